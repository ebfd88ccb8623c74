# Meetings, agendas, minutes

## Meetings

meeting-planned = 📅 **{ $reference }** { $title } · { $at }
meeting-moved = 🔁 **{ $reference }** { $title } is moved to { $at }
meeting-shown = **{ $reference }** ({ $state ->
    [running] being held
    [ended] held
    [cancelled] called off
    [lapsed] not held
   *[planned] planned
}) { $title } · { $at }
meeting-length-place = Length: { $length }{ $place }
meeting-at = { " " }· place: { $place }
length = { $days ->
    [0] { $hours ->
        [0] { $minutes } min
       *[other] { $minutes ->
            [0] { $hours } h
           *[other] { $hours } h { $minutes }
        }
    }
   *[other] { $days } days
}
series-next = 🔁 Then: { $times } … (until { $until } at the latest)
series-last = 🔁 It is the last of its series.
meeting-rsvp = Are you coming? 👍 👎 🤷 on this message.
meeting-announced = I have told the group in its room.
time-skipped = ⚠️ That hour does not exist on that day (summer time begins); I took the one after.
time-doubled = ⚠️ That hour comes twice on that day (summer time ends); I took the first.
meeting-needs-hour = At what time? Write for example “next tuesday 14:00”.
meeting-length = A meeting takes more than a minute and at most { $most } hours.
recurrence-not-understood = I do not understand how often. Write for example “every 3 months”, “every other week”, “the 2nd tuesday of the month” or “every first monday of march, june”.
recurrence-does-not-fit = The first date is not one of those days; which of the two is right?
recurrence-of-month-or-weeks = “{ $said }” can mean two things. Write “{ $said } of the month”, or “every { $count } weeks”.
recurrence-one-or-other = “{ $said }” can mean two things. Write “{ $one }”, or “{ $other }”.
recurrence-counted = { $unit ->
    [week] { $count ->
        [one] every week
       *[other] every { $count } weeks
    }
    [year] { $count ->
        [one] every year
       *[other] every { $count } years
    }
   *[month] { $count ->
        [one] every month
       *[other] every { $count } months
    }
}
words-not-understood = I do not understand “{ $words }”. { $place ->
    [yes] After the date come, in any order, how long (“for 2h”), the place (“at the town hall”, a link, or a name in quotation marks) and how often (“every 3 months”).
   *[no] After the date only a length may stand here: “from 14:00 to 16:00” or “for 2h”.
}
meeting-needs-first-date = The date and time of the first meeting are missing. Write them first, for example “12 January 14:00”.
meeting-ends-before-start = It would end before it begins. After midnight, write the date of the end, for example “until 13 January 01:00”.
series-ends-before-first = The series would end before its first date; which of the two dates is right?
time-skipped-in-series = ⚠️ { $at }: the hour you said does not exist on that day (summer time begins); I took the one after.
time-doubled-in-series = ⚠️ { $at }: the hour you said comes twice on that day (summer time ends); I took the first.
no-such-meeting = There is no meeting { $reference } in this group. See { $list }
no-meeting-running = No meeting is being held. To open one: { $start }
no-meeting-planned = No meeting is planned. To plan one: { $plan } "Title" next tuesday 14:00
meeting-overlaps = At that time the group already has **{ $reference }** { $title } ({ $at }).
meeting-at-once = ⚠️ At that time the group also has **{ $reference }** { $title }. Move one of the two.
meeting-series-meets = ⚠️ **{ $reference }** and the series of **{ $series }** will fall together: the series has a meeting on { $at }. One of the two will have to move.
meeting-list = { $count ->
    [one] **{ $count } meeting**
   *[other] **{ $count } meetings**
}
meeting-in-list = { $state ->
    [running] ▶️
    [ended] ✅
    [cancelled] ❌
    [lapsed] ⚪
   *[planned] 📅
} **{ $reference }** { $at } · { $title }
meeting-list-empty = No meeting to show here. To plan one: { $plan } "Title" next tuesday 14:00
meeting-answers = { $rsvp ->
    [yes] 👍
    [no] 👎
   *[maybe] 🤷
} { $count } · { $who }
meeting-cancelled = ❌ **{ $reference }** { $title } ({ $at }) is called off, and its reminders with it.
meeting-next = Next meeting: **{ $reference }**, { $at }
meeting-not-planned = { $state ->
    [running] **{ $reference }** is being held.
    [ended] **{ $reference }** was held already.
    [cancelled] **{ $reference }** was called off.
   *[lapsed] **{ $reference }** was not held; its date has passed.
}
meeting-alone-or-series = This meeting belongs to a series. Only this one: `{ $alone }`; with all that follow: `{ $series }`
meeting-started = ▶️ **{ $reference }** { $title } is open ({ $at }). { $who } is in the chair.{ $quorum ->
    [0] { "" }
   *[other] { " " }Quorum: { $quorum }.
}
meeting-untitled = Meeting of { $at }
meeting-how = In the meeting: { $prefix }topic 1 · { $prefix }info … · { $prefix }decision … · { $prefix }action … · { $prefix }present · { $end }
meeting-running-already = **{ $reference }** { $title } is being held already.
meeting-ended = ⏹️ **{ $reference }** is closed.{ $count ->
    [0] { "" }
    [one] { " " }One item that was not reached is carried over.
   *[other] { " " }{ $count } items that were not reached are carried over.
}
meeting-were-present = { $count ->
    [0] No member present
    [one] One person present
   *[other] { $count } people present
}{ $observers ->
    [0] { "" }
    [one] { " " }and one observer
   *[other] { " " }and { $observers } observers
}{ $quorum ->
    [0] { "" }
   *[other] { " " }(quorum: { $quorum })
}
meeting-spoke = Also spoke, and were not noted as present: { $who }. If they were there: { $present }
meeting-minutes-ready = Minutes: { $minutes }
meeting-reminders-set = { $on ->
    [on] Reminders of meetings are on in this group.
   *[off] Reminders of meetings are off in this group.
}
meeting-reminder-agenda = 🗒️ **{ $reference }** { $title }: { $at }{ $place }. What do you want to talk about? { $prefix }agenda add … ({ $items ->
    [0] nothing is on it yet
    [one] one item
   *[other] { $items } items
}) · 👍 👎 🤷 if you are coming.
meeting-reminder-days = 📅 Soon: **{ $reference }** { $title }, { $at }{ $place } · { $items ->
    [0] nothing on the agenda
    [one] one item
   *[other] { $items } items
} ({ $prefix }agenda list) · 👍 👎 🤷
meeting-reminder-hour = ⏳ { $late ->
    [yes] Soon:
   *[no] In an hour:
} **{ $reference }** { $title }, { $at }{ $place } · { $items ->
    [0] nothing on the agenda
    [one] one item
   *[other] { $items } items
} ({ $prefix }agenda list)
meeting-reminder-start = 🔔 { $late ->
    [yes] Was to begin:
   *[no] It is time:
} **{ $reference }** { $title }, { $at }{ $place } · { $items ->
    [0] nothing on the agenda
    [one] one item
   *[other] { $items } items
}. To open it: { $prefix }meeting start
meeting-over = Is **{ $reference }** over? To close it: { $prefix }meeting end. Without an answer I close it in an hour.
meeting-closed-itself = ⏹️ I closed **{ $reference }**, which nobody had closed.{ $count ->
    [0] { "" }
    [one] { " " }One item that was not reached is carried over.
   *[other] { " " }{ $count } items that were not reached are carried over.
}
meeting-lapsed = ⚪ **{ $reference }** { $title } was never opened; its agenda waits for the next one.
meeting-in-room = Write that in the group’s room, where the meeting is held.
topic-time-up = ⏱️ The time for “{ $text }” is up.

