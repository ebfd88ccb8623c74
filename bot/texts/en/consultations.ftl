# Consultations

consult-recorded = 📄 **{ $reference }** { $title }: open for comment until { $at }.
consult-reading = I am reading the file to take its fingerprint; I post the consultation right after.
consult-post = 📄 **Consultation { $reference }: { $title }**{ $state ->
    [closed] { " " }(closed)
    [withdrawn] { " " }(withdrawn)
   *[open] { "" }
}
consult-new-version = 📄 **{ $reference }** { $title }: there is a version { $number }. What was answered so far stays.
consult-document = Version { $number }: { $what }{ $size } · { $who }, { $at }
consult-size = { " " }({ $size })
consult-fingerprint = SHA-256: `{ $hash }`
consult-until = Your comments, please, until **{ $at }**.
consult-how = Reply to this message, or write in its thread: every message there is a comment of your organisation. Begin with the place, such as “p. 3:” or “§2:”. Nothing to add? ✅ on this message, or `{ $prefix }consult done { $reference }`
consult-version-recorded = 📄 **{ $reference }**: version { $number } is noted.
consult-version-reading = I am reading the file to take its fingerprint; the group hears of it right after.
consult-now-until = 📅 **{ $reference }** { $title }: comments are now open until { $at } (before: { $was }).
consult-commented = 💬 **{ $reference }** { $who }{ $place }: “{ $text }”{ $late ->
    [yes] { " " }(late)
   *[no] { "" }
}
consult-place = { ", " }{ $place }
consult-person = { $who }
consult-person-for = { $who }, for { $organisation }
consult-organisation = { $organisation } ({ $who })
consult-done = ✅ **{ $reference }** { $who }: nothing to add{ $late ->
    [yes] { " " }(late)
   *[no] { "" }
}
consult-done-already = It is noted already that there is nothing to add to **{ $reference }**: { $who }.
consult-all-answered = 🎉 Everybody has answered **{ $reference }**.
consult-status = **{ $reference }** { $title } ({ $state ->
    [closed] closed
   *[open] until { $at }
}): { $count } of { $asked } have answered.
consult-voice = { $outcome ->
    [comments] 💬
    [nothing] ✅
   *[silent] …
} { $name } – { $outcome ->
    [comments] { $count ->
        [one] 1 comment
       *[other] { $count } comments
    }
    [nothing] nothing to add
   *[silent] no answer
}{ $late }
consult-outcome = { $outcome ->
    [comments] { $count ->
        [one] 1 comment
       *[other] { $count } comments
    }
    [nothing] nothing to add
   *[silent] no answer
}{ $late }
consult-outcome-late = { " " }(late)
consult-list = { $count ->
    [one] **1 consultation**
   *[other] **{ $count } consultations**
}
consult-in-list = { $state ->
    [closed] 🔒
   *[open] 📄
} **{ $reference }** { $title } · { $state ->
    [closed] was open until { $at }
   *[open] until { $at }
} · { $count } of { $asked } answered
consult-list-empty = No consultation to show here. `{ $all }` shows the closed ones too.
consult-shown = 📄 **{ $reference }** { $title } ({ $state ->
    [closed] closed
   *[open] open
}) · opened by { $who } · until { $at }
consult-was-extended = 📅 { $at } · { $who } put the deadline off; it was { $was }.
consult-answer = { $kind ->
    [nothing] ✅
   *[comment] 💬
} { $who }{ $place } · { $kind ->
    [nothing] nothing to add
   *[comment] “{ $text }”
} · version { $version } · { $at }{ $late ->
    [yes] { " " }· **late**
   *[no] { "" }
}
consult-nudge = { $stage ->
    [last] ⏳ **{ $reference }** { $title }: comments close tomorrow, { $at }. I have no answer yet from { $who }.
   *[soon] 📄 **{ $reference }** { $title }: comments are open until { $at }. I have no answer yet from { $who }.
}
consult-nudge-how = Nothing to add? ✅ on this message, or `{ $prefix }consult done { $reference }`
consult-over = ⏰ **{ $reference }** { $title }: the deadline has passed ({ $at }). { $count ->
    [one] One answer is missing: { $who }.
   *[other] { $count } answers are missing: { $who }.
} Late ones are still taken, and marked as late. It closes by itself on { $closes }, unless you type `{ $prefix }consult close { $reference }` or `{ $prefix }consult extend { $reference } date`
consult-closed = 🔒 **{ $reference }** { $title } is closed, with { $count ->
    [0] no comment.
    [one] 1 comment.
   *[other] { $count } comments.
} The table comes below, the files (ODT, PDF) after it.{ $missing }
consult-missing = { " " }{ $count ->
    [one] Did not answer: { $who }.
   *[other] Did not answer: { $who }.
}
no-such-consultation = There is no consultation { $reference } in this group. See { $list }
consult-which = { $count ->
    [0] No consultation is open. To open one, reply to the file: `{ $prefix }consult open "Title" until friday 18:00`
   *[other] { $count } consultations are open; say which one, such as C-2.
}
consult-being-read = I am still reading the file of **{ $reference }**; try again in a moment.
consult-is-closed = **{ $reference }** was closed on { $at }, so this is not recorded any more. Whoever opened it or the chair may open it again: `{ $extend } date`
consult-closed-already = **{ $reference }** is closed already. Whoever opened it or the chair may open it again: `{ $extend } date`
consult-not-later = **{ $reference }** is open until { $at } already; a new deadline has to be later.
consult-not-yours = Only { $who }, the chair or the secretary may do that.
consult-answered = Others have answered **{ $reference }** already, so it stays. The chair ends it: `{ $prefix }consult close { $reference }`
consult-no-document = What is it about? Reply to the message with the file, or put a link on the line: `{ $prefix }consult open "Title" until friday 18:00 https://…`
consult-file-in-room = A file has to be in the group’s room, where all can read it. Send it there and reply to it with this command.
consult-file-too-large = The file is too large for me: I read up to { $most }. Nothing was changed. Put it where all may fetch it, and give me a link.
consult-file-none = There is no file in the message you replied to, so nothing was changed. Reply to the message with the file itself, or add a link.
consult-file-not-decrypted = I could not decrypt that file, so nothing was changed. Send it again, please, and reply to the new one.
consult-file-not-fetched = The server did not give me that file, so nothing was changed. Send it again, please, and reply to the new one.
consult-file-same = That is version { $number }, to the byte; nothing was changed.
consult-file-below = I do not take files as comments on **{ $reference }**. Write what you have to say, place first (“p. 3: …”). If it is a new version of the document, reply to the file: `{ $prefix }consult version { $reference }`
link-not-web = I take links that begin with https:// or http:// only.
link-with-secret = There is a password or a key in that link, so I did not keep it, and nothing was recorded. Delete your message, change that key where it counts, and give me a link without it.
link-too-long = That link is too long for me.
theme-consultation = 📄 **{ $reference }** { $title } · until { $at }
file-size = { $unit ->
    [bytes] { $count } bytes
    [kilo] { $count } KB
   *[mega] { $count } MB
}
consult-reminders-yours = { $on ->
    [on] From now on you are reminded of consultations.
   *[off] From now on you are not reminded of consultations.
}
consult-reminders-group = { $on ->
    [on] Reminders of consultations are switched on in this group.
   *[off] Reminders of consultations are switched off in this group.
}

