# Was nicht ging

wrong-form = Das ist es nicht ganz. Die Form ist `{ $usage }`, zum Beispiel `{ $example }`
which-command = Was soll ich tun? Eines davon:
form = `{ $usage }`
unknown-command = Diesen Befehl kenne ich nicht. `{ $help }` listet alle auf.
unknown-command-near = Diesen Befehl kenne ich nicht. Meinten Sie `{ $nearest }`? (`{ $help }` listet alle auf.)
internal-error = Bei mir ist etwas schiefgegangen, nichts wurde eingetragen. Der Betreiber findet es im Protokoll; bitte versuchen Sie es noch einmal.
no-group = Ich weiß nicht, welche Gruppe gemeint ist. Bitte tippen Sie das im Raum der Gruppe.
room-replaced = Dieser Raum wird nicht mehr benutzt: Die Gruppe macht in dem Raum weiter, der ihn ersetzt.
propose-in-group = Bitte schlagen Sie das im Raum der Gruppe vor, damit alle abstimmen können.
members-only = Beobachter lesen mit; nur Mitglieder können das tun.
chair-only = Das kann nur der Vorsitz oder das Sekretariat tun.
room-not-encrypted = Dieser Raum ist nicht verschlüsselt, deshalb tue ich hier nichts. Schalten Sie die Verschlüsselung in den Raumeinstellungen ein und tippen Sie es dann noch einmal.
too-many-lines = { $count } Befehle in einer Nachricht sind zu viele; die ersten { $most } habe ich ausgeführt. Bitte schicken Sie den Rest noch einmal.
text-too-long = Dieser Text ist zu lang: { $length } Zeichen, höchstens { $most } sind möglich.
wrong-kind-of-id = { $typed } ist hier keine Kennung; sie muss mit { $letter }- beginnen.
person-unknown = Ich kenne in diesem Raum niemanden namens „{ $name }“. Erwähnen Sie die Person, oder schreiben Sie ihre Matrix-Kennung.
person-not-here = { $name } ist nicht in diesem Raum.
person-ambiguous = Mehrere heißen „{ $name }“: { $people }. Schreiben Sie die Matrix-Kennung.
date-not-understood = Dieses Datum verstehe ich nicht. Schreiben Sie etwa 2027-01-15, 15. Januar, nächsten Dienstag um 14 Uhr oder in 2 Wochen.
date-does-not-exist = Dieses Datum oder diese Uhrzeit gibt es nicht.
date-past = Das liegt in der Vergangenheit.
date-too-far = Das liegt zu weit in der Zukunft.
date-weekday-contradicts = Dieses Datum fällt auf einen anderen Wochentag; was von beiden stimmt?
date-ambiguous = Das kann { $readings } heißen. Bitte schreiben Sie das Datum ganz aus.
unsigned-device = { $who }, diese Nachricht kam von einem Gerät, das Sie nicht verifiziert haben; ich habe also nichts getan. Verifizieren Sie die Sitzung in den Einstellungen Ihrer App (oder mit einer anderen Ihrer Sitzungen) und schicken Sie sie noch einmal.
message-unreadable = { $who }, ich konnte diese Nachricht nicht entschlüsseln: Ihr Schlüssel hat mich nie erreicht. Bitte schicken Sie sie noch einmal.
