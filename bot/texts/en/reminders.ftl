# Reminders

remind-set = ⏰ **{ $reference }** { $text }
remind-whom-when = { $who } · { $at }
remind-people = For { $who }
remind-audience = { $audience ->
    [chair] For the chair
    [secretary] For the secretary
   *[room] For the whole room
}
remind-of-message = this message
remind-link = { $link }
remind-quiet = 🌙 That is in your quiet hours: I keep it until { $at }.
remind-due = { $whom ->
    [people] ⏰ { $who }: { $text } (**{ $reference }**)
    [chair] ⏰ For the chair, which nobody has at the moment: { $text } (**{ $reference }**)
    [secretary] ⏰ For the secretary, which nobody is at the moment: { $text } (**{ $reference }**)
   *[room] ⏰ { $text } (**{ $reference }**)
}
remind-from = Asked for by { $who }.
remind-was-held = (It was due { $at }, in quiet hours; I kept it until they were over.)
remind-next = 🔁 Next: { $at }
remind-how = 💤 brings it back in an hour, or { $prefix }snooze { $reference } tomorrow
remind-nobody = { $author }: **{ $reference }** was for { $who }, who left this room. I remind nobody of it any more.
remind-list = { $count ->
    [one] **1 reminder to come**
   *[other] **{ $count } reminders to come**
}
remind-in-list = { $again ->
    [yes] 🔁
   *[no] •
} **{ $reference }** { $text } · { $at } · { $who }
remind-list-empty = No reminder is to come.
remind-cancelled = ❌ **{ $reference }** is cancelled: { $text }
remind-snoozed = 💤 **{ $reference }** comes back { $at }
remind-what = What shall I remind of? Write it after the date, or reply to the message it is about.
remind-whom = Whom shall I remind? Write for example { $prefix }remind me tomorrow 9:00 call the notary
remind-which = Which reminder? Write its id, such as R-5, or reply to it.
remind-in-room = In private I remind you alone. Please type that in the group’s room, so that everybody sees it.
remind-no-group = I keep reminders for people who are in a group’s room, and find you in none.
remind-for-bot = I remind people, not bots.
remind-needs-hour = At what time? Please say the hour as well, such as today 17:30.
remind-too-often = I remind at most once a day. Write for example “every day 9:00” or “every monday 9:00”.
remind-too-many-yours = You have { $most } reminders waiting already, which is as many as I keep for one person. See { $list }
remind-too-many-here = { $most } reminders are waiting in this room already, which is as many as I keep for one. See { $list }
remind-not-yours = Only { $who }, the person it is for, the chair or the secretary may do that.
remind-not-yet = **{ $reference }** has not come yet: it is due { $at }.
remind-over = **{ $reference }** { $state ->
    [cancelled] is cancelled already
   *[over] is over already
}; nothing more of it is to come.
remind-snooze-long = That is too long; at most a year is possible.
no-such-reminder = I know no reminder { $reference } here. See { $list }
quiet-set = 🌙 Your quiet hours: { $hours } ({ $zone }). What I am to remind you of by name waits until they are over; what is for the whole room does not. { $off } switches them off.
quiet-off = You have no quiet hours. { $quiet } sets them.
help-remind = be reminded, or remind others, the chair, the secretary or the room
help-remind-list = list what is to come
help-remind-cancel = cancel a reminder, with all its repetitions
help-snooze = be reminded again later (an hour, when you say nothing)
help-quiet = set the hours in which I do not remind you
example-remind = remind me tomorrow 9:00 call the notary
example-remind-list = remind list mine
example-remind-cancel = remind cancel R-5
example-snooze = snooze R-5 tomorrow
example-quiet = quiet 22:00-07:00
arg-whom = me|@who|room|chair|secretary
arg-when = date time|every monday 9:00
arg-snooze = 1h|tomorrow
arg-quiet = 22:00-07:00|off
