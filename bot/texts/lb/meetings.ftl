# Versammlungen, Agendaen, Rapporten

## Versammlungen

meeting-planned = 📅 **{ $reference }** { $title } · { $at }
meeting-moved = 🔁 **{ $reference }** { $title } ass geréckelt: { $at }
meeting-shown = **{ $reference }** ({ $state ->
    [running] leeft
    [ended] gehal
    [cancelled] ofgesot
    [lapsed] net gehal
   *[planned] geplangt
}) { $title } · { $at }
meeting-length-place = Dauer: { $length }{ $place }
meeting-at = { " " }· Plaz: { $place }
length = { $days ->
    [0] { $hours ->
        [0] { $minutes } min
       *[other] { $minutes ->
            [0] { $hours } h
           *[other] { $hours } h { $minutes }
        }
    }
   *[other] { $days } Deeg
}
series-next = 🔁 Duerno: { $times } … (spéitstens bis { $until })
series-last = 🔁 Et ass déi lescht vun hirer Serie.
meeting-rsvp = Kommt Dir? 👍 👎 🤷 op dëse Message.
meeting-announced = Ech hunn et am Raum vum Grupp ugekënnegt.
time-skipped = ⚠️ Déi Stonn gëtt et deen Dag net (Ufank vun der Summerzäit); ech hunn déi duerno geholl.
time-doubled = ⚠️ Déi Stonn kënnt deen Dag zweemol (Enn vun der Summerzäit); ech hunn déi éischt geholl.
meeting-needs-hour = Ëm wéi vill Auer? Schreift zum Beispill „nächsten Dënschdeg um 14 Auer“.
meeting-length = Eng Versammlung dauert méi wéi eng Minutt an héchstens { $most } Stonnen.
recurrence-not-understood = Ech verstinn net, wéi dacks. Schreift zum Beispill „all 3 Méint“, „all zweet Woch“, „all 2. Dënschdeg am Mount“ oder „all éischte Méindeg am Mäerz, Juni“.
recurrence-does-not-fit = Den éischten Datum ass kee vun deenen Deeg; wéi ee vun deenen zwee stëmmt?
recurrence-of-month-or-weeks = „{ $said }“ kann zweeërlee heeschen. Schreift „{ $said } am Mount“ oder „all { $count } Wochen“.
recurrence-one-or-other = „{ $said }“ kann zweeërlee heeschen. Schreift „{ $one }“ oder „{ $other }“.
recurrence-counted = { $unit ->
    [week] { $count ->
        [one] all Woch
       *[other] all { $count } Wochen
    }
    [year] { $count ->
        [one] all Joer
       *[other] all { $count } Joer
    }
   *[month] { $count ->
        [one] all Mount
       *[other] all { $count } Méint
    }
}
words-not-understood = „{ $words }“ verstinn ech net. { $place ->
    [yes] Nom Datum stinn, an egal wéi enger Reiefolleg, d’Dauer („fir 2 Stonnen“), d’Plaz („an der Gemeng“, e Link oder en Numm tëscht Gänseféisercher) a wéi dacks („all 3 Méint“).
   *[no] Nom Datum kann hei nëmmen eng Dauer stoen: „vun 14 bis 16 Auer“ oder „fir 2 Stonnen“.
}
meeting-needs-first-date = Den Datum an d’Auerzäit vun der éischter Versammlung feelen. Schreift se fir d’éischt, zum Beispill „12. Januar um 14 Auer“.
meeting-ends-before-start = Si wier eriwwer, éier se ufänkt. No Mëtternuecht schreift den Datum vum Enn, zum Beispill „bis 13. Januar um 1:00 Auer“.
series-ends-before-first = D’Serie wier virun hirem éischten Datum eriwwer; wéi ee vun deenen zwee Datume stëmmt?
time-skipped-in-series = ⚠️ { $at }: Déi Stonn gëtt et deen Dag net (Ufank vun der Summerzäit); ech hunn déi duerno geholl.
time-doubled-in-series = ⚠️ { $at }: Déi Stonn kënnt deen Dag zweemol (Enn vun der Summerzäit); ech hunn déi éischt geholl.
no-such-meeting = An dësem Grupp gëtt et keng Versammlung { $reference }. Kuckt { $list }
no-meeting-running = Et leeft grad keng Versammlung. Fir eng unzefänken: { $start }
no-meeting-planned = Et ass keng Versammlung geplangt. Fir eng ze plangen: { $plan } "Titel" nächsten Dënschdeg um 14 Auer
meeting-overlaps = Zu där Zäit huet de Grupp schonn **{ $reference }** { $title } ({ $at }).
meeting-at-once = ⚠️ Zu där Zäit huet de Grupp och **{ $reference }** { $title }. Réckelt eng vun deenen zwou.
meeting-series-meets = ⚠️ **{ $reference }** an d’Serie vun **{ $series }** falen zesummen: d’Serie huet eng Versammlung de { $at }. Eng vun deenen zwou muss da geréckelt ginn.
meeting-list = { $count ->
    [one] **{ $count } Versammlung**
   *[other] **{ $count } Versammlungen**
}
meeting-in-list = { $state ->
    [running] ▶️
    [ended] ✅
    [cancelled] ❌
    [lapsed] ⚪
   *[planned] 📅
} **{ $reference }** { $at } · { $title }
meeting-list-empty = Hei ass keng Versammlung ze weisen. Fir eng ze plangen: { $plan } "Titel" nächsten Dënschdeg um 14 Auer
meeting-answers = { $rsvp ->
    [yes] 👍
    [no] 👎
   *[maybe] 🤷
} { $count } · { $who }
meeting-cancelled = ❌ **{ $reference }** { $title } ({ $at }) ass ofgesot, hir Erënnerungen och.
meeting-next = Nächst Versammlung: **{ $reference }**, { $at }
meeting-not-planned = { $state ->
    [running] **{ $reference }** leeft grad.
    [ended] **{ $reference }** war schonn.
    [cancelled] **{ $reference }** ass ofgesot.
   *[lapsed] **{ $reference }** gouf net gehal; hiren Datum ass eriwwer.
}
meeting-alone-or-series = Dës Versammlung gehéiert zu enger Serie. Nëmmen si: `{ $alone }`; mat all deene Nächsten: `{ $series }`
meeting-started = ▶️ **{ $reference }** { $title } huet ugefaangen ({ $at }). { $who } huet de Virsëtz.{ $quorum ->
    [0] { "" }
   *[other] { " " }Quorum: { $quorum }.
}
meeting-untitled = Versammlung vum { $at }
meeting-how = An der Versammlung: { $prefix }punkt 1 · { $prefix }info … · { $prefix }decisioun … · { $prefix }aufgab … · { $prefix }present · { $end }
meeting-running-already = **{ $reference }** { $title } leeft schonn.
meeting-ended = ⏹️ **{ $reference }** ass eriwwer.{ $count ->
    [0] { "" }
    [one] { " " }Ee Punkt, deen net drukoum, gëtt iwwerdroen.
   *[other] { " " }{ $count } Punkten, déi net drukoumen, ginn iwwerdroen.
}
meeting-were-present = { $count ->
    [0] Kee Member do
    [one] Eng Persoun do
   *[other] { $count } Persounen do
}{ $observers ->
    [0] { "" }
    [one] { " " }an een Observateur
   *[other] { " " }an { $observers } Observateuren
}{ $quorum ->
    [0] { "" }
   *[other] { " " }(Quorum: { $quorum })
}
meeting-spoke = Och geschwat hunn, ouni als do notéiert ze sinn: { $who }. Wann se do waren: { $present }
meeting-minutes-ready = Rapport: { $minutes }
meeting-reminders-set = { $on ->
    [on] Erënnerungen un Versammlunge sinn an dësem Grupp un.
   *[off] Erënnerungen un Versammlunge sinn an dësem Grupp aus.
}
meeting-reminder-agenda = 🗒️ **{ $reference }** { $title }: { $at }{ $place }. Iwwer wat wëllt Dir schwätzen? { $prefix }agenda dobäisetzen … ({ $items ->
    [0] et steet nach näischt drop
    [one] ee Punkt
   *[other] { $items } Punkten
}) · 👍 👎 🤷, ob Dir kommt.
meeting-reminder-days = 📅 Geschwënn: **{ $reference }** { $title }, { $at }{ $place } · { $items ->
    [0] Agenda eidel
    [one] ee Punkt
   *[other] { $items } Punkten
} ({ $prefix }agenda lëscht) · 👍 👎 🤷
meeting-reminder-hour = ⏳ { $late ->
    [yes] Geschwënn:
   *[no] An enger Stonn:
} **{ $reference }** { $title }, { $at }{ $place } · { $items ->
    [0] Agenda eidel
    [one] ee Punkt
   *[other] { $items } Punkten
} ({ $prefix }agenda lëscht)
meeting-reminder-start = 🔔 { $late ->
    [yes] Sollt ufänken:
   *[no] Et ass esou wäit:
} **{ $reference }** { $title }, { $at }{ $place } · { $items ->
    [0] Agenda eidel
    [one] ee Punkt
   *[other] { $items } Punkten
}. Fir unzefänken: { $prefix }versammlung ufänken
meeting-over = Ass **{ $reference }** eriwwer? Fir se opzehalen: { $prefix }versammlung ophalen. Ouni Äntwert halen ech se an enger Stonn op.
meeting-closed-itself = ⏹️ Ech hunn **{ $reference }** opgehal, déi keen opgehal hat.{ $count ->
    [0] { "" }
    [one] { " " }Ee Punkt, deen net drukoum, gëtt iwwerdroen.
   *[other] { " " }{ $count } Punkten, déi net drukoumen, ginn iwwerdroen.
}
meeting-lapsed = ⚪ **{ $reference }** { $title } huet ni ugefaangen; hir Agenda waart op déi nächst.
meeting-in-room = Schreift dat an de Raum vum Grupp, wou d’Versammlung ass.
topic-time-up = ⏱️ D’Zäit fir „{ $text }“ ass eriwwer.

