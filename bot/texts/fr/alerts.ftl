# Alertes : ce que lisent les personnes en danger

alert-received = 🆘 Votre alerte est bien arrivée. Votre code : **{ $code }** ({ $sign } { $level ->
    [critical] critique
    [high] haute
    [normal] normale
   *[low] basse
}).
    { $waits ->
        [yes] Ceci peut attendre le jour : j’appelle les personnes d’astreinte à partir de { $at }. L’une d’elles devrait alors s’en charger dans les { $acknowledged } et vous écrire ici dans les { $words }. Si cela ne peut pas attendre, tapez { $prefix }alerte critique
       *[no] J’appelle maintenant les personnes d’astreinte. L’une d’elles devrait s’en charger d’ici { $acknowledged } et vous écrire ici d’ici { $words }. Sinon, j’appelle les suivantes, jusqu’à ce que quelqu’un réponde.
    }
alert-limits = Seules les personnes d’astreinte et la coordination lisent ceci ; elles ne voient votre nom que si vous l’acceptez. Nous ne sommes pas un service d’urgence : si votre vie est en danger et que vous pouvez téléphoner sans risque, appelez le { $emergency }. Le serveur voit que vous écrivez ici, jamais ce que vous écrivez.
alert-unverified = Cette session n’est pas vérifiée : je ne peux rien y envoyer de confidentiel. Votre alerte part quand même. Vérifiez la session dans ses paramètres, s’il vous plaît, ou lisez mes réponses sur une autre.
alert-device-help = Votre message est arrivé. Je ne peux pas montrer mes réponses sur cette session, car elle n’est pas vérifiée : dans les paramètres, sous « Sessions », choisissez « Vérifier ». Si le danger est immédiat et que vous pouvez téléphoner sans risque, appelez le { $emergency }.
alert-passed-on = ✔️ Transmis à l’astreinte.
alert-if-command = Si c’était une commande : commencez par { $prefix }
alert-after-end = Votre alerte **{ $code }** est close ; qui s’en est chargé voit ce que vous écrivez. Si vous êtes de nouveau en danger : { $prefix }alerte
alert-is-open = Ajouté à votre alerte **{ $code }**, toujours ouverte. Pour quelqu’un d’autre, ou pour autre chose : { $new } …
alert-none = Vous n’avez pas d’alerte ouverte. Pour en donner une : { $alert }
alert-safe-noted = 💚 C’est noté dans { $code } : vous êtes hors de danger. L’astreinte vous posera peut-être encore une question avant de clore.
alert-withdraw-noted = C’est noté dans { $code } : vous retirez l’alerte. L’astreinte s’assure d’abord que vous allez bien, puis elle la clôt.
alert-in-private = { $who }, la suite se passe en privé.
errand-impossible-redaction = ⚠️ Je n’ai pas pu retirer votre message de ce salon : supprimez-le vous-même tout de suite, s’il vous plaît.
errand-impossible-new-chat = ⚠️ Je n’ai pas pu ouvrir de discussion privée avec { $what }.

reporter-still-calling = 📟 Personne n’a encore répondu ; j’appelle les suivants, et je n’arrête pas. Si votre vie est en danger et que vous pouvez téléphoner sans risque, appelez le { $emergency }.
reporter-calling-again = 📟 Je n’ai pas de nouvelles de qui s’occupe de votre alerte : j’appelle aussi les autres, et je n’arrête pas. Si votre vie est en danger et que vous pouvez téléphoner sans risque, appelez le { $emergency }.
reporter-taken = 🤝 Quelqu’un s’occupe de votre alerte et va vous écrire ici.
reporter-taken-over = 🤝 Une personne de l’astreinte prend la suite et va vous écrire ici.
reporter-still-held = 🤝 Quelqu’un s’occupe toujours de votre alerte et l’a confirmé le { $at }. Je n’ai pour l’instant rien d’autre à vous transmettre. Si quelque chose change, écrivez-le ici.
reporter-said = 💬 { $text }
reporter-asked-no-more = (Je ne pose plus de questions : répondez simplement ici.)
reporter-closed = Votre alerte est close. Si quelque chose change, écrivez ici { $prefix }alerte, à tout moment.
reporter-reopened = 🔓 Votre alerte **{ $code }** est rouverte. { $waits ->
    [yes] J’appelle les personnes d’astreinte à partir de { $at }.
   *[no] J’appelle maintenant les personnes d’astreinte.
} L’une d’elles devrait s’en charger d’ici { $acknowledged } et vous écrire ici d’ici { $words }. Ce que vous écrivez ici leur parvient aussitôt.

