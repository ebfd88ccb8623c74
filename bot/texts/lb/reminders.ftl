# Erënnerungen

remind-set = ⏰ **{ $reference }** { $text }
remind-whom-when = { $who } · { $at }
remind-people = Fir { $who }
remind-audience = { $audience ->
    [chair] Fir de Presidium
    [secretary] Fir de Sekretariat
   *[room] Fir de ganze Raum
}
remind-of-message = dëse Message
remind-link = { $link }
remind-quiet = 🌙 Dat fält an Är Rouzäit: ech halen et bis { $at }.
remind-due = { $whom ->
    [people] ⏰ { $who }: { $text } (**{ $reference }**)
    [chair] ⏰ Fir de Presidium, deen am Moment keen huet: { $text } (**{ $reference }**)
    [secretary] ⏰ Fir de Sekretariat, deen am Moment keen huet: { $text } (**{ $reference }**)
   *[room] ⏰ { $text } (**{ $reference }**)
}
remind-from = Gefrot vum Member { $who }.
remind-was-held = (Fälleg war dat { $at }, an der Rouzäit; ech hunn et bis zu hirem Enn gehalen.)
remind-next = 🔁 Nächst Kéier: { $at }
remind-how = 💤 bréngt et an enger Stonn erëm, oder { $prefix }schlummeren { $reference } muer
remind-nobody = { $author }: **{ $reference }** war fir { $who }, an do ass keen hei méi. Ech erënneren elo keen méi drun.
remind-list = { $count ->
    [one] **1 Erënnerung steet un**
   *[other] **{ $count } Erënnerunge stinn un**
}
remind-in-list = { $again ->
    [yes] 🔁
   *[no] •
} **{ $reference }** { $text } · { $at } · { $who }
remind-list-empty = Keng Erënnerung steet un.
remind-cancelled = ❌ **{ $reference }** ass ofgesot: { $text }
remind-snoozed = 💤 **{ $reference }** kënnt erëm: { $at }
remind-what = Wourunner soll ech erënneren? Schreift et hannert den Datum, oder äntwert op de Message, ëm deen et geet.
remind-whom = Wie soll ech erënneren? Schreift zum Beispill { $prefix }erënneren mech muer 9:00 Notaire uruffen
remind-which = Wéi eng Erënnerung? Schreift hir Kennung, zum Beispill R-5, oder äntwert drop.
remind-in-room = Am private Chat erënneren ech nëmmen Iech. Tippt dat w. e. g. am Raum vum Grupp, fir datt jiddereen et gesäit.
remind-no-group = Erënnerungen halen ech fir Leit, déi am Raum vun engem Grupp sinn, an Iech fannen ech a kengem.
remind-for-bot = Ech erënnere Leit, keng Botten.
remind-needs-hour = Ëm wéi vill Auer? Sot w. e. g. och d’Stonn, zum Beispill haut 17:30.
remind-too-often = Ech erënneren héchstens eemol den Dag. Schreift zum Beispill „all Dag 9:00“ oder „all Méindeg 9:00“.
remind-too-many-yours = Fir Iech waarden es scho { $most }; méi Erënnerungen halen ech fir keen. Kuckt { $list }
remind-too-many-here = An dësem Raum waarden es scho { $most }; méi Erënnerungen halen ech fir keen. Kuckt { $list }
remind-not-yours = Dat kënnen nëmmen { $who }, déi erënnert Persoun, de Presidium oder de Sekretariat maachen.
remind-not-yet = **{ $reference }** ass nach net komm: si ass { $at } fälleg.
remind-over = **{ $reference }** { $state ->
    [cancelled] ass schonn ofgesot
   *[over] ass schonn eriwwer
}; et kënnt näischt méi dovun.
remind-snooze-long = Dat ass ze laang; héchstens ee Joer ass méiglech.
no-such-reminder = Ech kennen hei keng Erënnerung { $reference }. Kuckt { $list }
quiet-set = 🌙 Är Rouzäit: { $hours } ({ $zone }). Wourunner ech Iech mam Numm erënnere soll, waart bis zu hirem Enn; wat fir de ganze Raum ass, waart net. { $off } hieft se op.
quiet-off = Dir hutt keng Rouzäit. { $quiet } leet se fest.
help-remind = sech erënnere loossen, oder anerer, de Presidium, de Sekretariat oder de Raum erënneren
help-remind-list = opzielen, wat nach kënnt
help-remind-cancel = eng Erënnerung mat all hire Widderhuelungen ofsoen
help-snooze = sech méi spéit nach eng Kéier erënnere loossen (an enger Stonn, wann näischt gesot gëtt)
help-quiet = d’Stonne festleeën, an deenen ech Iech net erënneren
example-remind = erënneren mech muer 9:00 Notaire uruffen
example-remind-list = erënneren lëscht meng
example-remind-cancel = erënneren ofsoen R-5
example-snooze = schlummeren R-5 muer
example-quiet = rouzäit 22:00-07:00
arg-whom = mech|@wien|raum|virsëtz|sekretariat
arg-when = Datum Auerzäit|all Méindeg 9:00
arg-snooze = 1h|muer
arg-quiet = 22:00-07:00|aus
