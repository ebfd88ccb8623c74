# Annuler, corriger, réagir

how-to-undo = ↩️ ou { $undo } pour annuler
undone = ↩️ Annulé : { $steps }
undone-step = { $reference } ({ $step ->
    [action-record] enregistrement
    [action-edit] nouveau texte
    [action-assign] nouveaux responsables
    [action-due] nouvelle échéance
    [action-done] notée comme faite
    [action-dropped] abandon
    [action-open] réouverture
    [decision-record] enregistrement
    [decision-propose] proposition
    [decision-adopted] adoption
    [decision-rejected] rejet
    [decision-withdraw] retrait
    [decision-supersede] remplacement
    [vote-vote] vote
    [objection-object] objection
    [objection-resolve] levée d’une objection
    [meeting-record] planification
    [meeting-move] déplacement
    [meeting-cancel] annulation
    [meeting-start] ouverture
    [meeting-end] clôture
    [meeting-propose] approbation par silence proposée
    [meeting-approve] approbation du compte rendu
    [meeting-halt] suspension de l’approbation
    [meeting-off] passage hors compte rendu
    [meeting-on] reprise du compte rendu
    [attendance-answer] réponse à l’invitation
    [attendance-present] présence
    [attendance-excused] absence excusée
    [agenda-record] ajout d’un point
    [agenda-move] ordre des points
    [agenda-remove] retrait d’un point
    [entry-topic] passage à un point
    [entry-info] note
    [entry-link] lien
    [entry-help] demande d’aide
    [entry-annex] annexe au compte rendu
    [entry-edit] correction d’une ligne
    [entry-remove] retrait d’une ligne
    [entry-move] déplacement d’une ligne
    [date-poll-record] ouverture
    [date-poll-pick] choix de la date
    [consultation-record] ouverture
    [consultation-version] nouvelle version
    [consultation-extend] délai prolongé
    [consultation-close] clôture
    [comment-comment] commentaire
    [comment-nothing] rien à ajouter
    [group-role] rôle
    [group-org] organisation
    [group-remove] exclusion
    [group-language] langue
    [group-timezone] fuseau
    [group-voices] voix
    [group-rule] règle de décision
    [group-reminders] rappels
    [group-proxy] procuration
    [group-theme] thème
    [group-archive] archivage
    [group-reopen] réouverture
    [reminder-record] fixé
    [reminder-snooze] reporté
    [reminder-cancel] annulation
    [oncall-here] salon d’astreinte
    [oncall-rota] tours
    [oncall-override] remplacement
    [oncall-cancel] remplacement annulé
    [oncall-swap] échange proposé
    [oncall-accept] échange accepté
    [oncall-decline] échange refusé
   *[other] changement
}{ $whose })
undone-whose = { " : " }{ $who }
nothing-to-undo = Il n’y a rien à annuler ici.
undo-not-yours = Seuls { $who } ou la présidence peuvent annuler cela.
undo-built-upon = **{ $reference }** a été modifiée depuis ; annulez d’abord cette modification, ou changez-la directement.
undo-what = Donnez l’identifiant, par exemple A-12 ou D-7.
correction-too-late = Ce message date d’un autre jour ; le modifier ne change plus l’enregistrement. { $kind ->
    [action] Utilisez une commande : { $prefix }action modifier { $reference } texte
    [decision] Utilisez une commande : { $prefix }décision remplacer { $reference } par texte
    [entry] Utilisez une commande : { $prefix }compte-rendu corriger { $reference } { $line } texte
    [meeting] Utilisez une commande : { $prefix }réunion déplacer { $reference } date
    [attendance] Utilisez une commande : { $prefix }présence oui { $reference }
    [comment] Un commentaire se modifie tant que la consultation est ouverte.
    [consultation] Utilisez une commande : { $prefix }consultation prolonger { $reference } date
    [reminder] Utilisez une commande : { $prefix }rappel annuler { $reference }, puis fixez-en un autre
   *[other] Tapez plutôt une commande.
}
correction-voted-upon = D’autres ont déjà voté sur **{ $reference }** : son texte reste. Retirez-la et proposez-la de nouveau.
correction-not-applied = L’enregistrement reste tel quel : { $references }
reaction-which = Cette réponse concerne plusieurs enregistrements ; tapez plutôt la commande avec l’identifiant.
record-group = les réglages du groupe
