# Wien Bereetschaft huet

## Raum a Rechter

oncall-layer = { $layer ->
    [1] Bereetschaft
    [2] Reserv
   *[other] Stuf { $layer }
}
oncall-elsewhere = Dat ass Saach vun deenen, déi op Alarmer äntweren: an hirem Raum, oder an engem private Gespréich mat mir.
oncall-no-room = Et gëtt nach kee Bereetschaftsraum. Invitéiert mech an e verschlësselte Raum, an deen ee just op Invitatioun kënnt, an tippt do { $here }.
oncall-responders-only = Dat däerfen nëmmen déi, déi am Bereetschaftsraum sinn.
oncall-coordinators-only = Dat däerf nëmmen d’Koordinatioun vun dëser Installatioun.
oncall-chair-only = Den Tour bestëmmen nëmmen d’Koordinatioun an de Virsëtz vum Bereetschaftsraum.
oncall-not-private = E Bereetschaftsraum ass fir méi Leit do; e privat Gespréich ka keen sinn.
oncall-unsafe = { $count ->
    [one] ⚠️ Dëse Raum gëtt net de Bereetschaftsraum: eng Saach ass dran net sécher. Maacht dat w. e. g. an der Rei an tippt de Befeel dann nach eng Kéier.
   *[other] ⚠️ Dëse Raum gëtt net de Bereetschaftsraum: { $count } Saache sinn dran net sécher. Maacht se w. e. g. an der Rei an tippt de Befeel dann nach eng Kéier.
}
oncall-here = 📟 Dat hei ass vun elo un de Bereetschaftsraum: wien hei ass, äntwert op Alarmer.{ $moved ->
    [yes] { " " }E kënnt op d’Plaz vun engem aneren; den Tour an d’Ersätz sinn do bliwwen.
   *[no] { "" }
}
oncall-here-already = Dat hei ass schonn de Bereetschaftsraum.
oncall-not-archived = An dësem Raum ginn Alarmer beäntwert, e gëtt net archivéiert. Bestëmmt fir d’éischt en anere Bereetschaftsraum: { $here }
oncall-needs-rota = Nach huet kee Bereetschaft. Fir ze soen, wien: { $rota } wëchentlech Méindeg 09:00 @wien @wien

## Wat den Tour seet

oncall-now = 📟 **{ $layer }**: { $who }{ $here ->
    [no] { " " }(⚠️ net am Bereetschaftsraum)
   *[yes] { "" }
}{ $until }
oncall-now-nobody = ⚠️ **{ $layer }**: keen{ $until }
oncall-until = { " " }· bis { $at }{ $then }
oncall-then = { " " }· duerno { $who }
oncall-schedule = 📅 **Bereetschaft vum { $start } bis { $end }** ({ $zone }). De Fichier fir Äre Kalenner kënnt no.
oncall-schedule-layer = **{ $layer }**
oncall-line = • { $start } → { $end } · { $who }{ $here ->
    [no] { " " }(⚠️ net am Bereetschaftsraum)
   *[yes] { "" }
}{ $number ->
    [0] { "" }
   *[other] { " " }(Ersatz { $number })
}
oncall-line-nobody = • { $start } → { $end } · ⚠️ keen
oncall-overrides = **Ersätz**
oncall-override-line = • **{ $number }** { $who } · { $layer } · { $start } → { $end }
oncall-in-calendar = { $layer }: { $who }
oncall-not-in-calendar = Bereetschaft: geännert
oncall-too-many = Héchstens { $most } Leit kënne sech ofwiesselen.
oncall-rota-set = 📟 **{ $layer }**: { $count ->
    [one] eng Persoun, Iwwergab
   *[other] { $count } Leit, Iwwergab
} { $weeks ->
    [0] { $days ->
        [one] all Dag
       *[other] all { $days } Deeg
    }
    [one] all Woch
   *[other] all { $weeks } Wochen
} um { $clock } ({ $zone }). Vun elo un:
oncall-no-rota = **{ $layer }**: et gëtt keen Tour.
oncall-rota-ended = **{ $layer }**: den Tour ass ofgeschloss.{ $backup ->
    [yes] { "" }
   *[no] { " " }⚠️ Kee méi huet Bereetschaft.
}

## Ersätz

