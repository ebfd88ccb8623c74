# Sitzungen, Tagesordnungen, Protokolle

## Sitzungen

meeting-planned = 📅 **{ $reference }** { $title } · { $at }
meeting-moved = 🔁 **{ $reference }** { $title } ist verschoben: { $at }
meeting-shown = **{ $reference }** ({ $state ->
    [running] läuft
    [ended] gehalten
    [cancelled] abgesagt
    [lapsed] nicht gehalten
   *[planned] geplant
}) { $title } · { $at }
meeting-length-place = Dauer: { $length }{ $place }
meeting-at = { " " }· Ort: { $place }
length = { $days ->
    [0] { $hours ->
        [0] { $minutes } min
       *[other] { $minutes ->
            [0] { $hours } h
           *[other] { $hours } h { $minutes }
        }
    }
   *[other] { $days } Tagen
}
series-next = 🔁 Danach: { $times } … (spätestens bis { $until })
series-last = 🔁 Es ist die letzte ihrer Serie.
meeting-rsvp = Kommen Sie? 👍 👎 🤷 auf diese Nachricht.
meeting-announced = Ich habe es im Raum der Gruppe angekündigt.
time-skipped = ⚠️ Diese Stunde gibt es an dem Tag nicht (Beginn der Sommerzeit); ich habe die folgende genommen.
time-doubled = ⚠️ Diese Stunde kommt an dem Tag zweimal (Ende der Sommerzeit); ich habe die erste genommen.
meeting-needs-hour = Um wie viel Uhr? Schreiben Sie zum Beispiel „nächsten Dienstag um 14 Uhr“.
meeting-length = Eine Sitzung dauert mehr als eine Minute und höchstens { $most } Stunden.
recurrence-not-understood = Ich verstehe nicht, wie oft. Schreiben Sie zum Beispiel „alle 3 Monate“, „jede zweite Woche“, „jeden 2. Dienstag im Monat“ oder „jeden ersten Montag im März, Juni“.
recurrence-does-not-fit = Das erste Datum ist keiner dieser Tage; welches von beiden stimmt?
recurrence-of-month-or-weeks = „{ $said }“ kann zweierlei heißen. Schreiben Sie „{ $said } im Monat“ oder „alle { $count } Wochen“.
recurrence-one-or-other = „{ $said }“ kann zweierlei heißen. Schreiben Sie „{ $one }“ oder „{ $other }“.
recurrence-counted = { $unit ->
    [week] { $count ->
        [one] jede Woche
       *[other] alle { $count } Wochen
    }
    [year] { $count ->
        [one] jedes Jahr
       *[other] alle { $count } Jahre
    }
   *[month] { $count ->
        [one] jeden Monat
       *[other] alle { $count } Monate
    }
}
words-not-understood = „{ $words }“ verstehe ich nicht. { $place ->
    [yes] Nach dem Datum stehen, in beliebiger Reihenfolge, die Dauer („für 2 Stunden“), der Ort („im Rathaus“, ein Link oder ein Name in Anführungszeichen) und wie oft („alle 3 Monate“).
   *[no] Nach dem Datum kann hier nur eine Dauer stehen: „von 14 bis 16 Uhr“ oder „für 2 Stunden“.
}
meeting-needs-first-date = Datum und Uhrzeit der ersten Sitzung fehlen. Schreiben Sie sie zuerst, zum Beispiel „12. Januar um 14 Uhr“.
meeting-ends-before-start = Sie würde enden, bevor sie beginnt. Nach Mitternacht schreiben Sie das Datum des Endes, zum Beispiel „bis 13. Januar um 1:00 Uhr“.
series-ends-before-first = Die Serie würde vor ihrem ersten Datum enden; welches der beiden Daten stimmt?
time-skipped-in-series = ⚠️ { $at }: Die genannte Stunde gibt es an dem Tag nicht (Beginn der Sommerzeit); ich habe die folgende genommen.
time-doubled-in-series = ⚠️ { $at }: Die genannte Stunde kommt an dem Tag zweimal (Ende der Sommerzeit); ich habe die erste genommen.
no-such-meeting = In dieser Gruppe gibt es keine Sitzung { $reference }. Siehe { $list }
no-meeting-running = Gerade läuft keine Sitzung. So eröffnen Sie eine: { $start }
no-meeting-planned = Es ist keine Sitzung geplant. So planen Sie eine: { $plan } "Titel" nächsten Dienstag um 14 Uhr
meeting-overlaps = Zu dieser Zeit hat die Gruppe schon **{ $reference }** { $title } ({ $at }).
meeting-at-once = ⚠️ Zu dieser Zeit hat die Gruppe auch **{ $reference }** { $title }. Verschieben Sie eine der beiden.
meeting-series-meets = ⚠️ **{ $reference }** und die Serie von **{ $series }** werden zusammenfallen: Die Serie hat eine Sitzung am { $at }. Eine der beiden muss dann verschoben werden.
meeting-list = { $count ->
    [one] **{ $count } Sitzung**
   *[other] **{ $count } Sitzungen**
}
meeting-in-list = { $state ->
    [running] ▶️
    [ended] ✅
    [cancelled] ❌
    [lapsed] ⚪
   *[planned] 📅
} **{ $reference }** { $at } · { $title }
meeting-list-empty = Hier ist keine Sitzung zu zeigen. So planen Sie eine: { $plan } "Titel" nächsten Dienstag um 14 Uhr
meeting-answers = { $rsvp ->
    [yes] 👍
    [no] 👎
   *[maybe] 🤷
} { $count } · { $who }
meeting-cancelled = ❌ **{ $reference }** { $title } ({ $at }) ist abgesagt, ihre Erinnerungen auch.
meeting-next = Nächste Sitzung: **{ $reference }**, { $at }
meeting-not-planned = { $state ->
    [running] **{ $reference }** läuft gerade.
    [ended] **{ $reference }** hat schon stattgefunden.
    [cancelled] **{ $reference }** ist abgesagt.
   *[lapsed] **{ $reference }** wurde nicht gehalten; ihr Termin ist vorbei.
}
meeting-alone-or-series = Diese Sitzung gehört zu einer Serie. Nur sie: `{ $alone }`; mit allen folgenden: `{ $series }`
meeting-started = ▶️ **{ $reference }** { $title } ist eröffnet ({ $at }). Den Vorsitz hat { $who }.{ $quorum ->
    [0] { "" }
   *[other] { " " }Quorum: { $quorum }.
}
meeting-untitled = Sitzung vom { $at }
meeting-how = In der Sitzung: { $prefix }punkt 1 · { $prefix }info … · { $prefix }beschluss … · { $prefix }aufgabe … · { $prefix }anwesend · { $end }
meeting-running-already = **{ $reference }** { $title } läuft schon.
meeting-ended = ⏹️ **{ $reference }** ist beendet.{ $count ->
    [0] { "" }
    [one] { " " }Ein nicht behandelter Punkt wird übertragen.
   *[other] { " " }{ $count } nicht behandelte Punkte werden übertragen.
}
meeting-were-present = { $count ->
    [0] Kein Mitglied anwesend
    [one] Eine Person anwesend
   *[other] { $count } Personen anwesend
}{ $observers ->
    [0] { "" }
    [one] { " " }und eine Person beobachtend
   *[other] { " " }und { $observers } Personen beobachtend
}{ $quorum ->
    [0] { "" }
   *[other] { " " }(Quorum: { $quorum })
}
meeting-spoke = Auch gesprochen haben, ohne als anwesend vermerkt zu sein: { $who }. Wenn sie da waren: { $present }
meeting-minutes-ready = Protokoll: { $minutes }
meeting-reminders-set = { $on ->
    [on] Erinnerungen an Sitzungen sind in dieser Gruppe an.
   *[off] Erinnerungen an Sitzungen sind in dieser Gruppe aus.
}
meeting-reminder-agenda = 🗒️ **{ $reference }** { $title }: { $at }{ $place }. Worüber wollen Sie sprechen? { $prefix }tagesordnung hinzufügen … ({ $items ->
    [0] noch steht nichts darauf
    [one] ein Punkt
   *[other] { $items } Punkte
}) · 👍 👎 🤷, ob Sie kommen.
meeting-reminder-days = 📅 Bald: **{ $reference }** { $title }, { $at }{ $place } · { $items ->
    [0] Tagesordnung leer
    [one] ein Punkt
   *[other] { $items } Punkte
} ({ $prefix }tagesordnung liste) · 👍 👎 🤷
meeting-reminder-hour = ⏳ { $late ->
    [yes] Bald:
   *[no] In einer Stunde:
} **{ $reference }** { $title }, { $at }{ $place } · { $items ->
    [0] Tagesordnung leer
    [one] ein Punkt
   *[other] { $items } Punkte
} ({ $prefix }tagesordnung liste)
meeting-reminder-start = 🔔 { $late ->
    [yes] Sollte beginnen:
   *[no] Es ist so weit:
} **{ $reference }** { $title }, { $at }{ $place } · { $items ->
    [0] Tagesordnung leer
    [one] ein Punkt
   *[other] { $items } Punkte
}. Zum Eröffnen: { $prefix }sitzung beginnen
meeting-over = Ist **{ $reference }** zu Ende? Zum Beenden: { $prefix }sitzung beenden. Ohne Antwort beende ich sie in einer Stunde.
meeting-closed-itself = ⏹️ Ich habe **{ $reference }** beendet, die niemand beendet hatte.{ $count ->
    [0] { "" }
    [one] { " " }Ein nicht behandelter Punkt wird übertragen.
   *[other] { " " }{ $count } nicht behandelte Punkte werden übertragen.
}
meeting-lapsed = ⚪ **{ $reference }** { $title } wurde nie eröffnet; ihre Tagesordnung wartet auf die nächste.
meeting-in-room = Schreiben Sie das in den Raum der Gruppe, wo die Sitzung stattfindet.
topic-time-up = ⏱️ Die Zeit für „{ $text }“ ist um.

