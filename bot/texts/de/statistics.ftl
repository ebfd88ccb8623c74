# Statistik der Fälle

stats = 📊 **Die Fälle, und wie bald sie übernommen wurden**
stats-name = Q{ $number } { $year }
stats-quarter = **{ $quarter }** · { $count } Fälle
stats-few = **{ $quarter }** · weniger als { $least } Fälle
stats-cell = • { $what }: { $count } Fälle; { $times }{ $untaken ->
    [0] { "" }
   *[other] ; { $untaken } nie übernommen
}
stats-of-level = { $sign } { $level ->
    [critical] kritisch
    [high] hoch
    [normal] normal
   *[low] niedrig
}{ $kind ->
    [all] { "" }
    [physical] { "" } · körperlich
    [digital] { "" } · digital
    [legal] { "" } · rechtlich
    [relocation] { "" } · Schutzaufenthalt
    [other] { "" } · anderes
    [others] { "" } · der Rest
   *[unknown] { "" } · Gefahr nicht genannt
}
stats-all = alle zusammen
stats-rest = alles Übrige
stats-few-taken = weniger als { $least } wurden übernommen, daher keine Zeiten
stats-half = die Hälfte der übernommenen { $over ->
    [yes] erst nach mehr als einer Woche
   *[no] innerhalb von { $within }
}
stats-most = { $half }, neun von zehn { $over ->
    [yes] erst nach mehr als einer Woche
   *[no] innerhalb von { $within }
}
stats-next = { $quarter } kann ab { $since } abgefragt werden.
stats-rule = Keine Zahl steht hier für weniger als { $least } Fälle: Was zu wenig ist, wird mit anderem zusammengezählt. Zeiten sind aufgerundet. Jedes Quartal wird einmal gezählt und bleibt dann so, was immer aus seinen Fällen wird.
stats-not-yet = { $quarter } kann ab { $since } abgefragt werden: Ein Quartal wird einmal gezählt, eine Woche nach seinem Ende. Für ein früheres: { $say }
arg-quarters = [2026|2026 Q3]
help-case-stats = wie viele Fälle es gab, und wie bald sie übernommen wurden
example-case-stats = fall statistik 2026 Q3