oncall-span = Sot w. e. g., vu wéini bis wéini, zum Beispill Freideg 18:00 bis Sonndeg 20:00.
oncall-ends-before = Dat ass eriwwer, éier et ufänkt.
oncall-override-set = 🔁 **{ $layer }**: { $who } vum { $start } bis { $end } (Ersatz { $number })
oncall-instead = Amplaz vu(n) { $who }.
oncall-overlaps = E geet virun den Ersatz { $number } ({ $who }, { $start } bis { $end }), wou béid gëllen.
oncall-override-news = 🔁 **{ $layer }**: { $who } spréngt vum { $start } bis { $end } an (Ersatz { $number }, vu(n) { $by }).
oncall-no-override = Et gëtt keen Ersatz { $number }, dee nach gëllt.
oncall-cancelled = Ersatz { $number } ass ofgesot: { $who }, { $start } bis { $end }.

## Tausch

oncall-swap-asked = 🔁 Ech froen { $who }. D’Äntwert muss virum { $expires } kommen.
oncall-swap-question = 🔁 { $other }, { $asker } wëllt mat Iech tauschen: Dir huelt { $gives-start } bis { $gives-end }, { $asker } hëlt { $takes-start } bis { $takes-end }. ✅ hëlt un, ❌ leent of (oder tippt { $prefix }bereetschaft unhuelen, { $prefix }bereetschaft refuséieren), virum { $expires }.
oncall-swapped = ✅ Getosch: { $other } hëlt { $gives-start } bis { $gives-end }, { $asker } hëlt { $takes-start } bis { $takes-end }.
oncall-swap-declined = ❌ { $asker }, { $who } leent den Tausch of; Är Schicht bleift Är.
oncall-swap-expired = ⌛ { $asker }, { $other } huet net zu Zäit geäntwert; Är Schicht bleift Är.
oncall-swap-yourself = Dat sidd Dir selwer; nennt w. e. g. een aneren.
oncall-swap-not-yours = Dës Fro ass fir { $who }.
oncall-swap-over = Dësen Tausch ass net méi op.
oncall-swap-changed = Den Tour huet zanterhier geännert; frot w. e. g. nach eng Kéier.
oncall-swap-asked-already = { $who } gëtt zu där Schicht scho gefrot.
oncall-no-shift = { $who } huet keng Schicht virun sech.
oncall-no-shift-then = Op deem Datum ({ $at }) hutt Dir keng Schicht virun Iech.
oncall-which = Méi Saache waarden op Är Äntwert; äntwert w. e. g. op dee Message, deen Dir mengt, oder setzt ✅ drop.
oncall-nothing-to-accept = Näischt waart op Är Äntwert.
oncall-acknowledged = ✅ { $who } huet Bereetschaft.
oncall-noted = ✅ Notéiert.

## Iwwergaben a Lächer

oncall-handover = 📟 { $who }, Är Schicht fänkt elo un (**{ $layer }**){ $previous }.
oncall-handover-from = , no { $who }
oncall-handover-until = Bis { $at } ({ $length }).
oncall-handover-open-ended = Keng Iwwergab ass virgesinn.
oncall-length = { $days ->
    [0] { $hours } h
   *[other] { $hours ->
        [0] { $days ->
            [one] een Dag
           *[other] { $days } Deeg
        }
       *[other] { $days ->
            [one] een Dag an { $hours } h
           *[other] { $days } Deeg an { $hours } h
        }
    }
}
oncall-handover-cases = { $count ->
    [0] Keen Dossier ass op.
    [one] Oppenen Dossier: { $codes }
   *[other] Oppen Dossieren: { $codes }
}
oncall-handover-late = Ech war net do, dofir kënnt dat ze spéit: Är Schicht huet de { $at } ugefaangen.
oncall-handover-ask = ✅ op dësem Message, oder { $prefix }bereetschaft unhuelen, seet, datt Dir se hutt. No { $minutes } Minutten ouni Äntwert froen ech déi aner.
oncall-handover-silent = ⚠️ { $who } huet d’Schicht net confirméiert, déi de { $at } ugefaangen huet ({ $layer }). Erreecht w. e. g. dës Persoun, oder setzt een aneren an: { $prefix }bereetschaft ersatz @wien elo bis …
oncall-gap = { $near ->
    [now] ⚠️ **{ $layer }**: elo huet kee Bereetschaft{ $ends ->
        [yes] , bis { $end }
       *[no] , an et ass keen Enn virgesinn
    }{ $left }.
   *[other] ⚠️ **{ $layer }**: kee huet Bereetschaft { $ends ->
        [yes] vum { $start } bis { $end }
       *[no] vum { $start } un
    }{ $left }.
}
oncall-gap-left = { " " }({ $who } ass net méi an dësem Raum)
oncall-gap-mend = Fir d’Lach zouzemaachen: { $prefix }bereetschaft ersatz @wien vum … bis …, oder en neien { $prefix }bereetschaft tour
record-oncall = wien Bereetschaft huet

