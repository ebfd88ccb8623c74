# Export, a Gruppen, déi importéiert goufen

export-comes = 📦 Alles, wat dëse Grupp festgehalen huet, kënnt an zwee verschlësselte Fichieren: JSON fir opzehiewen an erëm anzeliesen, an Tabelle fir en Tableur. Wien se huet, liest alles; haalt se w. e. g. deementspriechend op.
export-told = 📦 { $who } exportéiert am private Chat alles, wat dëse Grupp festgehalen huet.
csv-file = { $name ->
    [people] Leit
    [themes] Themen
    [decisions] Decisiounen
    [votes] Stëmmen
    [objections] Awänn
    [actions] Aufgaben
    [meetings] Versammlungen
    [attendance] Presenzen
    [agenda] Ordre-du-jour
    [minutes] Rapporten
    [consultations] konsultatiounen
    [versions] dokumentversiounen
    [comments] kommentaren
    [reminders] erënnerungen
   *[dates] Datums-Virschléi
}
csv-column = { $name ->
    [id] Nummer
    [who] Wien
    [role] Roll
    [organisation] Organisatioun
    [proxies] Prokuratioun fir
    [account] Kont
    [tags] Schlësselwierder
    [title] Titel
    [text] Text
    [state] Stand
    [mover] Virgeschloe vun
    [recorded] Festgehalen den
    [rule] Reegel
    [until] Op bis
    [decided] Decidéiert den
    [decided-by] Decidéiert vun
    [yes] Jo
    [no] Nee
    [abstain] Enthalungen
    [supersedes] Ersetzt
    [superseded-by] Ersat duerch
    [answer] Äntwert
    [reason] Grond
    [when] Wéini
    [resolved] Gekläert den
    [due] Delai
    [note] Bemierkung
    [author] Festgehale vun
    [starts] Ufank
    [ends] Enn
    [place] Plaz
    [chair] Virsëtz
    [minutes] Rapport
    [approved] Approuvéiert den
    [presence] Presenz
    [length] Minutte virgesinn
    [reached] Behandelt
    [number] Zeil
    [topic] Punkt
    [closed] Zougemaach den
    [version] Versioun
    [document] Dokument
    [bytes] Bytes
    [sha256] SHA-256
    [passage] Plaz am Text
    [late] Ze spéit
   *[kind] Zort
}
csv-value = { $name ->
    [observer] Observateur
    [member] Member
    [secretary] Sekretariat
    [chair] Virsëtz
    [proposed] virgeschloen
    [adopted] ugeholl
    [rejected] refuséiert
    [superseded] ersat
    [consent] Konsens
    [majority] Majoritéit
    [unanimity] Eestëmmegkeet
    [yes] jo
    [no] nee
    [abstain] Enthalung
    [maybe] vläicht
    [open] op
    [done] gemaach
    [dropped] falegelooss
    [planned] geplangt
    [running] leeft
    [ended] ofgehalen
    [cancelled] ofgesot
    [lapsed] net ofgehalen
    [draft] Entworf
    [approved] approuvéiert
    [present] do
    [excused] entschëllegt
    [picked] gewielt
    [topic] Punkt
    [info] Notiz
    [link] Link
    [help] Hëllef gesicht
    [decision] Decisioun
    [action] Aufgab
    [closed] zou
    [comment] Kommentar
    [nothing] näischt bäizefügen
    [room] jiddereen
    [reminder-pending] steet un
    [reminder-done] ginn
    [reminder-cancelled] ofgesot
    [reminder-lapsed] keen ze erënnere méi
   *[annex] Annex
}
import-adopted = 📥 **{ $name }** ass elo hei: { $decisions ->
    [one] { $decisions } Decisioun
   *[other] { $decisions } Decisiounen
}, { $actions ->
    [one] { $actions } Aufgab
   *[other] { $actions } Aufgaben
}, { $meetings ->
    [one] { $meetings } Versammlung
   *[other] { $meetings } Versammlungen
}, mat hiren Nummeren, Rollen a Rapporten. Erënnert gëtt vun haut un erëm.
import-admins-only = Nëmmen d’Verwaltung vun dëser Installatioun kann en importéierte Grupp eriwwerhuelen.
import-in-its-room = Schreift dat w. e. g. am Raum, an deem de Grupp soll sinn.
import-unknown = { $count ->
    [0] Keen importéierte Grupp waart op e Raum.
    [one] Keen importéierte Grupp mat deem Numm („{ $name }“) waart op e Raum; dëse waart: { $names }
   *[other] Keen importéierte Grupp mat deem Numm („{ $name }“) waart op e Raum; dës waarden: { $names }
}
import-not-empty = De Grupp vun dësem Raum huet schonn eppes festgehalen. Maacht w. e. g. en neie verschlësselte Raum, lued mech an, a schreift dat do.
help-export = alles, wat de Grupp festgehalen huet, a Fichieren
example-export = export
