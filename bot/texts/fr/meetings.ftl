# Réunions, ordres du jour, comptes rendus

## Réunions

meeting-planned = 📅 **{ $reference }** { $title } · { $at }
meeting-moved = 🔁 **{ $reference }** { $title } est déplacée : { $at }
meeting-shown = **{ $reference }** ({ $state ->
    [running] en cours
    [ended] tenue
    [cancelled] annulée
    [lapsed] non tenue
   *[planned] prévue
}) { $title } · { $at }
meeting-length-place = Durée : { $length }{ $place }
meeting-at = { " " }· lieu : { $place }
length = { $days ->
    [0] { $hours ->
        [0] { $minutes } min
       *[other] { $minutes ->
            [0] { $hours } h
           *[other] { $hours } h { $minutes }
        }
    }
   *[other] { $days } jours
}
series-next = 🔁 Ensuite : { $times } … (au plus tard le { $until })
series-last = 🔁 C’est la dernière de sa série.
meeting-rsvp = Venez-vous ? 👍 👎 🤷 sur ce message.
meeting-announced = J’ai annoncé cela dans le salon du groupe.
time-skipped = ⚠️ Cette heure n’existe pas ce jour-là (passage à l’heure d’été) ; j’ai pris l’heure qui suit.
time-doubled = ⚠️ Cette heure vient deux fois ce jour-là (retour à l’heure d’hiver) ; j’ai pris la première.
meeting-needs-hour = À quelle heure ? Écrivez par exemple « mardi prochain à 14h ».
meeting-length = Une réunion dure plus d’une minute et { $most } heures au plus.
recurrence-not-understood = Je ne comprends pas cette récurrence. Écrivez par exemple « tous les 3 mois », « une semaine sur deux », « le 2e mardi du mois » ou « chaque premier lundi de mars, juin ».
recurrence-does-not-fit = La première date n’est pas un de ces jours ; laquelle des deux est juste ?
recurrence-of-month-or-weeks = « { $said } » peut vouloir dire deux choses. Écrivez « { $said } du mois », ou « toutes les { $count } semaines ».
recurrence-one-or-other = « { $said } » peut vouloir dire deux choses. Écrivez « { $one } », ou « { $other } ».
recurrence-counted = { $unit ->
    [week] { $count ->
        [one] toutes les semaines
       *[other] toutes les { $count } semaines
    }
    [year] { $count ->
        [one] tous les ans
       *[other] tous les { $count } ans
    }
   *[month] { $count ->
        [one] tous les mois
       *[other] tous les { $count } mois
    }
}
words-not-understood = Je ne comprends pas « { $words } ». { $place ->
    [yes] Après la date viennent, dans n’importe quel ordre, la durée (« pendant 2h »), le lieu (« à la mairie », un lien, ou un nom entre guillemets) et la récurrence (« tous les 3 mois »).
   *[no] Après la date ne peut venir ici qu’une durée : « de 14h à 16h » ou « pendant 2h ».
}
meeting-needs-first-date = Il manque la date et l’heure de la première réunion. Écrivez-les d’abord, par exemple « 12 janvier à 14h ».
meeting-ends-before-start = Elle se terminerait avant d’avoir commencé. Après minuit, écrivez la date de la fin, par exemple « jusqu’au 13 janvier à 1h ».
series-ends-before-first = La série se terminerait avant sa première date ; laquelle des deux dates est juste ?
time-skipped-in-series = ⚠️ { $at } : l’heure dite n’existe pas ce jour-là (passage à l’heure d’été) ; j’ai pris l’heure qui suit.
time-doubled-in-series = ⚠️ { $at } : l’heure dite vient deux fois ce jour-là (retour à l’heure d’hiver) ; j’ai pris la première.
no-such-meeting = Il n’y a pas de réunion { $reference } dans ce groupe. Voyez { $list }
no-meeting-running = Aucune réunion n’est en cours. Pour en ouvrir une : { $start }
no-meeting-planned = Aucune réunion n’est prévue. Pour en prévoir une : { $plan } "Titre" mardi prochain à 14h
meeting-overlaps = À ce moment-là, le groupe a déjà **{ $reference }** { $title } ({ $at }).
meeting-at-once = ⚠️ À ce moment-là, le groupe a aussi **{ $reference }** { $title }. Déplacez l’une des deux.
meeting-series-meets = ⚠️ **{ $reference }** et la série de **{ $series }** tomberont ensemble : la série a une réunion le { $at }. Il faudra déplacer l’une des deux.
meeting-list = { $count ->
    [one] **{ $count } réunion**
   *[other] **{ $count } réunions**
}
meeting-in-list = { $state ->
    [running] ▶️
    [ended] ✅
    [cancelled] ❌
    [lapsed] ⚪
   *[planned] 📅
} **{ $reference }** { $at } · { $title }
meeting-list-empty = Aucune réunion à montrer ici. Pour en prévoir une : { $plan } "Titre" mardi prochain à 14h
meeting-answers = { $rsvp ->
    [yes] 👍
    [no] 👎
   *[maybe] 🤷
} { $count } · { $who }
meeting-cancelled = ❌ **{ $reference }** { $title } ({ $at }) est annulée ; ses rappels aussi.
meeting-next = Prochaine réunion : **{ $reference }**, { $at }
meeting-not-planned = { $state ->
    [running] **{ $reference }** est en cours.
    [ended] **{ $reference }** a déjà eu lieu.
    [cancelled] **{ $reference }** est annulée.
   *[lapsed] **{ $reference }** n’a pas été tenue ; sa date est passée.
}
meeting-alone-or-series = Cette réunion fait partie d’une série. Elle seule : `{ $alone }` ; avec toutes celles qui suivent : `{ $series }`
meeting-started = ▶️ **{ $reference }** { $title } est ouverte ({ $at }). { $who } préside.{ $quorum ->
    [0] { "" }
   *[other] { " " }Quorum : { $quorum }.
}
meeting-untitled = Réunion du { $at }
meeting-how = Pendant la réunion : { $prefix }point 1 · { $prefix }info … · { $prefix }décision … · { $prefix }action … · { $prefix }présent · { $end }
meeting-running-already = **{ $reference }** { $title } est déjà en cours.
meeting-ended = ⏹️ **{ $reference }** est close.{ $count ->
    [0] { "" }
    [one] { " " }Un point non traité est reporté.
   *[other] { " " }{ $count } points non traités sont reportés.
}
meeting-were-present = { $count ->
    [0] Aucun membre présent
    [one] Une personne présente
   *[other] { $count } personnes présentes
}{ $observers ->
    [0] { "" }
    [one] { " " }et une personne en observation
   *[other] { " " }et { $observers } personnes en observation
}{ $quorum ->
    [0] { "" }
   *[other] { " " }(quorum : { $quorum })
}
meeting-spoke = Ont aussi parlé, sans être notés présents : { $who }. S’ils étaient là : { $present }
meeting-minutes-ready = Compte rendu : { $minutes }
meeting-reminders-set = { $on ->
    [on] Les rappels de réunion sont activés dans ce groupe.
   *[off] Les rappels de réunion sont coupés dans ce groupe.
}
meeting-reminder-agenda = 🗒️ **{ $reference }** { $title } : { $at }{ $place }. De quoi voulez-vous parler ? { $prefix }odj ajouter … ({ $items ->
    [0] rien n’y est encore
    [one] un point
   *[other] { $items } points
}) · 👍 👎 🤷 si vous venez.
meeting-reminder-days = 📅 Bientôt : **{ $reference }** { $title }, { $at }{ $place } · { $items ->
    [0] ordre du jour vide
    [one] un point
   *[other] { $items } points
} ({ $prefix }odj liste) · 👍 👎 🤷
meeting-reminder-hour = ⏳ { $late ->
    [yes] Bientôt :
   *[no] Dans une heure :
} **{ $reference }** { $title }, { $at }{ $place } · { $items ->
    [0] ordre du jour vide
    [one] un point
   *[other] { $items } points
} ({ $prefix }odj liste)
meeting-reminder-start = 🔔 { $late ->
    [yes] Devait commencer :
   *[no] C’est l’heure :
} **{ $reference }** { $title }, { $at }{ $place } · { $items ->
    [0] ordre du jour vide
    [one] un point
   *[other] { $items } points
}. Pour ouvrir : { $prefix }réunion ouvrir
meeting-over = **{ $reference }** est-elle finie ? Pour la clore : { $prefix }réunion clore. Sans réponse, je la clos dans une heure.
meeting-closed-itself = ⏹️ J’ai clos **{ $reference }**, que personne n’avait close.{ $count ->
    [0] { "" }
    [one] { " " }Un point non traité est reporté.
   *[other] { " " }{ $count } points non traités sont reportés.
}
meeting-lapsed = ⚪ **{ $reference }** { $title } n’a pas été ouverte ; son ordre du jour attend la prochaine.
meeting-in-room = Écrivez cela dans le salon du groupe, où la réunion se tient.
topic-time-up = ⏱️ Le temps prévu pour « { $text } » est écoulé.

