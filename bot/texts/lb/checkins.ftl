# Réckmeldungen: d’Verspriechen, e Liewenszeechen ze ginn

checkin-started = 🤝 Ofgemaach: e Liewenszeechen vun Iech all { $every }, bis { $until }.
    Dat éischt bis **{ $due }**. Da froen ech Iech hei; äntwert einfach ok.
    Héieren ech bis { $deadline } näischt, ruffen ech vu selwer d’Leit an der Bereetschaft. Si gesinn dann { $plan ->
        [yes] Ären Numm an Äre Plang; bis dohi liest keen de Plang.
       *[no] Ären Numm.
    }
    Ophalen: { $prefix }réckmeldung ophalen
checkin-how = Dir kënnt zu all Moment méi fréi äntweren: mat all ok fänkt d’Frist nei un. Passt op, datt meng Fro net op engem gespaarten Ecran steet. Wou Dir sidd, froen ech ni.
checkin-ask = { $again ->
    [yes] ⏰ Nach näischt vun Iech: ass alles gutt? Äntwert ok, oder setzt ✅ heihin, bis { $at }.
   *[no] ⏰ Ass alles gutt? Äntwert ok, oder setzt ✅ heihin, bis { $at }.
}
checkin-ask-other = { $again ->
    [yes] ⏰ Nach näischt vun Iech: ass bei { $who } alles gutt? Äntwert ok, oder setzt ✅ heihin, bis { $at }.
   *[no] ⏰ Ass bei { $who } alles gutt? Äntwert ok, oder setzt ✅ heihin, bis { $at }.
}
checkin-heard = 👍 { $other ->
    [yes] Merci: bei { $who } ass alles gutt. Nächst Liewenszeechen bis { $at }.
   *[no] Merci. Nächst Liewenszeechen bis { $at }.
}
checkin-not-well = 🆘 Ass een a Gefor? Schreift { $alert }, an ech ruffen direkt. Wann alles gutt ass, äntwert ok; ouni Äntwert bis { $at } ruffen ech op jiddwer Fall.
checkin-over = 🏡 { $other ->
    [yes] Merci. Dat war dat lescht Liewenszeechen vun der Réckmeldung vun { $who }: si ass eriwwer, an e Plang ass ongelies zerstéiert.
   *[no] Merci. Dat war dat lescht: Är Réckmeldung ass eriwwer, an e Plang ass ongelies zerstéiert. Gutt, datt Dir do sidd.
}
checkin-others-too = Dir äntwert och fir een aneren: äntwert op déi Fro, oder setzt do ✅.
checkin-late = 💚 Gutt, vun Iech ze héieren. Dat koum no der Frist, dofir këmmeren d’Leit an der Bereetschaft sech schonn drëm (**{ $code }**); si hunn Ären ok. E Mënsch mécht et zou, wann hie sécher ass, datt alles gutt ass. Wann net, a wann Dir ouni Gefor uruffe kënnt, wielt { $emergency }.
checkin-missed = 🆘 Et koum keen Liewenszeechen zur Zäit, dofir hunn ech d’Leit an der Bereetschaft geruff (**{ $code }**). Wann alles gutt ass, schreift hei ok: si vergewëssere sech a maachen et dann zou. Wann net, a wann Dir ouni Gefor uruffe kënnt, wielt { $emergency }.
checkin-missed-other = 🆘 Fir { $who } koum keen Liewenszeechen zur Zäit, dofir hunn ech d’Leit an der Bereetschaft geruff (**{ $code }**). Wann Dir eppes wësst, schreift et hei.
checkin-case = ⏰ Kee Liewenszeechen vun { $who }. Et war fälleg de { $due }; { $asked ->
    [0] ech war ewech a konnt net froen
    [one] ech hunn eemol gefrot
   *[other] ech hunn { $asked } Mol gefrot
}, keen huet geäntwert. Lescht Liewenszeechen: { $heard }. { $other ->
    [yes] { $by } sollt dofir äntweren. { $has ->
        [yes] Plang: { $plan }
       *[no] Et gëtt kee Plang.
    }
   *[no] { $has ->
        [yes] Plang: { $plan }
       *[no] Et gëtt kee Plang.
    }
}
checkin-duress = 🤫 NOUTWUERT vun { $who }: et zwéngt vläicht een dës Persoun a liest mat. Schreift hir net, rufft se net un. Si krut déiselwecht Äntwert wéi op „ok“ a gesäit näischt heivun. Et gëtt weder Réckmeldung nach Plang.
checkin-duress-planned = 🤫 NOUTWUERT vun { $who }: et zwéngt vläicht een dës Persoun a liest mat. Schreift hir net, rufft se net un. Si krut déiselwecht Äntwert wéi op „ok“ a gesäit näischt heivun. Nächst Liewenszeechen fälleg de { $due }. { $has ->
    [yes] Plang: { $plan }
   *[no] Et gëtt kee Plang.
}
checkin-duress-others = Dës Persoun äntwert och fir { $people }: datt do alles gutt ass, kann och erzwonge sinn.
checkin-duress-again = 🤫 Nach eng Kéier d’Noutwuert.
checkin-stopped = ✔️ Är Réckmeldung ass opgehalen. { $plan ->
    [yes] De Plang ass ongelies zerstéiert.
   *[no] Ech froen net méi.
}
checkin-stopped-by = ✔️ { $own ->
    [yes] { $who } huet déi eege Réckmeldung opgehalen: Ech froen Iech näischt méi.
   *[no] { $by } huet d’Réckmeldung vun { $who } opgehalen.
}
checkin-stopped-early = ⏹️ { $own ->
    [yes] { $who } huet seng eege Réckmeldung virzäiteg opgehalen.
   *[no] { $by } huet d’Réckmeldung vun { $who } virzäiteg opgehalen.
 } Wann Iech dat wonnert, frot no, wéi et { $who } geet, op engem Wee, wou soss keen äntwert.
