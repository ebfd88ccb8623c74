# Statistik vun den Dossieren

stats = 📊 **D’Dossieren, a wéi séier se iwwerholl goufen**
stats-name = T{ $number } { $year }
stats-quarter = **{ $quarter }** · { $count } Dossieren
stats-few = **{ $quarter }** · manner wéi { $least } Dossieren
stats-cell = • { $what }: { $count } Dossieren; { $times }{ $untaken ->
    [0] { "" }
   *[other] ; { $untaken } ni iwwerholl
}
stats-of-level = { $sign } { $level ->
    [critical] kritesch
    [high] héich
    [normal] normal
   *[low] niddreg
}{ $kind ->
    [all] { "" }
    [physical] { "" } · kierperlech
    [digital] { "" } · digital
    [legal] { "" } · juristesch
    [relocation] { "" } · Relokalisatioun
    [other] { "" } · aneres
    [others] { "" } · de Rescht
   *[unknown] { "" } · Gefor net genannt
}
stats-all = all zesummen
stats-rest = alles anescht
stats-few-taken = manner wéi { $least } goufen iwwerholl, dofir keng Zäiten
stats-half = d’Halschent vun den iwwerhollenen { $over ->
    [yes] eréischt no méi wéi enger Woch
   *[no] bannent { $within }
}
stats-most = { $half }, néng vun zéng { $over ->
    [yes] eréischt no méi wéi enger Woch
   *[no] bannent { $within }
}
stats-next = { $quarter } kann een ab { $since } froen.
stats-rule = Keng Zuel steet hei fir manner wéi { $least } Dossieren: wat ze wéineg ass, gëtt mat aneres zesummegezielt. D’Zäite sinn opgeronnt. All Trimester gëtt eemol gezielt a bleift dann esou, egal wat aus sengen Dossiere gëtt.
stats-not-yet = { $quarter } kann een ab { $since } froen: en Trimester gëtt eemol gezielt, eng Woch no sengem Enn. Fir e fréieren: { $say }
arg-quarters = [2026|2026 T3]
help-case-stats = wéi vill Dossieren et goufen, a wéi séier se iwwerholl goufen
example-case-stats = dossier statistik 2026 T3
