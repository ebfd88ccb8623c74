# Wat d'Vigie op Lëtzebuergesch seet. Ee Saz fir all Saach; d'Bezeechner sinn an de véier Kataloge déi selwecht.

## Aufgaben

action-recorded = 📌 **{ $reference }** { $text }
action-changed = ✏️ **{ $reference }** { $text }
action-shown = **{ $reference }** ({ $state ->
    [done] gemaach
    [dropped] gestrach
   *[open] oppen
}) { $text }
action-moved = { $state ->
    [done] ✅ **{ $reference }** ass gemaach: { $text }
    [dropped] ❌ **{ $reference }** ass gestrach: { $text }
   *[open] 📌 **{ $reference }** ass nees oppen: { $text }
}
action-already = { $state ->
    [done] **{ $reference }** ass scho gemaach.
    [dropped] **{ $reference }** ass scho gestrach.
   *[open] **{ $reference }** ass schonn oppen.
}
action-who = Wien: { $who }
action-when = Bis: { $due-at }
action-note = Notiz: { $note }
action-list = { $count ->
    [one] **{ $count } Aufgab**
   *[other] **{ $count } Aufgaben**
}
action-in-list = { $mark ->
    [late] ⏰
    [done] ✅
    [dropped] ❌
   *[open] •
} **{ $reference }** { $text }{ $who }{ $due-at }
action-list-empty = Hei ass keng Aufgab ze weisen.
list-who = { " " }· { $who }
list-due = { " " }· { $at }
list-more = … a nach { $count } weider.
no-such-action = Et gëtt an dësem Grupp keng Aufgab { $reference }. Kuckt { $list }
tags = { $tags }
history-step = { $at } · { $who } · { $verb ->
    [record] agedroen
    [correct] Message verbessert
    [edit] Text geännert
    [assign] nei zougedeelt
    [due] Delai geännert
    [done] gemaach
    [dropped] gestrach
    [open] nees opgemaach
    [undo] zréckgeholl
   *[other] { $verb }
}
reminders-yours = { $on ->
    [on] Vun elo u gitt Dir un Är Aufgaben erënnert.
   *[off] Vun elo u gitt Dir net méi un Är Aufgaben erënnert.
}
reminders-group = { $on ->
    [on] D’Erënnerungen un Aufgabe sinn an dësem Grupp ageschalt.
   *[off] D’Erënnerungen un Aufgabe sinn an dësem Grupp ausgeschalt.
}
nudge-before = { $someone ->
    [yes] ⏳ { $who }, muer ass den Dag fir **{ $reference }** { $text } ({ $due-at })
   *[no] ⏳ Muer ass den Dag fir **{ $reference }** { $text } ({ $due-at }). Nach ass keen zoustänneg.
}
nudge-day = { $someone ->
    [yes] 📅 { $who }, haut ass den Dag fir **{ $reference }** { $text } ({ $due-at })
   *[no] 📅 Haut ass den Dag fir **{ $reference }** { $text } ({ $due-at }). Nach ass keen zoustänneg.
}
nudge-late = { $someone ->
    [yes] ⏰ { $who }: **{ $reference }** ass ze spéit. { $text } (Delai war: { $due-at })
   *[no] ⏰ **{ $reference }** ass ze spéit. { $text } (Delai war: { $due-at })
}
nudge-came-late = (Dës Erënnerung war { $at } fälleg; ech sinn du net gelaf.)

## Decisiounen an Ofstëmmungen

