# Groupes, personnes, thèmes

## Groupes

group-welcome = 👋 **{ $name }** : voici le salon de votre groupe. Il est chiffré, on n’y entre que sur invitation, et ce qui s’y dit n’est lisible que depuis l’arrivée de chacun. { $who } préside. { $help } montre les réglages.
group-topic = Salon chiffré du groupe de travail
space-name = Plateforme
group-created = 🏗️ Le groupe **{ $name }** est en cours de création ; { $guests ->
    [0] { $who } reçoit l’invitation.
    [one] { $who } et une autre personne reçoivent l’invitation.
   *[other] { $who } et { $guests } autres personnes reçoivent l’invitation.
}
group-safe = ✅ Ce salon est sûr : chiffré, fermé aux invités et aux inconnus, et chaque appareil est vérifié. { $show } montre le groupe.
group-adopted = { $count ->
    [one] ⚠️ Je travaille ici, mais une chose n’est pas sûre dans ce salon :
   *[other] ⚠️ Je travaille ici, mais { $count } choses ne sont pas sûres dans ce salon :
}
danger-not-encrypted = • Il n’est pas chiffré : je n’y traite aucune commande. Activez le chiffrement dans ses paramètres.
danger-world-readable = • Tout le monde peut le lire sans y entrer. Paramètres, Sécurité : l’historique pour les membres seulement, depuis leur arrivée.
danger-public = • N’importe qui peut y entrer. Paramètres, Sécurité : accès sur invitation.
danger-guests = • Des invités sans compte peuvent y entrer. Paramètres, Sécurité : fermez-le aux invités.
danger-old-history = • Qui arrive lit ce qui s’est dit avant. Paramètres, Sécurité : l’historique depuis l’arrivée de chacun.
danger-unsigned = • Appareils non vérifiés : { $who }. Je ne leur envoie pas de clés ; qu’ils vérifient leur session.
group-shown = **{ $name }**
group-ways = Langue : { $language } · fuseau : { $zone } · décisions { $rule ->
    [consent] par consentement
    [majority] à la majorité
   *[unanimity] à l’unanimité
}{ $voices ->
    [organisation] , une voix par organisation
   *[person] { "" }
}{ $quorum ->
    [0] { "" }
   *[other] , quorum : { $quorum }
}
group-quiet = Rappels coupés : { $which }
group-archived-mark = 🗄️ Ce groupe est archivé.
group-member = • { $who }{ $organisation } · { $role ->
    [chair] présidence
    [secretary] secrétariat
    [observer] observation
   *[member] membre
}{ $proxies }
group-member-of = { " " }({ $organisation })
group-member-proxies = { " " }· procuration : { $organisations }
group-language-set = Désormais, ce groupe parle { $language } : rappels, résultats, comptes rendus.
group-timezone-set = Le fuseau horaire du groupe est { $zone } ; il y est { $clock }.
group-voices-set = { $voices ->
    [organisation] Désormais, chaque organisation a une voix ({ $count ->
        [0] aucune n’est encore connue
        [one] une seule est connue
       *[other] { $count } sont connues
    }). Les votes déjà ouverts gardent leur règle.
   *[person] Désormais, chaque personne a une voix. Les votes déjà ouverts gardent leur règle.
}
group-archived = 🗄️ Le groupe est archivé : on peut tout y lire, plus rien n’y sonne ni ne s’y écrit. Pour le rouvrir : { $reopen }
group-not-archived = Ce groupe n’est pas archivé.
group-reopened = 📂 Le groupe est rouvert.
group-is-archived = Ce groupe est archivé ; on peut le lire, mais plus y écrire. La présidence peut le rouvrir.
group-role-set = { $who } : { $role ->
    [chair] présidence
    [secretary] secrétariat
    [observer] observation (lit et commente, ne vote pas)
   *[member] membre
}
group-org-set = { $gone ->
    [yes] { $who } ne représente plus d’organisation.
   *[no] { $who } représente { $organisation }.
}
group-invited = ✉️ J’invite { $people }.
group-here-already = Ces personnes sont déjà ici.
group-removed = { $who } n’a plus accès au salon ni à ce qui s’y écrira.
group-not-yourself = Pour partir, quittez simplement le salon.
group-not-the-bot = C’est moi ; choisissez quelqu’un d’autre.
group-last-chair = { $who } préside seul ou seule ; donnez d’abord la présidence à quelqu’un d’autre.
errand-impossible-invite = ⚠️ Je n’ai pas pu inviter { $what } : le serveur le refuse. Vérifiez l’identifiant, ou donnez-moi le droit d’inviter.
errand-impossible-remove = ⚠️ Je n’ai pas pu exclure { $what } : donnez-moi le droit d’exclure dans ce salon, ou faites-le vous-même.
errand-impossible-power = ⚠️ Le rôle est noté, mais je n’ai pas pu changer les droits de { $what } dans le salon.
errand-impossible-new-room = ⚠️ Le serveur a refusé de créer le salon « { $what } ». L’exploitant en trouve la raison dans le journal.
errand-impossible-new-space = ⚠️ Le serveur a refusé de créer l’espace « { $what } ». L’exploitant en trouve la raison dans le journal.
errand-impossible-space-child = ⚠️ Le salon n’a pas pu être rangé dans l’espace { $what }.
errand-impossible-join = ⚠️ Ce salon continue dans un autre, où je n’ai pas pu entrer. Invitez-y { $what }, s’il vous plaît ; j’y amène le groupe.
group-moved = 🚚 Le groupe continue ici, avec tout ce qu’il avait : ses décisions et actions avec leurs numéros, ses rôles, ses réunions et ses rappels.
group-moved-votes = Votes ouverts : { $votes }. Les sondages sont restés dans l’ancien salon ; votez ici en tapant, par exemple, { $prefix }vote D-7 oui.
successor-not-encrypted = ⚠️ Ce salon n’est pas chiffré : je n’y amène pas le groupe. Activez le chiffrement dans ses paramètres, et je le ferai.
help-group-create = créer un groupe avec son salon chiffré
help-group-adopt = vérifier que ce salon est sûr
help-group-show = montrer le groupe, ses personnes, ses réglages
help-group-language = choisir la langue du groupe
help-group-timezone = choisir le fuseau horaire du groupe
help-group-voices = compter une voix par personne ou par organisation
help-group-archive = archiver le groupe
help-group-reopen = rouvrir un groupe archivé
help-group-role = donner un rôle à quelqu’un
help-group-org = dire qui représente quelle organisation
help-group-invite = inviter quelqu’un dans le salon
help-group-remove = retirer quelqu’un du salon
example-group-create = groupe créer "Plateforme d’appui" @anna:exemple.lu
example-group-adopt = groupe adopter
example-group-show = groupe montrer
example-group-language = groupe langue fr
example-group-timezone = groupe fuseau Europe/Luxembourg
example-group-voices = groupe voix organisation
example-group-archive = groupe archiver
example-group-reopen = groupe rouvrir
example-group-role = groupe rôle @Anna secrétariat
example-group-org = groupe organisation @Anna "SOS Faim"
example-group-invite = groupe inviter @marc:exemple.lu
example-group-remove = groupe exclure @Marc

