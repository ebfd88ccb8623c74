# Pointages : la promesse de donner signe de vie

checkin-started = 🤝 C’est convenu : un signe de vie de votre part à { $every } d’intervalle au plus, jusqu’au { $until }.
    Le premier d’ici au **{ $due }**. Je vous le demande alors ici ; répondez simplement ok.
    Si je n’ai rien reçu d’ici au { $deadline }, j’appelle moi-même l’astreinte. Elle voit alors { $plan ->
        [yes] votre nom et votre plan ; d’ici là, personne ne lit le plan.
       *[no] votre nom.
    }
    Pour arrêter : { $prefix }pointage arrêter
checkin-how = Vous pouvez répondre plus tôt, à tout moment : chaque ok fait repartir le délai. Veillez à ce que ma question ne s’affiche pas sur un écran verrouillé. Je ne demande jamais où vous êtes.
checkin-ask = { $again ->
    [yes] ⏰ Toujours rien de vous : tout va bien ? Répondez ok, ou mettez ✅ ici, d’ici au { $at }.
   *[no] ⏰ Tout va bien ? Répondez ok, ou mettez ✅ ici, d’ici au { $at }.
}
checkin-ask-other = { $again ->
    [yes] ⏰ Toujours rien de vous : tout va bien pour { $who } ? Répondez ok, ou mettez ✅ ici, d’ici au { $at }.
   *[no] ⏰ Tout va bien pour { $who } ? Répondez ok, ou mettez ✅ ici, d’ici au { $at }.
}
checkin-heard = 👍 { $other ->
    [yes] Merci : tout va bien pour { $who }. Prochain signe de vie d’ici au { $at }.
   *[no] Merci. Prochain signe de vie d’ici au { $at }.
}
checkin-not-well = 🆘 Quelqu’un est en danger ? Écrivez { $alert } : j’appelle tout de suite. Si tout va bien, répondez ok ; sans réponse d’ici au { $at }, j’appelle de toute façon.
checkin-over = 🏡 { $other ->
    [yes] Merci. C’était le dernier signe de vie pour { $who } : le pointage est terminé, et le plan, s’il y en avait un, est détruit sans avoir été lu.
   *[no] Merci. C’était le dernier : votre pointage est terminé, et le plan, s’il y en avait un, est détruit sans avoir été lu. Content de vous savoir là.
}
checkin-others-too = Vous répondez aussi pour une autre personne : répondez à cette question-là, ou mettez-y ✅.
checkin-late = 💚 Merci d’avoir donné signe de vie. C’est arrivé après le délai : l’astreinte s’en occupe déjà (**{ $code }**), et elle a votre ok. Une personne clôt quand elle s’est assurée que tout va bien. Sinon, et si vous pouvez téléphoner sans risque, appelez le { $emergency }.
checkin-missed = 🆘 Aucun signe de vie n’est arrivé à temps : j’ai appelé l’astreinte (**{ $code }**). Si tout va bien, écrivez ok ici : elle s’en assure, puis elle clôt. Sinon, et si vous pouvez téléphoner sans risque, appelez le { $emergency }.
checkin-missed-other = 🆘 Aucun signe de vie pour { $who } n’est arrivé à temps : j’ai appelé l’astreinte (**{ $code }**). Si vous savez quelque chose, écrivez-le ici.
checkin-case = ⏰ { $who } n’a pas donné signe de vie. C’était attendu le { $due } ; { $asked ->
    [0] j’étais à l’arrêt et n’ai pas pu demander
    [one] j’ai demandé une fois
   *[other] j’ai demandé { $asked } fois
}, personne n’a répondu. Dernier signe de vie : { $heard }. { $other ->
    [yes] { $by } devait répondre à sa place. { $has ->
        [yes] Plan : { $plan }
       *[no] Il n’y a pas de plan.
    }
   *[no] { $has ->
        [yes] Plan : { $plan }
       *[no] Il n’y a pas de plan.
    }
}
checkin-duress = 🤫 MOT DE CONTRAINTE, { $who } : quelqu’un force peut-être cette personne et lit ce qu’elle lit. Ne lui écrivez pas, ne l’appelez pas. Elle a reçu la même réponse qu’à « ok » et ne voit rien de ceci. Il n’y a ni pointage ni plan.
checkin-duress-planned = 🤫 MOT DE CONTRAINTE, { $who } : quelqu’un force peut-être cette personne et lit ce qu’elle lit. Ne lui écrivez pas, ne l’appelez pas. Elle a reçu la même réponse qu’à « ok » et ne voit rien de ceci. Prochain signe de vie attendu le { $due }. { $has ->
    [yes] Plan : { $plan }
   *[no] Il n’y a pas de plan.
}
checkin-duress-others = Cette personne répond aussi pour { $people } : que tout y va bien est peut-être forcé aussi.
checkin-duress-again = 🤫 De nouveau le mot de contrainte.
checkin-stopped = ✔️ Votre pointage est arrêté. { $plan ->
    [yes] Le plan est détruit sans avoir été lu.
   *[no] Je ne demande plus rien.
}
checkin-stopped-by = ✔️ { $own ->
    [yes] { $who } a arrêté son pointage : je ne vous demande plus rien.
   *[no] { $by } a arrêté le pointage qui concerne { $who }.
}
checkin-stopped-early = ⏹️ { $own ->
    [yes] { $who } a arrêté son pointage avant la fin.
   *[no] { $by } a arrêté avant la fin le pointage qui concerne { $who }.
 } Si cela vous étonne, demandez à { $who } comment cela va, par une voie où personne d’autre ne répond.
