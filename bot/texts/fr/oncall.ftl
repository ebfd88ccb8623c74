# Qui est d’astreinte

## Salon et droits

oncall-layer = { $layer ->
    [1] Astreinte
    [2] Secours
   *[other] Niveau { $layer }
}
oncall-elsewhere = C’est l’affaire de celles et ceux qui répondent aux alertes : dans leur salon, ou dans une conversation privée avec moi.
oncall-no-room = Il n’y a pas encore de salon d’astreinte. Invitez-moi dans un salon chiffré, accessible sur invitation seulement, et tapez-y { $here }.
oncall-responders-only = Seules les personnes du salon d’astreinte le peuvent.
oncall-coordinators-only = Seule la coordination de cette installation le peut.
oncall-chair-only = Seules la coordination et la présidence du salon d’astreinte fixent les tours.
oncall-not-private = Un salon d’astreinte réunit plusieurs personnes ; une conversation privée ne peut pas en être un.
oncall-unsafe = { $count ->
    [one] ⚠️ Ce salon ne devient pas le salon d’astreinte : une chose n’y est pas sûre. Corrigez-la, puis retapez la commande.
   *[other] ⚠️ Ce salon ne devient pas le salon d’astreinte : { $count } choses n’y sont pas sûres. Corrigez-les, puis retapez la commande.
}
oncall-here = 📟 Voici désormais le salon d’astreinte : qui est ici répond aux alertes.{ $moved ->
    [yes] { " " }Il en remplace un autre ; les tours et les remplacements y sont restés.
   *[no] { "" }
}
oncall-here-already = C’est déjà le salon d’astreinte.
oncall-not-archived = C’est ici qu’on répond aux alertes : ce salon ne s’archive pas. Désignez d’abord un autre salon d’astreinte : { $here }
oncall-needs-rota = Personne n’est encore d’astreinte. Pour dire qui : { $rota } hebdomadaire lundi 09:00 @qui @qui

## Ce que disent les tours

oncall-now = 📟 **{ $layer }** : { $who }{ $here ->
    [no] { " " }(⚠️ absent du salon d’astreinte)
   *[yes] { "" }
}{ $until }
oncall-now-nobody = ⚠️ **{ $layer }** : personne{ $until }
oncall-until = { " " }· jusqu’au { $at }{ $then }
oncall-then = { " " }· puis { $who }
oncall-schedule = 📅 **Astreintes du { $start } au { $end }** ({ $zone }). Le fichier pour votre agenda suit.
oncall-schedule-layer = **{ $layer }**
oncall-line = • { $start } → { $end } · { $who }{ $here ->
    [no] { " " }(⚠️ absent du salon d’astreinte)
   *[yes] { "" }
}{ $number ->
    [0] { "" }
   *[other] { " " }(remplacement { $number })
}
oncall-line-nobody = • { $start } → { $end } · ⚠️ personne
oncall-overrides = **Remplacements**
oncall-override-line = • **{ $number }** { $who } · { $layer } · { $start } → { $end }
oncall-in-calendar = { $layer } : { $who }
oncall-not-in-calendar = Astreinte : modifiée
oncall-too-many = { $most } personnes au plus peuvent se relayer.
oncall-rota-set = 📟 **{ $layer }** : { $count ->
    [one] une personne, relève
   *[other] { $count } personnes, relève
} { $weeks ->
    [0] { $days ->
        [one] chaque jour
       *[other] tous les { $days } jours
    }
    [one] chaque semaine
   *[other] toutes les { $weeks } semaines
} à { $clock } ({ $zone }). Désormais :
oncall-no-rota = **{ $layer }** : il n’y a pas de tour.
oncall-rota-ended = **{ $layer }** : les tours sont terminés.{ $backup ->
    [yes] { "" }
   *[no] { " " }⚠️ Plus personne n’est d’astreinte.
}

## Remplacements

