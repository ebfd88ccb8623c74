# Ce qui n’a pas marché

wrong-form = Ce n’est pas tout à fait cela. La forme est `{ $usage }`, par exemple `{ $example }`
which-command = Que dois-je faire ? Au choix :
form = `{ $usage }`
unknown-command = Je ne connais pas cette commande. `{ $help }` les liste toutes.
unknown-command-near = Je ne connais pas cette commande. Vouliez-vous dire `{ $nearest }` ? (`{ $help }` les liste toutes.)
internal-error = Une erreur s’est produite de mon côté et rien n’a été enregistré. L’exploitant la trouve dans le journal ; réessayez, s’il vous plaît.
no-group = Je ne sais pas de quel groupe il s’agit. Tapez cela dans le salon du groupe, s’il vous plaît.
room-replaced = Ce salon ne sert plus : le groupe continue dans celui qui le remplace.
propose-in-group = Proposez cela dans le salon du groupe, pour que tout le monde puisse voter.
members-only = Les observateurs lisent ; seuls les membres peuvent faire cela.
chair-only = Seuls la présidence ou le secrétariat peuvent faire cela.
room-not-encrypted = Ce salon n’est pas chiffré, je n’y fais donc rien. Activez le chiffrement dans les paramètres du salon, puis renvoyez votre message.
too-many-lines = { $count } commandes dans un message, c’est trop ; j’ai traité les { $most } premières. Renvoyez le reste, s’il vous plaît.
text-too-long = Ce texte est trop long : { $length } caractères, le maximum est de { $most }.
wrong-kind-of-id = { $typed } n’est pas un identifiant qui convient ici ; il commence par { $letter }-.
person-unknown = Je ne connais personne du nom de « { $name } » dans ce salon. Mentionnez la personne ou écrivez son identifiant Matrix.
person-not-here = { $name } n’est pas dans ce salon.
person-ambiguous = Plusieurs personnes s’appellent « { $name } » : { $people }. Écrivez l’identifiant Matrix.
date-not-understood = Je ne comprends pas cette date. Écrivez par exemple 2027-01-15, 15 janvier, mardi prochain à 14h ou dans 2 semaines.
date-does-not-exist = Cette date ou cette heure n’existe pas.
date-past = C’est dans le passé.
date-too-far = C’est trop loin dans l’avenir.
date-weekday-contradicts = Cette date tombe un autre jour de la semaine ; lequel des deux est juste ?
date-ambiguous = Cela peut être { $readings }. Écrivez la date en entier, s’il vous plaît.
unsigned-device = { $who }, ce message vient d’un appareil que vous n’avez pas vérifié ; je n’ai donc rien fait. Vérifiez la session dans les paramètres de votre application (ou depuis une autre de vos sessions), puis renvoyez-le.
message-unreadable = { $who }, je n’ai pas pu déchiffrer ce message : sa clé ne m’est jamais parvenue. Renvoyez-le, s’il vous plaît.
