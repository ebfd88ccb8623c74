# À votre sujet

language-set-fr = Désormais, je vous réponds en français.
language-set-en = From now on I answer you in English.
language-set-de = Ab jetzt antworte ich Ihnen auf Deutsch.
language-set-lb = Vun elo un äntweren ech Iech op Lëtzebuergesch.
language-name-fr = français
language-name-en = anglais
language-name-de = allemand
language-name-lb = luxembourgeois
timezone-set = Votre fuseau horaire est { $zone } ; il y est { $clock }.
timezone-unknown = Je ne connais pas de fuseau horaire « { $zone } ». Écrivez par exemple Europe/Paris.
whoami = Vous êtes { $who } ({ $id }), { $role ->
    [observer] observation
    [member] membre
    [secretary] secrétariat
    [chair] présidence
   *[admin] administration de l’installation
}. Je vous réponds en { $language } ; vos dates sont dans le fuseau { $zone }.