oncall-span = Dites de quand à quand, par exemple vendredi 18:00 au dimanche 20:00.
oncall-ends-before = Cela finit avant de commencer.
oncall-override-set = 🔁 **{ $layer }** : { $who } du { $start } au { $end } (remplacement { $number })
oncall-instead = À la place de { $who }.
oncall-overlaps = Il passe avant le remplacement { $number } ({ $who }, du { $start } au { $end }) là où les deux valent.
oncall-override-news = 🔁 **{ $layer }** : { $who } remplace du { $start } au { $end } (remplacement { $number }, par { $by }).
oncall-no-override = Aucun remplacement { $number } n’est encore valable.
oncall-cancelled = Le remplacement { $number } est annulé : { $who }, du { $start } au { $end }.

## Échanges

oncall-swap-asked = 🔁 Je demande à { $who }. La réponse doit venir avant le { $expires }.
oncall-swap-question = 🔁 { $other }, { $asker } vous propose un échange : vous prenez du { $gives-start } au { $gives-end }, { $asker } prend du { $takes-start } au { $takes-end }. ✅ accepte, ❌ refuse (ou tapez { $prefix }astreinte accepter, { $prefix }astreinte refuser), avant le { $expires }.
oncall-swapped = ✅ Échange fait : { $other } prend du { $gives-start } au { $gives-end }, { $asker } prend du { $takes-start } au { $takes-end }.
oncall-swap-declined = ❌ { $asker }, { $who } refuse l’échange ; votre garde reste la vôtre.
oncall-swap-expired = ⌛ { $asker }, { $other } n’a pas répondu à temps ; votre garde reste la vôtre.
oncall-swap-yourself = C’est vous ; nommez quelqu’un d’autre.
oncall-swap-not-yours = Cette question s’adresse à { $who }.
oncall-swap-over = Cet échange n’est plus ouvert.
oncall-swap-changed = Les tours ont changé depuis ; demandez l’échange à nouveau.
oncall-swap-asked-already = { $who } a déjà reçu la demande pour cette garde.
oncall-no-shift = { $who } n’a pas de garde à venir.
oncall-no-shift-then = Vous n’avez pas de garde à venir à cette date ({ $at }).
oncall-which = Plusieurs choses attendent votre réponse ; répondez au message en question, ou mettez-y ✅.
oncall-nothing-to-accept = Rien n’attend votre réponse.
oncall-acknowledged = ✅ { $who } est d’astreinte.
oncall-noted = ✅ C’est noté.

## Relèves et trous

oncall-handover = 📟 { $who }, votre garde commence (**{ $layer }**){ $previous }.
oncall-handover-from = , après { $who }
oncall-handover-until = Jusqu’au { $at } ({ $length }).
oncall-handover-open-ended = Aucune relève n’est prévue.
oncall-length = { $days ->
    [0] { $hours } h
   *[other] { $hours ->
        [0] { $days ->
            [one] un jour
           *[other] { $days } jours
        }
       *[other] { $days ->
            [one] un jour et { $hours } h
           *[other] { $days } jours et { $hours } h
        }
    }
}
oncall-handover-cases = { $count ->
    [0] Aucun dossier n’est ouvert.
    [one] Dossier ouvert : { $codes }
   *[other] Dossiers ouverts : { $codes }
}
oncall-handover-late = J’étais absent, ceci arrive donc en retard : votre garde a commencé le { $at }.
oncall-handover-ask = ✅ sur ce message, ou { $prefix }astreinte accepter, dit que vous l’avez prise. Après { $minutes } minutes sans réponse, je préviens les autres.
oncall-handover-silent = ⚠️ { $who } n’a pas confirmé la garde commencée le { $at } ({ $layer }). Joignez cette personne, ou mettez quelqu’un d’autre : { $prefix }astreinte remplacement @qui maintenant au …
oncall-gap = { $near ->
    [now] ⚠️ **{ $layer }** : personne n’est d’astreinte maintenant{ $ends ->
        [yes] , jusqu’au { $end }
       *[no] , sans fin prévue
    }{ $left }.
   *[other] ⚠️ **{ $layer }** : personne n’est d’astreinte { $ends ->
        [yes] du { $start } au { $end }
       *[no] à partir du { $start }
    }{ $left }.
}
oncall-gap-left = { " " }({ $who } n’est plus dans ce salon)
oncall-gap-mend = Pour y remédier : { $prefix }astreinte remplacement @qui du … au …, ou un nouveau { $prefix }astreinte tour
record-oncall = qui est d’astreinte

