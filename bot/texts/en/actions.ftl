# Action items

action-recorded = 📌 **{ $reference }** { $text }
action-changed = ✏️ **{ $reference }** { $text }
action-shown = **{ $reference }** ({ $state ->
    [done] done
    [dropped] dropped
   *[open] open
}) { $text }
action-moved = { $state ->
    [done] ✅ **{ $reference }** is done: { $text }
    [dropped] ❌ **{ $reference }** is dropped: { $text }
   *[open] 📌 **{ $reference }** is open again: { $text }
}
action-already = { $state ->
    [done] **{ $reference }** is done already.
    [dropped] **{ $reference }** was dropped already.
   *[open] **{ $reference }** is open already.
}
action-who = Who: { $who }
action-when = By: { $due-at }
action-note = Note: { $note }
action-list = { $count ->
    [one] **1 action item**
   *[other] **{ $count } action items**
}
action-in-list = { $mark ->
    [late] ⏰
    [done] ✅
    [dropped] ❌
   *[open] •
} **{ $reference }** { $text }{ $who }{ $due-at }
action-list-empty = No action item to show here.
list-who = { " " }· { $who }
list-due = { " " }· { $at }
list-more = … and { $count } more.
no-such-action = There is no action item { $reference } in this group. See { $list }
tags = { $tags }
history-step = { $at } · { $who } · { $verb ->
    [record] recorded
    [correct] corrected the message
    [edit] changed the text
    [assign] changed who
    [due] changed the deadline
    [done] marked as done
    [dropped] dropped
    [open] opened again
    [undo] taken back
   *[other] { $verb }
}
reminders-yours = { $on ->
    [on] From now on you are reminded of your action items.
   *[off] From now on you are not reminded of your action items.
}
reminders-group = { $on ->
    [on] Reminders of action items are switched on in this group.
   *[off] Reminders of action items are switched off in this group.
}
reminder-set = { $on ->
    [on] The reminder { $which } is on again in this group.
   *[off] The reminder { $which } is off in this group.
}
reminder-yours = { $on ->
    [on] You are given the reminder { $which } again.
   *[off] You are no longer given the reminder { $which }.
}
reminder-name = { $stage ->
    [meeting-agenda] two weeks before a meeting
    [meeting-days] two days before a meeting
    [meeting-hour] an hour before a meeting
    [meeting-start] at the start of a meeting
    [consult-soon] three days before a consultation closes
    [consult-last] the day before a consultation closes
    [before] the day before an action item is due
    [day] the day an action item is due
   *[late] the day after an action item was due
}
nudge-before = { $someone ->
    [yes] ⏳ { $who }, tomorrow is the day for **{ $reference }** { $text } ({ $due-at })
   *[no] ⏳ Tomorrow is the day for **{ $reference }** { $text } ({ $due-at }). Nobody is assigned yet.
}
nudge-day = { $someone ->
    [yes] 📅 { $who }, today is the day for **{ $reference }** { $text } ({ $due-at })
   *[no] 📅 Today is the day for **{ $reference }** { $text } ({ $due-at }). Nobody is assigned yet.
}
nudge-late = { $someone ->
    [yes] ⏰ { $who }: **{ $reference }** is late. { $text } (it was due { $due-at })
   *[no] ⏰ **{ $reference }** is late. { $text } (it was due { $due-at })
}
nudge-came-late = (This reminder was due { $at }; I was not running then.)
