# Dates to agree on

date-in-poll = { $best ->
    [yes] ⭐ { $place }. **{ $at }** · { $count }
   *[no] { $place }. { $at } · { $count }
}{ $count ->
    [0] { "" }
   *[other] { " " }({ $who })
}
date-answer = { $at }
date-poll = 🗓️ **{ $title }**: when?
date-poll-how = Answer in the poll (several dates if you like), or type: { $prefix }meeting dates 1, 3. The chair picks: { $prefix }meeting pick 2
date-poll-question = { $title }: when could you come?
date-poll-ended = The poll on dates is over.
date-poll-answered = { $who }: { $count ->
    [0] none of these dates
    [one] date { $places }
   *[other] dates { $places }
}
date-poll-none = No poll on dates is open. To open one: { $poll } "Title" 12 January 14:00, 13 January 10:00
date-poll-over = This poll on dates is over.
date-poll-which = Give numbers from 1 to { $count }, or “none”.
date-poll-too-few = Give at least two dates, parted by commas.
date-poll-too-many = That is too many: { $most } dates at most.
date-poll-no-series = The dates to choose from are for one meeting; plan the series once the date is known.
date-poll-lengths-differ = All the dates must have the same length. Write it once at the end, for example “for 2h”.
help-meeting-poll = ask the group which of several dates suits
help-meeting-dates = say which dates suit you
help-meeting-pick = pick the date: the meeting is planned
example-meeting-poll = meeting poll "Working group" 12 January 14:00, 13 January 10:00, 20 January 14:00
example-meeting-dates = meeting dates 1, 3
example-meeting-pick = meeting pick 2
arg-dates = 1, 3|none
arg-times = date time, date time…
record-poll = poll on dates
