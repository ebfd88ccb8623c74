# Suche

found = { $count ->
    [one] 🔎 **Ein Eintrag** mit „{ $words }“:
   *[other] 🔎 **{ $count } Einträge** mit „{ $words }“:
}
found-some = { $count ->
    [one] 🔎 Nichts enthält alles aus „{ $words }“; **ein Eintrag** enthält etwas davon:
   *[other] 🔎 Nichts enthält alles aus „{ $words }“; **{ $count } Einträge** enthalten etwas davon:
}
found-none = 🔎 Ich finde nichts mit „{ $words }“. Weniger Wörter finden mehr, und vom letzten genügt der Anfang.
found-of-theme = **Themen** ({ $count })
found-of-decision = **Beschlüsse** ({ $count })
found-of-action = **Aufgaben** ({ $count })
found-of-meeting = **Sitzungen** ({ $count })
found-of-agenda = **Tagesordnung** ({ $count })
found-of-entry = **Protokolle** ({ $count })
found-of-consultation = **Konsultationen** ({ $count })
found-line = • **{ $reference }** { $text }
found-below = 💬 { $text }
found-waiting = nächste Sitzung
of-group = **— { $name } —**
no-group-of-yours = Sie sind mit mir in keinem Raum einer Gruppe; hier gibt es also nichts, was Sie lesen könnten.
search-for-what = Bitte geben Sie mir ein Wort mit mindestens zwei Buchstaben, zum Beispiel: { $search } aufnahme
help-search = Einträge an ihren Wörtern finden
example-search = suche aufnahme verteidiger
arg-words = wörter
