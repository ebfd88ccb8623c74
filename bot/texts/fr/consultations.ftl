# Consultations

consult-recorded = 📄 **{ $reference }** { $title } : ouverte aux commentaires jusqu’au { $at }.
consult-reading = Je lis le fichier pour en prendre l’empreinte ; je publie la consultation aussitôt après.
consult-post = 📄 **Consultation { $reference } : { $title }**{ $state ->
    [closed] { " " }(close)
    [withdrawn] { " " }(retirée)
   *[open] { "" }
}
consult-new-version = 📄 **{ $reference }** { $title } : il y a une version { $number }. Les réponses déjà données restent.
consult-document = Version { $number } : { $what }{ $size } · { $who }, { $at }
consult-size = { " " }({ $size })
consult-fingerprint = Empreinte SHA-256 : `{ $hash }`
consult-until = Vos commentaires, s’il vous plaît, jusqu’au **{ $at }**.
consult-how = Répondez à ce message, ou écrivez dans son fil : chaque message y est un commentaire de votre organisation. Commencez par l’endroit, par exemple « p. 3 : » ou « §2 : ». Rien à ajouter ? ✅ sur ce message, ou `{ $prefix }consultation rien { $reference }`
consult-version-recorded = 📄 **{ $reference }** : la version { $number } est notée.
consult-version-reading = Je lis le fichier pour en prendre l’empreinte ; le groupe l’apprend aussitôt après.
consult-now-until = 📅 **{ $reference }** { $title } : les commentaires sont désormais ouverts jusqu’au { $at } (auparavant : { $was }).
consult-commented = 💬 **{ $reference }** { $who }{ $place } : « { $text } »{ $late ->
    [yes] { " " }(tardif)
   *[no] { "" }
}
consult-place = { ", " }{ $place }
consult-person = { $who }
consult-person-for = { $who }, pour { $organisation }
consult-organisation = { $organisation } ({ $who })
consult-done = ✅ **{ $reference }** { $who } : rien à ajouter{ $late ->
    [yes] { " " }(tardif)
   *[no] { "" }
}
consult-done-already = Il est déjà noté qu’il n’y a rien à ajouter à **{ $reference }** : { $who }.
consult-all-answered = 🎉 Tout le monde a répondu à **{ $reference }**.
consult-status = **{ $reference }** { $title } ({ $state ->
    [closed] close
   *[open] jusqu’au { $at }
}) : { $count } sur { $asked } ont répondu.
consult-voice = { $outcome ->
    [comments] 💬
    [nothing] ✅
   *[silent] …
} { $name } – { $outcome ->
    [comments] { $count ->
        [one] { $count } commentaire
       *[other] { $count } commentaires
    }
    [nothing] rien à ajouter
   *[silent] pas de réponse
}{ $late }
consult-outcome = { $outcome ->
    [comments] { $count ->
        [one] { $count } commentaire
       *[other] { $count } commentaires
    }
    [nothing] rien à ajouter
   *[silent] pas de réponse
}{ $late }
consult-outcome-late = { " " }(hors délai)
consult-list = { $count ->
    [one] **{ $count } consultation**
   *[other] **{ $count } consultations**
}
consult-in-list = { $state ->
    [closed] 🔒
   *[open] 📄
} **{ $reference }** { $title } · { $state ->
    [closed] était ouverte jusqu’au { $at }
   *[open] jusqu’au { $at }
} · { $count } réponses sur { $asked }
consult-list-empty = Aucune consultation à montrer ici. `{ $all }` montre aussi celles qui sont closes.
consult-shown = 📄 **{ $reference }** { $title } ({ $state ->
    [closed] close
   *[open] ouverte
}) · ouverte par { $who } · jusqu’au { $at }
consult-was-extended = 📅 { $at } · { $who } a prolongé le délai ; il courait jusqu’au { $was }.
consult-answer = { $kind ->
    [nothing] ✅
   *[comment] 💬
} { $who }{ $place } · { $kind ->
    [nothing] rien à ajouter
   *[comment] « { $text } »
} · version { $version } · { $at }{ $late ->
    [yes] { " " }· **hors délai**
   *[no] { "" }
}
consult-nudge = { $stage ->
    [last] ⏳ **{ $reference }** { $title } : les commentaires se terminent demain, { $at }. Je n’ai pas encore de réponse de { $who }.
   *[soon] 📄 **{ $reference }** { $title } : les commentaires sont ouverts jusqu’au { $at }. Je n’ai pas encore de réponse de { $who }.
}
consult-nudge-how = Rien à ajouter ? ✅ sur ce message, ou `{ $prefix }consultation rien { $reference }`
consult-over = ⏰ **{ $reference }** { $title } : le délai est passé ({ $at }). { $count ->
    [one] Il manque une réponse : { $who }.
   *[other] Il manque { $count } réponses : { $who }.
} Celles qui arrivent encore sont prises, et marquées hors délai. La consultation se clôt d’elle-même le { $closes }, sauf si vous tapez `{ $prefix }consultation clore { $reference }` ou `{ $prefix }consultation prolonger { $reference } date`
consult-closed = 🔒 **{ $reference }** { $title } est close, avec { $count ->
    [0] aucun commentaire.
    [one] { $count } commentaire.
   *[other] { $count } commentaires.
} Le tableau suit, puis les fichiers (ODT, PDF).{ $missing }
consult-missing = { " " }{ $count ->
    [one] N’a pas répondu : { $who }.
   *[other] N’ont pas répondu : { $who }.
}
no-such-consultation = Il n’y a pas de consultation { $reference } dans ce groupe. Voyez { $list }
consult-which = { $count ->
    [0] Aucune consultation n’est ouverte. Pour en ouvrir une, répondez au fichier : `{ $prefix }consultation ouvrir "Titre" jusqu’à vendredi 18h`
   *[other] { $count } consultations sont ouvertes ; dites laquelle, par exemple C-2.
}
consult-being-read = Je lis encore le fichier de **{ $reference }** ; réessayez dans un instant.
consult-is-closed = **{ $reference }** est close depuis le { $at } ; ceci n’est donc plus enregistré. Qui l’a ouverte ou la présidence peut la rouvrir : `{ $extend } date`
consult-closed-already = **{ $reference }** est déjà close. Qui l’a ouverte ou la présidence peut la rouvrir : `{ $extend } date`
consult-not-later = **{ $reference }** est déjà ouverte jusqu’au { $at } ; un nouveau délai doit être plus tard.
consult-not-yours = Seuls { $who }, la présidence ou le secrétariat peuvent faire cela.
consult-answered = D’autres ont déjà répondu à **{ $reference }** ; elle reste donc. La présidence y met fin : `{ $prefix }consultation clore { $reference }`
consult-no-document = De quoi s’agit-il ? Répondez au message qui porte le fichier, ou mettez un lien sur la ligne : `{ $prefix }consultation ouvrir "Titre" jusqu’à vendredi 18h https://…`
consult-file-in-room = Un fichier doit être dans le salon du groupe, où tous peuvent le lire. Envoyez-le là, et répondez-y par cette commande.
consult-file-too-large = Le fichier est trop grand pour moi : je lis jusqu’à { $most }. Rien n’a changé. Déposez-le là où tous peuvent le prendre, et donnez-moi un lien.
consult-file-none = Il n’y a pas de fichier dans le message auquel vous répondez ; rien n’a donc changé. Répondez au message qui porte le fichier, ou ajoutez un lien.
consult-file-not-decrypted = Je n’ai pas pu déchiffrer ce fichier ; rien n’a donc changé. Renvoyez-le, s’il vous plaît, et répondez au nouveau.
consult-file-not-fetched = Le serveur ne m’a pas donné ce fichier ; rien n’a donc changé. Renvoyez-le, s’il vous plaît, et répondez au nouveau.
consult-file-same = C’est la version { $number }, à l’octet près ; rien n’a changé.
consult-file-below = Je ne prends pas de fichiers comme commentaires sur **{ $reference }**. Écrivez ce que vous avez à dire, l’endroit d’abord (« p. 3 : … »). Si c’est une nouvelle version du document, répondez au fichier : `{ $prefix }consultation version { $reference }`
link-not-web = Je ne prends que les liens qui commencent par https:// ou http://.
link-with-secret = Il y a un mot de passe ou une clé dans ce lien ; je ne l’ai pas gardé, et rien n’est enregistré. Supprimez votre message, changez cette clé là où elle compte, et donnez-moi un lien qui n’en contient pas.
link-too-long = Ce lien est trop long pour moi.
theme-consultation = 📄 **{ $reference }** { $title } · jusqu’au { $at }
file-size = { $unit ->
    [bytes] { $count } octets
    [kilo] { $count } ko
   *[mega] { $count } Mo
}
consult-reminders-yours = { $on ->
    [on] Désormais, les consultations vous sont rappelées.
   *[off] Désormais, les consultations ne vous sont plus rappelées.
}
consult-reminders-group = { $on ->
    [on] Les rappels de consultations sont activés dans ce groupe.
   *[off] Les rappels de consultations sont coupés dans ce groupe.
}

