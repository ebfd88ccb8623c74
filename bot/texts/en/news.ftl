# What one missed, and the weekly digest

missed = 🗞️ **Since { $at }:**
missed-nothing = ✨ You missed nothing since { $at }.
missed-unknown = I do not know yet when you spoke here before, so I look back two weeks.
missed-future = That is still to come. Since when were you away? A past date, or how long: “monday”, “12 november”, “2 weeks”.
news-decisions = **Decided** ({ $count })
news-actions-yours = **Your action items** ({ $count })
news-actions = { $late ->
    [0] **Open action items** ({ $count })
   *[other] **Open action items** ({ $count }, { $late } late)
}
news-votes = **Votes that are open** ({ $count })
news-date-polls = **Which date suits you?** ({ $count })
news-date-poll = • { $title } · { $count } dates
news-consultations = **Consultations** ({ $count })
news-consultation = { $what ->
    [extend] 📅 **{ $reference }** { $title } is now open until { $at }
    [version] 📄 **{ $reference }** { $title } has a version { $number }
    [closed] 🔒 **{ $reference }** { $title } is closed
   *[opened] 📄 **{ $reference }** { $title } is open for comment until { $at }
}
news-consultations-yours = **Consultations without your answer** ({ $count })
news-consultation-yours = { $over ->
    [yes] ⏰ **{ $reference }** { $title } · the deadline was { $at }; your answer is still taken
   *[no] • **{ $reference }** { $title } · until { $at }
}
news-consultations-open = **Open consultations** ({ $count })
news-consultation-open = { $over ->
    [yes] ⏰ **{ $reference }** { $title } · was until { $at }{ $who }
   *[no] • **{ $reference }** { $title } · until { $at }{ $who }
}
news-consultation-missing = { " " }· no answer yet: { $who }
news-meetings = **Meetings** ({ $count })
news-meeting = { $what ->
    [moved] ↪️ **{ $reference }** { $title } is moved to { $at }
    [cancelled] ❌ **{ $reference }** { $title } ({ $at }) is called off
    [held] ✅ **{ $reference }** { $title } was held { $at }
    [approved] 🔏 **{ $reference }** { $title } ({ $at }): the minutes are approved
   *[planned] 📅 **{ $reference }** { $title } is planned for { $at }
}
news-minutes = **Minutes to approve** ({ $count })
news-draft = { $what ->
    [silence] • **{ $reference }** { $title } · unless corrected, approved { $at }
   *[chair] • **{ $reference }** { $title } · held { $at }
}
news-next = 📅 Next: **{ $reference }** { $title } · { $at }
digest = 🗞️ **This week in the group**
digest-now = 🗞️ **What waits in the group now**
digest-nothing = ✨ Nothing waits in the group now.
digest-group = { $on ->
    [on] From now on this group is given its digest every Monday at eight.
   *[off] From now on this group is given no weekly digest. { $show } still shows it.
}
digest-yours = { $on ->
    [on] From now on the weekly digest calls you when something in it waits for you.
   *[off] From now on the weekly digest does not call you any more.
}
help-missed = what is new since you spoke last, or since a date
help-digest = what waits now; every Monday on or off (in private: whether it calls you)
example-missed = missed since monday
example-digest = digest off
arg-since = since
