# Dossieren: wat d’Bereetschaft liest

case-head = { $drill ->
    [yes] 🧪 ÜBUNG ·{ " " }
   *[no] { "" }
}{ $sign } **{ $code }** · { $level ->
    [critical] kritesch
    [high] héich
    [normal] normal
   *[low] niddreg
} · { $kind ->
    [physical] kierperlech
    [digital] digital
    [legal] juristesch
    [relocation] Relokalisatioun
    [other] aneres
   *[unknown] Gefor net genannt
}
case-words = „{ $text }“
case-answer = { $question }: { $answer }
case-since = Zanter { $at } · vun { $reporter }
case-reporter-hidden = engem, deem säi Numm verstoppt ass
case-reporter-shown = { $who } ({ $id })
case-reporter = d’Persoun, déi alarméiert
case-vigie = Vigie
case-unverified = ⚠️ Apparat net verifizéiert: vläicht schreift een aneren.
case-covert = 🤫 **Am Stillen: schreift net, rufft net un.** Wien den Telefon an der Hand huet, däerf heivun näischt gewuer ginn.
case-covert-say = Der Persoun vun **{ $code }** schreiwen ech näischt: wien den Telefon an der Hand huet, géif gewuer ginn, datt Dir et wësst. Notéiert amplaz, wat Dir maacht: { $prefix }notéieren { $code } …
case-merge-covert = En Dossier, deen en Noutwuert opgemaach huet, bleift fir sech: d’Persoun däerf näischt dovun gewuer ginn.
case-call = 📟 Ech ruffen { $who }.
case-nobody = **Keen huet en.** Setzt hei 👀 oder tippt { $prefix }iwwerhuelen { $code }, fir en z’iwwerhuelen.
case-waits = **Keen huet en.** Setzt hei 👀 oder tippt { $prefix }iwwerhuelen { $code }, fir en z’iwwerhuelen; den { $at } ruffen ech { $next }.
case-given = 👉 Ech ruffen { $who }; ouni Äntwert ruffen ech den { $at } { $next }.
case-drill = 🧪 Näischt dovun ass wierklech. Wie geruff gëtt, äntwert mat 👀; den { $at } ruffen ech { $next }.
case-held = ✅ { $who } huet en a gëtt bis den { $at } e Liewenszeechen.
case-resolved = 🏁 Ofgeschloss: { $outcome }
case-closed = 🏁 Ofgeschloss.
case-merged = ➡️ Geet an { $code } weider.
keeping-remind = ⏳ { $who }: sidd Dir nach un **{ $code }** drun? Weist et bis den { $at }, mat 👀 hei, { $prefix }iwwerhuelen { $code }, enger Notiz oder engem Message un d’Persoun, déi alarméiert huet. Soss ruffen ech en nees aus.
keeping-remind-private = ⏳ Sidd Dir nach un Ärem Dossier drun? Weist et bis den { $at } am Bereetschaftsraum; soss ruffen ech en nees aus.
keeping-news = 💬 { $who }: d’Persoun, déi alarméiert huet (**{ $code }**), huet zanter dem { $since } kee Wuert vun Iech héieren. { $way ->
    [watched] Hiren Telefon oder Kont ass vläicht iwwerwaacht: wann et eppes ze soe gëtt, sicht fir d’éischt en anere Wee.
    [elsewhere] Si wëll op engem anere Wee erreecht ginn: kuckt op d’Kaart.
   *[here] Ech soen hir, datt nach een hiren Dossier huet. Sot hir w. e. g. selwer eppes, a wann et nëmmen ass, op wat Dir waart: { $prefix }äntweren { $code } …
}
checklist = Frot nëmmen dat, wat hëlleft, an nëmmen do, wou een ouni Risiko schreiwe kann. Haalt fest, wat Dir gewuer gitt: { $prefix }notéieren { $code } …
checklist-threat = 📋 **Drohung oder Ugrëff:** op wéi engem Wee · déi genee Wierder · wéini, a bis wéini · fréierer
checklist-device = 📋 **Apparat verluer oder beschlagnaamt:** wéi een, wéini a wéi · gespaart? verschlësselt? · wéi eng Konten drop waren
checklist-account = 📋 **Kont:** wéi en Déngscht · wéi en Zougang nach bleift · komesch Messagen
checklist-detention = 📋 **Verhaftung oder Haft:** zanter wéini, wou, vu wiem · gouf Gewalt gebraucht · Affekot · Uklo · nächst Audienz · Gesondheet, Medikamenter · weess d’Famill et
checklist-relocation = 📋 **Ausrees a Sécherheet:** firwat et dee beschte Wee ass · wouhin · Pabeieren · wien matkënnt · fir wéi laang · wéi zréck
checklist-other = 📋 **Erauszefannen:** wat geschitt ass, wéini a wou · wien dohannert steet · wat scho gemaach gouf · wat fir d’éischt gebraucht gëtt
checklist-drill = 📋 Am Eeschtfall stéing hei eng kuerz Lëscht vu Froen zu dëser Zort Dossier.
flood-card = 🌊 **{ $count } Alarmer op eemol.** Huelt een iwwer mat sengem Code; da kritt en seng eege Kaart.
flood-case = • { $head } · „{ $text }“
whom-on-call = d’Bereetschaft
whom-backup = d’Reserv
whom-responders = de ganze Bereetschaftsraum
whom-coordinators = d’Koordinatioun
whom-everybody = nach eng Kéier jiddereen
whom-person = { $who }
page = { $who }: { $head }. Iwwerhuele mat 👀 oder { $prefix }iwwerhuelen { $code }
page-many = { $who }: **{ $count } Dossiere** waarden: { $codes }. Een iwwerhuele mat { $prefix }iwwerhuelen CODE
page-nobody = ⚠️ Keen do fir de Ruff un { $whom }; ech hunn déi Nächst geruff.
page-private = { $drill ->
    [yes] 🧪 ÜBUNG: näischt Eescht. Maacht de Bereetschaftsraum op.
   *[no] { $count ->
        [one] 📟 En Dossier brauch Iech. Maacht de Bereetschaftsraum op.
       *[other] 📟 { $count } Dossiere brauchen Iech. Maacht de Bereetschaftsraum op.
    }
}
page-no-room = ⚠️ Et gëtt kee séchere Bereetschaftsraum, dofir kënnt et bei Iech.
drill-report = 🧪 D’Übung { $code } ass eriwwer. Esou ass se gelaf:
drill-step = { $place }. { $who }: { $devices ->
    [0] keen Apparat erreecht
    [one] een Apparat erreecht
   *[other] { $devices } Apparater erreecht
}, { $read ->
    [-1] net gelies
   *[other] gelies no { $read } s
}, { $answered ->
    [-1] net geäntwert
   *[other] geäntwert no { $answered } s
}
audit-alarm = 🚨 Mat der Behandlung vun den Alarmer stëmmt eppes net: { $count ->
    [one] fir een Dossier
   *[other] fir { $count } Dossieren
} gëtt keen zäiteg geruff. Kuckt w. e. g. elo am Bereetschaftsraum no, a sot dem Bedreiwer vun dësem Bot Bescheed.
story-alarm = 🚨 { $codes ->
    [0] Wat ech iwwer d’Dossiere späicheren, gouf vun engem Anere geännert.
   *[other] Wat ech iwwer dës Dossiere späicheren, gouf vun engem Anere geännert: { $list }.
 }
    Een, deen a meng Datebank schreiwe kann, huet Deeler vun hirer Geschicht ewechgeholl, geännert oder op e fréiere Stand zréckgesat. Alarmer behandelen ech weider.
    Verloosst Iech net op dat, wat ech dovunner weisen: wat wierklech geschitt ass, steet an de Fiedem am Bereetschaftsraum. Frot de Bedreiwer vun dësem Bot, eng Kopie vun der Datebank esou opzehiewen, wéi se ass, an dann `vigie doctor` auszeféieren.