checkin-extended = ⏳ Il continue jusqu’au { $until }. Prochain signe de vie d’ici au { $due }.
checkin-shown = 🤝 { $other ->
    [yes] { $who }, { $by } répond :
   *[no] { $who } :
} à { $every } d’intervalle au plus, prochain d’ici au { $due }, jusqu’au { $until }. { $plan ->
    [yes] Le plan est scellé.
   *[no] Il n’y a pas de plan.
}
checkin-offer = 🤝 { $who } vous demande de répondre à sa place : tout va bien ? À { $every } d’intervalle au plus, jusqu’au { $until }, prochain signe d’ici au { $at }. Dès votre oui, c’est à vous que je le demande, et si vous ne répondez pas, j’appelle l’astreinte pour { $who }. D’accord ? Répondez oui, mettez ✅ ici, ou tapez { $prefix }pointage accepter. D’ici là, rien ne change.
checkin-offered = 📨 J’ai demandé à { $who }. Jusqu’à son accord, je continue comme avant.
checkin-handed-over = 🤝 Désormais, c’est à { $to } que je demande. Un ok de votre part compte toujours.
checkin-accepted = 🤝 Merci : désormais, c’est à vous que je demande pour { $who }, prochain signe d’ici au { $at }.
checkin-taken-back = 🤝 Désormais, c’est de nouveau à { $who } que je demande.
checkin-declined = 🙅 { $who } ne peut pas répondre à votre place. Tout reste comme avant.
checkin-declined-noted = ✔️ C’est noté. Rien ne change.
checkin-opened = 🔓 La coordination a brisé le sceau de votre pointage{ $plan ->
    [yes] { " " }et lit votre plan.
   *[no] { " " }; il ne contient pas de plan.
} C’est consigné.
checkin-plan = 🔓 Plan laissé par { $who } : { $plan }
checkin-seal-broken = 🔓 Le sceau est brisé : le plan suit. { $who } en est averti, et c’est consigné.
checkin-no-plan = { $who } n’a pas laissé de plan. Cette personne apprend que vous avez regardé, et c’est consigné.
checkin-list = { $count ->
    [one] **Un pointage**
   *[other] **{ $count } pointages**
}
checkin-list-empty = Personne n’a de pointage en ce moment.
checkin-in-list = • { $who } · { $asked ->
    [yes] ⚠️ attendu depuis le { $due }
   *[no] prochain le { $due }
} · jusqu’au { $until }{ $plan ->
    [yes] { " " }· plan scellé
   *[no] { "" }
}
checkin-already = Vous avez déjà un pointage ; il reste tel quel, son plan aussi. Pour le prolonger : { $extend } …, pour l’arrêter : { $stop }
checkin-none = Vous n’avez pas de pointage. Pour en commencer un : { $prefix }pointage toutes les 12 heures jusqu’à vendredi 18h, puis votre plan si vous voulez.
checkin-which = Pour qui ? Répondez ok à la question qui concerne cette personne, ou mettez-y ✅. ({ $prefix }pointage montrer en donne la liste.)
checkin-ended = Ce pointage est terminé. Pour en commencer un autre : { $prefix }pointage toutes les 12 heures jusqu’à vendredi 18h
checkin-no-offer = Personne ne vous a demandé de répondre à sa place.
checkin-which-offer = Plusieurs personnes vous l’ont demandé. Mettez ✅ sur la question que vous acceptez.
checkin-too-late = Le délai est passé : j’appelle maintenant l’astreinte, et rien ne peut plus changer cela. Si tout va bien, écrivez ok ici. Sinon, et si vous pouvez téléphoner sans risque, appelez le { $emergency }.
checkin-every-bounds = Entre deux signes de vie, il faut { $least } au moins et { $most } au plus.
checkin-until-near = Cette fin est trop proche pour que je puisse vous demander une seule fois. Donnez-en une plus lointaine, s’il vous plaît.
checkin-until-far = Un pointage dure { $days } jours au plus ; vous pourrez le prolonger plus tard.
checkin-handover-already = Cette personne répond déjà.
checkin-handover-unknown = Je ne connais pas cette personne : elle doit être dans un groupe avec moi, ou m’écrire d’abord en privé.
checkin-word-how = 🤫 Un mot de contrainte a l’air anodin et veut dire : on me force. Choisissez un ou quelques mots que vous ne m’écririez jamais autrement, un salut par exemple, et tapez { $prefix }pointage mot suivi de ces mots. Envoyé seul, j’y réponds comme à ok et j’appelle en silence. Un nouveau remplace l’ancien.
    Quand vous en donnez un, je dis seulement « C’est noté », et je retire votre message si j’en ai le droit : vérifiez qu’il a disparu de votre téléphone, et supprimez celui-ci aussi.{ $here ->
    [yes] { " " }Vous répondez vous-même aux alertes : ce qu’il ouvre figure dans le salon d’astreinte, déconnectez-le donc du téléphone que vous emportez.
   *[no] { "" }
}
checkin-word-set = 👍 C’est noté.
checkin-word-unfit = 🤔 Cela ne convient pas : de { $least } à { $most } caractères, s’il vous plaît, et rien qui veuille déjà dire quelque chose pour moi, comme ok, oui, stop, un nombre ou une commande.
type-it-here = Tapez cela ici, où personne d’autre ne le lit : `{ $usage }`
arg-checkin-every = toutes les 12 heures
arg-checkin-plan = [plan]
arg-checkin-word = mot
help-checkin = promettre un signe de vie ; s’il ne vient pas, quelqu’un est appelé (on ne demande jamais où vous êtes)
help-checkin-show = quand votre prochain signe de vie est attendu
help-checkin-ok = dire que tout va bien (ok tout seul suffit)
help-checkin-extend = prolonger votre pointage
help-checkin-stop = arrêter votre pointage
help-checkin-handover = demander à quelqu’un de répondre à votre place
help-checkin-accept = répondre à la place de quelqu’un
help-checkin-open = lire un plan scellé : c’est consigné, et la personne l’apprend (coordination)
help-checkin-list = qui a un pointage, et quand il est attendu (coordination)
help-checkin-word = choisir un mot qui ressemble à ok et appelle à l’aide en silence
example-checkin = pointage toutes les 12 heures jusqu’à vendredi 18h En train jusqu’à la frontière, retour vendredi ; ma sœur connaît le chemin
example-checkin-show = pointage montrer
example-checkin-ok = pointage ok
example-checkin-extend = pointage prolonger dimanche 20h
example-checkin-stop = pointage arrêter
example-checkin-handover = pointage confier @Marc
example-checkin-accept = pointage accepter
example-checkin-open = pointage ouvrir @Anna
example-checkin-list = pointage liste
example-checkin-word = pointage mot bonsoir tout le monde
