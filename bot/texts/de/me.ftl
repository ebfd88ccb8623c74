# Über Sie

language-set-fr = Désormais, je vous réponds en français.
language-set-en = From now on I answer you in English.
language-set-de = Ab jetzt antworte ich Ihnen auf Deutsch.
language-set-lb = Vun elo un äntweren ech Iech op Lëtzebuergesch.
language-name-fr = Französisch
language-name-en = Englisch
language-name-de = Deutsch
language-name-lb = Luxemburgisch
timezone-set = Ihre Zeitzone ist { $zone }; dort ist es jetzt { $clock }.
timezone-unknown = Ich kenne keine Zeitzone „{ $zone }“. Schreiben Sie etwa Europe/Paris.
whoami = Sie sind { $who } ({ $id }), { $role ->
    [observer] Beobachtung
    [member] Mitglied
    [secretary] Sekretariat
    [chair] Vorsitz
   *[admin] Verwaltung der Installation
}. Ich antworte Ihnen auf { $language }; Ihre Daten gelten in der Zone { $zone }.
