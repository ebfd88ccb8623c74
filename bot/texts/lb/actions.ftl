# Aufgaben

action-recorded = 📌 **{ $reference }** { $text }
action-changed = ✏️ **{ $reference }** { $text }
action-shown = **{ $reference }** ({ $state ->
    [done] gemaach
    [dropped] gestrach
   *[open] oppen
}) { $text }
action-moved = { $state ->
    [done] ✅ **{ $reference }** ass gemaach: { $text }
    [dropped] ❌ **{ $reference }** ass gestrach: { $text }
   *[open] 📌 **{ $reference }** ass nees oppen: { $text }
}
action-already = { $state ->
    [done] **{ $reference }** ass scho gemaach.
    [dropped] **{ $reference }** ass scho gestrach.
   *[open] **{ $reference }** ass schonn oppen.
}
action-who = Wien: { $who }
action-when = Bis: { $due-at }
action-note = Notiz: { $note }
action-list = { $count ->
    [one] **{ $count } Aufgab**
   *[other] **{ $count } Aufgaben**
}
action-in-list = { $mark ->
    [late] ⏰
    [done] ✅
    [dropped] ❌
   *[open] •
} **{ $reference }** { $text }{ $who }{ $due-at }
action-list-empty = Hei ass keng Aufgab ze weisen.
list-who = { " " }· { $who }
list-due = { " " }· { $at }
list-more = … a nach { $count } weider.
no-such-action = Et gëtt an dësem Grupp keng Aufgab { $reference }. Kuckt { $list }
tags = { $tags }
history-step = { $at } · { $who } · { $verb ->
    [record] agedroen
    [correct] Message verbessert
    [edit] Text geännert
    [assign] nei zougedeelt
    [due] Delai geännert
    [done] gemaach
    [dropped] gestrach
    [open] nees opgemaach
    [undo] zréckgeholl
   *[other] { $verb }
}
reminders-yours = { $on ->
    [on] Vun elo u gitt Dir un Är Aufgaben erënnert.
   *[off] Vun elo u gitt Dir net méi un Är Aufgaben erënnert.
}
reminders-group = { $on ->
    [on] D’Erënnerungen un Aufgabe sinn an dësem Grupp ageschalt.
   *[off] D’Erënnerungen un Aufgabe sinn an dësem Grupp ausgeschalt.
}
reminder-set = { $on ->
    [on] D’Erënnerung { $which } ass an dësem Grupp nees un.
   *[off] D’Erënnerung { $which } ass an dësem Grupp aus.
}
reminder-yours = { $on ->
    [on] D’Erënnerung { $which } kritt Dir nees.
   *[off] D’Erënnerung { $which } kritt Dir net méi.
}
reminder-name = { $stage ->
    [meeting-agenda] zwou Wochen virun enger Versammlung
    [meeting-days] zwee Deeg virun enger Versammlung
    [meeting-hour] eng Stonn virun enger Versammlung
    [meeting-start] um Ufank vun enger Versammlung
    [consult-soon] dräi Deeg virum Enn vun enger Konsultatioun
    [consult-last] den Dag virum Enn vun enger Konsultatioun
    [before] den Dag virum Delai vun enger Aufgab
    [day] den Dag vum Delai vun enger Aufgab
   *[late] den Dag nom Delai vun enger Aufgab
}
nudge-before = { $someone ->
    [yes] ⏳ { $who }, muer ass den Dag fir **{ $reference }** { $text } ({ $due-at })
   *[no] ⏳ Muer ass den Dag fir **{ $reference }** { $text } ({ $due-at }). Nach ass keen zoustänneg.
}
nudge-day = { $someone ->
    [yes] 📅 { $who }, haut ass den Dag fir **{ $reference }** { $text } ({ $due-at })
   *[no] 📅 Haut ass den Dag fir **{ $reference }** { $text } ({ $due-at }). Nach ass keen zoustänneg.
}
nudge-late = { $someone ->
    [yes] ⏰ { $who }: **{ $reference }** ass ze spéit. { $text } (Delai war: { $due-at })
   *[no] ⏰ **{ $reference }** ass ze spéit. { $text } (Delai war: { $due-at })
}
nudge-came-late = (Dës Erënnerung war { $at } fälleg; ech sinn du net gelaf.)
