# Alarmer: wat Leit a Gefor liesen

alert-received = 🆘 Ären Alarm ass ukomm. Äre Code ass **{ $code }** ({ $sign } { $level ->
    [critical] kritesch
    [high] héich
    [normal] normal
   *[low] niddreg
}).
    { $waits ->
        [yes] Dat hei ka bis moies waarden: ech ruffen d’Leit an der Bereetschaft vu { $at } un. Bannent { $acknowledged } duerno soll een den Alarm iwwerhuelen, a bannent { $words } Iech hei schreiwen. Wann et net waarde kann, schreift { $prefix }alarm kritesch
       *[no] Ech ruffen elo d’Leit an der Bereetschaft. Bannent { $acknowledged } soll een den Alarm iwwerhuelen, a bannent { $words } Iech hei schreiwen. Wann net, ruffen ech déi Nächst, bis een äntwert.
    }
alert-limits = Dat hei liesen nëmmen d’Leit an der Bereetschaft an d’Koordinatioun; Ären Numm gesi si just, wann Dir et erlaabt. Mir si keen Noutdéngscht: wann Äert Liewen a Gefor ass an Dir ouni Risiko telefonéiere kënnt, rufft { $emergency } un. De Server gesäit, datt Dir hei schreift, awer ni wat.
alert-unverified = Dës Sessioun ass net verifizéiert, dofir kann ech hir näischt Vertraulecht schécken. Ären Alarm ass trotzdeem ënnerwee. Verifizéiert d’Sessioun w. e. g. an hiren Astellungen, oder liest meng Äntwerten op enger anerer.
alert-device-help = Äre Message ass ukomm. Op dëser Sessioun kann ech Iech meng Äntwerten net weisen, well se net verifizéiert ass: wielt an den Astellungen ënner „Sessiounen“ „Verifizéieren“. Wann Dir direkt a Gefor sidd an ouni Risiko telefonéiere kënnt, rufft { $emergency } un.
alert-passed-on = ✔️ Un d’Bereetschaft weiderginn.
alert-if-command = Wann dat e Kommando war: Fänkt u mat { $prefix }
alert-after-end = Ären Alarm **{ $code }** ass ofgeschloss; wien en hat, gesäit, wat Dir schreift. Wann Dir nees a Gefor sidd: { $prefix }alarm
alert-is-open = Bei Ären Alarm **{ $code }** dobäigesat, deen nach op ass. Fir een aneren oder fir eppes anescht: { $new } …
alert-none = Dir hutt keen oppenen Alarm. Fir Alarm ze schloen: { $alert }
alert-safe-noted = 💚 An { $code } notéiert: Dir sidd a Sécherheet. D’Bereetschaft freet Iech vläicht nach eppes, ier si ofschléisst.
alert-withdraw-noted = An { $code } notéiert: Dir zitt den Alarm zréck. D’Bereetschaft kuckt fir d’éischt, datt et Iech gutt geet, an da schléisst si en of.
alert-in-private = { $who }, et geet privat weider.
errand-impossible-redaction = ⚠️ Ech konnt Äre Message net aus deem Raum ewechhuelen: läscht en do w. e. g. direkt selwer.
errand-impossible-new-chat = ⚠️ Ech konnt kee privat Gespréich mat { $what } opmaachen.

reporter-still-calling = 📟 Et huet nach keen geäntwert; ech ruffen déi nächst un, an ech halen net op. Wann Äert Liewen a Gefor ass an Dir ouni Risiko telefonéiere kënnt, rufft { $emergency } un.
reporter-calling-again = 📟 Vun der Persoun, déi Ären Alarm huet, héieren ech näischt; ech ruffen och déi aner an halen net op. Wann Äert Liewen a Gefor ass an Dir ouni Risiko telefonéiere kënnt, rufft { $emergency } un.
reporter-taken = 🤝 Et këmmert sech een ëm Ären Alarm a schreift Iech hei.
reporter-taken-over = 🤝 Een aus der Bereetschaft mécht weider a schreift Iech hei.
reporter-still-held = 🤝 Et huet nach ëmmer een Ären Alarm, an huet dat fir d’lescht den { $at } gewisen. Soss hunn ech nach näischt weiderzeginn. Wann eppes ännert, schreift et hei.
reporter-said = 💬 { $text }
reporter-asked-no-more = (Ech stelle keng Froe méi: Äntwert einfach hei.)
reporter-closed = Ären Alarm ass ofgeschloss. Wann eppes ännert, schreift hei zu all Moment { $prefix }alarm
reporter-reopened = 🔓 Ären Alarm **{ $code }** ass nees op. { $waits ->
    [yes] Ech ruffen d’Leit an der Bereetschaft vu { $at } un.
   *[no] Ech ruffen elo d’Leit an der Bereetschaft.
} Bannent { $acknowledged } soll een en iwwerhuelen, a bannent { $words } Iech hei schreiwen. Wat Dir hei schreift, kënnt direkt bei hinnen un.