decision-recorded = ⚖️ **{ $reference }** ugeholl: { $text }
decision-proposed = 🗳️ **{ $reference }** virgeschloe vun { $who }: { $text }
decision-adopted = ✅ **{ $reference }** ass ugeholl: { $text }
decision-rejected = ❌ **{ $reference }** ass ofgeleent: { $text }
decision-shown = **{ $reference }** ({ $state ->
    [proposed] virgeschloen
    [adopted] ugeholl
    [rejected] ofgeleent
   *[superseded] ersat
}): { $text }
decision-withdrawn = **{ $reference }** ass zréckgezunn.
decision-terms = { $rule ->
    [consent] Am Konsent (ugeholl, wa keen en Awand huet)
    [majority] Mat Majoritéit
   *[unanimity] Unanim
}{ $quorum ->
    [0] { "" }
   *[other] , op d’mannst { $quorum } Stëmmen
}, bis { $closes-at }
decision-how-to-vote = Stëmmt an der Ëmfro of, mat 👍 👎 🤷 op dësem Message, oder tippt: { $prefix }stëmm { $reference } jo
decision-tally = 👍 { $yes } · 👎 { $no } · 🤷 { $abstain }{ $objections ->
    [0] { "" }
    [one] { " " }· 1 Awand
   *[other] { " " }· { $objections } Awänn
}
decision-supersedes = Amplaz vun { $reference }
decision-superseded-by = Ersat duerch { $reference }
decision-moved = Virgeschloe vun { $who }, { $at }
decision-ended = { $state ->
    [rejected] Ofgeleent
   *[adopted] Ugeholl
}: { $ground }, { $at }
decision-vote = { $choice ->
    [yes] 👍
    [no] 👎
   *[abstain] 🤷
} { $who } · { $at }{ $reason }
decision-reason = : „{ $reason }“
decision-objection = { $resolved ->
    [yes] ✋ (geléist)
   *[no] ✋
} { $who } · { $at }: „{ $reason }“
decision-link = { $link }
decision-list = { $count ->
    [one] **{ $count } Decisioun**
   *[other] **{ $count } Decisiounen**
}
decision-in-list = { $state ->
    [proposed] 🗳️
    [adopted] ✅
    [rejected] ❌
   *[superseded] 🔁
} **{ $reference }** { $text } · { $state ->
    [proposed] Ofstëmmung bis { $at }
   *[other] { $at }
}
decision-list-empty = Hei ass keng Decisioun ze weisen. Esou drot Dir eng an: { $example }
decision-list-which = Ech kann oplëschten: { $which }, oder en #thema.
decision-rule-set = Vun elo un decidéiert dëse Grupp { $rule ->
    [consent] am Konsent
    [majority] mat Majoritéit
   *[unanimity] unanim
}{ $quorum ->
    [0] .
   *[other] , mat op d’mannst { $quorum } Stëmmen.
}
decision-closed = { $state ->
    [adopted] **{ $reference }** ass schonn ugeholl.
    [rejected] **{ $reference }** ass schonn ofgeleent.
   *[superseded] **{ $reference }** gouf duerch eng aner Decisioun ersat.
}
decision-too-late = D’Ofstëmmung iwwer **{ $reference }** ass eriwwer.
decision-not-yours = Nëmme wien **{ $reference }** virgeschloen huet, de Presidium oder de Sekretariat kann dat zréckzéien.
decision-not-adopted = Nëmmen eng ugehollen Decisioun kann ersat ginn; **{ $reference }** ass keng.
no-such-decision = Et gëtt an dësem Grupp keng Decisioun { $reference }. Kuckt { $list }
ground-no-objection = keen Awand
ground-objection = en Awand besteet
ground-more-yes = méi Jo wéi Nee
ground-not-more-yes = net méi Jo wéi Nee
ground-all-yes = unanim
ground-some-no = net unanim
ground-no-votes = keen huet ofgestëmmt
ground-no-quorum = ze wéineg Stëmmen
ground-chair = duerch de Presidium
poll-question = { $reference } { $text }
poll-yes = Jo
poll-no = Nee
poll-abstain = Enthalung
poll-ended = D’Ofstëmmung iwwer { $reference } ass eriwwer: { $state ->
    [adopted] ugeholl
    [rejected] ofgeleent
   *[withdrawn] zréckgezunn
}.
vote-counted = { $choice ->
    [yes] 👍
    [no] 👎
   *[abstain] 🤷
} { $who }, Är Stëmm zu **{ $reference }** ass gezielt (👍 { $yes } · 👎 { $no } · 🤷 { $abstain }).
vote-closed = { $state ->
    [adopted] ✅ **{ $reference }** ass ugeholl ({ $ground }): { $text }
   *[rejected] ❌ **{ $reference }** ass net ugeholl ({ $ground }): { $text }
}
closed-late = (D’Ofstëmmung war { $closes-at } eriwwer; ech sinn du net gelaf. Stëmmen, déi mat Zäit koumen, si gezielt.)
objection-recorded = ✋ Ären Awand géint **{ $reference }** ass agedroen; soulaang en besteet, gëtt d’Decisioun net ugeholl. Wann e geléist ass: { $resolve }
objection-resolved = { $count ->
    [one] 🤝 Den Awand géint **{ $reference }** ass geléist.
   *[other] 🤝 { $count } Awänn géint **{ $reference }** si geléist.
}
objection-wants-reason = Ären „Nee“ verhënnert, datt **{ $reference }** ugeholl gëtt. Sot dem Grupp firwat: { $object } …
no-objection = Dir hutt keen oppenen Awand géint **{ $reference }**.

## Zréckhuelen, verbesseren, reagéieren

