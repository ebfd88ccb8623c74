# Actions

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
reminder-set = { $on ->
    [on] Le rappel { $which } est de nouveau activé dans ce groupe.
   *[off] Le rappel { $which } est coupé dans ce groupe.
}
reminder-yours = { $on ->
    [on] Le rappel { $which } vous est de nouveau donné.
   *[off] Le rappel { $which } ne vous est plus donné.
}
reminder-name = { $stage ->
    [meeting-agenda] deux semaines avant une réunion
    [meeting-days] deux jours avant une réunion
    [meeting-hour] une heure avant une réunion
    [meeting-start] au début d’une réunion
    [consult-soon] trois jours avant la fin d’une consultation
    [consult-last] la veille de la fin d’une consultation
    [before] la veille de l’échéance d’une action
    [day] le jour de l’échéance d’une action
   *[late] le lendemain de l’échéance d’une action
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
