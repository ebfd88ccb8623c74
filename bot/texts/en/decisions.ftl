# Decisions and votes

decision-recorded = ⚖️ **{ $reference }** adopted: { $text }
decision-proposed = 🗳️ **{ $reference }** proposed by { $who }: { $text }
decision-adopted = ✅ **{ $reference }** is adopted: { $text }
decision-rejected = ❌ **{ $reference }** is rejected: { $text }
decision-shown = **{ $reference }** ({ $state ->
    [proposed] proposed
    [adopted] adopted
    [rejected] rejected
   *[superseded] superseded
}): { $text }
decision-withdrawn = **{ $reference }** is withdrawn.
decision-terms = By { $rule ->
    [consent] consent (adopted unless somebody objects)
    [majority] majority
   *[unanimity] unanimity
}{ $quorum ->
    [0] { "" }
   *[other] , at least { $quorum } voters
}{ $voices ->
    [organisation] , one voice for each organisation
   *[person] { "" }
}, until { $closes-at }
decision-how-to-vote = Vote in the poll, with 👍 👎 🤷 on this message, or type: { $prefix }vote { $reference } yes
decision-tally = 👍 { $yes } · 👎 { $no } · 🤷 { $abstain }{ $objections ->
    [0] { "" }
    [one] { " " }· 1 objection
   *[other] { " " }· { $objections } objections
}
decision-supersedes = In place of { $reference }
decision-superseded-by = Superseded by { $reference }
decision-moved = Moved by { $who }, { $at }
decision-ended = { $state ->
    [rejected] Rejected
   *[adopted] Adopted
}: { $ground }, { $at }
decision-vote = { $choice ->
    [yes] 👍
    [no] 👎
   *[abstain] 🤷
} { $who }{ $organisation } · { $at }{ $reason }
decision-reason = : “{ $reason }”
decision-objection = { $resolved ->
    [yes] ✋ (resolved)
   *[no] ✋
} { $who } · { $at }: “{ $reason }”
decision-link = { $link }
decision-list = { $count ->
    [one] **1 decision**
   *[other] **{ $count } decisions**
}
decision-in-list = { $state ->
    [proposed] 🗳️
    [adopted] ✅
    [rejected] ❌
   *[superseded] 🔁
} **{ $reference }** { $text } · { $state ->
    [proposed] vote until { $at }
   *[other] { $at }
}
decision-list-empty = No decision to show here. Record one: { $example }
decision-list-which = I can list: { $which }, or a #tag.
decision-rule-set = From now on this group decides by { $rule ->
    [consent] consent
    [majority] majority
   *[unanimity] unanimity
}{ $quorum ->
    [0] .
   *[other] , with at least { $quorum } voters.
}
decision-closed = { $state ->
    [adopted] **{ $reference }** is adopted already.
    [rejected] **{ $reference }** was rejected already.
   *[superseded] **{ $reference }** was superseded by another decision.
}
decision-too-late = The vote on **{ $reference }** is over.
decision-not-yours = Only who moved **{ $reference }**, the chair or the secretary may withdraw it.
decision-not-adopted = Only an adopted decision can be superseded; **{ $reference }** is not one.
no-such-decision = There is no decision { $reference } in this group. See { $list }
ground-no-objection = nobody objects
ground-objection = an objection stands
ground-more-yes = more yes than no
ground-not-more-yes = no more yes than no
ground-all-yes = unanimous
ground-some-no = not unanimous
ground-no-votes = nobody voted
ground-no-quorum = the quorum was not reached
ground-chair = by the chair’s word
poll-question = { $reference } { $text }
poll-yes = Yes
poll-no = No
poll-abstain = Abstain
poll-ended = The vote on { $reference } is over: { $state ->
    [adopted] adopted
    [rejected] rejected
   *[withdrawn] withdrawn
}.
vote-counted = { $choice ->
    [yes] 👍
    [no] 👎
   *[abstain] 🤷
} { $who }, your vote on **{ $reference }** is counted (👍 { $yes } · 👎 { $no } · 🤷 { $abstain }).
vote-closed = { $state ->
    [adopted] ✅ **{ $reference }** is adopted ({ $ground }): { $text }
   *[rejected] ❌ **{ $reference }** is not adopted ({ $ground }): { $text }
}
closed-late = (The vote ended { $closes-at }; I was not running then. Votes given in time were counted.)
objection-recorded = ✋ Your objection to **{ $reference }** is recorded; it is not adopted while it stands. When it is resolved: { $resolve }
objection-resolved = { $count ->
    [one] 🤝 The objection to **{ $reference }** is resolved.
   *[other] 🤝 { $count } objections to **{ $reference }** are resolved.
}
objection-wants-reason = Your “no” keeps **{ $reference }** from being adopted. Tell the group why: { $object } …
no-objection = You have no open objection to **{ $reference }**.
decision-voice = { " " }(for { $organisations })
decision-voice-not = { " " }(not counted: another voice stands for the organisation)
vote-no-organisation = This vote counts one voice for each organisation, and you represent none here. The chair can say which is yours: { $org }