ask-what = Que se passe-t-il ? Une ou deux lignes suffisent.
ask-kind = Quel est le danger ?
ask-when = Quand ?
ask-whom = Qui est en danger ?
ask-contact = Pouvons-nous vous répondre ici ?
ask-shown = L’astreinte peut-elle voir qui vous êtes ?
ask-danger = La vie ou la liberté de quelqu’un est-elle en danger ?
ask-where = Où, à peu près ? La ville et le pays suffisent.
ask-story = Que s’est-il passé ? Est-ce déjà arrivé avant ?
ask-actor = Qui est derrière cela ? Peuvent-ils passer à l’acte ?
ask-done = Qu’est-ce qui a déjà été fait ? Cela a-t-il aidé ?
ask-compromised = Ce téléphone ou ce compte est-il peut-être surveillé, ou en d’autres mains ? Si oui, n’écrivez ici que le nécessaire ; nous trouverons un autre moyen.
ask-known = Un membre vous connaît-il ? Ou avez-vous un mot de code ?
ask-help = De quelle aide avez-vous besoin ? (sécurité, technique, transport, avocat, médecin ou psychologue, famille, partir, en parler en public, ou le silence)
ask-device = Quel appareil ou quel compte ? Y avez-vous encore accès ? Qui l’a maintenant ?
ask-detention = Si quelqu’un est détenu : depuis quand, où, par qui ? Y a-t-il un avocat, une prochaine date ?
ask-relocation = Pourquoi vaut-il mieux partir ? D’où, avec qui, avec quels papiers, pour combien de temps ?
ask-partner = Pouvons-nous en parler à une organisation partenaire précise ?
ask-authorities = Pouvons-nous donner votre nom aux autorités ?
ask-publish = Peut-on en publier quelque chose ?
ask-keep = Pouvons-nous garder le dossier quand ce sera fini ?
ask-person = Que devons-nous savoir de vous : votre langue, à qui vous préférez parler, des enfants, un handicap ?
intake-choice = { $place }. { $choice }
intake-skip = { $how ->
    [choices] Répondez par un numéro ou avec vos mots ; « passer » saute la question, « stop » arrête les questions.
    [words] Répondez avec vos mots ; « passer » saute la question, « stop » arrête les questions.
   *[again] (« passer » · « stop »)
}
intake-done = Merci, je n’ai plus de questions. Tout ce que vous écrivez ici arrive aussitôt à l’astreinte.
intake-watched = Je ne pose plus de question ici, car ce téléphone ou ce compte est peut-être surveillé. L’astreinte le sait et cherche un autre moyen. N’écrivez plus ici que le nécessaire.
intake-stopped = Plus de questions. Tout ce que vous écrivez ici arrive aussitôt à l’astreinte.
short-what = Quoi
short-kind = Danger
short-when = Quand
short-whom = Qui
short-contact = Répondre ici
short-shown = Nom visible
short-danger = Vie ou liberté
short-where = Où
short-story = Récit
short-actor = Qui est derrière
short-done = Déjà fait
short-compromised = Téléphone ou compte surveillé
short-known = Connaissance ou mot de code
short-help = Aide voulue
short-device = Appareil ou compte
short-detention = Détention
short-relocation = Départ
short-partner = Informer un partenaire
short-authorities = Nom aux autorités
short-publish = Publier
short-keep = Garder le dossier
short-person = Sur la personne
choice-kind-physical = physique
choice-kind-digital = numérique
choice-kind-legal = juridique (arrestation, détention, poursuites)
choice-kind-relocation = partir en lieu sûr
choice-kind-other = autre chose
choice-when-now = maintenant
choice-when-soon = bientôt
choice-when-past = déjà arrivé
choice-whom-me = moi
choice-whom-other = une autre personne
choice-whom-group = un groupe
choice-contact-yes = oui
choice-contact-text = par écrit seulement
choice-contact-silent = non, ne pas répondre
choice-contact-elsewhere = plutôt autrement
choice-shown-yes = oui
choice-shown-no = non
choice-danger-yes = oui
choice-danger-unsure = je ne sais pas
choice-danger-no = non
choice-compromised-yes = oui
choice-compromised-unsure = je ne sais pas
choice-compromised-no = non
choice-partner-yes = oui
choice-partner-no = non
choice-authorities-yes = oui
choice-authorities-no = non
choice-publish-yes = oui
choice-publish-no = non
choice-keep-yes = oui
choice-keep-no = non
help-alert = donner l’alerte : quelqu’un est appelé tout de suite
help-alert-new = donner une autre alerte à côté d’une alerte ouverte
help-alert-more = compléter votre alerte
help-alert-safe = dire que vous êtes hors de danger
help-alert-withdraw = retirer votre alerte
example-alert = alerte critique juridique Ma collègue a été arrêtée ce matin
example-alert-new = alerte nouvelle haute Ils suivent aussi Ana
example-alert-more = alerte compléter Elle a pu appeler son avocat
example-alert-safe = alerte hors-danger
example-alert-withdraw = alerte retirer
