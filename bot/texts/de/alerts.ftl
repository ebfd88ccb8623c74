# Alarme: was Menschen in Gefahr lesen

alert-received = 🆘 Ihr Alarm ist angekommen. Ihr Code ist **{ $code }** ({ $sign } { $level ->
    [critical] kritisch
    [high] hoch
    [normal] normal
   *[low] niedrig
}).
    { $waits ->
        [yes] Das kann bis zum Tag warten: Ich rufe die Menschen in Bereitschaft ab { $at }. Innerhalb von { $acknowledged } danach sollte jemand den Alarm übernehmen und Ihnen innerhalb von { $words } hier schreiben. Wenn es nicht warten kann, schreiben Sie { $prefix }alarm kritisch
       *[no] Ich rufe jetzt die Menschen in Bereitschaft. Innerhalb von { $acknowledged } sollte jemand den Alarm übernehmen und Ihnen innerhalb von { $words } hier schreiben. Wenn nicht, rufe ich die nächsten, bis jemand antwortet.
    }
alert-limits = Das lesen nur die Menschen in Bereitschaft und die Koordination; Ihren Namen sehen sie nur, wenn Sie es erlauben. Wir sind kein Notdienst: Wenn Ihr Leben in Gefahr ist und Sie gefahrlos telefonieren können, rufen Sie { $emergency } an. Der Server sieht, dass Sie hier schreiben, aber nie was.
alert-unverified = Diese Sitzung ist nicht verifiziert, deshalb kann ich ihr nichts Vertrauliches schicken. Ihr Alarm ist trotzdem unterwegs. Bitte verifizieren Sie die Sitzung in ihren Einstellungen, oder lesen Sie meine Antworten auf einer anderen.
alert-device-help = Ihre Nachricht ist angekommen. Auf dieser Sitzung kann ich Ihnen meine Antworten nicht zeigen, weil sie nicht verifiziert ist: Wählen Sie in den Einstellungen unter „Sitzungen“ „Verifizieren“. Wenn Sie in unmittelbarer Gefahr sind und gefahrlos telefonieren können, rufen Sie { $emergency } an.
alert-passed-on = ✔️ An die Bereitschaft weitergegeben.
alert-if-command = Falls das ein Befehl war: Beginnen Sie mit { $prefix }
alert-after-end = Ihr Alarm **{ $code }** ist abgeschlossen; wer ihn hatte, sieht, was Sie schreiben. Wenn Sie wieder in Gefahr sind: { $prefix }alarm
alert-is-open = Zu Ihrem Alarm **{ $code }** hinzugefügt, der noch offen ist. Für jemand anderen oder etwas anderes: { $new } …
alert-none = Sie haben keinen offenen Alarm. So geben Sie einen: { $alert }
alert-safe-noted = 💚 In { $code } notiert: Sie sind in Sicherheit. Vielleicht fragt die Bereitschaft Sie noch etwas, bevor sie abschließt.
alert-withdraw-noted = In { $code } notiert: Sie ziehen den Alarm zurück. Die Bereitschaft vergewissert sich, dass es Ihnen gut geht, und schließt ihn dann ab.
alert-in-private = { $who }, es geht privat weiter.
errand-impossible-redaction = ⚠️ Ich konnte Ihre Nachricht nicht aus dem Raum entfernen: Bitte löschen Sie sie dort sofort selbst.
errand-impossible-new-chat = ⚠️ Ich konnte kein privates Gespräch mit { $what } öffnen.

reporter-still-calling = 📟 Noch hat niemand geantwortet; ich rufe die Nächsten an und höre nicht auf. Wenn Ihr Leben in Gefahr ist und Sie gefahrlos telefonieren können, wählen Sie { $emergency }.
reporter-calling-again = 📟 Von der Person, die Ihren Alarm hat, höre ich nichts; ich rufe auch die anderen und höre nicht auf. Wenn Ihr Leben in Gefahr ist und Sie gefahrlos telefonieren können, wählen Sie { $emergency }.
reporter-taken = 🤝 Jemand kümmert sich um Ihren Alarm und schreibt Ihnen hier.
reporter-taken-over = 🤝 Jemand von der Bereitschaft macht weiter und schreibt Ihnen hier.
reporter-still-held = 🤝 Jemand hat Ihren Alarm weiterhin und hat das zuletzt am { $at } gezeigt. Mehr habe ich noch nicht weiterzugeben. Wenn sich etwas ändert, schreiben Sie es hier.
reporter-said = 💬 { $text }
reporter-asked-no-more = (Ich stelle keine Fragen mehr: Antworten Sie einfach hier.)
reporter-closed = Ihr Alarm ist abgeschlossen. Wenn sich etwas ändert, schreiben Sie hier jederzeit { $prefix }alarm
reporter-reopened = 🔓 Ihr Alarm **{ $code }** ist wieder offen. { $waits ->
    [yes] Ich rufe die Menschen in Bereitschaft ab { $at }.
   *[no] Ich rufe jetzt die Menschen in Bereitschaft.
} Innerhalb von { $acknowledged } sollte ihn jemand übernehmen und Ihnen innerhalb von { $words } hier schreiben. Was Sie hier schreiben, erreicht sie sofort.