## Agenda

agenda-line = { $reached ->
    [yes] { "✅ " }
   *[no] { "" }
}{ $place }. { $text }{ $box }{ $carried ->
    [0] { "" }
    [1] { " " }(iwwerdroen)
   *[other] { " " }({ $carried } mol iwwerdroen)
}
agenda-box = { " " }[{ $length }]
agenda-added = 🗒️ { $place }. { $text } – { $meeting }
agenda-time = Zäit: { $length }
agenda-list = { $count ->
    [one] **Agenda** (ee Punkt)
   *[other] **Agenda** ({ $count } Punkten)
} – { $meeting }
agenda-empty = Op der Agenda steet näischt ({ $meeting }). Fir eppes dobäizesetzen: { $add } Bilan [10 min]
agenda-of = Versammlung { $reference }, { $at }
agenda-of-next = nächst Versammlung
agenda-removed = 🗒️ Vun der Agenda geholl: { $text }
agenda-full = D’Agenda ass voll: héchstens { $most } Punkten.
agenda-not-yours = Nëmmen { $who }, de Virsëtz oder d’Sekretariat kënnen dëse Punkt ewechhuelen.
agenda-no-such-item = { $count ->
    [0] D’Agenda ass eidel.
   *[other] Et gëtt kee Punkt { $place }; d’Agenda huet der { $count }.
}