## Aide

arg-oncall-rota = hebdomadaire lundi 09:00 @qui…
arg-oncall-override = @qui du date au date
arg-oncall-number = numéro
arg-oncall-swap = @qui [date]
help-oncall-here = faire de ce salon le salon d’astreinte
help-oncall-now = qui est d’astreinte maintenant
help-oncall-schedule = qui est d’astreinte pendant deux semaines, et le fichier pour votre agenda
help-oncall-rota = dire qui se relaie, dès maintenant
help-oncall-override = mettre quelqu’un à la place
help-oncall-cancel = annuler un remplacement
help-oncall-swap = proposer d’échanger votre prochaine garde contre la sienne
help-oncall-accept = dire que vous avez pris la garde, ou accepter un échange
help-oncall-decline = refuser un échange
example-oncall-here = astreinte ici
example-oncall-now = astreinte maintenant
example-oncall-schedule = astreinte planning lundi prochain
example-oncall-rota = astreinte tour hebdomadaire lundi 09:00 @Anna @Marc
example-oncall-override = astreinte remplacement @Marc du vendredi 18:00 au dimanche 20:00
example-oncall-cancel = astreinte annuler 3
example-oncall-swap = astreinte échange @Marc
example-oncall-accept = astreinte accepter
example-oncall-decline = astreinte refuser

## Readiness

policy = **Qui est appelé quand personne ne répond**
policy-level = { $sign } **{ $level ->
    [critical] critique
    [high] haute
    [normal] normale
   *[low] basse
}** : à prendre en charge en { $acknowledged }, un signe de vie dans les { $promise }, puis tout le monde à nouveau après { $repeat }{ $hours ->
    [always] { "" }
    [waking] , hors des heures calmes
   *[working] , les jours ouvrés
}
policy-step = • { $now ->
    [yes] tout de suite
   *[no] après { $after }
} : { $whom }{ $outside ->
    [yes] , et aussi hors de Matrix
   *[no] { "" }
}
drill-begun = 🧪 L’exercice **{ $code }** commence. Qui est appelé répond par 👀, comme pour de vrai ; j’appelle le palier suivant après chaque réponse, et je fais le bilan à la fin.
drill-no-room = Il n’y a pas de salon d’astreinte sûr pour un exercice.
drill-running = L’exercice **{ $code }** n’est pas terminé.
revoked = 🚫 { $who } ({ $id }) est exclu·e : du tour, de { $rooms ->
    [one] { $rooms } salon
   *[other] { $rooms } salons
}, et aucun de ses appareils ne reçoit plus de clés ni n’est obéi. { $cases ->
    [0] Aucun dossier ne lui était confié.
    [one] Son dossier est remis à l’appel.
   *[other] Ses { $cases } dossiers sont remis à l’appel.
}
revoked-coordinator = ⚠️ { $who } fait partie de la coordination : demandez à qui exploite ce bot de retirer cette personne de ses réglages.
device-revoked = 📵 Un appareil de { $who } { $gone ->
    [yes] ne reçoit plus de clés et n’est plus obéi : la personne qui exploite ce bot l’a révoqué. Ses autres appareils continuent.
   *[no] compte à nouveau : la personne qui exploite ce bot l’a réadmis.
}
revoke-not-this-one = { $who } ne peut pas être exclu·e ainsi.
readmitted = { $who } : ses appareils comptent à nouveau. Invitez-la et rendez-lui son tour à la main.
help-oncall-policy = voir qui est appelé quand personne ne répond
help-oncall-drill = essayer toute la chaîne avec un faux dossier
help-oncall-revoke = exclure de tout, d’un coup, une personne arrêtée ou compromise
help-oncall-readmit = faire compter à nouveau ses appareils
example-oncall-policy = astreinte politique
example-oncall-drill = astreinte exercice
example-oncall-revoke = astreinte révoquer @marc:example.org
example-oncall-readmit = astreinte réadmettre @marc:example.org
