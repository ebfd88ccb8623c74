# Termine finden

date-in-poll = { $best ->
    [yes] ⭐ { $place }. **{ $at }** · { $count }
   *[no] { $place }. { $at } · { $count }
}{ $count ->
    [0] { "" }
   *[other] { " " }({ $who })
}
date-answer = { $at }
date-poll = 🗓️ **{ $title }**: wann?
date-poll-how = Antworten Sie in der Umfrage (gern mehrere Termine), oder tippen Sie: { $prefix }sitzung termine 1, 3. Der Vorsitz wählt: { $prefix }sitzung wählen 2
date-poll-question = { $title }: Wann könnten Sie kommen?
date-poll-ended = Die Terminumfrage ist beendet.
date-poll-answered = { $who }: { $count ->
    [0] keiner dieser Termine
    [one] Termin { $places }
   *[other] Termine { $places }
}
date-poll-none = Es läuft keine Terminumfrage. So beginnen Sie eine: { $poll } "Titel" 12. Januar um 14 Uhr, 13. Januar um 10 Uhr
date-poll-over = Diese Terminumfrage ist beendet.
date-poll-which = Nennen Sie Nummern von 1 bis { $count }, oder „keine“.
date-poll-too-few = Nennen Sie mindestens zwei Termine, durch Kommas getrennt.
date-poll-too-many = Das sind zu viele: höchstens { $most } Termine.
date-poll-no-series = Die Termine zur Wahl gelten für eine einzige Sitzung; planen Sie die Serie, sobald der Termin feststeht.
date-poll-lengths-differ = Alle Termine müssen gleich lang sein. Schreiben Sie die Dauer einmal ans Ende, zum Beispiel „für 2 Stunden“.
help-meeting-poll = die Gruppe fragen, welcher Termin passt
help-meeting-dates = sagen, welche Termine Ihnen passen
help-meeting-pick = den Termin wählen: Die Sitzung ist geplant
example-meeting-poll = sitzung umfrage "Arbeitsgruppe" 12. Januar um 14 Uhr, 13. Januar um 10 Uhr, 20. Januar um 14 Uhr
example-meeting-dates = sitzung termine 1, 3
example-meeting-pick = sitzung wählen 2
arg-dates = 1, 3|keine
arg-times = datum uhrzeit, datum uhrzeit…
record-poll = Terminumfrage