audit-alarm-checkins = 🚨 Mat de Réckmeldungen stëmmt eppes net: { $count ->
    [one] ëm eng
   *[other] ëm { $count }
} këmmert sech keen zur Zäit. Frot déi, ëm déi et geet, wéi et hinne geet ({ $prefix }réckmeldung lëscht), a sot et deem, deen dëse Bot bedreift.
audit-alarm-unreadable = 🚨 { $count ->
    [one] Ech kann net méi liesen, wat ech iwwer den Dossier { $codes } gespäichert hunn, a ruffe fir en keen méi.
   *[other] Ech kann net méi liesen, wat ech iwwer dës Dossiere gespäichert hunn, a ruffe fir si keen méi: { $codes }.
 }
    Wat gesot gouf, steet an de Fiedem am Bereetschaftsraum. Kontaktéiert w. e. g. elo, wien den Alarm ginn huet, a gitt en nei an: { $prefix }alarm. Frot de Bedreiwer vun dësem Bot, `vigie doctor` auszeféieren.
    Ech soen et all Stonn, bis deen alen geläscht ass: { $prefix }dossier läschen CODE
audit-alarm-checkins-unreadable = 🚨 { $count ->
    [0] Ech kann eng Réckmeldung net méi liesen, a weess och net, vu wiem se ass: kee gëtt méi no dësem Liewenszeeche gefrot. Frot w. e. g. ronderëm, wien eng hat.
   *[other] Ech kann d’Réckmeldung vun { $people } net méi liesen: kee gëtt méi no engem Liewenszeeche gefrot. Kontaktéiert dës Persoune w. e. g. elo.
 } Wien nach eng brauch, fänkt nei un: { $prefix }réckmeldung
