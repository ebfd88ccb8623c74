# Cases: what responders read

case-head = { $drill ->
    [yes] 🧪 DRILL ·{ " " }
   *[no] { "" }
}{ $sign } **{ $code }** · { $level ->
    [critical] critical
    [high] high
    [normal] normal
   *[low] low
} · { $kind ->
    [physical] physical
    [digital] digital
    [legal] legal
    [relocation] relocation
    [other] other
   *[unknown] kind not said
}
case-words = “{ $text }”
case-answer = { $question }: { $answer }
case-since = Since { $at } · from { $reporter }
case-reporter-hidden = somebody whose name is hidden
case-reporter-shown = { $who } ({ $id })
case-reporter = the reporter
case-vigie = Vigie
case-unverified = ⚠️ Device not verified: somebody else may be writing.
case-covert = 🤫 **In silence: do not write to them, do not call them.** Whoever holds their phone must learn nothing of this.
case-covert-say = I write nothing to the reporter of **{ $code }**: whoever holds their phone would learn that you know. Note what you do instead: { $prefix }note { $code } …
case-merge-covert = A case that a duress word opened stays by itself: its reporter must learn nothing of it.
case-call = 📟 I am calling { $who }.
case-nobody = **Nobody has it.** Put 👀 here or type { $prefix }ack { $code } to take it.
case-waits = **Nobody has it.** Put 👀 here or type { $prefix }ack { $code } to take it; at { $at } I call { $next }.
case-given = 👉 I am calling { $who }; without an answer, at { $at }, I call { $next }.
case-drill = 🧪 Nothing is real. Who is called answers with 👀; at { $at } I call { $next }.
case-held = ✅ { $who } has it, and gives a sign of life by { $at }.
case-resolved = 🏁 Closed: { $outcome }
case-closed = 🏁 Closed.
case-merged = ➡️ Goes on in { $code }.
keeping-remind = ⏳ { $who }: are you still on **{ $code }**? Show it by { $at }, with 👀 here, { $prefix }ack { $code }, a note or a message to the reporter. Otherwise I call it out again.
keeping-remind-private = ⏳ Are you still on your case? Show it in the on-call room by { $at }; otherwise I call it out again.
keeping-news = 💬 { $who }: the reporter of **{ $code }** has had no word from you since { $since }. { $way ->
    [watched] Their phone or account may be watched: if there is something to say, look for another way first.
    [elsewhere] They want to be reached another way: look at *Answer here* on the card.
   *[here] I tell them that somebody still has their case. Please say something yourself, be it only what you are waiting for: { $prefix }say { $code } …
}
checklist = Ask only what helps, and only where it is safe to write. Keep what you learn with { $prefix }note { $code } …
checklist-threat = 📋 **Threat or attack:** by what means · the exact words · when, and until when · earlier ones
checklist-device = 📋 **Device lost or seized:** what, when and how · locked? encrypted? · which accounts were on it
checklist-account = 📋 **Account:** which service · what access is left · odd messages
checklist-detention = 📋 **Arrest or detention:** since when, where, by whom · was force used · lawyer · charges · next hearing · health, medicine · is the family told
checklist-relocation = 📋 **Leaving to safety:** why it is the best way · where to · papers · who comes along · for how long · how to return
checklist-other = 📋 **To find out:** what happened, when and where · who is behind it · what was done already · what is needed first
checklist-drill = 📋 In earnest, a short checklist for this kind of case would stand here.
flood-card = 🌊 **{ $count } alerts at once.** Take one with its code; it then gets a card of its own.
flood-case = • { $head } · “{ $text }”
whom-on-call = who is on call
whom-backup = the backup
whom-responders = all responders
whom-coordinators = the coordinators
whom-everybody = everybody again
whom-person = { $who }
page = { $who }: { $head }. Take it with 👀 or { $prefix }ack { $code }
page-many = { $who }: **{ $count } cases** wait: { $codes }. Take one with { $prefix }ack CODE
page-nobody = ⚠️ Nobody to call ({ $whom }): I called the next.
page-private = { $drill ->
    [yes] 🧪 DRILL: this is an exercise. Open the on-call room.
   *[no] { $count ->
        [one] 📟 A case needs you. Open the on-call room.
       *[other] 📟 { $count } cases need you. Open the on-call room.
    }
}
page-no-room = ⚠️ There is no safe on-call room, so this comes to you.
drill-report = 🧪 The drill { $code } is over. This is how it went:
drill-step = { $place }. { $who }: { $devices ->
    [0] reached no device
    [one] reached one device
   *[other] reached { $devices } devices
}, { $read ->
    [-1] not read
   *[other] read after { $read } s
}, { $answered ->
    [-1] not answered
   *[other] answered after { $answered } s
}
audit-alarm = 🚨 Something is wrong with how alerts are answered: { $count ->
    [one] one case has
   *[other] { $count } cases have
} nobody who is called in time. Please look at the on-call room now, and tell whoever runs this bot.
story-alarm = 🚨 { $codes ->
    [0] What I keep about cases was changed by somebody else.
   *[other] What I keep about these cases was changed by somebody else: { $list }.
 }
    Whoever can write my database took parts of their story out, changed them, or put them back to what they were. I go on answering alerts.
    Do not rely on what I show of them: the threads in the on-call room say what really happened. Tell whoever runs this bot to keep a copy of the database as it is, and to run `vigie doctor`.