## Agenda

agenda-line = { $reached ->
    [yes] { "✅ " }
   *[no] { "" }
}{ $place }. { $text }{ $box }{ $carried ->
    [0] { "" }
    [1] { " " }(carried over)
   *[other] { " " }(carried over { $carried } times)
}
agenda-box = { " " }[{ $length }]
agenda-added = 🗒️ { $place }. { $text } – { $meeting }
agenda-time = Time: { $length }
agenda-list = { $count ->
    [one] **Agenda** (one item)
   *[other] **Agenda** ({ $count } items)
} – { $meeting }
agenda-empty = Nothing is on the agenda ({ $meeting }). To add something: { $add } Review [10 min]
agenda-of = meeting { $reference }, { $at }
agenda-of-next = next meeting
agenda-removed = 🗒️ Taken off the agenda: { $text }
agenda-full = The agenda is full: { $most } items at most.
agenda-not-yours = Only { $who }, the chair or the secretary can take this item off.
agenda-no-such-item = { $count ->
    [0] The agenda is empty.
   *[other] There is no item { $place }; the agenda has { $count }.
}

## Attendance and notes

attend-noted = { $who }: { $rsvp ->
    [yes] 👍 is coming
    [no] 👎 is not coming
   *[maybe] 🤷 maybe
} – { $reference }, { $at } ({ $coming ->
    [0] nobody has said yes yet
    [one] one person is coming
   *[other] { $coming } people are coming
})
present-noted = { $who }: { $presence ->
    [present] 🙋 present
   *[excused] ✉️ excused
}{ $reason } ({ $count }{ $quorum ->
    [0] { "" }
   *[other] { " " }/ { $quorum }
}){ $reached ->
    [yes] { "" }
   *[no] { " " }– no quorum yet
}
excused-why = { " " }“{ $reason }”
topic-opened = 📍 **{ $text }**{ $box }
topic-none-left = { $count ->
    [0] The agenda is empty. Name the topic: { $prefix }topic Review
   *[other] All items of the agenda were reached. Another one: { $prefix }topic Any other business; to close: { $prefix }meeting end
}
topic-again = 📍 Back to **{ $text }**{ $box }
entry-noted = { $kind ->
    [link] 🔗
    [help] 🆘
   *[info] 📝
} Noted{ $topic }.{ $halted ->
    [yes] { " " }Approval by silence is halted.
   *[no] { "" }
}
entry-under = { " " }under “{ $topic }”
off-record = 🔇 Off the record: nothing is kept until { $prefix }{ $on }
on-record = 🔊 On the record again.
off-record-not-kept = You are off the record: I kept nothing. To go on: { $prefix }{ $on }
off-record-line = That is marked as off the record: I kept nothing.
record-agenda = agenda
record-entry = note of the meeting

