# Wat net gaangen ass

wrong-form = Dat ass et net ganz. D’Form ass `{ $usage }`, zum Beispill `{ $example }`
which-command = Wat soll ech maachen? Eent vun deenen:
form = `{ $usage }`
unknown-command = Dëse Kommando kennen ech net. `{ $help }` lëscht se all op.
unknown-command-near = Dëse Kommando kennen ech net. Hutt Dir `{ $nearest }` gemengt? (`{ $help }` lëscht se all op.)
internal-error = Bei mir ass eppes schif gaangen, näischt gouf agedroen. De Bedreiwer fënnt et am Protokoll; probéiert w. e. g. nach eng Kéier.
no-group = Ech weess net, wéi ee Grupp gemengt ass. Tippt dat w. e. g. am Raum vum Grupp.
room-replaced = Dëse Raum gëtt net méi gebraucht: de Grupp mécht an deem Raum weider, deen en ersetzt.
propose-in-group = Proposéiert dat w. e. g. am Raum vum Grupp, fir datt jiddereen ofstëmme kann.
members-only = Observateure liese mat; nëmme Membere kënnen dat maachen.
chair-only = Dat kann nëmmen de Presidium oder de Sekretariat maachen.
room-not-encrypted = Dëse Raum ass net verschlësselt, dofir maachen ech hei näischt. Schalt d’Verschlësselung an de Raumastellungen un an tippt et dann nach eng Kéier.
too-many-lines = { $count } Kommandoen an engem Message sinn ze vill; déi éischt { $most } hunn ech ausgefouert. Schéckt de Rescht w. e. g. nach eng Kéier.
text-too-long = Dësen Text ass ze laang: { $length } Zeechen, héchstens { $most } si méiglech.
wrong-kind-of-id = { $typed } ass hei keng Kennung; se muss mat { $letter }- ufänken.
person-unknown = Ech kennen an dësem Raum keen, deen „{ $name }“ heescht. Erwäänt d’Persoun, oder schreift hir Matrix-Kennung.
person-not-here = { $name } ass net an dësem Raum.
person-ambiguous = Méi Leit heeschen „{ $name }“: { $people }. Schreift d’Matrix-Kennung.
date-not-understood = Dësen Datum verstinn ech net. Schreift zum Beispill 2027-01-15, 15. Januar, nächsten Dënschdeg um 14 Auer oder an 2 Wochen.
date-does-not-exist = Dësen Datum oder dës Auerzäit gëtt et net.
date-past = Dat läit an der Vergaangenheet.
date-too-far = Dat läit ze wäit an der Zukunft.
date-weekday-contradicts = Dësen Datum fält op en aneren Dag vun der Woch; wat vu béidem stëmmt?
date-ambiguous = Dat kann { $readings } heeschen. Schreift den Datum w. e. g. ganz aus.
unsigned-device = { $who }, dëse Message koum vun engem Apparat, deen Dir net verifizéiert hutt; ech hunn also näischt gemaach. Verifizéiert d’Sessioun an den Astellunge vun Ärer App (oder mat enger anerer vun Äre Sessiounen) a schéckt en nach eng Kéier.
message-unreadable = { $who }, ech konnt dëse Message net entschlësselen: säi Schlëssel ass ni bei mech komm. Schéckt e w. e. g. nach eng Kéier.
