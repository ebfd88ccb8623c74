# Rappels

remind-set = ⏰ **{ $reference }** { $text }
remind-whom-when = { $who } · { $at }
remind-people = Pour { $who }
remind-audience = { $audience ->
    [chair] Pour la présidence
    [secretary] Pour le secrétariat
   *[room] Pour tout le salon
}
remind-of-message = ce message
remind-link = { $link }
remind-quiet = 🌙 Cela tombe dans vos heures de silence : je le garde jusqu’au { $at }.
remind-due = { $whom ->
    [people] ⏰ { $who } : { $text } (**{ $reference }**)
    [chair] ⏰ Pour la présidence, que personne n’exerce en ce moment : { $text } (**{ $reference }**)
    [secretary] ⏰ Pour le secrétariat, que personne ne tient en ce moment : { $text } (**{ $reference }**)
   *[room] ⏰ { $text } (**{ $reference }**)
}
remind-from = Demandé par { $who }.
remind-was-held = (C’était pour le { $at }, pendant les heures de silence ; je l’ai gardé jusqu’à leur fin.)
remind-next = 🔁 Prochaine fois : { $at }
remind-how = 💤 le ramène dans une heure, ou { $prefix }reporter { $reference } demain
remind-nobody = { $author } : **{ $reference }** était pour { $who }, qui a quitté ce salon. Je ne le rappelle plus à personne.
remind-list = { $count ->
    [one] **1 rappel à venir**
   *[other] **{ $count } rappels à venir**
}
remind-in-list = { $again ->
    [yes] 🔁
   *[no] •
} **{ $reference }** { $text } · { $at } · { $who }
remind-list-empty = Aucun rappel à venir.
remind-cancelled = ❌ **{ $reference }** est annulé : { $text }
remind-snoozed = 💤 **{ $reference }** revient le { $at }
remind-what = Que dois-je rappeler ? Écrivez-le après la date, ou répondez au message dont il s’agit.
remind-whom = À qui dois-je le rappeler ? Écrivez par exemple { $prefix }rappel moi demain 9h appeler le notaire
remind-which = Quel rappel ? Écrivez son identifiant, par exemple R-5, ou répondez-y.
remind-in-room = En privé, je ne rappelle qu’à vous. Tapez cela dans le salon du groupe, pour que tout le monde le voie.
remind-no-group = Je garde des rappels pour les personnes présentes dans le salon d’un groupe, et je ne vous trouve dans aucun.
remind-for-bot = Je rappelle aux personnes, pas aux robots.
remind-needs-hour = À quelle heure ? Dites aussi l’heure, par exemple aujourd’hui 17h30.
remind-too-often = Je rappelle au plus une fois par jour. Écrivez par exemple « tous les jours 9h » ou « tous les lundis 9h ».
remind-too-many-yours = Vous avez déjà { $most } rappels en attente ; je n’en garde pas plus par personne. Voyez { $list }
remind-too-many-here = { $most } rappels attendent déjà dans ce salon ; je n’en garde pas plus par salon. Voyez { $list }
remind-not-yours = Seuls { $who }, la personne concernée, la présidence ou le secrétariat peuvent faire cela.
remind-not-yet = **{ $reference }** n’est pas encore venu : il est prévu le { $at }.
remind-over = **{ $reference }** { $state ->
    [cancelled] est déjà annulé
   *[over] est déjà passé
} ; plus rien n’en est à venir.
remind-snooze-long = C’est trop long ; un an au plus est possible.
no-such-reminder = Je ne connais pas de rappel { $reference } ici. Voyez { $list }
quiet-set = 🌙 Vos heures de silence : { $hours } ({ $zone }). Ce que je dois vous rappeler par votre nom attend leur fin ; ce qui est pour tout le salon n’attend pas. { $off } y met fin.
quiet-off = Vous n’avez pas d’heures de silence. { $quiet } les fixe.
help-remind = se faire rappeler quelque chose, ou le rappeler à d’autres, à la présidence, au secrétariat ou au salon
help-remind-list = lister ce qui est à venir
help-remind-cancel = annuler un rappel, avec toutes ses répétitions
help-snooze = se le faire rappeler plus tard (une heure, si l’on ne dit rien)
help-quiet = fixer les heures pendant lesquelles je ne vous rappelle rien
example-remind = rappel moi demain 9h appeler le notaire
example-remind-list = rappel liste miens
example-remind-cancel = rappel annuler R-5
example-snooze = reporter R-5 demain
example-quiet = silence 22:00-07:00
arg-whom = moi|@qui|salon|présidence|secrétariat
arg-when = date heure|tous les lundis 9h
arg-snooze = 1h|demain
arg-quiet = 22:00-07:00|non
