# Ce que Vigie dit en français. Une phrase par chose ; les identifiants sont les mêmes dans les quatre catalogues.

## Actions

action-recorded = 📌 **{ $reference }** { $text }
action-changed = ✏️ **{ $reference }** { $text }
action-shown = **{ $reference }** ({ $state ->
    [done] faite
    [dropped] abandonnée
   *[open] ouverte
}) { $text }
action-moved = { $state ->
    [done] ✅ **{ $reference }** est faite : { $text }
    [dropped] ❌ **{ $reference }** est abandonnée : { $text }
   *[open] 📌 **{ $reference }** est rouverte : { $text }
}
action-already = { $state ->
    [done] **{ $reference }** est déjà faite.
    [dropped] **{ $reference }** est déjà abandonnée.
   *[open] **{ $reference }** est déjà ouverte.
}
action-who = Qui : { $who }
action-when = Échéance : { $due-at }
action-note = Note : { $note }
action-list = { $count ->
    [one] **{ $count } action**
   *[other] **{ $count } actions**
}
action-in-list = { $mark ->
    [late] ⏰
    [done] ✅
    [dropped] ❌
   *[open] •
} **{ $reference }** { $text }{ $who }{ $due-at }
action-list-empty = Aucune action à montrer ici.
list-who = { " " }· { $who }
list-due = { " " }· { $at }
list-more = … et { $count } autres.
no-such-action = Il n’y a pas d’action { $reference } dans ce groupe. Voyez { $list }
tags = { $tags }
history-step = { $at } · { $who } · { $verb ->
    [record] enregistrée
    [correct] message corrigé
    [edit] texte modifié
    [assign] personnes changées
    [due] échéance changée
    [done] faite
    [dropped] abandonnée
    [open] rouverte
    [undo] annulée
   *[other] { $verb }
}
reminders-yours = { $on ->
    [on] Désormais, vos actions vous sont rappelées.
   *[off] Désormais, vos actions ne vous sont plus rappelées.
}
reminders-group = { $on ->
    [on] Les rappels d’actions sont activés dans ce groupe.
   *[off] Les rappels d’actions sont coupés dans ce groupe.
}
nudge-before = { $someone ->
    [yes] ⏳ { $who }, c’est demain l’échéance de **{ $reference }** { $text } ({ $due-at })
   *[no] ⏳ C’est demain l’échéance de **{ $reference }** { $text } ({ $due-at }). Personne n’en est encore chargé.
}
nudge-day = { $someone ->
    [yes] 📅 { $who }, c’est aujourd’hui l’échéance de **{ $reference }** { $text } ({ $due-at })
   *[no] 📅 C’est aujourd’hui l’échéance de **{ $reference }** { $text } ({ $due-at }). Personne n’en est encore chargé.
}
nudge-late = { $someone ->
    [yes] ⏰ { $who } : **{ $reference }** est en retard. { $text } (échéance : { $due-at })
   *[no] ⏰ **{ $reference }** est en retard. { $text } (échéance : { $due-at })
}
nudge-came-late = (Ce rappel était dû le { $at } ; je ne tournais pas à ce moment.)

## Décisions et votes

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
} { $who } · { $at }{ $reason }
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

## Annuler, corriger, réagir

how-to-undo = ↩️ ou { $undo } pour annuler
undone = ↩️ Annulé : { $references }
nothing-to-undo = Il n’y a rien à annuler ici.
undo-not-yours = Seuls { $who } ou la présidence peuvent annuler cela.
undo-built-upon = **{ $reference }** a été modifiée depuis ; annulez d’abord cette modification, ou changez-la directement.
undo-what = Donnez l’identifiant, par exemple A-12 ou D-7.
correction-too-late = Ce message date d’un autre jour ; le modifier ne change plus l’enregistrement. Utilisez une commande, par exemple action modifier A-12.
correction-voted-upon = D’autres ont déjà voté sur **{ $reference }** : son texte reste. Retirez-la et proposez-la de nouveau.
correction-not-applied = L’enregistrement reste tel quel : { $references }
reaction-which = Cette réponse concerne plusieurs enregistrements ; tapez plutôt la commande avec l’identifiant.

## Ce qui n’a pas marché

wrong-form = Ce n’est pas tout à fait cela. La forme est `{ $usage }`, par exemple `{ $example }`
which-command = Que dois-je faire ? Au choix :
form = `{ $usage }`
unknown-command = Je ne connais pas cette commande. `{ $help }` les liste toutes.
unknown-command-near = Je ne connais pas cette commande. Vouliez-vous dire `{ $nearest }` ? (`{ $help }` les liste toutes.)
internal-error = Une erreur s’est produite de mon côté et rien n’a été enregistré. L’exploitant la trouve dans le journal ; réessayez, s’il vous plaît.
no-group = Je ne sais pas de quel groupe il s’agit. Tapez cela dans le salon du groupe, s’il vous plaît.
propose-in-group = Proposez cela dans le salon du groupe, pour que tout le monde puisse voter.
members-only = Les observateurs lisent ; seuls les membres peuvent faire cela.
chair-only = Seuls la présidence ou le secrétariat peuvent faire cela.
room-not-encrypted = Ce salon n’est pas chiffré, je n’y fais donc rien. Activez le chiffrement dans les paramètres du salon, puis renvoyez votre message.
too-many-lines = { $count } commandes dans un message, c’est trop ; j’ai traité les { $most } premières. Renvoyez le reste, s’il vous plaît.
text-too-long = Ce texte est trop long : { $length } caractères, le maximum est de { $most }.
wrong-kind-of-id = { $typed } n’est pas un identifiant qui convient ici ; il commence par { $letter }-.
person-unknown = Je ne connais personne du nom de « { $name } » dans ce salon. Mentionnez la personne ou écrivez son identifiant Matrix.
person-not-here = { $name } n’est pas dans ce salon.
person-ambiguous = Plusieurs personnes s’appellent « { $name } » : { $people }. Écrivez l’identifiant Matrix.
date-not-understood = Je ne comprends pas cette date. Écrivez par exemple 2027-01-15, 15 janvier, mardi prochain à 14h ou dans 2 semaines.
date-does-not-exist = Cette date ou cette heure n’existe pas.
date-past = C’est dans le passé.
date-too-far = C’est trop loin dans l’avenir.
date-weekday-contradicts = Cette date tombe un autre jour de la semaine ; lequel des deux est juste ?
date-ambiguous = Cela peut être { $readings }. Écrivez la date en entier, s’il vous plaît.
unsigned-device = { $who }, ce message vient d’un appareil que vous n’avez pas vérifié ; je n’ai donc rien fait. Vérifiez la session dans les paramètres de votre application (ou depuis une autre de vos sessions), puis renvoyez-le.
message-unreadable = { $who }, je n’ai pas pu déchiffrer ce message : sa clé ne m’est jamais parvenue. Renvoyez-le, s’il vous plaît.

