# Dates à trouver

date-in-poll = { $best ->
    [yes] ⭐ { $place }. **{ $at }** · { $count }
   *[no] { $place }. { $at } · { $count }
}{ $count ->
    [0] { "" }
   *[other] { " " }({ $who })
}
date-answer = { $at }
date-poll = 🗓️ **{ $title }** : quand ?
date-poll-how = Répondez dans le sondage (plusieurs dates si vous voulez), ou tapez : { $prefix }réunion dates 1, 3. La présidence choisit : { $prefix }réunion retenir 2
date-poll-question = { $title } : quand pouvez-vous venir ?
date-poll-ended = Le sondage de dates est terminé.
date-poll-answered = { $who } : { $count ->
    [0] aucune de ces dates
    [one] date { $places }
   *[other] dates { $places }
}
date-poll-none = Il n’y a pas de sondage de dates en cours. Pour en ouvrir un : { $poll } "Titre" 12 janvier à 14h, 13 janvier à 10h
date-poll-over = Ce sondage de dates est terminé.
date-poll-which = Donnez des numéros de 1 à { $count }, ou « aucune ».
date-poll-too-few = Donnez au moins deux dates, séparées par des virgules.
date-poll-too-many = C’est trop : { $most } dates au plus.
date-poll-no-series = On choisit entre des dates pour une seule réunion ; la série se planifie une fois la date connue.
date-poll-lengths-differ = Toutes les dates doivent avoir la même durée. Écrivez-la une fois à la fin, par exemple « pendant 2h ».
help-meeting-poll = proposer plusieurs dates au groupe
help-meeting-dates = dire quelles dates vous vont
help-meeting-pick = choisir la date : la réunion est prévue
example-meeting-poll = réunion sondage "Groupe de travail" 12 janvier à 14h, 13 janvier à 10h, 20 janvier à 14h
example-meeting-dates = réunion dates 1, 3
example-meeting-pick = réunion retenir 2
arg-dates = 1, 3|aucune
arg-times = date heure, date heure…
record-poll = sondage de dates
