# Dossiers : ce que lit l’astreinte

case-head = { $drill ->
    [yes] 🧪 EXERCICE ·{ " " }
   *[no] { "" }
}{ $sign } **{ $code }** · { $level ->
    [critical] critique
    [high] haute
    [normal] normale
   *[low] basse
} · { $kind ->
    [physical] physique
    [digital] numérique
    [legal] juridique
    [relocation] relocalisation
    [other] autre
   *[unknown] danger non précisé
}
case-words = « { $text } »
case-answer = { $question } : { $answer }
case-since = Depuis le { $at } · par { $reporter }
case-reporter-hidden = une personne au nom masqué
case-reporter-shown = { $who } ({ $id })
case-reporter = la personne qui alerte
case-vigie = Vigie
case-unverified = ⚠️ Appareil non vérifié : quelqu’un d’autre écrit peut-être.
case-covert = 🤫 **En silence : ne lui écrivez pas, ne l’appelez pas.** Qui tient son téléphone ne doit rien en savoir.
case-covert-say = Je n’écris rien à la personne de **{ $code }** : qui tient son téléphone apprendrait que vous savez. Notez plutôt ce que vous faites : { $prefix }note { $code } …
case-merge-covert = Un dossier ouvert par un mot de contrainte reste à part : la personne ne doit rien en apprendre.
case-call = 📟 J’appelle { $who }.
case-nobody = **Personne ne s’en occupe.** Mettez 👀 ici ou tapez { $prefix }prendre { $code } pour le prendre en charge.
case-waits = **Personne ne s’en occupe.** Mettez 👀 ici ou tapez { $prefix }prendre { $code } pour le prendre en charge ; le { $at }, j’appelle { $next }.
case-given = 👉 J’appelle { $who } ; sans réponse, le { $at }, j’appelle { $next }.
case-drill = 🧪 Rien de réel. Qui est appelé répond par 👀 ; le { $at }, j’appelle { $next }.
case-held = ✅ { $who } s’en occupe et donne signe de vie avant le { $at }.
case-resolved = 🏁 Clos : { $outcome }
case-closed = 🏁 Clos.
case-merged = ➡️ La suite est dans { $code }.
keeping-remind = ⏳ { $who } : vous occupez-vous toujours de **{ $code }** ? Montrez-le avant le { $at }, par 👀 ici, { $prefix }prendre { $code }, une note ou un message à la personne qui a alerté. Sinon je le remets à l’appel.
keeping-remind-private = ⏳ Vous occupez-vous toujours de votre dossier ? Montrez-le dans le salon d’astreinte avant le { $at } ; sinon je le remets à l’appel.
keeping-news = 💬 { $who } : la personne qui a alerté (**{ $code }**) n’a eu aucun mot de vous depuis le { $since }. { $way ->
    [watched] Son téléphone ou son compte est peut-être surveillé : s’il y a quelque chose à dire, cherchez d’abord un autre moyen.
    [elsewhere] Elle veut être jointe autrement : voyez la fiche.
   *[here] Je lui dis que quelqu’un s’occupe toujours de son dossier. Dites-lui vous-même un mot, ne serait-ce que ce que vous attendez : { $prefix }répondre { $code } …
}
checklist = Ne demandez que ce qui aide, et seulement là où l’on peut écrire sans risque. Gardez ce que vous apprenez par { $prefix }note { $code } …
checklist-threat = 📋 **Menace ou agression :** par quel moyen · les mots exacts · quand, et jusqu’à quand · les précédentes
checklist-device = 📋 **Appareil perdu ou saisi :** lequel, quand et comment · verrouillé ? chiffré ? · quels comptes s’y trouvaient
checklist-account = 📋 **Compte :** quel service · quel accès reste · messages étranges
checklist-detention = 📋 **Arrestation ou détention :** depuis quand, où, par qui · usage de la force · avocat · accusations · prochaine audience · santé, médicaments · la famille le sait-elle
checklist-relocation = 📋 **Départ en lieu sûr :** pourquoi c’est la meilleure voie · vers où · papiers · qui vient aussi · pour combien de temps · comment revenir
checklist-other = 📋 **À savoir :** ce qui s’est passé, quand et où · qui est derrière · ce qui a déjà été fait · ce qu’il faut d’abord
checklist-drill = 📋 En vrai, une courte liste de questions pour ce type de dossier serait ici.
flood-card = 🌊 **{ $count } alertes à la fois.** Prenez-en une par son code ; elle aura alors sa propre fiche.
flood-case = • { $head } · « { $text } »
whom-on-call = la personne d’astreinte
whom-backup = l’astreinte de secours
whom-responders = tout le salon d’astreinte
whom-coordinators = la coordination
whom-everybody = de nouveau tout le monde
whom-person = { $who }
page = { $who } : { $head }. Pour le prendre en charge : 👀 ou { $prefix }prendre { $code }
page-many = { $who } : **{ $count } dossiers** attendent : { $codes }. Pour en prendre un : { $prefix }prendre CODE
page-nobody = ⚠️ Personne à appeler ({ $whom }) : j’ai appelé les suivants.
page-private = { $drill ->
    [yes] 🧪 EXERCICE : rien de réel. Ouvrez le salon d’astreinte.
   *[no] { $count ->
        [one] 📟 Un dossier vous attend. Ouvrez le salon d’astreinte.
       *[other] 📟 { $count } dossiers vous attendent. Ouvrez le salon d’astreinte.
    }
}
page-no-room = ⚠️ Aucun salon d’astreinte n’est sûr : je vous l’écris donc ici.
drill-report = 🧪 L’exercice { $code } est terminé. Voici comment il s’est passé :
drill-step = { $place }. { $who } : { $devices ->
    [0] aucun appareil atteint
    [one] un appareil atteint
   *[other] { $devices } appareils atteints
}, { $read ->
    [-1] non lu
   *[other] lu après { $read } s
}, { $answered ->
    [-1] sans réponse
   *[other] réponse après { $answered } s
}
audit-alarm = 🚨 Quelque chose ne va pas dans le suivi des alertes : { $count ->
    [one] pour un dossier
   *[other] pour { $count } dossiers
}, personne n’est appelé à temps. Regardez tout de suite le salon d’astreinte, et prévenez la personne qui gère ce bot.
story-alarm = 🚨 { $codes ->
    [0] Ce que je garde sur les dossiers a été modifié par quelqu’un d’autre.
   *[other] Ce que je garde sur ces dossiers a été modifié par quelqu’un d’autre : { $list }.
 }
    Une personne qui peut écrire dans ma base de données a retiré, modifié ou remis en arrière une partie de leur histoire. Je continue à traiter les alertes.
    Ne vous fiez pas à ce que j’en montre : les fils du salon d’astreinte disent ce qui s’est vraiment passé. Demandez à la personne qui gère ce bot de garder une copie de la base telle quelle, puis de lancer `vigie doctor`.
