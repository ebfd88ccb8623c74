# Alerts: what people in danger read

alert-received = 🆘 Your alert has arrived. Your code is **{ $code }** ({ $sign } { $level ->
    [critical] critical
    [high] high
    [normal] normal
   *[low] low
}).
    { $waits ->
        [yes] This can wait for daylight: the people on call are called from { $at } on. Somebody should take it within { $acknowledged } of that and write to you here within { $words }. If it cannot wait, type { $prefix }alert critical
       *[no] The people on call are being called now. Somebody should take it within { $acknowledged } and write to you here within { $words }. If nobody does, the next are called, until somebody answers.
    }
alert-limits = Only the people on call and the coordinators read this; they see your name only if you allow it. We are not an emergency service: if your life is in danger and it is safe to call, ring { $emergency }. The server sees that you write here, never what.
alert-unverified = This session is not verified, so I cannot send it anything confidential. Your alert is on its way all the same; please verify the session in its settings, or read my answers on another one.
alert-device-help = Your message has arrived. I cannot show you my answers on this session, because it is not verified: in the settings, under Sessions, choose “Verify”. If you are in immediate danger and it is safe to call, ring { $emergency }.
alert-passed-on = ✔️ Passed on to the people on call.
alert-if-command = If that was a command: begin with { $prefix }
alert-after-end = Your alert **{ $code }** is closed; whoever had it sees what you write. If you are in danger again: { $prefix }alert
alert-is-open = Added to your alert **{ $code }**, which is still open. For somebody else, or something else: { $new } …
alert-none = You have no open alert. To raise one: { $alert }
alert-safe-noted = 💚 Noted in { $code }: you are safe. The people on call may still ask you something before they close it.
alert-withdraw-noted = Noted in { $code }: you take it back. The people on call close it when they have made sure that you are well.
alert-in-private = { $who }, it goes on in private.
errand-impossible-redaction = ⚠️ I could not remove your message from that room: please delete it there yourself, at once.
errand-impossible-new-chat = ⚠️ I could not open a private chat with { $what }.

reporter-still-calling = 📟 Nobody has answered yet; I am calling the next people, and do not stop. If your life is in danger and it is safe to call, ring { $emergency }.
reporter-calling-again = 📟 I do not hear from whoever has your alert, so I call the others too, and do not stop. If your life is in danger and it is safe to call, ring { $emergency }.
reporter-taken = 🤝 Somebody has taken your alert and will write to you here.
reporter-taken-over = 🤝 Somebody on call goes on with your alert and will write to you here.
reporter-still-held = 🤝 Somebody still has your alert, and last showed it on { $at }. I have nothing else to pass on yet. If anything changes, write it here.
reporter-said = 💬 { $text }
reporter-asked-no-more = (I ask no more questions: just answer here.)
reporter-closed = Your alert is closed. If anything changes, write here at any time: { $prefix }alert
reporter-reopened = 🔓 Your alert **{ $code }** is open again. { $waits ->
    [yes] The people on call are called from { $at } on.
   *[no] The people on call are being called now.
} Somebody should take it within { $acknowledged } and write to you here within { $words }. What you write here reaches them at once.

ask-what = What is happening? A line or two is enough.
ask-kind = What is the danger?
ask-when = When?
ask-whom = Who is in danger?
ask-contact = May we answer you here?
ask-shown = May the people on call see who you are?
ask-danger = Is somebody's life or liberty in danger?
ask-where = Where, roughly? Town and country are enough.
ask-story = What happened? Has it happened before?
ask-actor = Who is behind it? Could they carry it out?
ask-done = What was done already, and did it help?
ask-compromised = Could this phone or account be watched or in other hands? If so, say nothing more here than you must; we find another way.
ask-known = Is there a member who knows you, or a code word?
ask-help = What help do you need? (safety, technical, transport, legal, medical, family, leaving, attention, or silence)
ask-device = Which device or account is it? What can you still get into? Who has it now?
ask-detention = Is somebody held? Since when, where, by whom? Is there a lawyer, a next date?
ask-relocation = Why is leaving the best way? From where, with whom, with which papers, for how long?
ask-partner = May we tell one particular partner organisation? Say which.
ask-authorities = May we name you to authorities?
ask-publish = May anything be published?
ask-keep = May we keep the record once it is over?
ask-person = Anything we should know about you: language, whom you would rather speak to, children, a disability?
intake-choice = { $place }. { $choice }
intake-skip = { $how ->
    [choices] Answer by number or in your own words; “skip” leaves it out, “stop” ends the questions.
    [words] Answer in your own words; “skip” leaves it out, “stop” ends the questions.
   *[again] (“skip” · “stop”)
}
intake-done = Thank you, that is all I ask. Whatever you write here reaches the people on call at once.
intake-watched = I ask nothing more here, since this phone or account may be watched. The people on call know it and look for another way. Write here only what you must.
intake-stopped = No more questions. Whatever you write here reaches the people on call at once.
short-what = What
short-kind = Danger
short-when = When
short-whom = Who
short-contact = Answer here
short-shown = Name shown
short-danger = Life or liberty
short-where = Where
short-story = Story
short-actor = Who is behind it
short-done = Done already
short-compromised = Phone or account watched
short-known = Known to, or code word
short-help = Help wanted
short-device = Device or account
short-detention = Detention
short-relocation = Leaving
short-partner = Tell a partner
short-authorities = Name to authorities
short-publish = Publish
short-keep = Keep the record
short-person = About the person
choice-kind-physical = physical
choice-kind-digital = digital
choice-kind-legal = legal (arrest, detention, charges)
choice-kind-relocation = leaving to safety
choice-kind-other = something else
choice-when-now = now
choice-when-soon = about to happen
choice-when-past = already happened
choice-whom-me = me
choice-whom-other = somebody else
choice-whom-group = a group
choice-contact-yes = yes
choice-contact-text = in writing only
choice-contact-silent = no, do not reply
choice-contact-elsewhere = rather another way
choice-shown-yes = yes
choice-shown-no = no
choice-danger-yes = yes
choice-danger-unsure = not sure
choice-danger-no = no
choice-compromised-yes = yes
choice-compromised-unsure = not sure
choice-compromised-no = no
choice-partner-yes = yes
choice-partner-no = no
choice-authorities-yes = yes
choice-authorities-no = no
choice-publish-yes = yes
choice-publish-no = no
choice-keep-yes = yes
choice-keep-no = no
help-alert = raise an alert: somebody is called at once
help-alert-new = raise another alert beside an open one
help-alert-more = add to your alert
help-alert-safe = say that you are safe
help-alert-withdraw = take your alert back
example-alert = alert critical legal My colleague was arrested this morning
example-alert-new = alert new high They follow Ana as well
example-alert-more = alert more They let him call his lawyer
example-alert-safe = alert safe
example-alert-withdraw = alert withdraw