how-to-undo = ↩️ oder { $undo } hëlt et zréck
undone = ↩️ Zréckgeholl: { $references }
nothing-to-undo = Hei gëtt et näischt zréckzehuelen.
undo-not-yours = Nëmmen { $who } oder de Presidium kann dat zréckhuelen.
undo-built-upon = **{ $reference }** gouf zënterhier geännert; huelt fir d’éischt dat zréck, oder ännert et direkt.
undo-what = Sot mir d’Kennung, zum Beispill A-12 oder D-7.
correction-too-late = Dëse Message ass vun engem fréieren Dag; en z’änneren ännert näischt méi um Agedroenen. Huelt e Kommando, zum Beispill aufgab änneren A-12.
correction-voted-upon = Anerer hu schonn iwwer **{ $reference }** ofgestëmmt, den Text bleift also. Zitt zréck a schloot nei vir.
correction-not-applied = Et bleift, wéi et agedroe war: { $references }
reaction-which = Dës Äntwert betrëfft méi Saachen; tippt amplaz de Kommando mat der Kennung.

## Wat net gaangen ass

wrong-form = Dat ass et net ganz. D’Form ass `{ $usage }`, zum Beispill `{ $example }`
which-command = Wat soll ech maachen? Eent vun deenen:
form = `{ $usage }`
unknown-command = Dëse Kommando kennen ech net. `{ $help }` lëscht se all op.
unknown-command-near = Dëse Kommando kennen ech net. Hutt Dir `{ $nearest }` gemengt? (`{ $help }` lëscht se all op.)
internal-error = Bei mir ass eppes schif gaangen, näischt gouf agedroen. De Bedreiwer fënnt et am Protokoll; probéiert w. e. g. nach eng Kéier.
no-group = Ech weess net, wéi ee Grupp gemengt ass. Tippt dat w. e. g. am Raum vum Grupp.
propose-in-group = Proposéiert dat w. e. g. am Raum vum Grupp, fir datt jiddereen ofstëmme kann.
members-only = Observateure liese mat; nëmme Membere kënnen dat maachen.
chair-only = Dat kann nëmmen de Presidium oder de Sekretariat maachen.
room-not-encrypted = Dëse Raum ass net verschlësselt, dofir maachen ech hei näischt. Schalt d’Verschlësselung an de Raumastellungen un an tippt et dann nach eng Kéier.
too-many-lines = { $count } Kommandoen an engem Message sinn ze vill; déi éischt { $most } hunn ech ausgefouert. Schéckt de Rescht w. e. g. nach eng Kéier.
text-too-long = Dësen Text ass ze laang: { $length } Zeechen, héchstens { $most } si méiglech.
wrong-kind-of-id = { $typed } ass hei keng Kennung; se muss mat { $letter }- ufänken.
person-unknown = Ech kennen an dësem Raum keen, deen „{ $name }“ heescht. Erwäänt d’Persoun, oder schreift hir Matrix-Kennung.
person-not-here = { $name } ass net an dësem Raum.
person-ambiguous = Méi Leit heeschen „{ $name }“: { $people }. Schreift d’Matrix-Kennung.
date-not-understood = Dësen Datum verstinn ech net. Schreift zum Beispill 2027-01-15, 15. Januar, nächsten Dënschdeg um 14 Auer oder an 2 Wochen.
date-does-not-exist = Dësen Datum oder dës Auerzäit gëtt et net.
date-past = Dat läit an der Vergaangenheet.
date-too-far = Dat läit ze wäit an der Zukunft.
date-weekday-contradicts = Dësen Datum fält op en aneren Dag vun der Woch; wat vu béidem stëmmt?
date-ambiguous = Dat kann { $readings } heeschen. Schreift den Datum w. e. g. ganz aus.
unsigned-device = { $who }, dëse Message koum vun engem Apparat, deen Dir net verifizéiert hutt; ech hunn also näischt gemaach. Verifizéiert d’Sessioun an den Astellunge vun Ärer App (oder mat enger anerer vun Äre Sessiounen) a schéckt en nach eng Kéier.
message-unreadable = { $who }, ech konnt dëse Message net entschlësselen: säi Schlëssel ass ni bei mech komm. Schéckt e w. e. g. nach eng Kéier.

## Iwwer Iech