## Minutes

minutes-posted = 📄 Minutes of **{ $reference }** { $state ->
    [approved] (approved).
   *[draft] (draft). A line to correct? { $prefix }minutes correct { $reference } n text
}
minutes-not-ended = **{ $reference }** is not closed yet.
minutes-approved-already = The minutes of **{ $reference }** are approved already.
minutes-proposed = 📄 The minutes of **{ $reference }** will be approved on { $at }, unless somebody corrects them before.
minutes-approved = 🔏 The minutes of **{ $reference }** are approved. From now on a correction is an annex.
minutes-consented = 🔏 Nobody corrected the minutes of **{ $reference }**: they are approved.
minutes-changed-since = ✋ The minutes of **{ $reference }** have changed since they were put forward, so I do not approve them by silence. Read them again ({ $prefix }minutes { $reference }), then approve them: { $prefix }minutes approve { $reference }
minutes-not-held = **{ $reference }** was not held yet.
minutes-none = No meeting was held yet. See { $list }
minutes-sealed = The minutes of **{ $reference }** are approved; they can only get a correction as an annex.
note-sealed = The minutes of **{ $reference }** are approved: this note stays in them. To annex a correction: { $prefix }minutes correct { $reference } { $line } text
minutes-no-such-topic = { $count ->
    [0] These minutes have no topics.
   *[other] There is no topic { $topic } in these minutes. Their topics: { $topics }
}
minutes-topic-name = { $place }. { $text }
minutes-heading-stays = “{ $text }” is the title of a topic: it does not go under another one. Name a line by its number, or a decision or action item by its id.
minutes-no-such-line = There is no line { $line } to correct in the minutes of **{ $reference }**. The number stands in brackets at the end of a line; decisions and action items are corrected by their own id.
minutes-not-yours = Only { $who }, the chair or the secretary can correct this line.
minutes-annexed = 📎 Annexed to the minutes of **{ $reference }**, on line { $line }.
minutes-corrected = ✏️ **{ $reference }**, line { $line }: { $text }{ $halted ->
    [yes] { " " }Approval by silence is halted.
   *[no] { "" }
}
minutes-removed = 🗑️ **{ $reference }**, line { $line } is struck: { $text }{ $halted ->
    [yes] { " " }Approval by silence is halted.
   *[no] { "" }
}
minutes-moved = ✏️ **{ $reference }**, line { $line }: now under “{ $topic }”.{ $halted ->
    [yes] { " " }Approval by silence is halted.
   *[no] { "" }
}
minutes-title = Minutes { $reference }
minutes-at = { $at }
minutes-times = { $day }, { $start } – { $end } ({ $city })
minutes-page = page
minutes-date = Date:
minutes-place = Place:
minutes-chair = Chair:
minutes-approved-on = Approved on { $at }
minutes-is-draft = Draft, for approval
minutes-present = Present:
minutes-observers = Observers:
minutes-excused = Excused:
minutes-proxies = Proxies:
minutes-quorum-label = Quorum:
minutes-quorum = { $count } present, { $quorum } needed
minutes-agenda = Agenda
minutes-topics = Topics discussed
minutes-carried = Carried over
minutes-decisions = Decisions
minutes-actions = Action items
minutes-older = Earlier action items still open
minutes-annexes = Annexes
minutes-column-number = No.
minutes-column-decision = Decision
minutes-column-outcome = Outcome
minutes-column-action = Action item
minutes-column-who = Who
minutes-column-due = Due
minutes-next = Next meeting
minutes-before = Opening
minutes-help = Help wanted:
minutes-decided = { $state ->
    [proposed] put to the vote
    [rejected] rejected
    [superseded] superseded
   *[adopted] adopted
}
minutes-voices = { $rule ->
    [consent] consent
    [majority] majority
   *[unanimity] unanimity
}: { $yes } for, { $no } against, { $abstain } abstaining
minutes-due = by { $at }
minutes-state = { $state ->
    [dropped] dropped
   *[done] done
}

