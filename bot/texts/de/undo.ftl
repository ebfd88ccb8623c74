# Rückgängig machen, berichtigen, reagieren

how-to-undo = ↩️ oder { $undo } macht es rückgängig
undone = ↩️ Zurückgenommen: { $references }
nothing-to-undo = Hier gibt es nichts zurückzunehmen.
undo-not-yours = Nur { $who } oder der Vorsitz kann das zurücknehmen.
undo-built-upon = **{ $reference }** wurde seither geändert; nehmen Sie zuerst das zurück, oder ändern Sie es direkt.
undo-what = Nennen Sie mir die Kennung, etwa A-12 oder D-7.
correction-too-late = Diese Nachricht ist von einem früheren Tag; sie zu bearbeiten ändert den Eintrag nicht mehr. Nehmen Sie einen Befehl, etwa aufgabe ändern A-12.
correction-voted-upon = Andere haben schon über **{ $reference }** abgestimmt, der Text bleibt also. Ziehen Sie zurück und schlagen Sie neu vor.
correction-not-applied = Der Eintrag bleibt, wie er war: { $references }
reaction-which = Diese Antwort betrifft mehrere Einträge; tippen Sie stattdessen den Befehl mit der Kennung.
record-group = die Einstellungen der Gruppe
