# Wéi laang ofgeschlossen Dossiere behale ginn

purge-announced = 🧹 Den { $at } läschen ech **{ $code }**: Wat doriwwer geschriwwe gouf, verschwënnt vun hei an aus mengem Gediechtnes, fir ëmmer. Nach gebraucht? { $prefix }dossier behalen { $code } 30 Deeg
purge-done = 🧹 { $codes }: geläscht den { $at }. { $count ->
    [one] Bliwwe sinn nëmmen de Code, d’Datumer, d’Aart an d’Stuf.
   *[other] Bliwwe sinn nëmmen d’Coden, d’Datumer, d’Aarten an d’Stufen.
}
purge-kept = 🗄️ **{ $code }** gëtt bis { $at } behalen; ech soen et nach eng Kéier, ier e verschwënnt.
purge-confirm = 🧹 **{ $code }** géif fir ëmmer verschwannen, an all Kopie: den Alarm, all Äntwerten an Notizen, Fichieren, wien alarméiert huet, a meng Messagen doriwwer, hei a privat. Et bleiwen de Code, d’Datumer, d’Aart an d’Stuf. Näischt bréngt en zréck. Wann Dir dat esou wëllt, schreift { $how }
purge-live = **{ $code }** ass op: Et kéint en nach ee brauchen. Schléisst en als éischt of: { $prefix }ofschléissen { $code } …
purge-open = **{ $code }** ass op, an näischt wat op ass gëtt geläscht.
purge-goes-with = **{ $code }** gouf mat **{ $into }** zesummegeluecht a gëtt mat em behalen a geläscht.
purge-kept-anyway = **{ $code }** gëtt souwisou bis { $at } behalen. Fir méi laang sot e méi spéiden Dag: { $prefix }dossier behalen { $code } bis …
purge-too-long = Dat ass méi wéi zéng Joer; sot w. e. g. e méi nooen Dag.
case-purged = **{ $code }** gouf den { $at } geläscht. Dovun ass näischt méi do, wat ech weisen oder nees opmaache kéint.
case-did-kept = 🗄️ { $who } léisst en bis { $at } behalen.
arg-term = 30 Deeg | bis zu engem Datum
help-case-keep = en ofgeschlossenen Dossier méi laang behalen
help-case-purge = en ofgeschlossenen Dossier fir ëmmer läschen (Koordinatioun)
example-case-keep = dossier behalen KITUR 30 Deeg
example-case-purge = dossier läschen KITUR