## Presenz an Notizen

attend-noted = { $who }: { $rsvp ->
    [yes] 👍 kënnt
    [no] 👎 kënnt net
   *[maybe] 🤷 vläicht
} – { $reference }, { $at } ({ $coming ->
    [0] et huet nach keen zougesot
    [one] eng Persoun kënnt
   *[other] { $coming } Persoune kommen
})
present-noted = { $who }: { $presence ->
    [present] 🙋 do
   *[excused] ✉️ entschëllegt
}{ $reason } ({ $count }{ $quorum ->
    [0] { "" }
   *[other] { " " }/ { $quorum }
}){ $reached ->
    [yes] { "" }
   *[no] { " " }– de Quorum ass nach net erreecht
}
excused-why = { " " }„{ $reason }“
topic-opened = 📍 **{ $text }**{ $box }
topic-none-left = { $count ->
    [0] D’Agenda ass eidel. Nennt de Punkt: { $prefix }punkt Bilan
   *[other] All d’Punkte vun der Agenda waren drun. En anere Punkt: { $prefix }punkt Verschiddenes; fir opzehalen: { $prefix }versammlung ophalen
}
topic-again = 📍 Zréck bei **{ $text }**{ $box }
entry-noted = { $kind ->
    [link] 🔗
    [help] 🆘
   *[info] 📝
} Notéiert{ $topic }.{ $halted ->
    [yes] { " " }D’Approbatioun duerch Schweigen ass ausgesat.
   *[no] { "" }
}
entry-under = { " " }ënner „{ $topic }“
off-record = 🔇 Net fir de Rapport: näischt gëtt notéiert bis { $prefix }{ $on }
on-record = 🔊 Nees fir de Rapport.
off-record-not-kept = Dat ass net fir de Rapport: ech hunn näischt notéiert. Fir weiderzemaachen: { $prefix }{ $on }
off-record-line = Dat ass als vertraulech markéiert: ech hunn näischt notéiert.
record-agenda = Agenda-Punkt
record-entry = Notiz vun der Versammlung

