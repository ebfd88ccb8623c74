# Beschlüsse und Abstimmungen

decision-recorded = ⚖️ **{ $reference }** angenommen: { $text }
decision-proposed = 🗳️ **{ $reference }** vorgeschlagen von { $who }: { $text }
decision-adopted = ✅ **{ $reference }** ist angenommen: { $text }
decision-rejected = ❌ **{ $reference }** ist abgelehnt: { $text }
decision-shown = **{ $reference }** ({ $state ->
    [proposed] vorgeschlagen
    [adopted] angenommen
    [rejected] abgelehnt
   *[superseded] ersetzt
}): { $text }
decision-withdrawn = **{ $reference }** ist zurückgezogen.
decision-terms = { $rule ->
    [consent] Im Konsent (angenommen, wenn niemand widerspricht)
    [majority] Mit Mehrheit
   *[unanimity] Einstimmig
}{ $quorum ->
    [0] { "" }
   *[other] , mindestens { $quorum } Stimmen
}{ $voices ->
    [organisation] , eine Stimme je Organisation
   *[person] { "" }
}, bis { $closes-at }
decision-how-to-vote = Stimmen Sie in der Umfrage ab, mit 👍 👎 🤷 auf dieser Nachricht, oder tippen Sie: { $prefix }stimme { $reference } ja
decision-tally = 👍 { $yes } · 👎 { $no } · 🤷 { $abstain }{ $objections ->
    [0] { "" }
    [one] { " " }· 1 Einwand
   *[other] { " " }· { $objections } Einwände
}
decision-supersedes = Anstelle von { $reference }
decision-superseded-by = Ersetzt durch { $reference }
decision-moved = Vorgeschlagen von { $who }, { $at }
decision-ended = { $state ->
    [rejected] Abgelehnt
   *[adopted] Angenommen
}: { $ground }, { $at }
decision-vote = { $choice ->
    [yes] 👍
    [no] 👎
   *[abstain] 🤷
} { $who }{ $organisation } · { $at }{ $reason }
decision-reason = : „{ $reason }“
decision-objection = { $resolved ->
    [yes] ✋ (ausgeräumt)
   *[no] ✋
} { $who } · { $at }: „{ $reason }“
decision-link = { $link }
decision-list = { $count ->
    [one] **{ $count } Beschluss**
   *[other] **{ $count } Beschlüsse**
}
decision-in-list = { $state ->
    [proposed] 🗳️
    [adopted] ✅
    [rejected] ❌
   *[superseded] 🔁
} **{ $reference }** { $text } · { $state ->
    [proposed] Abstimmung bis { $at }
   *[other] { $at }
}
decision-list-empty = Hier ist kein Beschluss zu zeigen. So tragen Sie einen ein: { $example }
decision-list-which = Ich kann auflisten: { $which }, oder ein #thema.
decision-rule-set = Ab jetzt entscheidet diese Gruppe { $rule ->
    [consent] im Konsent
    [majority] mit Mehrheit
   *[unanimity] einstimmig
}{ $quorum ->
    [0] .
   *[other] , mit mindestens { $quorum } Stimmen.
}
decision-closed = { $state ->
    [adopted] **{ $reference }** ist schon angenommen.
    [rejected] **{ $reference }** ist schon abgelehnt.
   *[superseded] **{ $reference }** wurde durch einen anderen Beschluss ersetzt.
}
decision-too-late = Die Abstimmung über **{ $reference }** ist vorbei.
decision-not-yours = Nur wer **{ $reference }** vorgeschlagen hat, der Vorsitz oder das Sekretariat kann das zurückziehen.
decision-not-adopted = Nur ein angenommener Beschluss kann ersetzt werden; **{ $reference }** ist keiner.
no-such-decision = Es gibt in dieser Gruppe keinen Beschluss { $reference }. Siehe { $list }
ground-no-objection = kein Einwand
ground-objection = ein Einwand besteht
ground-more-yes = mehr Ja als Nein
ground-not-more-yes = nicht mehr Ja als Nein
ground-all-yes = einstimmig
ground-some-no = nicht einstimmig
ground-no-votes = niemand hat abgestimmt
ground-no-quorum = zu wenige Stimmen
ground-chair = durch den Vorsitz
poll-question = { $reference } { $text }
poll-yes = Ja
poll-no = Nein
poll-abstain = Enthaltung
poll-ended = Die Abstimmung über { $reference } ist vorbei: { $state ->
    [adopted] angenommen
    [rejected] abgelehnt
   *[withdrawn] zurückgezogen
}.
vote-counted = { $choice ->
    [yes] 👍
    [no] 👎
   *[abstain] 🤷
} { $who }, Ihre Stimme zu **{ $reference }** ist gezählt (👍 { $yes } · 👎 { $no } · 🤷 { $abstain }).
vote-closed = { $state ->
    [adopted] ✅ **{ $reference }** ist angenommen ({ $ground }): { $text }
   *[rejected] ❌ **{ $reference }** ist nicht angenommen ({ $ground }): { $text }
}
closed-late = (Die Abstimmung endete { $closes-at }; ich lief da nicht. Rechtzeitig abgegebene Stimmen sind gezählt.)
objection-recorded = ✋ Ihr Einwand gegen **{ $reference }** ist eingetragen; solange er besteht, wird der Beschluss nicht angenommen. Ist er ausgeräumt: { $resolve }
objection-resolved = { $count ->
    [one] 🤝 Der Einwand gegen **{ $reference }** ist ausgeräumt.
   *[other] 🤝 { $count } Einwände gegen **{ $reference }** sind ausgeräumt.
}
objection-wants-reason = Ihr „Nein“ verhindert die Annahme von **{ $reference }**. Sagen Sie der Gruppe, warum: { $object } …
no-objection = Sie haben keinen offenen Einwand gegen **{ $reference }**.
decision-voice = { " " }(für { $organisations })
decision-voice-not = { " " }(nicht gezählt: Für die Organisation gilt eine andere Stimme)
vote-no-organisation = Hier zählt eine Stimme je Organisation, und Sie vertreten keine. Der Vorsitz kann Ihre angeben: { $org }