audit-alarm-checkins = 🚨 Quelque chose ne va pas avec les pointages : { $count ->
    [one] un pointage n’est pas suivi
   *[other] { $count } pointages ne sont pas suivis
} à temps. Demandez aux personnes concernées comment elles vont ({ $prefix }pointage liste), et prévenez qui s’occupe de ce robot.
audit-alarm-unreadable = 🚨 { $count ->
    [one] Je n’arrive plus à lire ce que je gardais sur le dossier { $codes }, et je n’appelle plus personne pour lui.
   *[other] Je n’arrive plus à lire ce que je gardais sur ces dossiers, et je n’appelle plus personne pour eux : { $codes }.
 }
    Ce qui a été dit se trouve dans les fils du salon d’astreinte. Joignez tout de suite qui a lancé l’alerte, et relancez-la : { $prefix }alerte. Demandez à la personne qui gère ce bot de lancer `vigie doctor`.
    Je le redis chaque heure, jusqu’à ce que l’ancien soit effacé : { $prefix }dossier effacer CODE
audit-alarm-checkins-unreadable = 🚨 { $count ->
    [0] Je n’arrive plus à lire un pointage, ni à savoir de qui il s’agit : plus personne n’est sollicité pour ce signe de vie. Demandez autour de vous qui en avait un.
   *[other] Je n’arrive plus à lire le pointage de { $people } : je ne demande plus de signe de vie. Joignez ces personnes tout de suite.
 } Qui en a encore besoin en commence un nouveau : { $prefix }pointage
