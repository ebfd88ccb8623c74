# Zréckhuelen, verbesseren, reagéieren

how-to-undo = ↩️ oder { $undo } hëlt et zréck
undone = ↩️ Zréckgeholl: { $steps }
undone-step = { $reference } ({ $step ->
    [action-record] agedroen
    [action-edit] neien Text
    [action-assign] nei zougedeelt
    [action-due] neien Delai
    [action-done] gemaach
    [action-dropped] gestrach
    [action-open] nees opgemaach
    [decision-record] agedroen
    [decision-propose] virgeschloen
    [decision-adopted] ugeholl
    [decision-rejected] ofgeleent
    [decision-withdraw] zréckgezunn
    [decision-supersede] ersat
    [vote-vote] Stëmm
    [objection-object] Awand
    [objection-resolve] Awand geléist
    [meeting-record] geplangt
    [meeting-move] geréckelt
    [meeting-cancel] ofgesot
    [meeting-start] ugefaangen
    [meeting-end] opgehal
    [meeting-propose] Approbatioun duerch Schweige virgeschloen
    [meeting-approve] Rapport approuvéiert
    [meeting-halt] Approbatioun ausgesat
    [meeting-off] net fir de Rapport
    [meeting-on] nees fir de Rapport
    [attendance-answer] Äntwert op d’Invitatioun
    [attendance-present] Presenz
    [attendance-excused] entschëllegt
    [agenda-record] Punkt dobäigesat
    [agenda-move] Reiefolleg vun de Punkten
    [agenda-remove] Punkt ewechgeholl
    [entry-topic] Punkt opgeruff
    [entry-info] Notiz
    [entry-link] Link
    [entry-help] Bitt ëm Hëllef
    [entry-annex] Annex zum Rapport
    [entry-edit] Zeil verbessert
    [entry-remove] Zeil ewechgeholl
    [entry-move] Zeil geréckelt
    [date-poll-record] ugefaangen
    [date-poll-pick] Datum gewielt
    [consultation-record] opgemaach
    [consultation-version] nei Versioun
    [consultation-extend] Delai verlängert
    [consultation-close] zougemaach
    [comment-comment] Kommentar
    [comment-nothing] näischt dobäizesetzen
    [group-role] Roll
    [group-org] Organisatioun
    [group-remove] een ewechgeholl
    [group-language] Sprooch
    [group-timezone] Zäitzon
    [group-voices] Stëmmen
    [group-rule] Reegel fir Decisiounen
    [group-reminders] Erënnerungen
    [group-proxy] Prokuratioun
    [group-theme] Thema
    [group-archive] archivéiert
    [group-reopen] nees opgemaach
    [reminder-record] gesat
    [reminder-snooze] no hanne geréckelt
    [reminder-cancel] Ofso
    [oncall-here] Bereetschaftsraum
    [oncall-rota] Tour
    [oncall-override] Ersatz
    [oncall-cancel] Ersatz ofgesot
    [oncall-swap] Tausch gefrot
    [oncall-accept] Tausch ugeholl
    [oncall-decline] Tausch ofgeleent
   *[other] Ännerung
}{ $whose })
undone-whose = { ": " }{ $who }
nothing-to-undo = Hei gëtt et näischt zréckzehuelen.
undo-not-yours = Nëmmen { $who } oder de Virsëtz kann dat zréckhuelen.
undo-built-upon = **{ $reference }** gouf zënterhier geännert; huelt fir d’éischt dat zréck, oder ännert et direkt.
undo-what = Sot mir d’Kennung, zum Beispill A-12 oder D-7.
correction-too-late = Dëse Message ass vun engem fréieren Dag; en z’änneren ännert näischt méi um Agedroenen. { $kind ->
    [action] Huelt e Kommando: { $prefix }aufgab änneren { $reference } Text
    [decision] Huelt e Kommando: { $prefix }decisioun ersetzen { $reference } duerch Text
    [entry] Huelt e Kommando: { $prefix }rapport verbesseren { $reference } { $line } Text
    [meeting] Huelt e Kommando: { $prefix }versammlung réckelen { $reference } Datum
    [attendance] Huelt e Kommando: { $prefix }deelhuelen jo { $reference }
    [comment] E Kommentar léisst sech änneren, soulaang d’Konsultatioun oppen ass.
    [consultation] Huelt e Kommando: { $prefix }konsultatioun verlängeren { $reference } Datum
    [reminder] Huelt e Kommando: { $prefix }erënneren ofsoen { $reference }, a sot eng nei un
   *[other] Tippt léiwer e Kommando.
}
correction-voted-upon = Anerer hu schonn iwwer **{ $reference }** ofgestëmmt, den Text bleift also. Zitt zréck a schloot nei vir.
correction-not-applied = Et bleift, wéi et agedroe war: { $references }
reaction-which = Dës Äntwert betrëfft méi Saachen; tippt amplaz de Kommando mat der Kennung.
record-group = d’Astellunge vum Grupp