## Rapport

minutes-posted = 📄 Rapport vun **{ $reference }** { $state ->
    [approved] (approuvéiert).
   *[draft] (Entworf). Eng Zeil verbesseren? { $prefix }rapport verbesseren { $reference } n Text
}
minutes-not-ended = **{ $reference }** ass nach net eriwwer.
minutes-approved-already = De Rapport vun **{ $reference }** ass schonn approuvéiert.
minutes-proposed = 📄 De Rapport vun **{ $reference }** gëllt den { $at } als approuvéiert, wann e bis dohin kee verbessert.
minutes-approved = 🔏 De Rapport vun **{ $reference }** ass approuvéiert. Eng Verbesserung ass vun elo un eng Annex.
minutes-consented = 🔏 Keen huet de Rapport vun **{ $reference }** verbessert: en ass approuvéiert.
minutes-changed-since = ✋ De Rapport vun **{ $reference }** huet geännert, zënter en virgeluecht gouf; ech approuvéieren en net duerch Schweigen. Liest en nach eng Kéier ({ $prefix }rapport { $reference }), an approuvéiert en dann: { $prefix }rapport approuvéieren { $reference }
minutes-not-held = **{ $reference }** war nach net.
minutes-none = Et war nach keng Versammlung. Kuckt { $list }
minutes-sealed = De Rapport vun **{ $reference }** ass approuvéiert; et kann een nëmmen nach eng Verbesserung als Annex dobäisetzen.
note-sealed = De Rapport vun **{ $reference }** ass approuvéiert: dës Notiz bleift dran. Fir eng Verbesserung als Annex: { $prefix }rapport verbesseren { $reference } { $line } Text
minutes-no-such-topic = { $count ->
    [0] Dëse Rapport huet keng Punkten.
   *[other] Dëse Punkt gëtt et net am Rapport: { $topic }. Seng Punkten: { $topics }
}
minutes-topic-name = { $place }. { $text }
minutes-heading-stays = „{ $text }“ ass den Titel vun engem Punkt: e kënnt net ënner en aneren. Nennt eng Zeil mat hirer Nummer, oder eng Decisioun oder Aufgab mat hirem ID.
minutes-no-such-line = Am Rapport vun **{ $reference }** gëtt et keng Zeil { $line } fir ze verbesseren. D’Nummer steet a Klameren um Enn vun der Zeil; Decisiounen an Aufgabe verbessert een iwwer hir eegen ID.
minutes-not-yours = Nëmmen { $who }, de Virsëtz oder d’Sekretariat kënnen dës Zeil verbesseren.
minutes-annexed = 📎 Annex zum Rapport vun **{ $reference }**, zur Zeil { $line }.
minutes-corrected = ✏️ **{ $reference }**, Zeil { $line }: { $text }{ $halted ->
    [yes] { " " }D’Approbatioun duerch Schweigen ass ausgesat.
   *[no] { "" }
}
minutes-removed = 🗑️ **{ $reference }**, Zeil { $line } ass ewechgeholl: { $text }{ $halted ->
    [yes] { " " }D’Approbatioun duerch Schweigen ass ausgesat.
   *[no] { "" }
}
minutes-moved = ✏️ **{ $reference }**, Zeil { $line }: elo ënner „{ $topic }“.{ $halted ->
    [yes] { " " }D’Approbatioun duerch Schweigen ass ausgesat.
   *[no] { "" }
}
minutes-title = Rapport { $reference }
minutes-at = { $at }
minutes-times = { $day }, { $start } – { $end } ({ $city })
minutes-page = Säit
minutes-date = Datum:
minutes-place = Plaz:
minutes-chair = Virsëtz:
minutes-approved-on = Approuvéiert den { $at }
minutes-is-draft = Entworf, fir z’approuvéieren
minutes-present = Present:
minutes-observers = Observateuren:
minutes-excused = Entschëllegt:
minutes-proxies = Prokuratiounen:
minutes-quorum-label = Quorum:
minutes-quorum = { $count } do, { $quorum } néideg
minutes-agenda = Agenda
minutes-topics = Behandelt Punkten
minutes-carried = Iwwerdroe Punkten
minutes-decisions = Decisiounen
minutes-actions = Aufgaben
minutes-older = Fréier oppen Aufgaben
minutes-annexes = Annexen
minutes-column-number = Nr.
minutes-column-decision = Decisioun
minutes-column-outcome = Resultat
minutes-column-action = Aufgab
minutes-column-who = Zoustänneg
minutes-column-due = Delai
minutes-next = Nächst Versammlung
minutes-before = Ufank
minutes-help = Hëllef gesicht:
minutes-decided = { $state ->
    [proposed] zur Ofstëmmung
    [rejected] ofgeleent
    [superseded] ersat
   *[adopted] ugeholl
}
minutes-voices = { $rule ->
    [consent] Konsent
    [majority] Majoritéit
   *[unanimity] Unanimitéit
}: { $yes } dofir, { $no } dogéint, { $abstain } enthalen
minutes-due = bis { $at }
minutes-state = { $state ->
    [dropped] gestrach
   *[done] gemaach
}

