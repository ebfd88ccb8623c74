# Annuler, corriger, réagir

how-to-undo = ↩️ ou { $undo } pour annuler
undone = ↩️ Annulé : { $references }
nothing-to-undo = Il n’y a rien à annuler ici.
undo-not-yours = Seuls { $who } ou la présidence peuvent annuler cela.
undo-built-upon = **{ $reference }** a été modifiée depuis ; annulez d’abord cette modification, ou changez-la directement.
undo-what = Donnez l’identifiant, par exemple A-12 ou D-7.
correction-too-late = Ce message date d’un autre jour ; le modifier ne change plus l’enregistrement. Utilisez une commande, par exemple action modifier A-12.
correction-voted-upon = D’autres ont déjà voté sur **{ $reference }** : son texte reste. Retirez-la et proposez-la de nouveau.
correction-not-applied = L’enregistrement reste tel quel : { $references }
reaction-which = Cette réponse concerne plusieurs enregistrements ; tapez plutôt la commande avec l’identifiant.
record-group = les réglages du groupe