audit-alarm-revocations = 🚨 Je n’arrive plus à lire qui a été révoqué : ces appareils comptent de nouveau. Révoquez-les encore une fois : { $prefix }astreinte révoquer. Pour un appareil seul, voyez avec la personne qui gère ce bot.
case-unreadable = Je n’arrive plus à lire ce que je gardais sur { $code }. Son fil dans le salon d’astreinte dit ce qui a été dit ; si cela continue, relancez l’alerte : { $prefix }alerte
private-unreadable = ⚠️ Un message en privé n’a pas pu être lu ; c’est peut-être une alerte. La coordination sait de qui il vient.
private-unreadable-who = ⚠️ Je n’ai pas pu lire un message privé ; c’est peut-être une alerte. Il vient de : { $who }. Joignez cette personne autrement, s’il vous plaît.
oncall-room-unsafe = ⚠️ Le salon d’astreinte n’est plus sûr : je n’y parle plus d’aucun dossier et je vous appelle ici, jusqu’à ce qu’il soit de nouveau chiffré et fermé aux inconnus.
restored-on-call = 💾 J’ai été rétabli à partir d’une sauvegarde du { $at }. Ce qui a été écrit depuis, je ne le connais pas. Cherchez dans vos salons et vos conversations privées les alertes lancées depuis, et relancez-les : { $prefix }alerte. L’appel repart pour les dossiers ouverts que je connais ; certains sont peut-être clos.
restored-coordinators = 💾 J’ai été rétabli à partir d’une sauvegarde du { $at }. Tout ce qui a été écrit ensuite m’est inconnu : décisions, votes, actions et alertes. Demandez à tout le monde de chercher les alertes lancées depuis et de les relancer ({ $prefix }alerte). Rien de ce qui est échu entre-temps n’est publié. Qui a été révoqué depuis doit peut-être l’être de nouveau ({ $prefix }astreinte révoquer). { $prefix }dossier liste montre les dossiers que je connais encore.
case-did-opened = 🆘 { $text }
case-did-opened-bare = 🆘 Alerte, sans un mot de plus.
case-did-added = ➕ { $who } : { $text }
case-did-answered = { $text }
case-did-corrected = ✏️ { $who } corrige : { $text }
case-did-withdrawn = ↩️ { $who } retire l’alerte. Avant de clore, assurez-vous qu’on ne l’y force pas. { $text }
case-did-deleted = 🗑️ { $who } a supprimé un message ; ses mots sont retirés d’ici.
case-did-paged = 📟 Appel : { $text }
case-did-not-reached = 📵 Cet appel n’a atteint aucun appareil vérifié ; j’appelle les suivants.
case-did-read = 👁️ { $who } a lu l’appel.
case-did-acknowledged = 👀 { $who } prend en charge.
case-did-answered-drill = 👀 { $who } a répondu à l’appel.
case-did-confirmed = 👀 { $who } s’en occupe toujours.
case-did-lapsed = ⏰ { $who } ne donne plus signe de vie : l’appel repart.
case-did-assigned = 👉 { $who } le confie à { $text }, qui doit le prendre en charge.
case-did-handed-off = 👉 { $who } passe la main à { $text }, qui doit le prendre en charge.
case-did-noted = 📝 { $who } : { $text }
case-did-said = 💬 { $who }, à la personne qui alerte : { $text }
case-did-level = { $text } { $who } a changé la gravité.
case-did-escalated = ⏫ { $who } fait appeler les suivants.
case-did-merged = ➡️ { $who } l’a fusionné avec { $text }.
case-did-resolved = 🏁 { $who } a clos : { $text }
case-did-reopened = 🔓 { $who } a rouvert le dossier.
case-did-revealed = 🪪 { $who } a dévoilé qui alerte.
case-did-safe = 💚 { $who } se dit hors de danger. { $text }
case-did-restored = 💾 J’ai été rétabli à partir d’une sauvegarde du { $at }. Ce qui a été fait depuis n’est pas ici, et ce dossier est peut-être clos ; dans ce cas : { $prefix }clore { $code }
case-did-left = 🚪 { $who } a quitté le salon.
case-did-left-chat = 🚪 { $who } a quitté la conversation privée. { $prefix }répondre { $code } … l’y invite de nouveau.
case-did-file = 📎 { $who } a envoyé un fichier.
case-did-note-deleted = 🗑️ { $who } a retiré une note ; ses mots ont disparu.
case-did-said-deleted = 🗑️ { $who } a retiré un message à la personne qui a alerté ; elle l’a peut-être lu.
case-did-file-deleted = 🗑️ { $who } a retiré un fichier.
case-did-outcome-deleted = 🗑️ { $who } a retiré les mots qui disaient l’issue.
case-step = { $at } · { $step }
case-seal = 🔏 { $code } : sceau de l’histoire jusqu’ici : **{ $seal }**
case-seal-now = 🔏 Sceau à cet instant : **{ $seal }**
case-list = { $count ->
    [one] **Un dossier ouvert**
   *[other] **{ $count } dossiers ouverts**
}
case-list-empty = Aucun dossier ouvert.
case-in-list = • { $head } · { $at } · { $held ->
    [yes] { $who }
   *[no] personne
}
low-cases = { $sign } **{ $count ->
    [one] Un dossier ouvert de gravité basse
   *[other] { $count } dossiers ouverts de gravité basse
}**, la liste de la semaine :
low-case = • **{ $code }** · depuis le { $at } · { $held ->
    [yes] { $who } s’en occupe
   *[no] personne ne s’en occupe
}
low-cases-show = Pour en savoir plus : { $prefix }dossier montrer CODE
low-cases-late = (J’étais absent, ceci arrive donc en retard : c’était pour le { $at }.)
case-said = 💬 Transmis à la personne qui a alerté (**{ $code }**).
case-note-deleted = 🗑️ Votre note sur **{ $code }** est retirée : ses mots ont disparu du fil, et il reste inscrit qu’il y en avait une.
case-said-deleted = 🗑️ { $sent ->
    [no] Votre message sur **{ $code }** n’était pas encore parti ; la personne qui a alerté ne le recevra pas.
   *[yes] Je retire aussi votre message sur **{ $code }** de la discussion avec la personne qui a alerté. Elle l’a peut-être déjà lu.
}
case-file-deleted = 🗑️ Votre fichier sur **{ $code }** est retiré. S’il a été transmis, supprimez aussi le message qui l’a transmis.
case-outcome-deleted = 🗑️ Vos mots sur l’issue ont disparu. { $closed ->
    [no] **{ $code }** est ouvert.
   *[yes] **{ $code }** reste clos ; { $prefix }rouvrir { $code } le rouvre.
}
case-held-already = { $who } s’occupe déjà de **{ $code }**. Pour le reprendre, demandez-lui de passer la main ; si vous ne le pouvez pas : { $prefix }confier { $code } moi
case-level-already = **{ $code }** a déjà cette gravité.
case-merge-drill = Un exercice et un vrai dossier ne se fusionnent pas : un exercice se termine tout seul.
case-merge-itself = **{ $code }** ne peut pas être fusionné avec lui-même.
case-no-chat = Il n’y a pas de discussion privée avec la personne qui a alerté (**{ $code }**).
case-not-a-responder = { $who } n’est pas dans le salon d’astreinte.
case-not-open = **{ $code }** est clos. On peut le rouvrir.
case-open-already = **{ $code }** est déjà ouvert.
case-shown-already = L’astreinte voit déjà qui a alerté (**{ $code }**).
case-unknown = Il n’y a pas de dossier { $code }.
case-which = Quel dossier ? Donnez son code, ou répondez à l’un de mes messages à son sujet.
case-write-anew = Ce qui est fait reste fait ; écrivez-le dans un nouveau message, s’il vous plaît.
responders-only = C’est réservé à l’astreinte, dans son salon ou en privé.
coordinators-only = Seule la coordination peut faire cela.
help-case-list = lister les dossiers ouverts
help-case-show = montrer un dossier et son déroulé
help-ack = prendre un dossier en charge, ou dire que vous vous en occupez toujours
help-case-assign = confier un dossier à quelqu’un de l’astreinte
help-case-handoff = passer la main
help-case-note = noter quelque chose pour l’astreinte
help-case-say = écrire à la personne qui alerte
help-case-severity = dire à quel point c’est grave
help-case-escalate = faire appeler les suivants maintenant
help-case-resolve = clore un dossier avec son issue
help-case-reopen = rouvrir un dossier clos
help-case-merge = fusionner un doublon avec un autre dossier
help-case-reveal = dévoiler à l’astreinte qui alerte
example-case-list = dossier liste
example-case-show = dossier montrer KITUR
example-ack = prendre KITUR
example-case-assign = confier KITUR @Anna
example-case-handoff = transmettre KITUR @Anna
example-case-note = note KITUR L’avocate est en route
example-case-say = répondre KITUR Une avocate vous appelle dans l’heure
example-case-severity = gravité KITUR haute
example-case-escalate = escalade KITUR
example-case-resolve = clore KITUR Libérée, chez elle, en sécurité
example-case-reopen = rouvrir KITUR
example-case-merge = dossier fusionner KITUR BADOR
example-case-reveal = dossier dévoiler KITUR
