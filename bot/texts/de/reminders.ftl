# Erinnerungen

remind-set = ⏰ **{ $reference }** { $text }
remind-whom-when = { $who } · { $at }
remind-people = Für { $who }
remind-audience = { $audience ->
    [chair] Für den Vorsitz
    [secretary] Für das Sekretariat
   *[room] Für den ganzen Raum
}
remind-of-message = diese Nachricht
remind-link = { $link }
remind-quiet = 🌙 Das fällt in Ihre Ruhezeit: Ich behalte es bis { $at }.
remind-due = { $whom ->
    [people] ⏰ { $who }: { $text } (**{ $reference }**)
    [chair] ⏰ Für den Vorsitz, den gerade niemand hat: { $text } (**{ $reference }**)
    [secretary] ⏰ Für das Sekretariat, das gerade niemand hat: { $text } (**{ $reference }**)
   *[room] ⏰ { $text } (**{ $reference }**)
}
remind-from = Darum gebeten hat { $who }.
remind-was-held = (Fällig war das { $at }, in der Ruhezeit; ich habe es bis zu ihrem Ende behalten.)
remind-next = 🔁 Nächstes Mal: { $at }
remind-how = 💤 bringt es in einer Stunde wieder, oder { $prefix }schlummern { $reference } morgen
remind-nobody = { $author }: **{ $reference }** war für { $who }; dort ist niemand mehr, der Raum wurde verlassen. Ich erinnere niemanden mehr daran.
remind-list = { $count ->
    [one] **1 Erinnerung steht aus**
   *[other] **{ $count } Erinnerungen stehen aus**
}
remind-in-list = { $again ->
    [yes] 🔁
   *[no] •
} **{ $reference }** { $text } · { $at } · { $who }
remind-list-empty = Keine Erinnerung steht aus.
remind-cancelled = ❌ **{ $reference }** ist abgesagt: { $text }
remind-snoozed = 💤 **{ $reference }** kommt wieder: { $at }
remind-what = Woran soll ich erinnern? Schreiben Sie es hinter das Datum, oder antworten Sie auf die Nachricht, um die es geht.
remind-whom = Wen soll ich erinnern? Schreiben Sie zum Beispiel { $prefix }erinnern mich morgen 9:00 Notar anrufen
remind-which = Welche Erinnerung? Schreiben Sie ihre Kennung, etwa R-5, oder antworten Sie darauf.
remind-in-room = Im privaten Chat erinnere ich nur Sie. Bitte tippen Sie das im Raum der Gruppe, damit alle es sehen.
remind-no-group = Erinnerungen behalte ich für Menschen, die im Raum einer Gruppe sind, und Sie finde ich in keinem.
remind-for-bot = Ich erinnere Menschen, keine Bots.
remind-needs-hour = Um wie viel Uhr? Bitte nennen Sie auch die Stunde, etwa heute 17:30.
remind-too-often = Ich erinnere höchstens einmal am Tag. Schreiben Sie zum Beispiel „jeden Tag 9:00“ oder „jeden Montag 9:00“.
remind-too-many-yours = Für Sie warten schon { $most } Erinnerungen; mehr behalte ich für niemanden. Siehe { $list }
remind-too-many-here = In diesem Raum warten schon { $most } Erinnerungen; mehr behalte ich für keinen. Siehe { $list }
remind-not-yours = Das können nur { $who }, die erinnerte Person, der Vorsitz oder das Sekretariat tun.
remind-not-yet = **{ $reference }** kam noch nicht: Fällig ist sie { $at }.
remind-over = **{ $reference }** { $state ->
    [cancelled] ist schon abgesagt
   *[over] ist schon vorbei
}; es kommt nichts mehr davon.
remind-snooze-long = Das ist zu lang; höchstens ein Jahr ist möglich.
no-such-reminder = Ich kenne hier keine Erinnerung { $reference }. Siehe { $list }
quiet-set = 🌙 Ihre Ruhezeit: { $hours } ({ $zone }). Woran ich Sie mit Namen erinnern soll, wartet bis zu ihrem Ende; was für den ganzen Raum ist, wartet nicht. { $off } hebt sie auf.
quiet-off = Sie haben keine Ruhezeit. { $quiet } legt sie fest.
help-remind = sich erinnern lassen, oder andere, den Vorsitz, das Sekretariat oder den Raum erinnern
help-remind-list = auflisten, was noch kommt
help-remind-cancel = eine Erinnerung mit allen Wiederholungen absagen
help-snooze = sich später wieder erinnern lassen (in einer Stunde, wenn nichts gesagt wird)
help-quiet = die Stunden festlegen, in denen ich Sie nicht erinnere
example-remind = erinnern mich morgen 9:00 Notar anrufen
example-remind-list = erinnern liste meine
example-remind-cancel = erinnern absagen R-5
example-snooze = schlummern R-5 morgen
example-quiet = ruhezeit 22:00-07:00
arg-whom = mich|@wer|raum|vorsitz|sekretariat
arg-when = Datum Uhrzeit|jeden Montag 9:00
arg-snooze = 1h|morgen
arg-quiet = 22:00-07:00|aus