ask-what = Was geschieht? Ein, zwei Zeilen genügen.
ask-kind = Welche Gefahr ist es?
ask-when = Wann?
ask-whom = Wer ist in Gefahr?
ask-contact = Dürfen wir Ihnen hier antworten?
ask-shown = Darf die Bereitschaft sehen, wer Sie sind?
ask-danger = Ist jemandes Leben oder Freiheit in Gefahr?
ask-where = Wo ungefähr? Ort und Land genügen.
ask-story = Was ist geschehen? Ist es schon früher geschehen?
ask-actor = Wer steckt dahinter? Könnten sie es wahr machen?
ask-done = Was wurde schon getan? Hat es geholfen?
ask-compromised = Könnte dieses Telefon oder Konto überwacht oder in fremden Händen sein? Wenn ja, schreiben Sie hier nur das Nötigste; wir finden einen anderen Weg.
ask-known = Kennt Sie ein Mitglied, oder haben Sie ein Codewort?
ask-help = Welche Hilfe brauchen Sie? (Sicherheit, Technik, Transport, Anwalt, Arzt oder Psychologe, Familie, Weggehen, Öffentlichkeit, oder Stillschweigen)
ask-device = Welches Gerät oder Konto? Haben Sie noch Zugang? Wer hat es jetzt?
ask-detention = Wenn jemand festgehalten wird: seit wann, wo, von wem? Gibt es einen Anwalt, einen nächsten Termin?
ask-relocation = Warum ist Weggehen das Beste? Von wo, mit wem, mit welchen Papieren, für wie lange?
ask-partner = Dürfen wir es einer bestimmten Partnerorganisation sagen?
ask-authorities = Dürfen wir Behörden Ihren Namen nennen?
ask-publish = Darf etwas davon veröffentlicht werden?
ask-keep = Dürfen wir die Aufzeichnungen behalten, wenn es vorbei ist?
ask-person = Was sollten wir über Sie wissen: Ihre Sprache, mit wem Sie lieber sprechen, Kinder, eine Behinderung?
intake-choice = { $place }. { $choice }
intake-skip = { $how ->
    [choices] Antworten Sie mit einer Zahl oder in Ihren Worten; „weiter“ lässt die Frage aus, „stop“ beendet die Fragen.
    [words] Antworten Sie in Ihren Worten; „weiter“ lässt die Frage aus, „stop“ beendet die Fragen.
   *[again] („weiter“ · „stop“)
}
intake-done = Danke, das ist alles, was ich frage. Was Sie hier schreiben, kommt sofort zur Bereitschaft.
intake-watched = Ich frage hier nichts mehr, weil dieses Telefon oder Konto vielleicht überwacht wird. Die Bereitschaft weiß es und sucht einen anderen Weg. Schreiben Sie hier nur noch das Nötigste.
intake-stopped = Keine Fragen mehr. Was Sie hier schreiben, kommt sofort zur Bereitschaft.
short-what = Was
short-kind = Gefahr
short-when = Wann
short-whom = Wer
short-contact = Hier antworten
short-shown = Name sichtbar
short-danger = Leben oder Freiheit
short-where = Wo
short-story = Was geschah
short-actor = Wer dahintersteckt
short-done = Schon getan
short-compromised = Telefon oder Konto überwacht
short-known = Bekannt oder Codewort
short-help = Gewünschte Hilfe
short-device = Gerät oder Konto
short-detention = Haft
short-relocation = Weggehen
short-partner = Partner informieren
short-authorities = Name an Behörden
short-publish = Veröffentlichen
short-keep = Aufzeichnungen behalten
short-person = Zur Person
choice-kind-physical = körperlich
choice-kind-digital = digital
choice-kind-legal = rechtlich (Festnahme, Haft, Anklage)
choice-kind-relocation = weg an einen sicheren Ort
choice-kind-other = etwas anderes
choice-when-now = jetzt
choice-when-soon = bald
choice-when-past = schon geschehen
choice-whom-me = ich
choice-whom-other = jemand anderes
choice-whom-group = eine Gruppe
choice-contact-yes = ja
choice-contact-text = nur schriftlich
choice-contact-silent = nein, nicht antworten
choice-contact-elsewhere = lieber auf anderem Weg
choice-shown-yes = ja
choice-shown-no = nein
choice-danger-yes = ja
choice-danger-unsure = nicht sicher
choice-danger-no = nein
choice-compromised-yes = ja
choice-compromised-unsure = nicht sicher
choice-compromised-no = nein
choice-partner-yes = ja
choice-partner-no = nein
choice-authorities-yes = ja
choice-authorities-no = nein
choice-publish-yes = ja
choice-publish-no = nein
choice-keep-yes = ja
choice-keep-no = nein
help-alert = Alarm geben: jemand wird sofort gerufen
help-alert-new = noch einen Alarm geben, neben einem offenen
help-alert-more = Ihren Alarm ergänzen
help-alert-safe = sagen, dass Sie in Sicherheit sind
help-alert-withdraw = Ihren Alarm zurückziehen
example-alert = alarm kritisch rechtlich Meine Kollegin wurde heute früh festgenommen
example-alert-new = alarm neu hoch Sie verfolgen auch Ana
example-alert-more = alarm nachtrag Sie durfte ihren Anwalt anrufen
example-alert-safe = alarm sicher
example-alert-withdraw = alarm zurückziehen
