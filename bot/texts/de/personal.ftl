# Was über einen selbst aufbewahrt wird

personal-in-private = { $who }, das betrifft nur Sie: Ich antworte Ihnen in unserem privaten Chat.
mydata-comes = 📦 Alles, was ich über Sie aufbewahre, folgt in einer verschlüsselten Datei, lesbar wie sie ist. Von Alarmen enthält sie, was Sie selbst geschrieben haben; die Notizen derer, die sie bearbeiten, schützen andere. { $forget } sagt, was ich vergessen kann.
forget-goes = 🧹 **Was verschwindet:** Ihre Sprache, Zeitzone, Ruhezeit und welche Erinnerungen Sie abgeschaltet haben; woran Sie privat oder allein erinnert werden sollten; wann Sie zuletzt zu hören waren; Ihre Rollen, Organisationen und Vollmachten; Antworten auf kommende Sitzungen und Ihre Gründe für Absagen; Hinweise, die ich Ihnen gab, und Nachrichten, die ich nicht lesen konnte; Ihr Name und Ihre Matrix-Kennung in allem, was die Gruppen festgehalten haben, auch in vergangenen Bereitschaften und abgeschlossenen Alarmen.
forget-stays = 🗂️ **Was bleibt:** dass eine Stimme, ein Beschluss, eine Notiz, ein Kommentar, eine Erinnerung für andere oder eine Aufgabe von einem Mitglied kam, mit dem Text, als „{ $former }“ mit einer Nummer; genehmigte Protokolle, wie sie sind, denn sie sind das Dokument der Gruppe; Namen, die andere in ihre Texte schrieben; schon verschickte Dateien, und Sicherungskopien, bis sie ersetzt werden.
forget-matrix = 💬 **Was nicht bei mir liegt:** Nachrichten bleiben in den Räumen, auf den Telefonen und auf dem Server; Ihre können Sie dort löschen. Solange Sie mit mir in einem Raum sind, sehe ich dort Ihren Namen, und was Sie danach schreiben, wird wieder aufbewahrt. Wenn Sie gehen, verschwindet auch das.
forget-confirm = Das lässt sich nicht zurücknehmen. Wenn Sie es so wollen, schreiben Sie { $how }
forget-not-yet = Bitte noch nicht; zuerst:
forget-holds-case = • Sie haben einen offenen Fall: Übergeben Sie ihn, oder schließen Sie ihn ab.
forget-alert-open = • Sie haben einen offenen Alarm: Wenn Sie in Sicherheit sind, sagen Sie es; sobald er abgeschlossen ist, kann ich Sie vergessen. Bis dahin muss man Sie erreichen können.
forget-checkin = • Sie haben eine Rückmeldung, oder antworten für jemanden: beenden Sie sie ({ $prefix }rückmeldung beenden), oder geben Sie sie zurück.
forget-on-call = • Sie haben Bereitschaft, vertreten jemanden, oder ein Tausch wartet auf Sie: Lassen Sie sich im Bereitschaftsraum aus dem Plan nehmen.
forget-key-missing = • Eine Nachricht von Ihnen hat mich noch nicht lesbar erreicht: Versuchen Sie es in einigen Minuten wieder.
forget-last-chair = • Sie haben als Einzige den Vorsitz einer Gruppe: Geben Sie ihn jemand anderem, oder archivieren Sie die Gruppe.
forget-done = 🧹 Erledigt. { $groups ->
    [0] Keine Gruppe hatte etwas über Sie festgehalten.
    [one] In den Aufzeichnungen einer Gruppe tragen Sie jetzt einen anderen Namen.
   *[other] In den Aufzeichnungen von { $groups } Gruppen tragen Sie jetzt andere Namen.
} Was ich für Sie allein aufbewahrte, ist weg. Genehmigte Protokolle blieben, wie sie waren.
former-member = ehemaliges Mitglied
help-mydata = alles, was über Sie aufbewahrt wird, im privaten Chat
help-forget = vergessen werden, soweit die Aufzeichnungen der Gruppe es erlauben
example-mydata = meinedaten
example-forget = vergessen mich