## Tagesordnung

agenda-line = { $reached ->
    [yes] { "✅ " }
   *[no] { "" }
}{ $place }. { $text }{ $box }{ $carried ->
    [0] { "" }
    [1] { " " }(übertragen)
   *[other] { " " }({ $carried }-mal übertragen)
}
agenda-box = { " " }[{ $length }]
agenda-added = 🗒️ { $place }. { $text } – { $meeting }
agenda-time = Zeit: { $length }
agenda-list = { $count ->
    [one] **Tagesordnung** (ein Punkt)
   *[other] **Tagesordnung** ({ $count } Punkte)
} – { $meeting }
agenda-empty = Auf der Tagesordnung steht nichts ({ $meeting }). So fügen Sie etwas hinzu: { $add } Rückblick [10 min]
agenda-of = Sitzung { $reference }, { $at }
agenda-of-next = nächste Sitzung
agenda-removed = 🗒️ Von der Tagesordnung genommen: { $text }
agenda-full = Die Tagesordnung ist voll: höchstens { $most } Punkte.
agenda-not-yours = Nur { $who }, der Vorsitz oder das Sekretariat können diesen Punkt wegnehmen.
agenda-no-such-item = { $count ->
    [0] Die Tagesordnung ist leer.
   *[other] Es gibt keinen Punkt { $place }; die Tagesordnung hat { $count }.
}