## À votre sujet

language-set-fr = Désormais, je vous réponds en français.
language-set-en = From now on I answer you in English.
language-set-de = Ab jetzt antworte ich Ihnen auf Deutsch.
language-set-lb = Vun elo un äntweren ech Iech op Lëtzebuergesch.
language-name-fr = français
language-name-en = anglais
language-name-de = allemand
language-name-lb = luxembourgeois
timezone-set = Votre fuseau horaire est { $zone } ; il y est { $clock }.
timezone-unknown = Je ne connais pas de fuseau horaire « { $zone } ». Écrivez par exemple Europe/Paris.
whoami = Vous êtes { $who } ({ $id }), { $role ->
    [observer] observation
    [member] membre
    [secretary] secrétariat
    [chair] présidence
   *[admin] administration de l’installation
}. Je vous réponds en { $language } ; vos dates sont dans le fuseau { $zone }.

## Aide

help-start = **Ce que vous pouvez taper** (chacun en début de ligne ; dans une discussion privée, { $prefix } est facultatif) :
help-line = `{ $usage }` – { $what }
help-end = Plus de détails : `{ $help } action`. Chaque mot existe aussi en anglais, en allemand et en luxembourgeois ; ↩️ annule.
help-topic = `{ $usage }` – { $what }
    → `{ $example }`
help-unknown-topic = Je ne connais pas cette commande. `{ $help }` les liste toutes.
help-action = noter ce que quelqu’un fait, et pour quand
help-action-list = lister les actions
help-action-show = montrer une action et son histoire
help-action-done = marquer comme faite
help-action-drop = abandonner
help-action-reopen = rouvrir
help-action-assign = dire qui s’en charge
help-action-due = fixer l’échéance
help-action-edit = changer le texte
help-action-reminders = activer ou couper les rappels (en privé : les vôtres)
help-decision = noter une décision (celle d’un membre devient une proposition)
help-decision-propose = mettre une proposition au vote
help-decision-list = lister les décisions
help-decision-show = montrer une décision, ses votes, ses motifs
help-decision-adopt = adopter une proposition tout de suite
help-decision-reject = rejeter une proposition tout de suite
help-decision-withdraw = retirer
help-decision-supersede = remplacer une décision par une autre
help-decision-rule = choisir comment le groupe décide
help-vote = voter sur une proposition
help-object = faire objection, ou lever l’objection
help-language = choisir la langue de mes réponses
help-timezone = choisir votre fuseau horaire
help-whoami = qui vous êtes pour moi
help-undo = annuler la dernière chose
help-help = cette aide
example-action = action Rédiger la note explicative @Anna avant le 15 janvier #accueil
example-action-list = action liste miennes
example-action-show = action montrer A-12
example-action-done = action fait A-12 envoyée ce matin
example-action-drop = action abandonner A-12 plus nécessaire
example-action-reopen = action rouvrir A-12
example-action-assign = action confier A-12 @Anna @Marc
example-action-due = action échéance A-12 vendredi prochain à 17h
example-action-edit = action modifier A-12 Rédiger la note explicative en français
example-action-reminders = action rappels non veille
example-decision = décision Nous nous réunissons tous les trois mois
example-decision-propose = décision proposer Nous nous réunissons tous les trois mois jusqu’à vendredi 18h règle:majorité
example-decision-list = décision liste ouvertes
example-decision-show = décision montrer D-7
example-decision-adopt = décision adopter D-7
example-decision-reject = décision rejeter D-7
example-decision-withdraw = décision retirer D-7
example-decision-supersede = décision remplacer D-7 par Nous nous réunissons tous les quatre mois
example-decision-rule = décision règle majorité quorum:5
example-vote = vote D-7 non trop tôt pour nous
example-object = objection D-7 Le budget n’est pas réglé
example-language = langue fr
example-timezone = fuseau Europe/Paris
example-whoami = quisuisje
example-undo = annuler
example-help = aide action
arg-text = texte
arg-people = [@qui…]
arg-person = @qui…
arg-deadline = [avant le date]
arg-until = [jusqu’au date]
arg-tags = [#thème…]
arg-date = date
arg-note = note
arg-reason = motif
arg-objection = motif|levée
arg-command = commande
arg-id = A-12
arg-zone = Europe/Paris
arg-which-actions = miennes|retard|fait|tout|@qui|#thème
arg-which-decisions = ouvertes|adoptées|rejetées|toutes|#thème
arg-optional = [{ $name }]