## Ordre du jour

agenda-line = { $reached ->
    [yes] { "✅ " }
   *[no] { "" }
}{ $place }. { $text }{ $box }{ $carried ->
    [0] { "" }
    [1] { " " }(reporté)
   *[other] { " " }(reporté { $carried } fois)
}
agenda-box = { " " }[{ $length }]
agenda-added = 🗒️ { $place }. { $text } – { $meeting }
agenda-time = Temps prévu : { $length }
agenda-list = { $count ->
    [one] **Ordre du jour** (un point)
   *[other] **Ordre du jour** ({ $count } points)
} – { $meeting }
agenda-empty = Rien n’est à l’ordre du jour ({ $meeting }). Pour ajouter : { $add } Bilan [10 min]
agenda-of = réunion { $reference }, { $at }
agenda-of-next = prochaine réunion
agenda-removed = 🗒️ Retiré de l’ordre du jour : { $text }
agenda-full = L’ordre du jour est plein : { $most } points au plus.
agenda-not-yours = Seuls { $who }, la présidence ou le secrétariat peuvent retirer ce point.
agenda-no-such-item = { $count ->
    [0] L’ordre du jour est vide.
   *[other] Il n’y a pas de point { $place } ; l’ordre du jour en a { $count }.
}

## Présences et notes

