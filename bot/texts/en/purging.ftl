# How long cases that are over are kept

purge-announced = 🧹 On { $at } I purge **{ $code }**: what was written about it goes from here and from my memory, for good. Still needed? { $prefix }case keep { $code } 30 days
purge-done = 🧹 { $codes }: purged on { $at }. { $count ->
    [one] Nothing of it is left but the code, the dates, the kind and the level.
   *[other] Nothing of them is left but the codes, the dates, the kinds and the levels.
}
purge-kept = 🗄️ **{ $code }** is kept until { $at }; I say so again before it goes.
purge-confirm = 🧹 **{ $code }** would go for good, in every copy: the alert, all answers and notes, files, who reported it, and my messages about it here and in private. What stays: the code, the dates, the kind and the level. Nothing brings it back. If that is what you want, type { $how }
purge-live = **{ $code }** is open: somebody may still need it. Close it first with { $prefix }resolve { $code } …
purge-open = **{ $code }** is open, and nothing that is open is purged.
purge-goes-with = **{ $code }** was put into **{ $into }**, and is kept and purged with it.
purge-kept-anyway = **{ $code }** is kept until { $at } anyway. To keep it longer, name a later day: { $prefix }case keep { $code } until …
purge-too-long = That is more than ten years; please name a nearer day.
case-purged = **{ $code }** was purged on { $at }. Nothing is left of it that I could show or open again.
case-did-kept = 🗄️ { $who } has it kept until { $at }.
arg-term = 30 days | until a date
help-case-keep = keep a closed case longer
help-case-purge = forget a closed case for good (coordinators)
example-case-keep = case keep KITUR 30 days
example-case-purge = case purge KITUR
