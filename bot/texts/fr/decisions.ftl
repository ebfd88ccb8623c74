# Décisions et votes

decision-recorded = ⚖️ **{ $reference }** adoptée : { $text }
decision-proposed = 🗳️ **{ $reference }** proposée par { $who } : { $text }
decision-adopted = ✅ **{ $reference }** est adoptée : { $text }
decision-rejected = ❌ **{ $reference }** est rejetée : { $text }
decision-shown = **{ $reference }** ({ $state ->
    [proposed] proposée
    [adopted] adoptée
    [rejected] rejetée
   *[superseded] remplacée
}) : { $text }
decision-withdrawn = **{ $reference }** est retirée.
decision-terms = { $rule ->
    [consent] Par consentement (adoptée sauf objection)
    [majority] À la majorité
   *[unanimity] À l’unanimité
}{ $quorum ->
    [0] { "" }
   *[other] , quorum : { $quorum }
}{ $voices ->
    [organisation] , une voix par organisation
   *[person] { "" }
}, jusqu’au { $closes-at }
decision-how-to-vote = Votez dans le sondage, par 👍 👎 🤷 sur ce message, ou tapez : { $prefix }vote { $reference } oui
decision-tally = 👍 { $yes } · 👎 { $no } · 🤷 { $abstain }{ $objections ->
    [0] { "" }
    [1] { " " }· 1 objection
   *[other] { " " }· { $objections } objections
}
decision-supersedes = À la place de { $reference }
decision-superseded-by = Remplacée par { $reference }
decision-moved = Proposée par { $who }, le { $at }
decision-ended = { $state ->
    [rejected] Rejetée
   *[adopted] Adoptée
} : { $ground }, le { $at }
decision-vote = { $choice ->
    [yes] 👍
    [no] 👎
   *[abstain] 🤷
} { $who }{ $organisation } · { $at }{ $reason }
decision-reason = { " " }: « { $reason } »
decision-objection = { $resolved ->
    [yes] ✋ (levée)
   *[no] ✋
} { $who } · { $at } : « { $reason } »
decision-link = { $link }
decision-list = { $count ->
    [one] **{ $count } décision**
   *[other] **{ $count } décisions**
}
decision-in-list = { $state ->
    [proposed] 🗳️
    [adopted] ✅
    [rejected] ❌
   *[superseded] 🔁
} **{ $reference }** { $text } · { $state ->
    [proposed] vote jusqu’au { $at }
   *[other] { $at }
}
decision-list-empty = Aucune décision à montrer ici. Pour en enregistrer une : { $example }
decision-list-which = Je peux lister : { $which }, ou un #thème.
decision-rule-set = Désormais, ce groupe décide { $rule ->
    [consent] par consentement
    [majority] à la majorité
   *[unanimity] à l’unanimité
}{ $quorum ->
    [0] .
   *[other] , avec un quorum de { $quorum }.
}
decision-closed = { $state ->
    [adopted] **{ $reference }** est déjà adoptée.
    [rejected] **{ $reference }** est déjà rejetée.
   *[superseded] **{ $reference }** a été remplacée par une autre décision.
}
decision-too-late = Le vote sur **{ $reference }** est terminé.
decision-not-yours = Seuls l’auteur de **{ $reference }**, la présidence ou le secrétariat peuvent la retirer.
decision-not-adopted = Seule une décision adoptée peut être remplacée ; **{ $reference }** ne l’est pas.
no-such-decision = Il n’y a pas de décision { $reference } dans ce groupe. Voyez { $list }
ground-no-objection = aucune objection
ground-objection = une objection est maintenue
ground-more-yes = plus de oui que de non
ground-not-more-yes = pas plus de oui que de non
ground-all-yes = à l’unanimité
ground-some-no = pas d’unanimité
ground-no-votes = personne n’a voté
ground-no-quorum = le quorum n’est pas atteint
ground-chair = par la présidence
poll-question = { $reference } { $text }
poll-yes = Oui
poll-no = Non
poll-abstain = Abstention
poll-ended = Le vote sur { $reference } est terminé : { $state ->
    [adopted] adoptée
    [rejected] rejetée
   *[withdrawn] retirée
}.
vote-counted = { $choice ->
    [yes] 👍
    [no] 👎
   *[abstain] 🤷
} { $who }, votre vote sur **{ $reference }** est compté (👍 { $yes } · 👎 { $no } · 🤷 { $abstain }).
vote-closed = { $state ->
    [adopted] ✅ **{ $reference }** est adoptée ({ $ground }) : { $text }
   *[rejected] ❌ **{ $reference }** n’est pas adoptée ({ $ground }) : { $text }
}
closed-late = (Le vote s’est terminé le { $closes-at } ; je ne tournais pas à ce moment. Les votes donnés à temps sont comptés.)
objection-recorded = ✋ Votre objection à **{ $reference }** est enregistrée ; la décision n’est pas adoptée tant qu’elle est maintenue. Une fois levée : { $resolve }
objection-resolved = { $count ->
    [one] 🤝 L’objection à **{ $reference }** est levée.
   *[other] 🤝 { $count } objections à **{ $reference }** sont levées.
}
objection-wants-reason = Votre « non » empêche l’adoption de **{ $reference }**. Dites pourquoi au groupe : { $object } …
no-objection = Vous n’avez pas d’objection ouverte à **{ $reference }**.
decision-voice = { " " }(pour { $organisations })
decision-voice-not = { " " }(pas compté : une autre voix vaut pour son organisation)
vote-no-organisation = Ce vote compte une voix par organisation, et vous n’en représentez aucune ici. La présidence peut indiquer la vôtre : { $org }
