# Decisiounen an Ofstëmmungen

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
}{ $voices ->
    [organisation] , eng Stëmm pro Organisatioun
   *[person] { "" }
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
} { $who }{ $organisation } · { $at }{ $reason }
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
decision-voice = { " " }(fir { $organisations })
decision-voice-not = { " " }(net gezielt: fir d’Organisatioun gëllt eng aner Stëmm)
vote-no-organisation = Hei zielt eng Stëmm pro Organisatioun, an Dir vertriet keng. De Virsëtz kann Är uginn: { $org }