## The compilation

consult-title = Consultation { $reference }
consult-is-open = Open: answers still come in
consult-closed-on = Closed on { $at }
consult-opened = Opened:
consult-by-on = { $who }, { $at }
consult-deadline = Deadline:
consult-extended = Put off:
consult-extension = { $who }, { $at } (it was { $was })
consult-version-label = Version { $number }:
consult-comments = Comments
consult-no-comments = No comments.
consult-answers = Answers
consult-late = late
consult-on-version = version { $number }, { $at }
consult-column-organisation = Organisation
consult-column-place = Place
consult-column-comment = Comment
consult-column-version = Version
consult-column-date = Date

## Help

help-consult-open = ask the group for comments on a document, until a deadline
help-consult-version = put a new version of the document
help-consult-extend = put the deadline off
help-consult-close = end it, and compile the comments
help-consult-reminders = switch reminders on or off (in private: yours)
help-consult-comment = comment, for your organisation
help-consult-done = say that your organisation has nothing to add
help-consult-status = which organisations have answered
help-consult-list = list consultations
help-consult-show = show one with its versions and comments
example-consult-open = consult open "Explanatory note" until friday 18:00 https://example.lu/note
example-consult-version = consult version C-2 https://example.lu/note-2
example-consult-extend = consult extend C-2 15 January 18:00
example-consult-close = consult close C-2
example-consult-reminders = consult reminders off last
example-consult-comment = consult comment C-2 p. 3: the budget is missing
example-consult-done = consult done C-2
example-consult-status = consult status C-2
example-consult-list = consult list all
example-consult-show = consult show C-2
arg-comment = [p. 3:] comment
arg-until-when = until date
record-comment = the comment
