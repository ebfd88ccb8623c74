# Rückgängig machen, berichtigen, reagieren

how-to-undo = ↩️ oder { $undo } macht es rückgängig
undone = ↩️ Zurückgenommen: { $steps }
undone-step = { $reference } ({ $step ->
    [action-record] eingetragen
    [action-edit] neuer Text
    [action-assign] neu zugewiesen
    [action-due] neue Frist
    [action-done] erledigt
    [action-dropped] gestrichen
    [action-open] wieder geöffnet
    [decision-record] eingetragen
    [decision-propose] vorgeschlagen
    [decision-adopted] angenommen
    [decision-rejected] abgelehnt
    [decision-withdraw] zurückgezogen
    [decision-supersede] ersetzt
    [vote-vote] Stimme
    [objection-object] Einwand
    [objection-resolve] Einwand gelöst
    [meeting-record] geplant
    [meeting-move] verschoben
    [meeting-cancel] abgesagt
    [meeting-start] eröffnet
    [meeting-end] beendet
    [meeting-propose] stillschweigende Genehmigung vorgeschlagen
    [meeting-approve] Protokoll genehmigt
    [meeting-halt] Genehmigung ausgesetzt
    [meeting-off] nicht fürs Protokoll
    [meeting-on] wieder fürs Protokoll
    [attendance-answer] Antwort auf die Einladung
    [attendance-present] Anwesenheit
    [attendance-excused] entschuldigt
    [agenda-record] Punkt hinzugefügt
    [agenda-move] Reihenfolge der Punkte
    [agenda-remove] Punkt entfernt
    [entry-topic] Punkt aufgerufen
    [entry-info] Notiz
    [entry-link] Link
    [entry-help] Bitte um Hilfe
    [entry-annex] Anhang zum Protokoll
    [entry-edit] Zeile berichtigt
    [entry-remove] Zeile entfernt
    [entry-move] Zeile verschoben
    [date-poll-record] eröffnet
    [date-poll-pick] Termin gewählt
    [consultation-record] eröffnet
    [consultation-version] neue Fassung
    [consultation-extend] Frist verlängert
    [consultation-close] geschlossen
    [comment-comment] Kommentar
    [comment-nothing] nichts hinzuzufügen
    [group-role] Rolle
    [group-org] Organisation
    [group-remove] jemand entfernt
    [group-language] Sprache
    [group-timezone] Zeitzone
    [group-voices] Stimmen
    [group-rule] Regel für Beschlüsse
    [group-reminders] Erinnerungen
    [group-proxy] Vollmacht
    [group-theme] Thema
    [group-archive] archiviert
    [group-reopen] wieder geöffnet
    [reminder-record] gesetzt
    [reminder-snooze] aufgeschoben
    [reminder-cancel] Absage
    [oncall-here] Bereitschaftsraum
    [oncall-rota] Turnus
    [oncall-override] Vertretung
    [oncall-cancel] Vertretung abgesagt
    [oncall-swap] Tausch erbeten
    [oncall-accept] Tausch angenommen
    [oncall-decline] Tausch abgelehnt
   *[other] Änderung
}{ $whose })
undone-whose = { ": " }{ $who }
nothing-to-undo = Hier gibt es nichts zurückzunehmen.
undo-not-yours = Nur { $who } oder der Vorsitz kann das zurücknehmen.
undo-built-upon = **{ $reference }** wurde seither geändert; nehmen Sie zuerst das zurück, oder ändern Sie es direkt.
undo-what = Nennen Sie mir die Kennung, etwa A-12 oder D-7.
correction-too-late = Diese Nachricht ist von einem früheren Tag; sie zu bearbeiten ändert den Eintrag nicht mehr. { $kind ->
    [action] Nehmen Sie einen Befehl: { $prefix }aufgabe ändern { $reference } Text
    [decision] Nehmen Sie einen Befehl: { $prefix }beschluss ersetzen { $reference } durch Text
    [entry] Nehmen Sie einen Befehl: { $prefix }protokoll berichtigen { $reference } { $line } Text
    [meeting] Nehmen Sie einen Befehl: { $prefix }sitzung verschieben { $reference } Datum
    [attendance] Nehmen Sie einen Befehl: { $prefix }teilnahme ja { $reference }
    [comment] Ein Kommentar lässt sich ändern, solange die Konsultation offen ist.
    [consultation] Nehmen Sie einen Befehl: { $prefix }konsultation verlängern { $reference } Datum
    [reminder] Nehmen Sie einen Befehl: { $prefix }erinnern absagen { $reference }, und setzen Sie eine neue
   *[other] Tippen Sie stattdessen einen Befehl.
}
correction-voted-upon = Andere haben schon über **{ $reference }** abgestimmt, der Text bleibt also. Ziehen Sie zurück und schlagen Sie neu vor.
correction-not-applied = Der Eintrag bleibt, wie er war: { $references }
reaction-which = Diese Antwort betrifft mehrere Einträge; tippen Sie stattdessen den Befehl mit der Kennung.
record-group = die Einstellungen der Gruppe
