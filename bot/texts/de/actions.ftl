# Aufgaben

action-recorded = 📌 **{ $reference }** { $text }
action-changed = ✏️ **{ $reference }** { $text }
action-shown = **{ $reference }** ({ $state ->
    [done] erledigt
    [dropped] gestrichen
   *[open] offen
}) { $text }
action-moved = { $state ->
    [done] ✅ **{ $reference }** ist erledigt: { $text }
    [dropped] ❌ **{ $reference }** ist gestrichen: { $text }
   *[open] 📌 **{ $reference }** ist wieder offen: { $text }
}
action-already = { $state ->
    [done] **{ $reference }** ist schon erledigt.
    [dropped] **{ $reference }** ist schon gestrichen.
   *[open] **{ $reference }** ist schon offen.
}
action-who = Wer: { $who }
action-when = Bis: { $due-at }
action-note = Notiz: { $note }
action-list = { $count ->
    [one] **{ $count } Aufgabe**
   *[other] **{ $count } Aufgaben**
}
action-in-list = { $mark ->
    [late] ⏰
    [done] ✅
    [dropped] ❌
   *[open] •
} **{ $reference }** { $text }{ $who }{ $due-at }
action-list-empty = Hier ist keine Aufgabe zu zeigen.
list-who = { " " }· { $who }
list-due = { " " }· { $at }
list-more = … und { $count } weitere.
no-such-action = Es gibt in dieser Gruppe keine Aufgabe { $reference }. Siehe { $list }
tags = { $tags }
history-step = { $at } · { $who } · { $verb ->
    [record] eingetragen
    [correct] Nachricht berichtigt
    [edit] Text geändert
    [assign] neu zugewiesen
    [due] Frist geändert
    [done] erledigt
    [dropped] gestrichen
    [open] wieder geöffnet
    [undo] zurückgenommen
   *[other] { $verb }
}
reminders-yours = { $on ->
    [on] Ab jetzt werden Sie an Ihre Aufgaben erinnert.
   *[off] Ab jetzt werden Sie nicht mehr an Ihre Aufgaben erinnert.
}
reminders-group = { $on ->
    [on] Erinnerungen an Aufgaben sind in dieser Gruppe eingeschaltet.
   *[off] Erinnerungen an Aufgaben sind in dieser Gruppe ausgeschaltet.
}
reminder-set = { $on ->
    [on] Die Erinnerung { $which } ist in dieser Gruppe wieder an.
   *[off] Die Erinnerung { $which } ist in dieser Gruppe aus.
}
reminder-yours = { $on ->
    [on] Die Erinnerung { $which } bekommen Sie wieder.
   *[off] Die Erinnerung { $which } bekommen Sie nicht mehr.
}
reminder-name = { $stage ->
    [meeting-agenda] zwei Wochen vor einer Sitzung
    [meeting-days] zwei Tage vor einer Sitzung
    [meeting-hour] eine Stunde vor einer Sitzung
    [meeting-start] zu Beginn einer Sitzung
    [consult-soon] drei Tage vor dem Ende einer Konsultation
    [consult-last] am Tag vor dem Ende einer Konsultation
    [before] am Tag vor der Frist einer Aufgabe
    [day] am Tag der Frist einer Aufgabe
   *[late] am Tag nach der Frist einer Aufgabe
}
nudge-before = { $someone ->
    [yes] ⏳ { $who }, morgen ist der Tag für **{ $reference }** { $text } ({ $due-at })
   *[no] ⏳ Morgen ist der Tag für **{ $reference }** { $text } ({ $due-at }). Noch ist niemand zuständig.
}
nudge-day = { $someone ->
    [yes] 📅 { $who }, heute ist der Tag für **{ $reference }** { $text } ({ $due-at })
   *[no] 📅 Heute ist der Tag für **{ $reference }** { $text } ({ $due-at }). Noch ist niemand zuständig.
}
nudge-late = { $someone ->
    [yes] ⏰ { $who }: **{ $reference }** ist überfällig. { $text } (Frist war: { $due-at })
   *[no] ⏰ **{ $reference }** ist überfällig. { $text } (Frist war: { $due-at })
}
nudge-came-late = (Diese Erinnerung war { $at } fällig; ich lief da nicht.)