## Hëllef

arg-oncall-rota = wëchentlech Méindeg 09:00 @wien…
arg-oncall-override = @wien vum Datum bis Datum
arg-oncall-number = Nummer
arg-oncall-swap = @wien [Datum]
help-oncall-here = dëse Raum zum Bereetschaftsraum maachen
help-oncall-now = wien elo Bereetschaft huet
help-oncall-schedule = wien zwou Wochen Bereetschaft huet, an de Fichier fir Äre Kalenner
help-oncall-rota = soen, wien sech ofwiesselt, vun elo un
help-oncall-override = een amplaz asetzen
help-oncall-cancel = en Ersatz ofsoen
help-oncall-swap = ee froen, déi nächst Schicht ze tauschen
help-oncall-accept = soen, datt Dir d’Schicht hutt, oder engem Tausch zoustëmmen
help-oncall-decline = en Tausch ofleenen
example-oncall-here = bereetschaft hei
example-oncall-now = bereetschaft elo
example-oncall-schedule = bereetschaft plang nächste Méindeg
example-oncall-rota = bereetschaft tour wëchentlech Méindeg 09:00 @Anna @Marc
example-oncall-override = bereetschaft ersatz @Marc vum Freideg 18:00 bis Sonndeg 20:00
example-oncall-cancel = bereetschaft ofsoen 3
example-oncall-swap = bereetschaft tausch @Marc
example-oncall-accept = bereetschaft unhuelen
example-oncall-decline = bereetschaft refuséieren

## Readiness

policy = **Wien ugeruff gëtt, wa keen äntwert**
policy-level = { $sign } **{ $level ->
    [critical] kritesch
    [high] héich
    [normal] normal
   *[low] niddreg
}**: bannent { $acknowledged } z’iwwerhuelen, e Liewenszeechen bannent { $promise }, duerno nees jiddereen no { $repeat }{ $hours ->
    [always] { "" }
    [waking] , ausserhalb vun de rouege Stonnen
   *[working] , op Wierkdeeg
}
policy-step = • { $now ->
    [yes] direkt
   *[no] no { $after }
}: { $whom }{ $outside ->
    [yes] , och iwwer Pagere baussent Matrix
   *[no] { "" }
}
drill-begun = 🧪 D’Übung **{ $code }** fänkt un. Wie geruff gëtt, äntwert mat 👀 wéi am Eescht; no all Äntwert ruffen ech direkt déi nächst Stuf, an um Enn berichten ech.
drill-no-room = Et gëtt kee séchere Bereetschaftsraum fir eng Übung.
drill-running = D’Übung **{ $code }** leeft nach.
revoked = 🚫 { $who } ({ $id }) ass eraus: aus dem Tour, aus { $rooms ->
    [one] engem Raum
   *[other] { $rooms } Raim
}, a keen Apparat kritt nach Schlësselen oder gëtt befollegt. { $cases ->
    [0] Et war keen Dossier iwwerholl.
    [one] Den Dossier gëtt nei ausgeruff.
   *[other] Déi { $cases } Dossiere ginn nei ausgeruff.
}
revoked-coordinator = ⚠️ { $who } gehéiert zur Koordinatioun: frot w. e. g. deen, deen dëse Bot bedreift, d’Persoun aus den Astellungen ze huelen.
device-revoked = 📵 En Apparat vun { $who } { $gone ->
    [yes] kritt keng Schlëssele méi a gëtt net befollegt: wien dëse Bot bedreift, huet e gespaart. Déi aner Apparater zielen weider.
   *[no] zielt nees: wien dëse Bot bedreift, huet en zougelooss.
}
revoke-not-this-one = { $who } kann net esou ausgeschloss ginn.
readmitted = { $who }: d’Apparater zielen nees. Luet d’Persoun vun Hand an a gitt hir hiren Tour zréck.
help-oncall-policy = weisen, wien ugeruff gëtt, wa keen äntwert
help-oncall-drill = déi ganz Kette mat engem Dossier üben, deen keen ass
help-oncall-revoke = een, dee gefaange gouf, op eemol aus allem eraushuelen
help-oncall-readmit = d’Apparater nees ziele loossen
example-oncall-policy = bereetschaft reegelen
example-oncall-drill = bereetschaft übung
example-oncall-revoke = bereetschaft ausschléissen @marc:example.org
example-oncall-readmit = bereetschaft nees-ophuelen @marc:example.org
