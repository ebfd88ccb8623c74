# Export, und Gruppen, die importiert wurden

export-comes = 📦 Alles, was diese Gruppe festgehalten hat, folgt in zwei verschlüsselten Dateien: JSON zum Aufbewahren und Wiedereinlesen, und Tabellen für eine Tabellenkalkulation. Wer sie hat, liest alles; bitte bewahren Sie sie entsprechend auf.
export-told = 📦 { $who } exportiert im privaten Chat alles, was diese Gruppe festgehalten hat.
csv-file = { $name ->
    [people] Personen
    [themes] Themen
    [decisions] Beschlüsse
    [votes] Stimmen
    [objections] Einwände
    [actions] Aufgaben
    [meetings] Sitzungen
    [attendance] Anwesenheit
    [agenda] Tagesordnung
    [minutes] Protokolle
    [consultations] konsultationen
    [versions] dokumentfassungen
    [comments] kommentare
    [reminders] erinnerungen
   *[dates] Terminvorschläge
}
csv-column = { $name ->
    [id] Nummer
    [who] Wer
    [role] Rolle
    [organisation] Organisation
    [proxies] Vollmacht für
    [account] Konto
    [tags] Schlagwörter
    [title] Titel
    [text] Text
    [state] Stand
    [mover] Eingebracht von
    [recorded] Festgehalten am
    [rule] Regel
    [until] Offen bis
    [decided] Entschieden am
    [decided-by] Entschieden von
    [yes] Ja
    [no] Nein
    [abstain] Enthaltungen
    [supersedes] Ersetzt
    [superseded-by] Ersetzt durch
    [answer] Antwort
    [reason] Grund
    [when] Wann
    [resolved] Erledigt am
    [due] Frist
    [note] Anmerkung
    [author] Festgehalten von
    [starts] Beginn
    [ends] Ende
    [place] Ort
    [chair] Vorsitz
    [minutes] Protokoll
    [approved] Genehmigt am
    [presence] Anwesenheit
    [length] Minuten vorgesehen
    [reached] Behandelt
    [number] Zeile
    [topic] Punkt
    [closed] Geschlossen am
    [version] Fassung
    [document] Dokument
    [bytes] Bytes
    [sha256] SHA-256
    [passage] Stelle
    [late] Verspätet
   *[kind] Art
}
csv-value = { $name ->
    [observer] Beobachtung
    [member] Mitglied
    [secretary] Sekretariat
    [chair] Vorsitz
    [proposed] vorgeschlagen
    [adopted] angenommen
    [rejected] abgelehnt
    [superseded] ersetzt
    [consent] Konsent
    [majority] Mehrheit
    [unanimity] Einstimmigkeit
    [yes] ja
    [no] nein
    [abstain] Enthaltung
    [maybe] vielleicht
    [open] offen
    [done] erledigt
    [dropped] fallen gelassen
    [planned] geplant
    [running] läuft
    [ended] abgehalten
    [cancelled] abgesagt
    [lapsed] nicht abgehalten
    [draft] Entwurf
    [approved] genehmigt
    [present] anwesend
    [excused] entschuldigt
    [picked] gewählt
    [topic] Punkt
    [info] Notiz
    [link] Link
    [help] Hilfe gesucht
    [decision] Beschluss
    [action] Aufgabe
    [closed] geschlossen
    [comment] Kommentar
    [nothing] nichts hinzuzufügen
    [room] alle
    [reminder-pending] steht an
    [reminder-done] gegeben
    [reminder-cancelled] abgesagt
    [reminder-lapsed] niemand mehr zu erinnern
   *[annex] Anhang
}
import-adopted = 📥 **{ $name }** ist jetzt hier: { $decisions ->
    [one] { $decisions } Beschluss
   *[other] { $decisions } Beschlüsse
}, { $actions ->
    [one] { $actions } Aufgabe
   *[other] { $actions } Aufgaben
}, { $meetings ->
    [one] { $meetings } Sitzung
   *[other] { $meetings } Sitzungen
}, mit ihren Nummern, Rollen und Protokollen. Erinnert wird ab heute wieder.
import-admins-only = Nur die Verwaltung dieser Installation kann eine importierte Gruppe herholen.
import-in-its-room = Bitte schreiben Sie das in dem Raum, in dem die Gruppe sein soll.
import-unknown = { $count ->
    [0] Keine importierte Gruppe wartet auf einen Raum.
    [one] Keine importierte Gruppe dieses Namens („{ $name }“) wartet auf einen Raum; diese wartet: { $names }
   *[other] Keine importierte Gruppe dieses Namens („{ $name }“) wartet auf einen Raum; diese warten: { $names }
}
import-not-empty = Die Gruppe dieses Raums hat schon etwas festgehalten. Bitte legen Sie einen neuen verschlüsselten Raum an, laden Sie mich ein, und schreiben Sie das dort.
help-export = alles, was die Gruppe festgehalten hat, als Dateien
example-export = export
