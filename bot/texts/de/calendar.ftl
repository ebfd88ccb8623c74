# Kalender und Dateien

calendar = { $count ->
    [0] **Nichts ist geplant.** Die Datei für Ihren Kalender folgt.
    [one] **Ein nächster Schritt.** Die Datei für Ihren Kalender folgt.
   *[other] **{ $count } nächste Schritte.** Die Datei für Ihren Kalender folgt.
}
calendar-line = • { $at } · { $title }
errand-impossible-file = ⚠️ Der Server hat die Datei „{ $what }“ abgelehnt: Sie ist ihm wohl zu groß.
help-calendar = die nächsten Schritte, und die Datei für Ihren Kalender
example-calendar = kalender
