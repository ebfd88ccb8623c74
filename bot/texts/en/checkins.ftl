# Check-ins: a promise to give a sign of life

checkin-started = 🤝 Agreed: a sign of life from you every { $every }, until { $until }.
    First by: **{ $due }**. I ask you here then; just answer ok.
    If I hear nothing by { $deadline }, I call the people on call by myself. They then see { $plan ->
        [yes] your name and your plan; until then nobody reads the plan.
       *[no] your name.
    }
    To end it: { $prefix }checkin stop
checkin-how = You may answer early, at any time: it starts anew with each ok. See that my question does not show on a locked screen. Where you are I never ask.
checkin-ask = { $again ->
    [yes] ⏰ Still nothing from you: is all well? Answer ok, or put ✅ here, by { $at }.
   *[no] ⏰ Is all well? Answer ok, or put ✅ here, by { $at }.
}
checkin-ask-other = { $again ->
    [yes] ⏰ Still nothing from you: is all well with { $who }? Answer ok, or put ✅ here, by { $at }.
   *[no] ⏰ Is all well with { $who }? Answer ok, or put ✅ here, by { $at }.
}
checkin-heard = 👍 { $other ->
    [yes] Thank you: all is well with { $who }. Next sign of life by { $at }.
   *[no] Thank you. Next sign of life by { $at }.
}
checkin-not-well = 🆘 Is somebody in danger? Write { $alert } and I call at once. If all is well, answer ok; without an answer by { $at }, I call anyway.
checkin-over = 🏡 { $other ->
    [yes] Thank you. That was the last sign of life of { $who }’s check-in: it is over, and any plan is destroyed unread.
   *[no] Thank you. That was the last one: your check-in is over, and any plan is destroyed unread. Good that you are there.
}
checkin-others-too = You also answer for somebody else: reply to that question, or put ✅ on it.
checkin-late = 💚 Good to hear from you. That came after the deadline, so the people on call are on it already (**{ $code }**); they have your ok. A person closes it once they have made sure that all is well. If it is not, and it is safe to call, ring { $emergency }.
checkin-missed = 🆘 No sign of life came in time, so I have called the people on call (**{ $code }**). If all is well, write ok here: they make sure, then close it. If not, and it is safe to call, ring { $emergency }.
checkin-missed-other = 🆘 No sign of life for { $who } came in time, so I have called the people on call (**{ $code }**). If you know anything, write it here.
checkin-case = ⏰ No sign of life from { $who }. It was due { $due }; { $asked ->
    [0] I was away and could not ask
    [one] I asked once
   *[other] I asked { $asked } times
}, nobody answered. Last sign of life: { $heard }. { $other ->
    [yes] { $by } was to answer for them. { $has ->
        [yes] Plan: { $plan }
       *[no] There is no plan.
    }
   *[no] { $has ->
        [yes] Plan: { $plan }
       *[no] There is no plan.
    }
}
checkin-duress = 🤫 DURESS WORD from { $who }: somebody may be forcing them, and reads along. Do not write to them, do not call them. They were answered as after “ok”, and see nothing of this. There is no check-in, and no plan.
checkin-duress-planned = 🤫 DURESS WORD from { $who }: somebody may be forcing them, and reads along. Do not write to them, do not call them. They were answered as after “ok”, and see nothing of this. Next sign of life due { $due }. { $has ->
    [yes] Plan: { $plan }
   *[no] There is no plan.
}
checkin-duress-others = They also answer for { $people }: that all is well there may be forced too.
checkin-duress-again = 🤫 The duress word once more.
checkin-stopped = ✔️ Your check-in is ended. { $plan ->
    [yes] The plan is destroyed unread.
   *[no] I ask no more.
}
checkin-stopped-by = ✔️ { $own ->
    [yes] { $who } has ended this check-in: I ask you nothing more.
   *[no] { $by } has ended the check-in of { $who }.
}
checkin-stopped-early = ⏹️ { $own ->
    [yes] { $who } ended their check-in before its time.
   *[no] { $by } ended the check-in of { $who } before its time.
 } If that surprises you, ask how { $who } is, by a way that nobody else answers.