## Help

help-meeting-plan = plan a meeting, or a series
help-meeting-list = list the meetings
help-meeting-show = show a meeting and who comes
help-meeting-move = move a meeting
help-meeting-cancel = call a meeting off
help-meeting-reminders = switch reminders of meetings on or off
help-meeting-start = open a meeting
help-meeting-end = close the meeting
help-agenda-add = put something on the agenda
help-agenda-list = show the agenda
help-agenda-move = change the order of the items
help-agenda-remove = take an item off
help-attend = say whether you come
help-present = note who is there
help-excused = note who is excused
help-topic = come to the next topic
help-info = write down what is said
help-link = write down a link
help-ask = write down that help is wanted
help-off = speak off the record
help-on = go on the record again
help-minutes = show the minutes
help-minutes-approve = approve the minutes
help-minutes-correct = correct a line
help-minutes-remove = strike a line
help-minutes-move = put a line under another topic
example-meeting-plan = meeting plan "Working group" 15 January 14:00 for 2h at the town hall every 3 months
example-meeting-list = meeting list
example-meeting-show = meeting show M-3
example-meeting-move = meeting move M-3 next tuesday 14:00
example-meeting-cancel = meeting cancel M-3
example-meeting-reminders = meeting reminders off days
example-meeting-start = meeting start
example-meeting-end = meeting end
example-agenda-add = agenda add Review of the year [10 min] @Anna
example-agenda-list = agenda list
example-agenda-move = agenda move 3 to 1
example-agenda-remove = agenda remove 2
example-attend = attend no M-3 travelling
example-present = present @Anna @Marc
example-excused = excused @Marc on a mission
example-topic = topic 2
example-info = info The ministry drafts a note
example-link = link https://example.org/note
example-ask = ask translate the note
example-off = off
example-on = on
example-minutes = minutes M-3
example-minutes-approve = minutes approve M-3
example-minutes-correct = minutes correct M-3 12 The ministry drafts two notes
example-minutes-remove = minutes remove M-3 12
example-minutes-move = minutes move M-3 12 to 2
arg-time = date time
arg-length = [for 2h]
arg-place = [at place]
arg-recurrence = [every 3 months]
arg-item = n
arg-to = [to] n
arg-line = line
arg-line-or-id = line|D-7|A-12
arg-under = [to] n|topic
arg-topic = n|topic