## Procurations

proxy-given = 🤝 { $who } parle aussi pour { $organisation }.
proxy-ended = { $who } ne parle plus que pour soi.
proxy-none = Cette personne n’a pas de procuration.
proxy-own = { $who } représente déjà { $organisation } ; une procuration va à quelqu’un d’autre.
proxy-observer = { $who } observe et ne vote pas : une procuration va à un membre.
proxy-not-yours = Seuls un délégué de { $organisation }, la présidence ou le secrétariat peuvent donner ou retirer cette procuration.
help-proxy = parler aussi pour une autre organisation
example-proxy = procuration @Marc pour "SOS Faim"

## Thèmes

theme-added = 🏷️ { $tag } : { $title }
theme-removed = { $tag } n’est plus dans la liste des thèmes ; ce qui le porte le garde.
theme-list = { $count ->
    [one] **{ $count } thème**
   *[other] **{ $count } thèmes**
}
theme-in-list = • { $tag } { $title }{ $count ->
    [0] { "" }
   *[other] { " " }· { $count }
}
theme-list-empty = Ce groupe n’a pas encore de thème. Pour en ajouter un : { $add } #accueil "Accueil des défenseurs"
theme-shown = **{ $tag }**{ $title } · { $count ->
    [0] rien ne le porte encore
    [one] un enregistrement
   *[other] { $count } enregistrements
}
theme-title = { " " }{ $title }
theme-decision = { $state ->
    [proposed] 🗳️
    [adopted] ⚖️
    [rejected] ❌
   *[superseded] 🔁
} **{ $reference }** { $text }
theme-action = { $state ->
    [done] ✅
    [dropped] ❌
   *[open] 📌
} **{ $reference }** { $text }
theme-unknown = Rien ne porte { $tag } dans ce groupe.
theme-too-many = Un groupe peut avoir { $most } thèmes au plus ; enlevez-en d’abord un.
help-theme-add = donner un titre à un thème
help-theme-list = lister les thèmes
help-theme-show = montrer tout ce qui porte un thème
help-theme-remove = retirer un thème de la liste
example-theme-add = thème ajouter #accueil "Accueil des défenseurs"
example-theme-list = thème liste
example-theme-show = thème montrer #accueil
example-theme-remove = thème enlever #accueil

## Arguments

arg-name = nom
arg-guests = @qui:serveur…
arg-one-person = @qui
arg-organisation = organisation
arg-title = titre
arg-tag = #thème
arg-quoted = "{ $name }"