checkin-extended = ⏳ It goes on until { $until }. Next sign of life by { $due }.
checkin-shown = 🤝 { $other ->
    [yes] { $who }, answered by { $by }:
   *[no] { $who }:
} every { $every }, next by { $due }, until { $until }. { $plan ->
    [yes] The plan is sealed.
   *[no] There is no plan.
}
checkin-offer = 🤝 { $who } asks you to answer for them: is all well, every { $every } until { $until }, next by { $at }? From your yes on I ask you, and if you do not answer, I call the people on call about { $who }. Agreed? Answer yes, put ✅ here, or type { $prefix }checkin accept. Until then nothing changes.
checkin-offered = 📨 I have asked { $who }. Until they agree, I go on asking as before.
checkin-handed-over = 🤝 From now on I ask { $to }. An ok of yours still counts.
checkin-accepted = 🤝 Thank you: from now on I ask you about { $who }, next by { $at }.
checkin-taken-back = 🤝 From now on I ask { $who } again.
checkin-declined = 🙅 { $who } cannot answer for you. Everything stays as it was.
checkin-declined-noted = ✔️ Noted. Nothing changes.
checkin-opened = 🔓 A coordinator has broken the seal of your check-in{ $plan ->
    [yes] { " " }and reads your plan.
   *[no] ; there is no plan in it.
} That is on record.
checkin-plan = 🔓 Plan of { $who }: { $plan }
checkin-seal-broken = 🔓 The seal is broken: the plan follows. { $who } is told, and it is on record.
checkin-no-plan = { $who } left no plan. They are told that you looked, and it is on record.
checkin-list = { $count ->
    [one] **One check-in**
   *[other] **{ $count } check-ins**
}
checkin-list-empty = Nobody has a check-in now.
checkin-in-list = • { $who } · { $asked ->
    [yes] ⚠️ overdue since { $due }
   *[no] next { $due }
} · until { $until }{ $plan ->
    [yes] { " " }· plan sealed
   *[no] { "" }
}
checkin-already = You have a check-in already; it stays as it is, and so does its plan. To make it longer: { $extend } …, to end it: { $stop }
checkin-none = You have no check-in. To begin one: { $prefix }checkin every 12h until friday 18:00, then your plan if you like.
checkin-which = For whom? Reply ok to the question about them, or put ✅ on it. ({ $prefix }checkin show lists them.)
checkin-ended = That check-in is over. To begin another: { $prefix }checkin every 12h until friday 18:00
checkin-no-offer = Nobody has asked you to answer for them.
checkin-which-offer = Several people have asked you. Put ✅ on the question you agree to.
checkin-too-late = The deadline has passed, so I am calling the people on call now; nothing can change that. If all is well, write ok here. If not, and it is safe to call, ring { $emergency }.
checkin-every-bounds = A sign of life can be due every { $least } at the soonest, and every { $most } at the latest.
checkin-until-near = That end is too near to ask you even once. Please name a later one.
checkin-until-far = A check-in can last { $days } days at most; you can make it longer later.
checkin-handover-already = They answer already.
checkin-handover-unknown = I do not know that person: they have to be in a group with me, or write to me in private first.
checkin-word-how = 🤫 A duress word looks harmless and says: I am being forced. Choose one or a few words that you would never write to me otherwise, such as a greeting, and type { $prefix }checkin word and those words. Sent alone, I answer as to ok, and call people in silence. A new one takes the place of an earlier one.
    When you set one, I say only “Noted”, and remove your message where I may: see that it is gone on your phone, and delete this one too.{ $here ->
    [yes] { " " }You answer alerts yourself: what it opens stands in the on-call room, so sign out of it on the phone you take along.
   *[no] { "" }
}
checkin-word-set = 👍 Noted.
checkin-word-unfit = 🤔 That does not work: { $least } to { $most } characters, please, and nothing that means something to me, such as ok, yes, stop, a number or a command.
type-it-here = Please type that here, where nobody else reads it: `{ $usage }`
arg-checkin-every = every 12h
arg-checkin-plan = [plan]
arg-checkin-word = word
help-checkin = promise a sign of life; if none comes, people are called (where you are is never asked)
help-checkin-show = when your next sign of life is due
help-checkin-ok = say that all is well (ok alone does it too)
help-checkin-extend = have your check-in go on for longer
help-checkin-stop = end your check-in
help-checkin-handover = ask somebody to answer in your place
help-checkin-accept = answer in somebody’s place
help-checkin-open = read a sealed plan: on record, and the person is told (coordinators)
help-checkin-list = who has a check-in, and when it is due (coordinators)
help-checkin-word = choose a word that looks like ok and calls for help in silence
example-checkin = checkin every 12h until friday 18:00 By train to the border, back on friday; my sister knows the way
example-checkin-show = checkin show
example-checkin-ok = checkin ok
example-checkin-extend = checkin extend sunday 20:00
example-checkin-stop = checkin stop
example-checkin-handover = checkin handover @Marc
example-checkin-accept = checkin accept
example-checkin-open = checkin open @Anna
example-checkin-list = checkin list
example-checkin-word = checkin word good evening to all
