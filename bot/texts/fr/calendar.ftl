# Calendrier et fichiers

calendar = { $count ->
    [0] **Rien n’est prévu.** Le fichier pour votre calendrier suit.
    [one] **Une prochaine étape.** Le fichier pour votre calendrier suit.
   *[other] **{ $count } prochaines étapes.** Le fichier pour votre calendrier suit.
}
calendar-line = • { $at } · { $title }
errand-impossible-file = ⚠️ Le serveur a refusé le fichier « { $what } » : il est sans doute trop grand pour lui.
help-calendar = les prochaines étapes, et le fichier pour votre calendrier
example-calendar = calendrier