attend-noted = { $who } : { $rsvp ->
    [yes] 👍 vient
    [no] 👎 ne vient pas
   *[maybe] 🤷 peut-être
} – { $reference }, { $at } ({ $coming ->
    [0] personne n’a encore dit oui
    [one] une personne vient
   *[other] { $coming } personnes viennent
})
present-noted = { $who } : { $presence ->
    [present] 🙋 présence notée
   *[excused] ✉️ absence excusée
}{ $reason } ({ $count }{ $quorum ->
    [0] { "" }
   *[other] { " " }/ { $quorum }
}){ $reached ->
    [yes] { "" }
   *[no] { " " }– le quorum n’est pas atteint
}
excused-why = { " " }« { $reason } »
topic-opened = 📍 **{ $text }**{ $box }
topic-none-left = { $count ->
    [0] L’ordre du jour est vide. Nommez le point : { $prefix }point Bilan
   *[other] Tous les points de l’ordre du jour ont été abordés. Un autre : { $prefix }point Divers ; pour clore : { $prefix }réunion clore
}
topic-again = 📍 De retour à **{ $text }**{ $box }
entry-noted = { $kind ->
    [link] 🔗
    [help] 🆘
   *[info] 📝
} Noté{ $topic }.{ $halted ->
    [yes] { " " }L’approbation par silence est suspendue.
   *[no] { "" }
}
entry-under = { " " }sous « { $topic } »
off-record = 🔇 Hors compte rendu : rien n’est noté jusqu’à { $prefix }{ $on }
on-record = 🔊 De nouveau au compte rendu.
off-record-not-kept = Vous êtes hors compte rendu : je n’ai rien noté. Pour reprendre : { $prefix }{ $on }
off-record-line = C’est marqué hors compte rendu : je n’ai rien noté.
record-agenda = ordre du jour
record-entry = note de réunion