audit-alarm-revocations = 🚨 Ech kann net méi liesen, wien ausgeschloss gouf; hir Apparater zielen nees. Schléisst se nach eng Kéier aus: { $prefix }bereetschaft ausschléissen. Eenzel Apparater schléisst de Bedreiwer vun dësem Bot aus.
case-unreadable = Ech kann net méi liesen, wat ech iwwer { $code } gespäichert hunn. Wat gesot gouf, steet a sengem Fuedem am Bereetschaftsraum; wann et weidergeet, gitt den Alarm nei an: { $prefix }alarm
private-unreadable = ⚠️ E private Message war net ze liesen; et ass vläicht en Alarm. D’Koordinatioun weess, vu wiem e kënnt.
private-unreadable-who = ⚠️ Ech konnt e private Message vun { $who } net liesen; et ass vläicht en Alarm. Kontaktéiert d’Persoun w. e. g. op engem anere Wee.
oncall-room-unsafe = ⚠️ De Bereetschaftsraum ass net méi sécher: ech schwätzen do vu kengem Dossier méi a ruffen Iech hei, bis en nees verschlësselt an zou fir Friemer ass.
restored-on-call = 💾 Ech gouf aus enger Sécherung vum { $at } erëmhiergestallt. Wat zënterhier geschriwwe gouf, kennen ech net. Sicht w.e.g. an Äre Raim a private Chatten no Alarmer vun zënterhier a gitt se nei an: { $prefix }alarm. Fir déi oppe Fäll, déi ech kennen, geet de Ruff nees eraus; munch si vläicht eriwwer.
restored-coordinators = 💾 Ech gouf aus enger Sécherung vum { $at } erëmhiergestallt. Wat duerno geschriwwe gouf, kennen ech net: Decisiounen, Stëmmen, Aufgaben an Alarmer. Frot jiddereen, no Alarmer vun zënterhier ze sichen a se nei anzeginn ({ $prefix }alarm). Wat an der Zwëschenzäit fälleg gouf, gëtt net nogereecht. Wien zënterhier ausgeschloss gouf, muss et vläicht nach eng Kéier ginn ({ $prefix }bereetschaft ausschléissen). { $prefix }fall lëscht weist d’Fäll, déi ech nach kennen.
case-did-opened = 🆘 { $text }
case-did-opened-bare = 🆘 En Alarm, ouni weider Wierder.
case-did-added = ➕ { $who }: { $text }
case-did-answered = { $text }
case-did-corrected = ✏️ { $who } verbessert: { $text }
case-did-withdrawn = ↩️ { $who } zitt den Alarm zréck. Ier Dir ofschléisst: Sidd sécher, datt keen se derzou zwéngt. { $text }
case-did-deleted = 🗑️ { $who } huet e Message geläscht; seng Wierder sinn hei ewech.
case-did-paged = 📟 Geruff: { $text }
case-did-not-reached = 📵 De Ruff huet kee verifizéierten Apparat erreecht; elo ruffen ech déi Nächst.
case-did-read = 👁️ { $who } huet de Ruff gelies.
case-did-acknowledged = 👀 { $who } iwwerhëlt.
case-did-answered-drill = 👀 { $who } huet op de Ruff geäntwert.
case-did-confirmed = 👀 { $who } ass nach drun.
case-did-lapsed = ⏰ Kee Liewenszeeche vun { $who }: de Ruff geet nees eraus.
case-did-assigned = 👉 { $who } deelt en zou: { $text } muss iwwerhuelen.
case-did-handed-off = 👉 { $who } gëtt e weider: { $text } muss iwwerhuelen.
case-did-noted = 📝 { $who }: { $text }
case-did-said = 💬 { $who } un d’Persoun, déi alarméiert: { $text }
case-did-level = { $text } { $who } huet d’Stuf geännert.
case-did-escalated = ⏫ { $who } léisst déi Nächst ruffen.
case-did-merged = ➡️ { $who } huet e mat { $text } zesummegeluecht.
case-did-resolved = 🏁 { $who } huet ofgeschloss: { $text }
case-did-reopened = 🔓 { $who } huet en nees opgemaach.
case-did-revealed = 🪪 { $who } huet gewisen, wien alarméiert.
case-did-safe = 💚 { $who } mellt: a Sécherheet. { $text }
case-did-restored = 💾 Ech gouf aus enger Sécherung vum { $at } erëmhiergestallt. Wat zënterhier geschitt ass, steet net hei, an dëse Fall ass vläicht eriwwer; da: { $prefix }ofschléissen { $code }
case-did-left = 🚪 { $who } huet de Raum verlooss.
case-did-left-chat = 🚪 { $who } huet de private Chat verlooss. { $prefix }äntweren { $code } … invitéiert erëm dohin.
case-did-file = 📎 { $who } huet e Fichier geschéckt.
case-did-note-deleted = 🗑️ { $who } huet eng Notiz zréckgeholl; hir Wierder si fort.
case-did-said-deleted = 🗑️ { $who } huet e Message un d’Persoun, déi alarméiert huet, zréckgeholl; si huet e vläicht gelies.
case-did-file-deleted = 🗑️ { $who } huet e Fichier zréckgeholl.
case-did-outcome-deleted = 🗑️ { $who } huet d’Wierder zum Ausgang zréckgeholl.
case-step = { $at } · { $step }
case-seal = 🔏 { $code }: Siegel vun der Geschicht bis hei: **{ $seal }**
case-seal-now = 🔏 Siegel fir de Moment: **{ $seal }**
case-list = { $count ->
    [one] **Een oppenen Dossier**
   *[other] **{ $count } oppen Dossieren**
}
case-list-empty = Keen oppenen Dossier.
case-in-list = • { $head } · { $at } · { $held ->
    [yes] { $who }
   *[no] keen
}
low-cases = { $sign } **{ $count ->
    [one] Een oppenen Dossier vun der Stuf niddreg
   *[other] { $count } oppen Dossiere vun der Stuf niddreg
}**, d’Lëscht vun der Woch:
low-case = • **{ $code }** · zanter dem { $at } · { $held ->
    [yes] { $who } huet en
   *[no] keen huet en
}
low-cases-show = Méi iwwer een: { $prefix }dossier weisen CODE
low-cases-late = (Ech war net do, dofir kënnt dat ze spéit: et war den { $at } fälleg.)
case-said = 💬 Un d’Persoun weiderginn, déi alarméiert huet (**{ $code }**).
case-note-deleted = 🗑️ Är Notiz zu **{ $code }** ass zréckgeholl: hir Wierder sinn aus dem Fuedem verschwonnen; datt et eng gouf, bleift festgehalen.
case-said-deleted = 🗑️ { $sent ->
    [no] Äre Message zu **{ $code }** war nach net fort; d’Persoun, déi alarméiert huet, kritt en net.
   *[yes] Ech huelen Äre Message zu **{ $code }** och am Chat mat der Persoun ewech, déi alarméiert huet. Si huet e vläicht scho gelies.
}
case-file-deleted = 🗑️ Äre Fichier zu **{ $code }** ass zréckgeholl. Wann e weiderginn gouf, läscht och de Message, deen e weiderginn huet.
case-outcome-deleted = 🗑️ Är Wierder zum Ausgang si fort. { $closed ->
    [no] **{ $code }** ass op.
   *[yes] **{ $code }** bleift ofgeschloss; { $prefix }opmaachen { $code } mécht en nees op.
}
case-held-already = { $who } huet **{ $code }** schonn. Fir en z’iwwerhuelen, loosst en Iech weiderginn; wann dat net geet: { $prefix }zoudeelen { $code } mech
case-level-already = **{ $code }** huet dës Stuf schonn.
case-merge-drill = Eng Übung an e richtege Fall ginn net zesummegeluecht: Eng Übung hält vum selwen op.
case-merge-itself = **{ $code }** kann net mat sech selwer zesummegeluecht ginn.
case-no-chat = Et gëtt kee privat Gespréich mat der Persoun, déi alarméiert huet (**{ $code }**).
case-not-a-responder = { $who } ass net am Bereetschaftsraum.
case-not-open = **{ $code }** ass ofgeschloss. E kann nees opgemaach ginn.
case-open-already = **{ $code }** ass op.
case-shown-already = D’Bereetschaft gesäit schonn, wien alarméiert huet (**{ $code }**).
case-unknown = Et gëtt keen Dossier { $code }.
case-which = Wéi een Dossier? Sot de Code, oder äntwert op ee vu menge Messagen doriwwer.
case-write-anew = Wat gemaach ass, bleift gemaach; schreift et w. e. g. nei.
responders-only = Dat ass fir d’Bereetschaft, an hirem Raum oder privat.
coordinators-only = Dat kann nëmmen d’Koordinatioun maachen.
help-case-list = déi oppen Dossieren opzielen
help-case-show = en Dossier mat sengem Oflaf weisen
help-ack = en Dossier iwwerhuelen, oder weisen, datt Dir nach drun sidd
help-case-assign = en Dossier engem an der Bereetschaft zoudeelen
help-case-handoff = Ären Dossier weiderginn
help-case-note = eppes fir d’Bereetschaft notéieren
help-case-say = der Persoun schreiwen, déi alarméiert
help-case-severity = soen, wéi schlëmm et ass
help-case-escalate = elo déi Nächst ruffe loossen
help-case-resolve = en Dossier mat sengem Resultat ofschléissen
help-case-reopen = en ofgeschlossenen Dossier nees opmaachen
help-case-merge = en duebelen Dossier mat engem aneren zesummeleeën
help-case-reveal = der Bereetschaft weisen, wien alarméiert
example-case-list = dossier lëscht
example-case-show = dossier weisen KITUR
example-ack = iwwerhuelen KITUR
example-case-assign = zoudeelen KITUR @Anna
example-case-handoff = weiderginn KITUR @Anna
example-case-note = notéieren KITUR D’Affekotin ass ënnerwee
example-case-say = äntweren KITUR Eng Affekotin rifft Iech an der nächster Stonn un
example-case-severity = stuf KITUR héich
example-case-escalate = eskaléieren KITUR
example-case-resolve = ofschléissen KITUR Fräigelooss, sécher doheem
example-case-reopen = opmaachen KITUR
example-case-merge = dossier zesummeleeën KITUR BADOR
example-case-reveal = dossier opdecken KITUR
