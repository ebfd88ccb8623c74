# Ce qu’on a manqué, et le récapitulatif de la semaine

missed = 🗞️ **Depuis le { $at } :**
missed-nothing = ✨ Vous n’avez rien manqué depuis le { $at }.
missed-unknown = Je ne sais pas encore quand vous avez parlé ici auparavant : je remonte donc de deux semaines.
missed-future = Cela est encore à venir. Depuis quand étiez-vous absent ? Une date passée, ou une durée : « lundi », « 12 novembre », « 2 semaines ».
news-decisions = **Décidé** ({ $count })
news-actions-yours = **Vos actions** ({ $count })
news-actions = { $late ->
    [0] **Actions ouvertes** ({ $count })
   *[other] **Actions ouvertes** ({ $count }, dont { $late } en retard)
}
news-votes = **Votes en cours** ({ $count })
news-date-polls = **Quelle date vous convient ?** ({ $count })
news-date-poll = • { $title } · { $count } dates
news-consultations = **Consultations** ({ $count })
news-consultation = { $what ->
    [extend] 📅 **{ $reference }** { $title } est désormais ouverte jusqu’au { $at }
    [version] 📄 **{ $reference }** { $title } a une version { $number }
    [closed] 🔒 **{ $reference }** { $title } est close
   *[opened] 📄 **{ $reference }** { $title } est ouverte aux commentaires jusqu’au { $at }
}
news-consultations-yours = **Consultations sans votre réponse** ({ $count })
news-consultation-yours = { $over ->
    [yes] ⏰ **{ $reference }** { $title } · le délai était le { $at } ; votre réponse est encore prise
   *[no] • **{ $reference }** { $title } · jusqu’au { $at }
}
news-consultations-open = **Consultations en cours** ({ $count })
news-consultation-open = { $over ->
    [yes] ⏰ **{ $reference }** { $title } · était jusqu’au { $at }{ $who }
   *[no] • **{ $reference }** { $title } · jusqu’au { $at }{ $who }
}
news-consultation-missing = { " " }· pas encore de réponse : { $who }
news-meetings = **Réunions** ({ $count })
news-meeting = { $what ->
    [moved] ↪️ **{ $reference }** { $title } est déplacée au { $at }
    [cancelled] ❌ **{ $reference }** { $title } ({ $at }) est annulée
    [held] ✅ **{ $reference }** { $title } a eu lieu le { $at }
    [approved] 🔏 **{ $reference }** { $title } ({ $at }) : le compte rendu est approuvé
   *[planned] 📅 **{ $reference }** { $title } est prévue le { $at }
}
news-minutes = **Comptes rendus à approuver** ({ $count })
news-draft = { $what ->
    [silence] • **{ $reference }** { $title } · sauf correction, approuvé le { $at }
   *[chair] • **{ $reference }** { $title } · réunion du { $at }
}
news-next = 📅 Prochaine date : **{ $reference }** { $title } · { $at }
digest = 🗞️ **Cette semaine dans le groupe**
digest-now = 🗞️ **Ce qui attend dans le groupe**
digest-nothing = ✨ Rien n’attend dans le groupe.
digest-group = { $on ->
    [on] Désormais, ce groupe reçoit son récapitulatif chaque lundi à huit heures.
   *[off] Désormais, ce groupe ne reçoit plus de récapitulatif. { $show } le montre toujours.
}
digest-yours = { $on ->
    [on] Désormais, le récapitulatif de la semaine vous appelle quand quelque chose vous y attend.
   *[off] Désormais, le récapitulatif de la semaine ne vous appelle plus.
}
help-missed = ce qui est nouveau depuis que vous avez parlé, ou depuis une date
help-digest = ce qui attend ; chaque lundi, oui ou non (en privé : s’il vous appelle)
example-missed = manqué depuis lundi
example-digest = récap non
arg-since = depuis
