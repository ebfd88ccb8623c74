# Datume fannen

date-in-poll = { $best ->
    [yes] ⭐ { $place }. **{ $at }** · { $count }
   *[no] { $place }. { $at } · { $count }
}{ $count ->
    [0] { "" }
   *[other] { " " }({ $who })
}
date-answer = { $at }
date-poll = 🗓️ **{ $title }**: wéini?
date-poll-how = Äntwert an der Ëmfro (gär méi Datumen), oder tippt: { $prefix }versammlung datumen 1, 3. De Virsëtz wielt: { $prefix }versammlung wielen 2
date-poll-question = { $title }: wéini kéint Dir kommen?
date-poll-ended = D’Ëmfro iwwer den Datum ass eriwwer.
date-poll-answered = { $who }: { $count ->
    [0] keen vun dësen Datumen
    [one] Datum { $places }
   *[other] Datumen { $places }
}
date-poll-none = Et leeft keng Ëmfro iwwer en Datum. Fir eng unzefänken: { $poll } "Titel" 12. Januar um 14 Auer, 13. Januar um 10 Auer
date-poll-over = Dës Ëmfro iwwer den Datum ass eriwwer.
date-poll-which = Gitt Nummere vun 1 bis { $count } un, oder „keen“.
date-poll-too-few = Gitt op d’mannst zwee Datumen un, mat Kommaen dertëscht.
date-poll-too-many = Dat sinn ze vill: héchstens { $most } Datumen.
date-poll-no-series = D’Datumen, déi ze wiele sinn, si fir eng eenzeg Versammlung; plangt d’Serie, wann den Datum feststeet.
date-poll-lengths-differ = All d’Datume mussen d’selwecht laang sinn. Schreift d’Dauer eemol um Enn, zum Beispill „fir 2 Stonnen“.
help-meeting-poll = de Grupp froen, wéi en Datum geet
help-meeting-dates = soen, wéi eng Datumen Iech ginn
help-meeting-pick = den Datum wielen: d’Versammlung ass geplangt
example-meeting-poll = versammlung ëmfro "Aarbechtsgrupp" 12. Januar um 14 Auer, 13. Januar um 10 Auer, 20. Januar um 14 Auer
example-meeting-dates = versammlung datumen 1, 3
example-meeting-pick = versammlung wielen 2
arg-dates = 1, 3|keng
arg-times = datum zäit, datum zäit…
record-poll = Ëmfro iwwer en Datum