checkin-extended = ⏳ Si geet weider bis { $until }. Nächst Liewenszeechen bis { $due }.
checkin-shown = 🤝 { $other ->
    [yes] { $who }, et äntwert { $by }:
   *[no] { $who }:
} all { $every }, nächst Kéier bis { $due }, Enn { $until }. { $plan ->
    [yes] De Plang ass versigelt.
   *[no] Et gëtt kee Plang.
}
checkin-offer = 🤝 { $who } freet Iech, amplaz ze äntweren: ass alles gutt? All { $every } bis { $until }, nächst Kéier bis { $at }. Vun Ärem Jo un froen ech Iech, a wann Dir net äntwert, ruffen ech wéinst { $who } d’Leit an der Bereetschaft. Averstanen? Äntwert jo, setzt ✅ heihin, oder tippt { $prefix }réckmeldung unhuelen. Bis dohin ännert sech näischt.
checkin-offered = 📨 Ech hunn { $who } gefrot. Bis d’Zouso do ass, froen ech weider wéi bis elo.
checkin-handed-over = 🤝 Vun elo un froen ech { $to }. En ok vun Iech zielt weider.
checkin-accepted = 🤝 Merci: vun elo un froen ech Iech no { $who }, nächst Kéier bis { $at }.
checkin-taken-back = 🤝 Vun elo un froen ech nees { $who }.
checkin-declined = 🙅 { $who } kann net fir Iech äntweren. Alles bleift, wéi et war.
checkin-declined-noted = ✔️ Notéiert. Et ännert sech näischt.
checkin-opened = 🔓 D’Koordinatioun huet de Sigel vun Ärer Réckmeldung gebrach{ $plan ->
    [yes] { " " }a liest Äre Plang.
   *[no] ; et ass kee Plang dran.
} Dat ass festgehalen.
checkin-plan = 🔓 Plang vun { $who }: { $plan }
checkin-seal-broken = 🔓 De Sigel ass gebrach: de Plang kënnt elo. { $who } gëtt et gewuer, an et ass festgehalen.
checkin-no-plan = { $who } huet kee Plang hannerluecht, gëtt gewuer, datt Dir nogekuckt hutt, an et ass festgehalen.
checkin-list = { $count ->
    [one] **Eng Réckmeldung**
   *[other] **{ $count } Réckmeldungen**
}
checkin-list-empty = Keen huet grad eng Réckmeldung.
checkin-in-list = • { $who } · { $asked ->
    [yes] ⚠️ iwwerfälleg zënter { $due }
   *[no] nächst Kéier { $due }
} · bis { $until }{ $plan ->
    [yes] { " " }· Plang versigelt
   *[no] { "" }
}
checkin-already = Dir hutt schonn eng Réckmeldung; si bleift, wéi se ass, an hire Plang och. Verlängeren: { $extend } …, ophalen: { $stop }
checkin-none = Dir hutt keng Réckmeldung. Eng ufänken: { $prefix }réckmeldung all 12 Stonne bis Freideg 18 Auer, duerno, wann Dir wëllt, Äre Plang.
checkin-which = Fir wien? Äntwert ok op d’Fro no där Persoun, oder setzt do ✅. ({ $prefix }réckmeldung weisen lëscht se op.)
checkin-ended = Déi Réckmeldung ass eriwwer. Eng nei ufänken: { $prefix }réckmeldung all 12 Stonne bis Freideg 18 Auer
checkin-no-offer = Keen huet Iech gefrot, amplaz ze äntweren.
checkin-which-offer = Méi Leit hunn Iech gefrot. Setzt ✅ op d’Fro, mat där Dir averstane sidd.
checkin-too-late = D’Frist ass eriwwer, dofir ruffen ech elo d’Leit an der Bereetschaft; dorun ass näischt méi z’änneren. Wann alles gutt ass, schreift hei ok. Wann net, a wann Dir ouni Gefor uruffe kënnt, wielt { $emergency }.
checkin-every-bounds = E Liewenszeechen ka fréistens all { $least } a spéitstens all { $most } fälleg sinn.
checkin-until-near = Dat Enn ass ze no, fir datt ech Iech och nëmmen eng Kéier froe kënnt. Sot w. e. g. e méi spéit.
checkin-until-far = Eng Réckmeldung dauert héchstens { $days } Deeg; Dir kënnt se méi spéit verlängeren.
checkin-handover-already = Déi Persoun äntwert schonn.
checkin-handover-unknown = Ech kennen déi Persoun net: si muss mat mir an engem Grupp sinn oder mir fir d’éischt privat schreiwen.
checkin-word-how = 🤫 En Noutwuert gesäit harmlos aus an heescht: et zwéngt mech een. Wielt een oder e puer Wierder, déi Dir mir soss ni géift schreiwen, zum Beispill e Gruss, an tippt { $prefix }réckmeldung wuert an déi Wierder. Eleng geschéckt, äntweren ech drop wéi op ok a ruffen am Stillen. En neit trëtt un d’Plaz vum alen.
    Wann Dir eent gitt, soen ech just „Notéiert“ an huelen Äre Message ewech, wou ech dierf: kuckt, ob en op Ärem Telefon fort ass, a läscht och dësen.{ $here ->
    [yes] { " " }Dir äntwert selwer op Alarmer: wat et opmécht, steet am Bereetschaftsraum; mellt deen op deem Telefon of, deen Dir mathuelt.
   *[no] { "" }
}
checkin-word-set = 👍 Notéiert.
checkin-word-unfit = 🤔 Dat geet net: w. e. g. { $least } bis { $most } Zeechen, an näischt, wat fir mech schonn eppes heescht, wéi ok, jo, stopp, eng Zuel oder e Befeel.
type-it-here = Tippt dat w. e. g. hei, wou soss keen et liest: `{ $usage }`
arg-checkin-every = all 12 Stonnen
arg-checkin-plan = [Plang]
arg-checkin-word = Wuert
help-checkin = e Liewenszeechen verspriechen; kënnt keent, gëtt ee geruff (wou Dir sidd, gëtt ni gefrot)
help-checkin-show = wéini Äert nächst Liewenszeechen fälleg ass
help-checkin-ok = soen, datt alles gutt ass (ok eleng geet duer)
help-checkin-extend = Är Réckmeldung verlängeren
help-checkin-stop = Är Réckmeldung ophalen
help-checkin-handover = ee froen, amplaz vun Iech ze äntweren
help-checkin-accept = amplaz vun engem aneren äntweren
help-checkin-open = e versigelte Plang liesen: et gëtt festgehalen, an d’Persoun gëtt et gewuer (Koordinatioun)
help-checkin-list = wien eng Réckmeldung huet, a wéini se fälleg ass (Koordinatioun)
help-checkin-word = e Wuert wielen, dat ausgesäit wéi ok an am Stillen Hëllef rifft
example-checkin = réckmeldung all 12 Stonnen bis Freideg 18 Auer Mam Zuch bis op d’Grenz, Freideg zeréck; meng Schwëster kennt de Wee
example-checkin-show = réckmeldung weisen
example-checkin-ok = réckmeldung ok
example-checkin-extend = réckmeldung verlängeren Sonndeg 20 Auer
example-checkin-stop = réckmeldung ophalen
example-checkin-handover = réckmeldung iwwerginn @Marc
example-checkin-accept = réckmeldung unhuelen
example-checkin-open = réckmeldung opmaachen @Anna
example-checkin-list = réckmeldung lëscht
example-checkin-word = réckmeldung wuert gudden Owend mateneen