## Anwesenheit und Notizen

attend-noted = { $who }: { $rsvp ->
    [yes] 👍 kommt
    [no] 👎 kommt nicht
   *[maybe] 🤷 vielleicht
} – { $reference }, { $at } ({ $coming ->
    [0] noch hat niemand zugesagt
    [one] eine Person kommt
   *[other] { $coming } Personen kommen
})
present-noted = { $who }: { $presence ->
    [present] 🙋 anwesend
   *[excused] ✉️ entschuldigt
}{ $reason } ({ $count }{ $quorum ->
    [0] { "" }
   *[other] { " " }/ { $quorum }
}){ $reached ->
    [yes] { "" }
   *[no] { " " }– das Quorum ist noch nicht erreicht
}
excused-why = { " " }„{ $reason }“
topic-opened = 📍 **{ $text }**{ $box }
topic-none-left = { $count ->
    [0] Die Tagesordnung ist leer. Nennen Sie den Punkt: { $prefix }punkt Bilanz
   *[other] Alle Punkte der Tagesordnung waren schon dran. Ein anderer: { $prefix }punkt Verschiedenes; zum Beenden: { $prefix }sitzung beenden
}
topic-again = 📍 Zurück zu **{ $text }**{ $box }
entry-noted = { $kind ->
    [link] 🔗
    [help] 🆘
   *[info] 📝
} Notiert{ $topic }.{ $halted ->
    [yes] { " " }Die stillschweigende Genehmigung ist ausgesetzt.
   *[no] { "" }
}
entry-under = { " " }unter „{ $topic }“
off-record = 🔇 Nicht fürs Protokoll: Nichts wird festgehalten bis { $prefix }{ $on }
on-record = 🔊 Wieder fürs Protokoll.
off-record-not-kept = Das ist nicht fürs Protokoll: Ich habe nichts festgehalten. Weiter geht es mit { $prefix }{ $on }
off-record-line = Das ist als vertraulich gekennzeichnet: Ich habe nichts festgehalten.
record-agenda = Tagesordnung
record-entry = Notiz der Sitzung

