# Iwwer Iech

language-set-fr = Désormais, je vous réponds en français.
language-set-en = From now on I answer you in English.
language-set-de = Ab jetzt antworte ich Ihnen auf Deutsch.
language-set-lb = Vun elo un äntweren ech Iech op Lëtzebuergesch.
language-name-fr = Franséisch
language-name-en = Englesch
language-name-de = Däitsch
language-name-lb = Lëtzebuergesch
timezone-set = Är Zäitzon ass { $zone }; do ass et elo { $clock }.
timezone-unknown = Ech kenne keng Zäitzon „{ $zone }“. Schreift zum Beispill Europe/Paris.
whoami = Dir sidd { $who } ({ $id }), { $role ->
    [observer] Observateur
    [member] Member
    [secretary] Sekretariat
    [chair] Presidium
   *[admin] Verwaltung vun der Installatioun
}. Ech äntweren Iech op { $language }; Är Datume gëllen an der Zon { $zone }.