audit-alarm-checkins = 🚨 Something is wrong with check-ins: { $count ->
    [one] one is
   *[other] { $count } are
} not looked after in time. Please ask whoever has one how they are ({ $prefix }checkin list), and tell whoever runs this bot.
audit-alarm-unreadable = 🚨 { $count ->
    [one] I can no longer read what I kept about case { $codes }, and call nobody for it any more.
   *[other] I can no longer read what I kept about these cases, and call nobody for them any more: { $codes }.
 }
    What was said stands in the threads in the on-call room. Please reach whoever raised it now, and raise it again: { $prefix }alert. Tell whoever runs this bot to run `vigie doctor`.
    I say so every hour, until the old one is purged: { $prefix }case purge CODE
audit-alarm-checkins-unreadable = 🚨 { $count ->
    [0] I can no longer read a check-in, nor tell whose it is: nobody is asked for that sign of life any more. Please ask around who had one.
   *[other] I can no longer read the check-in of { $people }: nobody is asked for a sign of life any more. Please reach them now.
 } Whoever still needs one begins anew: { $prefix }checkin
audit-alarm-revocations = 🚨 I can no longer read who was revoked, so their devices count again. Revoke them once more: { $prefix }oncall revoke. Single devices are revoked by whoever runs this bot.
case-unreadable = I can no longer read what I kept about { $code }. Its thread in the on-call room says what was said; if it goes on, raise it again: { $prefix }alert
private-unreadable = ⚠️ A message in a private chat could not be read; it may be an alert. The coordinators know from whom.
private-unreadable-who = ⚠️ I could not read a private message from { $who }; it may be an alert. Please reach them another way.
oncall-room-unsafe = ⚠️ The on-call room is no longer safe: I speak of no case there, and call you instead, until it is encrypted and closed to strangers again.
restored-on-call = 💾 I was restored from a backup of { $at }. What was typed since then I do not know. Look in your rooms and private chats for alerts raised since, and raise them again: { $prefix }alert. The open cases I know are called again; some may be over.
restored-coordinators = 💾 I was restored from a backup of { $at }. Whatever was typed after that is unknown to me: decisions, votes, action items, and alerts. Ask everybody to look for alerts raised since then and to raise them again ({ $prefix }alert). Nothing that fell due meanwhile is posted. Whoever was revoked since then may have to be revoked again ({ $prefix }oncall revoke). See { $prefix }case list for the cases I still know.
case-did-opened = 🆘 { $text }
case-did-opened-bare = 🆘 An alert, and no words.
case-did-added = ➕ { $who }: { $text }
case-did-answered = { $text }
case-did-corrected = ✏️ { $who } corrects: { $text }
case-did-withdrawn = ↩️ { $who } takes the alert back. Before you close it, make sure that nobody forces them to. { $text }
case-did-deleted = 🗑️ { $who } deleted a message; its words are gone from here.
case-did-paged = 📟 Called: { $text }
case-did-not-reached = 📵 That call reached no verified device; the next are called now.
case-did-read = 👁️ { $who } has read the call.
case-did-acknowledged = 👀 { $who } takes it.
case-did-answered-drill = 👀 { $who } answered the call.
case-did-confirmed = 👀 { $who } is still on it.
case-did-lapsed = ⏰ No sign of life from { $who }: the call goes out again.
case-did-assigned = 👉 { $who } gives it to { $text }, who has to take it.
case-did-handed-off = 👉 { $who } hands it on to { $text }, who has to take it.
case-did-noted = 📝 { $who }: { $text }
case-did-said = 💬 { $who } to the reporter: { $text }
case-did-level = { $text } { $who } changed the level.
case-did-escalated = ⏫ { $who } has the next called.
case-did-merged = ➡️ { $who } put it into { $text }.
case-did-resolved = 🏁 { $who } closed it: { $text }
case-did-reopened = 🔓 { $who } opened it again.
case-did-revealed = 🪪 { $who } showed who the reporter is.
case-did-safe = 💚 { $who } says: safe. { $text }
case-did-restored = 💾 I was restored from a backup of { $at }. What was done since then is not here, and this case may be over: if so, { $prefix }resolve { $code }
case-did-left = 🚪 { $who } left the room.
case-did-left-chat = 🚪 { $who } left the private chat. { $prefix }say { $code } … invites them again.
case-did-file = 📎 { $who } sent a file.
case-did-note-deleted = 🗑️ { $who } took a note back; its words are gone.
case-did-said-deleted = 🗑️ { $who } took back a message to the reporter, who may have read it.
case-did-file-deleted = 🗑️ { $who } took a file back.
case-did-outcome-deleted = 🗑️ { $who } took back the words of how it ended.
case-step = { $at } · { $step }
case-seal = 🔏 { $code }: seal of the story up to here: **{ $seal }**
case-seal-now = 🔏 Seal as of now: **{ $seal }**
case-list = { $count ->
    [one] **One open case**
   *[other] **{ $count } open cases**
}
case-list-empty = No open case.
case-in-list = • { $head } · { $at } · { $held ->
    [yes] { $who }
   *[no] nobody
}
low-cases = { $sign } **{ $count ->
    [one] One open low case
   *[other] { $count } open low cases
}**, this week’s list:
low-case = • **{ $code }** · since { $at } · { $held ->
    [yes] { $who } has it
   *[no] nobody has it
}
low-cases-show = More about one: { $prefix }case show CODE
low-cases-late = (I was away, so this comes late: it was due on { $at }.)
case-said = 💬 Passed on to the reporter of **{ $code }**.
case-note-deleted = 🗑️ Your note on **{ $code }** is taken back: its words are gone from the thread, and that there was one stays on record.
case-said-deleted = 🗑️ { $sent ->
    [no] Your message about **{ $code }** had not gone out yet; the reporter does not get it.
   *[yes] I am removing your message about **{ $code }** in the reporter’s chat as well. They may have read it already.
}
case-file-deleted = 🗑️ Your file about **{ $code }** is taken back. If it was passed on, delete the message that passed it on as well.
case-outcome-deleted = 🗑️ Your words about how it ended are gone. { $closed ->
    [no] **{ $code }** is open.
   *[yes] **{ $code }** stays closed; { $prefix }reopen { $code } opens it again.
}
case-held-already = { $who } has **{ $code }** already. To take it over, ask them to hand it on; if you cannot: { $prefix }assign { $code } me
case-level-already = **{ $code }** has this level already.
case-merge-drill = A drill and a real case are not put together: a drill ends by itself.
case-merge-itself = **{ $code }** cannot be put into itself.
case-no-chat = There is no private chat with the reporter of **{ $code }**.
case-not-a-responder = { $who } is not in the on-call room.
case-not-open = **{ $code }** is closed. It can be opened again.
case-open-already = **{ $code }** is open.
case-shown-already = The responders of **{ $code }** already see who the reporter is.
case-unknown = There is no case { $code }.
case-which = Which case? Say its code, or answer one of my messages about it.
case-write-anew = What was done stays done; please write it anew.
responders-only = This is for the people on call, in their room or in private.
coordinators-only = Only a coordinator can do that.
help-case-list = list the open cases
help-case-show = show a case with its timeline
help-ack = take a case, or show that you are still on it
help-case-assign = give a case to a responder
help-case-handoff = hand your case on
help-case-note = note something for the responders
help-case-say = write to the reporter
help-case-severity = say how bad it is
help-case-escalate = have the next called now
help-case-resolve = close a case with its outcome
help-case-reopen = open a closed case again
help-case-merge = put a duplicate into another case
help-case-reveal = show the responders who the reporter is
example-case-list = case list
example-case-show = case show KITUR
example-ack = ack KITUR
example-case-assign = assign KITUR @Anna
example-case-handoff = handoff KITUR @Anna
example-case-note = note KITUR The lawyer is on her way
example-case-say = say KITUR A lawyer will call you within the hour
example-case-severity = severity KITUR high
example-case-escalate = escalate KITUR
example-case-resolve = resolve KITUR Released, safe at home
example-case-reopen = reopen KITUR
example-case-merge = case merge KITUR BADOR
example-case-reveal = case reveal KITUR