language-set-fr = Désormais, je vous réponds en français.
language-set-en = From now on I answer you in English.
language-set-de = Ab jetzt antworte ich Ihnen auf Deutsch.
language-set-lb = Vun elo un äntweren ech Iech op Lëtzebuergesch.
language-name-fr = Franséisch
language-name-en = Englesch
language-name-de = Däitsch
language-name-lb = Lëtzebuergesch
timezone-set = Är Zäitzon ass { $zone }; do ass et elo { $clock }.
timezone-unknown = Ech kenne keng Zäitzon „{ $zone }“. Schreift zum Beispill Europe/Paris.
whoami = Dir sidd { $who } ({ $id }), { $role ->
    [observer] Observateur
    [member] Member
    [secretary] Sekretariat
    [chair] Presidium
   *[admin] Verwaltung vun der Installatioun
}. Ech äntweren Iech op { $language }; Är Datume gëllen an der Zon { $zone }.

## Hëllef

help-start = **Wat Dir tippe kënnt** (ëmmer um Ufank vun enger Zeil; am private Gespréich kann { $prefix } ewechbleiwen):
help-line = `{ $usage }` – { $what }
help-end = Méi doriwwer: `{ $help } aufgab`. All Wuert geet och op Franséisch, Englesch an Däitsch; ↩️ hëlt zréck.
help-topic = `{ $usage }` – { $what }
    → `{ $example }`
help-unknown-topic = Dëse Kommando kennen ech net. `{ $help }` lëscht se all op.
help-action = androen, wie wat bis wéini mécht
help-action-list = Aufgaben oplëschten
help-action-show = eng Aufgab an hir Geschicht weisen
help-action-done = als gemaach androen
help-action-drop = sträichen
help-action-reopen = nees opmaachen
help-action-assign = soen, wien et mécht
help-action-due = den Delai setzen
help-action-edit = den Text änneren
help-action-reminders = Erënnerungen un- oder ausschalten (privat: Är)
help-decision = eng Decisioun androen (déi vun engem Member gëtt e Virschlag)
help-decision-propose = e Virschlag zur Ofstëmmung stellen
help-decision-list = Decisiounen oplëschten
help-decision-show = eng Decisioun mat Stëmmen, Grënn a Geschicht weisen
help-decision-adopt = e Virschlag direkt unhuelen
help-decision-reject = e Virschlag direkt oflehnen
help-decision-withdraw = zréckzéien
help-decision-supersede = eng Decisioun duerch eng aner ersetzen
help-decision-rule = festleeën, wéi de Grupp decidéiert
help-vote = iwwer e Virschlag ofstëmmen
help-object = en Awand maachen, oder e léisen
help-language = d’Sprooch vu mengen Äntwerte wielen
help-timezone = Är Zäitzon wielen
help-whoami = wien Dir fir mech sidd
help-undo = dat Lescht zréckhuelen
help-help = dës Hëllef
example-action = aufgab D’Erklärung opsetzen @Anna bis 15. Januar #opnam
example-action-list = aufgab lëscht meng
example-action-show = aufgab weisen A-12
example-action-done = aufgab gemaach A-12 de Moien erausgaangen
example-action-drop = aufgab sträichen A-12 net méi néideg
example-action-reopen = aufgab opmaachen A-12
example-action-assign = aufgab zouweisen A-12 @Anna @Marc
example-action-due = aufgab delai A-12 nächste Freideg um 17 Auer
example-action-edit = aufgab änneren A-12 D’Erklärung op Franséisch opsetzen
example-action-reminders = aufgab erënnerungen aus virdrun
example-decision = decisioun Mir gesinn eis all dräi Méint
example-decision-propose = decisioun virschloen Mir gesinn eis all dräi Méint bis Freideg 18 Auer regel:majoritéit
example-decision-list = decisioun lëscht oppen
example-decision-show = decisioun weisen D-7
example-decision-adopt = decisioun unhuelen D-7
example-decision-reject = decisioun oflehnen D-7
example-decision-withdraw = decisioun zréckzéien D-7
example-decision-supersede = decisioun ersetzen D-7 duerch Mir gesinn eis all véier Méint
example-decision-rule = decisioun regel majoritéit quorum:5
example-vote = stëmm D-7 nee ze fréi fir eis
example-object = awand D-7 De Budget ass net gekläert
example-language = sprooch fr
example-timezone = zäitzon Europe/Paris
example-whoami = weensinnech
example-undo = zréckhuelen
example-help = hëllef aufgab
arg-text = Text
arg-people = [@wien…]
arg-person = @wien…
arg-deadline = [bis Datum]
arg-until = [bis Datum]
arg-tags = [#thema…]
arg-date = Datum
arg-note = Notiz
arg-reason = Grond
arg-objection = Grond|geléist
arg-command = Kommando
arg-id = A-12
arg-zone = Europe/Paris
arg-which-actions = meng|ze-spéit|gemaach|all|@wien|#thema
arg-which-decisions = oppen|ugeholl|ofgeleent|all|#thema
arg-optional = [{ $name }]
