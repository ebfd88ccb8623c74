# Combien de temps on garde les dossiers clos

purge-announced = 🧹 Le { $at }, j’efface **{ $code }** : ce qui a été écrit à son sujet disparaît d’ici et de ma mémoire, pour de bon. Encore besoin de lui ? { $prefix }dossier garder { $code } 30 jours
purge-done = 🧹 { $codes } : effacé le { $at }. { $count ->
    [one] Il n’en reste que le code, les dates, le type et la gravité.
   *[other] Il n’en reste que les codes, les dates, les types et les gravités.
}
purge-kept = 🗄️ **{ $code }** est gardé jusqu’au { $at } ; je le rappelle avant de l’effacer.
purge-confirm = 🧹 **{ $code }** disparaîtrait pour de bon, dans toutes les copies : l’alerte, les réponses et les notes, les fichiers, qui a alerté, et mes messages à ce sujet, ici et en privé. Restent le code, les dates, le type et la gravité. Rien ne le fera revenir. Si c’est bien ce que vous voulez, écrivez { $how }
purge-live = **{ $code }** est ouvert : quelqu’un peut encore en avoir besoin. Commencez par le clore : { $prefix }clore { $code } …
purge-open = **{ $code }** est ouvert, et rien d’ouvert n’est effacé.
purge-goes-with = **{ $code }** a été fusionné avec **{ $into }** : on le garde et on l’efface avec lui.
purge-kept-anyway = **{ $code }** est de toute façon gardé jusqu’au { $at }. Pour le garder plus longtemps, donnez un jour plus lointain : { $prefix }dossier garder { $code } jusqu’au …
purge-too-long = C’est plus de dix ans ; donnez un jour plus proche, s’il vous plaît.
case-purged = **{ $code }** a été effacé le { $at }. Il n’en reste rien que je puisse montrer ou rouvrir.
case-did-kept = 🗄️ { $who } le fait garder jusqu’au { $at }.
arg-term = 30 jours | jusqu’à une date
help-case-keep = garder un dossier clos plus longtemps
help-case-purge = effacer un dossier clos pour de bon (coordination)
example-case-keep = dossier garder KITUR 30 jours
example-case-purge = dossier effacer KITUR
