# Wie lange abgeschlossene Fälle aufbewahrt werden

purge-announced = 🧹 Am { $at } lösche ich **{ $code }**: Was dazu geschrieben wurde, verschwindet von hier und aus meinem Gedächtnis, endgültig. Noch gebraucht? { $prefix }fall behalten { $code } 30 Tage
purge-done = 🧹 { $codes }: gelöscht am { $at }. { $count ->
    [one] Geblieben sind nur der Code, die Daten, die Art und die Stufe.
   *[other] Geblieben sind nur die Codes, die Daten, die Arten und die Stufen.
}
purge-kept = 🗄️ **{ $code }** wird bis { $at } aufbewahrt; ich sage es noch einmal, bevor er verschwindet.
purge-confirm = 🧹 **{ $code }** verschwände endgültig, in jeder Kopie: die Meldung, alle Antworten und Vermerke, Dateien, wer gemeldet hat, und meine Nachrichten dazu, hier und privat. Es bleiben der Code, die Daten, die Art und die Stufe. Nichts bringt ihn zurück. Wenn Sie es so wollen, schreiben Sie { $how }
purge-live = **{ $code }** ist offen: Vielleicht braucht ihn noch jemand. Schließen Sie ihn zuerst ab: { $prefix }abschließen { $code } …
purge-open = **{ $code }** ist offen, und nichts Offenes wird gelöscht.
purge-goes-with = **{ $code }** wurde mit **{ $into }** zusammengelegt und wird mit ihm aufbewahrt und gelöscht.
purge-kept-anyway = **{ $code }** wird ohnehin bis { $at } aufbewahrt. Für länger nennen Sie einen späteren Tag: { $prefix }fall behalten { $code } bis …
purge-too-long = Das sind mehr als zehn Jahre; bitte nennen Sie einen näheren Tag.
case-purged = **{ $code }** wurde am { $at } gelöscht. Davon ist nichts übrig, was ich zeigen oder wieder öffnen könnte.
case-did-kept = 🗄️ { $who } lässt ihn bis { $at } aufbewahren.
arg-term = 30 Tage | bis zu einem Datum
help-case-keep = einen abgeschlossenen Fall länger aufbewahren
help-case-purge = einen abgeschlossenen Fall endgültig löschen (Koordination)
example-case-keep = fall behalten KITUR 30 Tage
example-case-purge = fall löschen KITUR
