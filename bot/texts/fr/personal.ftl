# Ce qui est gardé à votre sujet

personal-in-private = { $who }, cela ne concerne que vous : je vous réponds dans notre conversation privée.
mydata-comes = 📦 Tout ce que je garde à votre sujet suit dans un fichier chiffré, lisible tel quel. Des alertes, il contient ce que vous avez écrit vous-même ; les notes de celles et ceux qui y répondent protègent d’autres personnes. { $forget } dit ce que je peux oublier.
forget-goes = 🧹 **Ce qui disparaît :** votre langue, votre fuseau horaire, vos heures de silence et les rappels que vous avez coupés ; ce qui devait vous être rappelé en privé ou à vous seul ; quand vous avez été entendu pour la dernière fois ; vos rôles, organisations et procurations ; vos réponses aux réunions à venir et vos motifs d’absence ; les avis que je vous ai donnés et les messages que je n’ai pas pu lire ; votre nom et votre identifiant Matrix dans tout ce que les groupes ont consigné, y compris les astreintes passées et les alertes closes.
forget-stays = 🗂️ **Ce qui reste :** le fait qu’un vote, une décision, une note, un commentaire, un rappel pour d’autres ou une action vient d’un membre, avec son texte, sous « { $former } » et un numéro ; les comptes rendus approuvés, tels quels, car ils sont le document du groupe ; les noms que d’autres ont écrits dans leurs textes ; les fichiers déjà envoyés, et les sauvegardes jusqu’à leur remplacement.
forget-matrix = 💬 **Ce qui ne dépend pas de moi :** les messages restent dans les salons, sur les téléphones et sur le serveur ; vous pouvez y supprimer les vôtres. Tant que vous êtes dans un salon avec moi, j’y vois votre nom, et ce que vous écrivez ensuite est gardé de nouveau. Quand vous partez, cela disparaît aussi.
forget-confirm = C’est sans retour. Si c’est bien ce que vous voulez, écrivez { $how }
forget-not-yet = Pas encore, s’il vous plaît ; d’abord :
forget-holds-case = • Vous avez un dossier en cours : passez la main ou closez-le.
forget-alert-open = • Vous avez une alerte en cours : si vous êtes en sécurité, dites-le, et je pourrai vous oublier une fois qu’elle sera close. D’ici là, il faut pouvoir vous joindre.
forget-checkin = • Vous avez un pointage, ou vous répondez pour quelqu’un : arrêtez-le ({ $prefix }pointage arrêter), ou rendez-le.
forget-on-call = • Vous êtes d’astreinte, en remplacement, ou un échange vous attend : demandez au salon d’astreinte de vous retirer du tour.
forget-key-missing = • Un de vos messages ne m’est pas encore parvenu sous une forme lisible : réessayez dans quelques minutes.
forget-last-chair = • Vous êtes seul à la présidence d’un groupe : confiez-la à quelqu’un d’autre, ou archivez le groupe.
forget-done = 🧹 C’est fait. { $groups ->
    [0] Aucun groupe n’avait rien consigné à votre sujet.
    [one] Dans ce qu’un groupe a consigné, vous portez désormais un autre nom.
   *[other] Dans ce que { $groups } groupes ont consigné, vous portez désormais d’autres noms.
} Ce que je gardais pour vous seul n’est plus là. Les comptes rendus approuvés sont restés tels quels.
former-member = ancien membre
help-mydata = tout ce qui est gardé à votre sujet, en privé
help-forget = être oublié, autant que les documents du groupe le permettent
example-mydata = mesdonnées
example-forget = oublier moi
