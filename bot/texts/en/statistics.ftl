# Statistics of cases

stats = 📊 **Cases, and how soon they were taken**
stats-name = Q{ $number } { $year }
stats-quarter = **{ $quarter }** · { $count } cases
stats-few = **{ $quarter }** · fewer than { $least } cases
stats-cell = • { $what }: { $count } cases; { $times }{ $untaken ->
    [0] { "" }
   *[other] ; { $untaken } never taken
}
stats-of-level = { $sign } { $level ->
    [critical] critical
    [high] high
    [normal] normal
   *[low] low
}{ $kind ->
    [all] { "" }
    [physical] { "" } · physical
    [digital] { "" } · digital
    [legal] { "" } · legal
    [relocation] { "" } · relocation
    [other] { "" } · other
    [others] { "" } · the rest
   *[unknown] { "" } · kind not said
}
stats-all = all together
stats-rest = everything else
stats-few-taken = fewer than { $least } were taken, so no times
stats-half = half of those taken { $over ->
    [yes] only after more than a week
   *[no] within { $within }
}
stats-most = { $half }, nine in ten { $over ->
    [yes] only after more than a week
   *[no] within { $within }
}
stats-next = { $quarter } can be asked for from { $since } on.
stats-rule = No number here stands for fewer than { $least } cases: what is too little goes together with something else. Times are rounded up. Each quarter is counted once and then stays, whatever becomes of its cases.
stats-not-yet = { $quarter } can be asked for from { $since } on: a quarter is counted once, a week after its end. An earlier one goes like this: { $say }
arg-quarters = [2026|2026 Q3]
help-case-stats = how many cases there were, and how soon they were taken
example-case-stats = case stats 2026 Q3
