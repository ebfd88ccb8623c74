# Who is on call

## Rooms and rights

oncall-layer = { $layer ->
    [1] On call
    [2] Backup
   *[other] Layer { $layer }
}
oncall-elsewhere = That is for those who answer alerts: in their room, or in a private chat with me.
oncall-no-room = There is no on-call room yet. Invite me to an encrypted, invite-only room and type { $here } there.
oncall-responders-only = Only those who are in the on-call room may do that.
oncall-coordinators-only = Only the coordinators of this installation may do that.
oncall-chair-only = Only the coordinators and the chair of the on-call room may set the rota.
oncall-not-private = An on-call room is a room for several people; a private chat cannot be one.
oncall-unsafe = { $count ->
    [one] ⚠️ This room does not become the on-call room: one thing is unsafe in it. Please mend it, then type the command again.
   *[other] ⚠️ This room does not become the on-call room: { $count } things are unsafe in it. Please mend them, then type the command again.
}
oncall-here = 📟 This is the on-call room now: who is in it answers alerts.{ $moved ->
    [yes] { " " }It takes the place of another room; rota and overrides stayed there.
   *[no] { "" }
}
oncall-here-already = This is the on-call room already.
oncall-not-archived = Alerts are answered in this room, so it is not archived. First make another room the on-call room: { $here }
oncall-needs-rota = Nobody is on call yet. To say who is: { $rota } weekly monday 09:00 @who @who

## What is said of the rota

oncall-now = 📟 **{ $layer }**: { $who }{ $here ->
    [no] { " " }(⚠️ not in the on-call room)
   *[yes] { "" }
}{ $until }
oncall-now-nobody = ⚠️ **{ $layer }**: nobody{ $until }
oncall-until = { " " }· until { $at }{ $then }
oncall-then = { " " }· then { $who }
oncall-schedule = 📅 **On call from { $start } to { $end }** ({ $zone }). The file for your calendar follows.
oncall-schedule-layer = **{ $layer }**
oncall-line = • { $start } → { $end } · { $who }{ $here ->
    [no] { " " }(⚠️ not in the on-call room)
   *[yes] { "" }
}{ $number ->
    [0] { "" }
   *[other] { " " }(override { $number })
}
oncall-line-nobody = • { $start } → { $end } · ⚠️ nobody
oncall-overrides = **Overrides**
oncall-override-line = • **{ $number }** { $who } · { $layer } · { $start } → { $end }
oncall-in-calendar = { $layer }: { $who }
oncall-not-in-calendar = On call: changed
oncall-too-many = At most { $most } people can take turns.
oncall-rota-set = 📟 **{ $layer }**: { $count ->
    [one] one person, hand-over
   *[other] { $count } people, hand-over
} { $weeks ->
    [0] { $days ->
        [one] every day
       *[other] every { $days } days
    }
    [one] every week
   *[other] every { $weeks } weeks
} at { $clock } ({ $zone }). From now on:
oncall-no-rota = **{ $layer }**: there is no rota.
oncall-rota-ended = **{ $layer }**: the rota is ended.{ $backup ->
    [yes] { "" }
   *[no] { " " }⚠️ Nobody is on call any more.
}

## Overrides

oncall-span = Please say from when to when, such as friday 18:00 to sunday 20:00.
oncall-ends-before = That ends before it begins.
oncall-override-set = 🔁 **{ $layer }**: { $who } from { $start } to { $end } (override { $number })
oncall-instead = In place of { $who }.
oncall-overlaps = It goes before override { $number } ({ $who }, { $start } to { $end }) where both apply.
oncall-override-news = 🔁 **{ $layer }**: { $who } stands in from { $start } to { $end } (override { $number }, by { $by }).
oncall-no-override = There is no override { $number } that still applies.
oncall-cancelled = Override { $number } is cancelled: { $who }, { $start } to { $end }.

## Swaps

oncall-swap-asked = 🔁 I am asking { $who }. The answer must come before { $expires }.
oncall-swap-question = 🔁 { $other }, { $asker } asks you to swap: you take { $gives-start } to { $gives-end }, { $asker } takes { $takes-start } to { $takes-end }. ✅ accepts, ❌ declines (or type { $prefix }oncall accept, { $prefix }oncall decline), before { $expires }.
oncall-swapped = ✅ Swapped: { $other } takes { $gives-start } to { $gives-end }, { $asker } takes { $takes-start } to { $takes-end }.
oncall-swap-declined = ❌ { $asker }, { $who } declined the swap; your shift stays yours.
oncall-swap-expired = ⌛ { $asker }, { $other } did not answer in time; your shift stays yours.
oncall-swap-yourself = That is you; please name somebody else.
oncall-swap-not-yours = That question is for { $who }.
oncall-swap-over = That swap is no longer open.
oncall-swap-changed = The rota has changed since; please ask for the swap again.
oncall-swap-asked-already = { $who } is being asked about that shift already.
oncall-no-shift = { $who } has no shift to come.
oncall-no-shift-then = You have no shift to come at that date ({ $at }).
oncall-which = Several things wait for your answer; please reply to the message you mean, or put ✅ on it.
oncall-nothing-to-accept = Nothing waits for your answer.
oncall-acknowledged = ✅ { $who } is on call.
oncall-noted = ✅ Noted.