## Compte rendu

minutes-posted = 📄 Compte rendu de **{ $reference }** { $state ->
    [approved] (approuvé).
   *[draft] (projet). Une ligne à corriger ? { $prefix }compte-rendu corriger { $reference } n texte
}
minutes-not-ended = **{ $reference }** n’est pas encore close.
minutes-approved-already = Le compte rendu de **{ $reference }** est déjà approuvé.
minutes-proposed = 📄 Le compte rendu de **{ $reference }** sera approuvé le { $at }, sauf correction d’ici là.
minutes-approved = 🔏 Le compte rendu de **{ $reference }** est approuvé. Une correction y sera désormais une annexe.
minutes-consented = 🔏 Personne n’a corrigé le compte rendu de **{ $reference }** : il est approuvé.
minutes-changed-since = ✋ Le compte rendu de **{ $reference }** a changé depuis qu’il a été soumis : je ne l’approuve pas par silence. Relisez-le ({ $prefix }compte-rendu { $reference }), puis approuvez-le : { $prefix }compte-rendu approuver { $reference }
minutes-not-held = **{ $reference }** n’a pas encore eu lieu.
minutes-none = Aucune réunion n’a encore eu lieu. Voyez { $list }
minutes-sealed = Le compte rendu de **{ $reference }** est approuvé ; on ne peut plus qu’y annexer une correction.
note-sealed = Le compte rendu de **{ $reference }** est approuvé : cette note y reste. Pour y annexer une correction : { $prefix }compte-rendu corriger { $reference } { $line } texte
minutes-no-such-topic = { $count ->
    [0] Ce compte rendu n’a pas de points.
   *[other] Je ne trouve pas le point « { $topic } » dans ce compte rendu. Ses points : { $topics }
}
minutes-topic-name = { $place }. { $text }
minutes-heading-stays = « { $text } » est le titre d’un point : il ne se range pas sous un autre. Nommez une ligne par son numéro, ou une décision ou une action par son identifiant.
minutes-no-such-line = Il n’y a pas de ligne { $line } à corriger dans le compte rendu de **{ $reference }**. Le numéro est entre parenthèses à la fin de la ligne ; décisions et actions se corrigent par leur propre identifiant.
minutes-not-yours = Seuls { $who }, la présidence ou le secrétariat peuvent corriger cette ligne.
minutes-annexed = 📎 Annexe au compte rendu de **{ $reference }**, à la ligne { $line }.
minutes-corrected = ✏️ **{ $reference }**, ligne { $line } : { $text }{ $halted ->
    [yes] { " " }L’approbation par silence est suspendue.
   *[no] { "" }
}
minutes-removed = 🗑️ **{ $reference }**, ligne { $line } retirée : { $text }{ $halted ->
    [yes] { " " }L’approbation par silence est suspendue.
   *[no] { "" }
}
minutes-moved = ✏️ **{ $reference }**, ligne { $line } : maintenant sous « { $topic } ».{ $halted ->
    [yes] { " " }L’approbation par silence est suspendue.
   *[no] { "" }
}
minutes-title = Compte rendu { $reference }
minutes-at = { $at }
minutes-times = { $day }, { $start } – { $end } ({ $city })
minutes-page = page
minutes-date = Date :
minutes-place = Lieu :
minutes-chair = Présidence :
minutes-approved-on = Approuvé le { $at }
minutes-is-draft = Projet, soumis à approbation
minutes-present = Présents :
minutes-observers = Observateurs :
minutes-excused = Excusés :
minutes-proxies = Procurations :
minutes-quorum-label = Quorum :
minutes-quorum = { $count ->
    [one] { $count } présent
   *[other] { $count } présents
}, { $quorum } requis
minutes-agenda = Ordre du jour
minutes-topics = Points traités
minutes-carried = Points reportés
minutes-decisions = Décisions
minutes-actions = Actions
minutes-older = Actions antérieures encore ouvertes
minutes-annexes = Annexes
minutes-column-number = N°
minutes-column-decision = Décision
minutes-column-outcome = Résultat
minutes-column-action = Action
minutes-column-who = Responsable
minutes-column-due = Échéance
minutes-next = Prochaine réunion
minutes-before = Ouverture
minutes-help = Aide demandée :
minutes-decided = { $state ->
    [proposed] au vote
    [rejected] rejetée
    [superseded] remplacée
   *[adopted] adoptée
}
minutes-voices = { $rule ->
    [consent] consentement
    [majority] majorité
   *[unanimity] unanimité
} : { $yes } pour, { $no } contre, { $abstain ->
    [one] { $abstain } abstention
   *[other] { $abstain } abstentions
}
minutes-due = échéance : { $at }
minutes-state = { $state ->
    [dropped] abandonnée
   *[done] faite
}