## Le tableau

consult-title = Consultation { $reference }
consult-is-open = Ouverte : des réponses arrivent encore
consult-closed-on = Close le { $at }
consult-opened = Ouverte :
consult-by-on = { $who }, { $at }
consult-deadline = Délai :
consult-extended = Prolongée :
consult-extension = { $who }, { $at } (le délai courait jusqu’au { $was })
consult-version-label = Version { $number } :
consult-comments = Commentaires
consult-no-comments = Aucun commentaire.
consult-answers = Réponses
consult-late = hors délai
consult-on-version = version { $number }, { $at }
consult-column-organisation = Organisation
consult-column-place = Endroit
consult-column-comment = Commentaire
consult-column-version = Version
consult-column-date = Date

## Aide

help-consult-open = demander au groupe ses commentaires sur un document, jusqu’à un délai
help-consult-version = donner une nouvelle version du document
help-consult-extend = prolonger le délai
help-consult-close = y mettre fin, et rassembler les commentaires
help-consult-reminders = activer ou couper les rappels (en privé : les vôtres)
help-consult-comment = commenter, pour votre organisation
help-consult-done = dire que votre organisation n’a rien à ajouter
help-consult-status = quelles organisations ont répondu
help-consult-list = lister les consultations
help-consult-show = en montrer une avec ses versions et commentaires
example-consult-open = consultation ouvrir "Note explicative" jusqu’à vendredi 18h https://exemple.lu/note
example-consult-version = consultation version C-2 https://exemple.lu/note-2
example-consult-extend = consultation prolonger C-2 15 janvier à 18h
example-consult-close = consultation clore C-2
example-consult-reminders = consultation rappels non veille
example-consult-comment = consultation commenter C-2 p. 3 : il manque le budget
example-consult-done = consultation rien C-2
example-consult-status = consultation état C-2
example-consult-list = consultation liste toutes
example-consult-show = consultation montrer C-2
arg-comment = [p. 3 :] commentaire
arg-until-when = jusqu’à une date
record-comment = le commentaire
