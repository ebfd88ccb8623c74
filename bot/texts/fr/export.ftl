# Export, et groupes importés

export-comes = 📦 Tout ce que ce groupe a consigné suit en deux fichiers chiffrés : JSON, à conserver et à réimporter, et des tableaux pour un tableur. Qui les a peut tout lire ; gardez-les en conséquence.
export-told = 📦 { $who } exporte en privé tout ce que ce groupe a consigné.
csv-file = { $name ->
    [people] personnes
    [themes] thèmes
    [decisions] décisions
    [votes] votes
    [objections] objections
    [actions] actions
    [meetings] réunions
    [attendance] présences
    [agenda] ordre-du-jour
    [minutes] comptes-rendus
    [consultations] consultations
    [versions] versions-de-documents
    [comments] commentaires
    [reminders] rappels
   *[dates] dates-proposées
}
csv-column = { $name ->
    [id] Référence
    [who] Qui
    [role] Rôle
    [organisation] Organisation
    [proxies] Procuration pour
    [account] Compte
    [tags] Étiquettes
    [title] Titre
    [text] Texte
    [state] État
    [mover] Proposé par
    [recorded] Consigné le
    [rule] Règle
    [until] Ouvert jusqu’au
    [decided] Décidé le
    [decided-by] Décidé par
    [yes] Pour
    [no] Contre
    [abstain] Abstentions
    [supersedes] Remplace
    [superseded-by] Remplacée par
    [answer] Réponse
    [reason] Motif
    [when] Quand
    [resolved] Levée le
    [due] Échéance
    [note] Remarque
    [author] Consigné par
    [starts] Début
    [ends] Fin
    [place] Lieu
    [chair] Présidence
    [minutes] Compte rendu
    [approved] Approuvé le
    [presence] Présence
    [length] Minutes prévues
    [reached] Traité
    [number] Ligne
    [topic] Point
    [closed] Close le
    [version] Version
    [document] Document
    [bytes] Octets
    [sha256] SHA-256
    [passage] Passage
    [late] En retard
   *[kind] Nature
}
csv-value = { $name ->
    [observer] observation
    [member] membre
    [secretary] secrétariat
    [chair] présidence
    [proposed] proposée
    [adopted] adoptée
    [rejected] rejetée
    [superseded] remplacée
    [consent] consentement
    [majority] majorité
    [unanimity] unanimité
    [yes] oui
    [no] non
    [abstain] abstention
    [maybe] peut-être
    [open] en cours
    [done] faite
    [dropped] abandonnée
    [planned] prévue
    [running] en cours
    [ended] tenue
    [cancelled] annulée
    [lapsed] non tenue
    [draft] projet
    [approved] approuvé
    [present] présent
    [excused] excusé
    [picked] choisie
    [topic] point
    [info] note
    [link] lien
    [help] aide demandée
    [decision] décision
    [action] action
    [closed] close
    [comment] commentaire
    [nothing] rien à ajouter
    [room] tout le monde
    [reminder-pending] à venir
    [reminder-done] donné
    [reminder-cancelled] annulé
    [reminder-lapsed] plus personne à qui le rappeler
   *[annex] annexe
}
import-adopted = 📥 **{ $name }** vit désormais ici : { $decisions ->
    [one] { $decisions } décision
   *[other] { $decisions } décisions
}, { $actions ->
    [one] { $actions } action
   *[other] { $actions } actions
}, { $meetings ->
    [one] { $meetings } réunion
   *[other] { $meetings } réunions
}, avec leurs numéros, les rôles et les comptes rendus. Les rappels reprennent à partir d’aujourd’hui.
import-admins-only = Seule l’administration de cette installation peut faire venir un groupe importé.
import-in-its-room = Écrivez cela dans le salon où le groupe doit vivre.
import-unknown = { $count ->
    [0] Aucun groupe importé n’attend de salon.
    [one] Aucun groupe importé de ce nom (« { $name } ») n’attend de salon ; celui-ci en attend un : { $names }
   *[other] Aucun groupe importé de ce nom (« { $name } ») n’attend de salon ; ceux-ci en attendent un : { $names }
}
import-not-empty = Le groupe de ce salon a déjà consigné quelque chose. Créez un nouveau salon chiffré, invitez-moi, et écrivez cela là-bas.
help-export = tout ce que le groupe a consigné, en fichiers
example-export = exporter