## Hëllef

help-meeting-plan = eng Versammlung oder eng Serie plangen
help-meeting-list = d’Versammlungen opzielen
help-meeting-show = eng Versammlung weisen, a wien kënnt
help-meeting-move = eng Versammlung réckelen
help-meeting-cancel = eng Versammlung ofsoen
help-meeting-reminders = d’Erënnerungen u Versammlungen un- oder ausschalten
help-meeting-start = eng Versammlung ufänken
help-meeting-end = d’Versammlung ophalen
help-agenda-add = eppes op d’Agenda setzen
help-agenda-list = d’Agenda weisen
help-agenda-move = d’Reiefolleg änneren
help-agenda-remove = e Punkt ewechhuelen
help-attend = soen, ob Dir kommt
help-present = notéieren, wien do ass
help-excused = notéieren, wien entschëllegt ass
help-topic = bei den nächste Punkt kommen
help-info = notéieren, wat gesot gëtt
help-link = e Link notéieren
help-ask = notéieren, wou Hëllef gesicht gëtt
help-off = net fir de Rapport schwätzen
help-on = nees fir de Rapport schwätzen
help-minutes = de Rapport weisen
help-minutes-approve = de Rapport approuvéieren
help-minutes-correct = eng Zeil verbesseren
help-minutes-remove = eng Zeil ewechhuelen
help-minutes-move = eng Zeil ënner en anere Punkt setzen
example-meeting-plan = versammlung plangen "Aarbechtsgrupp" 15. Januar um 14 Auer fir 2 Stonnen an der Gemeng all 3 Méint
example-meeting-list = versammlung lëscht
example-meeting-show = versammlung weisen M-3
example-meeting-move = versammlung réckelen M-3 nächsten Dënschdeg um 14 Auer
example-meeting-cancel = versammlung ofsoen M-3
example-meeting-reminders = versammlung erënnerungen aus deeg
example-meeting-start = versammlung ufänken
example-meeting-end = versammlung ophalen
example-agenda-add = agenda dobäisetzen Bilan [10 min] @Anna
example-agenda-list = agenda lëscht
example-agenda-move = agenda réckelen 3 op 1
example-agenda-remove = agenda ewechhuelen 2
example-attend = deelhuelen nee M-3 op der Rees
example-present = present @Anna @Marc
example-excused = entschëllegt @Marc op Missioun
example-topic = punkt 2
example-info = info De Ministère schreift eng Not
example-link = link https://beispill.lu/not
example-ask = gesicht d’Not iwwersetzen
example-off = vertraulech
example-on = nees-op
example-minutes = rapport M-3
example-minutes-approve = rapport approuvéieren M-3
example-minutes-correct = rapport verbesseren M-3 12 De Ministère schreift zwou Noten
example-minutes-remove = rapport ewechhuelen M-3 12
example-minutes-move = rapport réckelen M-3 12 op 2
arg-time = datum zäit
arg-length = [fir 2h]
arg-place = [op plaz]
arg-recurrence = [all 3 Méint]
arg-item = n
arg-to = [op] n
arg-line = zeil
arg-line-or-id = zeil|D-7|A-12
arg-under = [op] n|punkt
arg-topic = n|punkt