ask-what = Wat geschitt? Eng Zeil oder zwou ginn duer.
ask-kind = Wat fir eng Gefor ass et?
ask-when = Wéini?
ask-whom = Wien ass a Gefor?
ask-contact = Däerfe mir Iech hei äntweren?
ask-shown = Däerf d’Bereetschaft gesinn, wien Dir sidd?
ask-danger = Ass engem säi Liewen oder seng Fräiheet a Gefor?
ask-where = Wou ongeféier? Uertschaft a Land ginn duer.
ask-story = Wat ass geschitt? Ass et scho virdru geschitt?
ask-actor = Wie stécht dohannert? Kéinte si et wouer maachen?
ask-done = Wat gouf scho gemaach? Huet et gehollef?
ask-compromised = Kéint dësen Telefon oder dëse Kont iwwerwaacht oder a frieme Hänn sinn? Wa jo, schreift hei nëmmen dat Néidegst; mir fannen en anere Wee.
ask-known = Kennt Iech e Member, oder hutt Dir e Codewuert?
ask-help = Wéi eng Hëllef braucht Dir? (Sécherheet, Technik, Transport, Affekot, Dokter oder Psycholog, Famill, Fortgoen, Ëffentlechkeet, oder Stëllschweigen)
ask-device = Wéi een Apparat oder Kont? Hutt Dir nach Zougang? Wien huet en elo?
ask-detention = Wann ee festgehale gëtt: zanter wéini, wou, vu wiem? Gëtt et en Affekot, en nächsten Termin?
ask-relocation = Firwat ass Fortgoen dat Bescht? Vu wou, mat wiem, mat wéi enge Pabeieren, fir wéi laang?
ask-partner = Däerfe mir et enger bestëmmter Partnerorganisatioun soen?
ask-authorities = Däerfe mir den Autoritéiten Ären Numm soen?
ask-publish = Däerf eppes dovu publizéiert ginn?
ask-keep = Däerfe mir den Dossier behalen, wann et eriwwer ass?
ask-person = Wat solle mir iwwer Iech wëssen: Är Sprooch, mat wiem Dir léiwer schwätzt, Kanner, eng Behënnerung?
intake-choice = { $place }. { $choice }
intake-skip = { $how ->
    [choices] Äntwert mat enger Zuel oder an Äre Wierder; „weider“ léisst d’Fro aus, „stop“ hält mat de Froen op.
    [words] Äntwert an Äre Wierder; „weider“ léisst d’Fro aus, „stop“ hält mat de Froen op.
   *[again] („weider“ · „stop“)
}
intake-done = Merci, dat ass alles, wat ech froen. Wat Dir hei schreift, kënnt direkt bei d’Bereetschaft.
intake-watched = Ech froen hei näischt méi, well deen Telefon oder dee Kont vläicht iwwerwaacht gëtt. D’Bereetschaft weess et a sicht en anere Wee. Schreift hei nëmmen nach dat Néidegst.
intake-stopped = Keng Froe méi. Wat Dir hei schreift, kënnt direkt bei d’Bereetschaft.
short-what = Wat
short-kind = Gefor
short-when = Wéini
short-whom = Wien
short-contact = Hei äntweren
short-shown = Numm ze gesinn
short-danger = Liewen oder Fräiheet
short-where = Wou
short-story = Wat geschitt ass
short-actor = Wien dohannert stécht
short-done = Scho gemaach
short-compromised = Telefon oder Kont iwwerwaacht
short-known = Bekannt oder Codewuert
short-help = Gewënscht Hëllef
short-device = Apparat oder Kont
short-detention = Haft
short-relocation = Fortgoen
short-partner = Partner informéieren
short-authorities = Numm un Autoritéiten
short-publish = Publizéieren
short-keep = Dossier behalen
short-person = Iwwer d’Persoun
choice-kind-physical = kierperlech
choice-kind-digital = digital
choice-kind-legal = juristesch (Verhaftung, Haft, Uklo)
choice-kind-relocation = fort op eng sécher Plaz
choice-kind-other = eppes anescht
choice-when-now = elo
choice-when-soon = geschwënn
choice-when-past = scho geschitt
choice-whom-me = ech
choice-whom-other = een aneren
choice-whom-group = e Grupp
choice-contact-yes = jo
choice-contact-text = nëmme schrëftlech
choice-contact-silent = nee, net äntweren
choice-contact-elsewhere = léiwer anescht
choice-shown-yes = jo
choice-shown-no = nee
choice-danger-yes = jo
choice-danger-unsure = net sécher
choice-danger-no = nee
choice-compromised-yes = jo
choice-compromised-unsure = net sécher
choice-compromised-no = nee
choice-partner-yes = jo
choice-partner-no = nee
choice-authorities-yes = jo
choice-authorities-no = nee
choice-publish-yes = jo
choice-publish-no = nee
choice-keep-yes = jo
choice-keep-no = nee
help-alert = Alarm schloen: et gëtt direkt ee geruff
help-alert-new = nach eemol Alarm schloen, nieft engem oppenen Alarm
help-alert-more = Ären Alarm ergänzen
help-alert-safe = soen, datt Dir a Sécherheet sidd
help-alert-withdraw = Ären Alarm zréckzéien
example-alert = alarm kritesch juristesch Meng Kolleegin gouf de Moie verhaft
example-alert-new = alarm nei héich Si verfollegen och d’Ana
example-alert-more = alarm nodrag Si konnt hiren Affekot uruffen
example-alert-safe = alarm sécher
example-alert-withdraw = alarm zréckzéien