## Protokoll

minutes-posted = 📄 Protokoll von **{ $reference }** { $state ->
    [approved] (genehmigt).
   *[draft] (Entwurf). Eine Zeile berichtigen? { $prefix }protokoll berichtigen { $reference } n Text
}
minutes-not-ended = **{ $reference }** ist noch nicht beendet.
minutes-approved-already = Das Protokoll von **{ $reference }** ist schon genehmigt.
minutes-proposed = 📄 Das Protokoll von **{ $reference }** gilt am { $at } als genehmigt, wenn es bis dahin niemand berichtigt.
minutes-approved = 🔏 Das Protokoll von **{ $reference }** ist genehmigt. Eine Berichtigung wird ab jetzt ein Anhang.
minutes-consented = 🔏 Niemand hat das Protokoll von **{ $reference }** berichtigt: Es ist genehmigt.
minutes-changed-since = ✋ Das Protokoll von **{ $reference }** hat sich geändert, seit es vorgelegt wurde; ich genehmige es nicht stillschweigend. Lesen Sie es noch einmal ({ $prefix }protokoll { $reference }), und genehmigen Sie es dann: { $prefix }protokoll genehmigen { $reference }
minutes-not-held = **{ $reference }** hat noch nicht stattgefunden.
minutes-none = Noch hat keine Sitzung stattgefunden. Siehe { $list }
minutes-sealed = Das Protokoll von **{ $reference }** ist genehmigt; es kann nur noch eine Berichtigung als Anhang bekommen.
note-sealed = Das Protokoll von **{ $reference }** ist genehmigt: Diese Notiz bleibt darin. Eine Berichtigung anhängen: { $prefix }protokoll berichtigen { $reference } { $line } Text
minutes-no-such-topic = { $count ->
    [0] Dieses Protokoll hat keine Punkte.
   *[other] Diesen Punkt gibt es im Protokoll nicht: { $topic }. Seine Punkte: { $topics }
}
minutes-topic-name = { $place }. { $text }
minutes-heading-stays = „{ $text }“ ist der Titel eines Punktes: Er kommt nicht unter einen anderen. Nennen Sie eine Zeile mit ihrer Nummer, oder einen Beschluss oder eine Aufgabe mit der Kennung.
minutes-no-such-line = Im Protokoll von **{ $reference }** gibt es keine Zeile { $line } zu berichtigen. Die Nummer steht in Klammern am Ende der Zeile; Beschlüsse und Aufgaben berichtigt man über ihre eigene Kennung.
minutes-not-yours = Nur { $who }, der Vorsitz oder das Sekretariat können diese Zeile berichtigen.
minutes-annexed = 📎 Anhang zum Protokoll von **{ $reference }**, zur Zeile { $line }.
minutes-corrected = ✏️ **{ $reference }**, Zeile { $line }: { $text }{ $halted ->
    [yes] { " " }Die stillschweigende Genehmigung ist ausgesetzt.
   *[no] { "" }
}
minutes-removed = 🗑️ **{ $reference }**, Zeile { $line } ist gestrichen: { $text }{ $halted ->
    [yes] { " " }Die stillschweigende Genehmigung ist ausgesetzt.
   *[no] { "" }
}
minutes-moved = ✏️ **{ $reference }**, Zeile { $line }: jetzt unter „{ $topic }“.{ $halted ->
    [yes] { " " }Die stillschweigende Genehmigung ist ausgesetzt.
   *[no] { "" }
}
minutes-title = Protokoll { $reference }
minutes-at = { $at }
minutes-times = { $day }, { $start } – { $end } ({ $city })
minutes-page = Seite
minutes-date = Datum:
minutes-place = Ort:
minutes-chair = Vorsitz:
minutes-approved-on = Genehmigt am { $at }
minutes-is-draft = Entwurf, zur Genehmigung
minutes-present = Anwesend:
minutes-observers = Beobachtend:
minutes-excused = Entschuldigt:
minutes-proxies = Vollmachten:
minutes-quorum-label = Quorum:
minutes-quorum = { $count } anwesend, { $quorum } nötig
minutes-agenda = Tagesordnung
minutes-topics = Behandelte Punkte
minutes-carried = Übertragene Punkte
minutes-decisions = Beschlüsse
minutes-actions = Aufgaben
minutes-older = Frühere offene Aufgaben
minutes-annexes = Anhänge
minutes-column-number = Nr.
minutes-column-decision = Beschluss
minutes-column-outcome = Ergebnis
minutes-column-action = Aufgabe
minutes-column-who = Zuständig
minutes-column-due = Frist
minutes-next = Nächste Sitzung
minutes-before = Eröffnung
minutes-help = Hilfe gesucht:
minutes-decided = { $state ->
    [proposed] zur Abstimmung
    [rejected] abgelehnt
    [superseded] ersetzt
   *[adopted] angenommen
}
minutes-voices = { $rule ->
    [consent] Konsent
    [majority] Mehrheit
   *[unanimity] Einstimmigkeit
}: { $yes } dafür, { $no } dagegen, { $abstain } enthalten
minutes-due = bis { $at }
minutes-state = { $state ->
    [dropped] gestrichen
   *[done] erledigt
}