## Aide

help-meeting-plan = prévoir une réunion, ou une série
help-meeting-list = lister les réunions
help-meeting-show = montrer une réunion et qui vient
help-meeting-move = déplacer une réunion
help-meeting-cancel = annuler une réunion
help-meeting-reminders = activer ou couper les rappels de réunion
help-meeting-start = ouvrir une réunion
help-meeting-end = clore la réunion
help-agenda-add = mettre un point à l’ordre du jour
help-agenda-list = montrer l’ordre du jour
help-agenda-move = changer l’ordre des points
help-agenda-remove = retirer un point
help-attend = dire si vous venez
help-present = noter qui est là
help-excused = noter qui est excusé
help-topic = passer au point suivant
help-info = noter ce qui est dit
help-link = noter un lien
help-ask = noter une demande d’aide
help-off = parler hors compte rendu
help-on = reprendre le compte rendu
help-minutes = montrer le compte rendu
help-minutes-approve = approuver le compte rendu
help-minutes-correct = corriger une ligne
help-minutes-remove = retirer une ligne
help-minutes-move = mettre une ligne sous un autre point
example-meeting-plan = réunion planifier "Réunion du groupe" 15 janvier à 14h pendant 2h à la Maison de l’Europe tous les 3 mois
example-meeting-list = réunion liste
example-meeting-show = réunion montrer M-3
example-meeting-move = réunion déplacer M-3 mardi prochain à 14h
example-meeting-cancel = réunion annuler M-3
example-meeting-reminders = réunion rappels non jours
example-meeting-start = réunion ouvrir
example-meeting-end = réunion clore
example-agenda-add = odj ajouter Bilan de l’année [10 min] @Anna
example-agenda-list = odj liste
example-agenda-move = odj déplacer 3 à 1
example-agenda-remove = odj enlever 2
example-attend = présence non M-3 en mission
example-present = présent @Anna @Marc
example-excused = excusé @Marc en mission
example-topic = point 2
example-info = info Le ministère prépare une note
example-link = lien https://exemple.lu/note
example-ask = demande traduire la note
example-off = hors-pv
example-on = au-pv
example-minutes = compte-rendu M-3
example-minutes-approve = compte-rendu approuver M-3
example-minutes-correct = compte-rendu corriger M-3 12 Le ministère prépare deux notes
example-minutes-remove = compte-rendu enlever M-3 12
example-minutes-move = compte-rendu déplacer M-3 12 à 2
arg-time = date heure
arg-length = [pendant 2h]
arg-place = [à lieu]
arg-recurrence = [tous les 3 mois]
arg-item = n
arg-to = [à] n
arg-line = ligne
arg-line-or-id = ligne|D-7|A-12
arg-under = [à] n|sujet
arg-topic = n|sujet