## Hand-overs and gaps

oncall-handover = 📟 { $who }, your shift begins now (**{ $layer }**){ $previous }.
oncall-handover-from = , after { $who }
oncall-handover-until = Until { $at } ({ $length }).
oncall-handover-open-ended = No hand-over is foreseen.
oncall-length = { $days ->
    [0] { $hours } h
   *[other] { $hours ->
        [0] { $days ->
            [one] one day
           *[other] { $days } days
        }
       *[other] { $days ->
            [one] one day and { $hours } h
           *[other] { $days } days and { $hours } h
        }
    }
}
oncall-handover-cases = { $count ->
    [0] No case is open.
    [one] Open case: { $codes }
   *[other] Open cases: { $codes }
}
oncall-handover-late = I was away, so this comes late: your shift began on { $at }.
oncall-handover-ask = ✅ on this message, or { $prefix }oncall accept, tells that you have it. After { $minutes } minutes without it I ask the others.
oncall-handover-silent = ⚠️ { $who } did not acknowledge the shift that began on { $at } ({ $layer }). Please reach them, or put somebody else in: { $prefix }oncall override @who now to …
oncall-gap = { $near ->
    [now] ⚠️ **{ $layer }**: nobody is on call now{ $ends ->
        [yes] , until { $end }
       *[no] , and no end is foreseen
    }{ $left }.
   *[other] ⚠️ **{ $layer }**: nobody is on call from { $start }{ $ends ->
        [yes] { " " }to { $end }
       *[no] { " " }on
    }{ $left }.
}
oncall-gap-left = { " " }({ $who } is no longer in this room)
oncall-gap-mend = To fill it: { $prefix }oncall override @who from … to …, or a new { $prefix }oncall rota
record-oncall = who is on call

## Help

arg-oncall-rota = weekly monday 09:00 @who…
arg-oncall-override = @who from date to date
arg-oncall-number = number
arg-oncall-swap = @who [date]
help-oncall-here = make this room the on-call room
help-oncall-now = who is on call now
help-oncall-schedule = who is on call for two weeks, and the file for your calendar
help-oncall-rota = say who takes turns, beginning now
help-oncall-override = let somebody stand in
help-oncall-cancel = cancel an override
help-oncall-swap = ask somebody to swap your next shift for theirs
help-oncall-accept = say that you have the shift, or agree to a swap
help-oncall-decline = decline a swap
example-oncall-here = oncall here
example-oncall-now = oncall now
example-oncall-schedule = oncall schedule next monday
example-oncall-rota = oncall rota weekly monday 09:00 @Anna @Marc
example-oncall-override = oncall override @Marc from friday 18:00 to sunday 20:00
example-oncall-cancel = oncall cancel 3
example-oncall-swap = oncall swap @Marc
example-oncall-accept = oncall accept
example-oncall-decline = oncall decline

## Readiness

policy = **Who is called when nobody answers**
policy-level = { $sign } **{ $level ->
    [critical] critical
    [high] high
    [normal] normal
   *[low] low
}**: to be taken within { $acknowledged }, a sign of life within { $promise }, then all again after { $repeat }{ $hours ->
    [always] { "" }
    [waking] , outside quiet hours
   *[working] , on working days
}
policy-step = • { $now ->
    [yes] at once
   *[no] after { $after }
}: { $whom }{ $outside ->
    [yes] , on pagers outside Matrix too
   *[no] { "" }
}
drill-begun = 🧪 The drill **{ $code }** begins. Whoever is called answers with 👀, as in earnest; I call the next step at once after each answer, and report at the end.
drill-no-room = There is no safe on-call room to run a drill in.
drill-running = The drill **{ $code }** is still running.
revoked = 🚫 { $who } ({ $id }) is out: of the rota, of { $rooms ->
    [one] one room
   *[other] { $rooms } rooms
}, and no device of theirs gets keys or is obeyed. { $cases ->
    [0] They had no case.
    [one] Their case is being called out.
   *[other] Their { $cases } cases are being called out.
}
revoked-coordinator = ⚠️ { $who } coordinates this installation: please have whoever runs this bot take them out of its settings.
device-revoked = 📵 A device of { $who } { $gone ->
    [yes] gets no more keys and is not obeyed: whoever runs this bot revoked it. Their other devices go on.
   *[no] counts again: whoever runs this bot let it.
}
revoke-not-this-one = { $who } cannot be taken out this way.
readmitted = { $who }: their devices count again. Invite them and give them their turn by hand.
help-oncall-policy = show who is called when nobody answers
help-oncall-drill = run the whole chain with a case that is none
help-oncall-revoke = take a captured responder out of everything at once
help-oncall-readmit = let their devices count again
example-oncall-policy = oncall policy
example-oncall-drill = oncall drill
example-oncall-revoke = oncall revoke @marc:example.org
example-oncall-readmit = oncall readmit @marc:example.org