## Hilfe

help-meeting-plan = eine Sitzung oder eine Serie planen
help-meeting-list = die Sitzungen auflisten
help-meeting-show = eine Sitzung zeigen, und wer kommt
help-meeting-move = eine Sitzung verschieben
help-meeting-cancel = eine Sitzung absagen
help-meeting-reminders = Sitzungserinnerungen an- oder abschalten
help-meeting-start = eine Sitzung eröffnen
help-meeting-end = die Sitzung beenden
help-agenda-add = etwas auf die Tagesordnung setzen
help-agenda-list = die Tagesordnung zeigen
help-agenda-move = die Reihenfolge ändern
help-agenda-remove = einen Punkt wegnehmen
help-attend = sagen, ob Sie kommen
help-present = vermerken, wer da ist
help-excused = vermerken, wer entschuldigt ist
help-topic = zum nächsten Punkt kommen
help-info = festhalten, was gesagt wird
help-link = einen Link festhalten
help-ask = festhalten, wobei Hilfe gesucht wird
help-off = nicht fürs Protokoll sprechen
help-on = wieder fürs Protokoll sprechen
help-minutes = das Protokoll zeigen
help-minutes-approve = das Protokoll genehmigen
help-minutes-correct = eine Zeile berichtigen
help-minutes-remove = eine Zeile streichen
help-minutes-move = eine Zeile unter einen anderen Punkt stellen
example-meeting-plan = sitzung planen "Arbeitsgruppe" 15. Januar um 14 Uhr für 2 Stunden im Rathaus alle 3 Monate
example-meeting-list = sitzung liste
example-meeting-show = sitzung zeigen M-3
example-meeting-move = sitzung verschieben M-3 nächsten Dienstag um 14 Uhr
example-meeting-cancel = sitzung absagen M-3
example-meeting-reminders = sitzung erinnerungen aus tage
example-meeting-start = sitzung beginnen
example-meeting-end = sitzung beenden
example-agenda-add = tagesordnung hinzufügen Rückblick [10 min] @Anna
example-agenda-list = tagesordnung liste
example-agenda-move = tagesordnung verschieben 3 auf 1
example-agenda-remove = tagesordnung entfernen 2
example-attend = teilnahme nein M-3 auf Reisen
example-present = anwesend @Anna @Marc
example-excused = entschuldigt @Marc auf Dienstreise
example-topic = punkt 2
example-info = info Das Ministerium schreibt eine Note
example-link = link https://beispiel.de/note
example-ask = gesucht die Note übersetzen
example-off = vertraulich
example-on = wieder-offen
example-minutes = protokoll M-3
example-minutes-approve = protokoll genehmigen M-3
example-minutes-correct = protokoll berichtigen M-3 12 Das Ministerium schreibt zwei Noten
example-minutes-remove = protokoll entfernen M-3 12
example-minutes-move = protokoll verschieben M-3 12 auf 2
arg-time = datum uhrzeit
arg-length = [für 2h]
arg-place = [in ort]
arg-recurrence = [alle 3 Monate]
arg-item = n
arg-to = [auf] n
arg-line = zeile
arg-line-or-id = zeile|D-7|A-12
arg-under = [auf] n|punkt
arg-topic = n|punkt
