# Kalenner a Fichieren

calendar = { $count ->
    [0] **Näischt ass geplangt.** De Fichier fir Äre Kalenner kënnt.
    [one] **Een nächste Schrëtt.** De Fichier fir Äre Kalenner kënnt.
   *[other] **{ $count } nächst Schrëtt.** De Fichier fir Äre Kalenner kënnt.
}
calendar-line = • { $at } · { $title }
errand-impossible-file = ⚠️ De Server huet de Fichier „{ $what }“ refuséiert: en ass him wuel ze grouss.
help-calendar = déi nächst Schrëtt, an de Fichier fir Äre Kalenner
example-calendar = kalenner
