# Rückmeldungen: das Versprechen, ein Lebenszeichen zu geben

checkin-started = 🤝 Abgemacht: ein Lebenszeichen von Ihnen im Abstand von höchstens { $every }, bis { $until }.
    Das erste bis **{ $due }**. Dann frage ich Sie hier; antworten Sie einfach ok.
    Höre ich bis { $deadline } nichts, rufe ich von selbst die Bereitschaft. Sie sieht dann { $plan ->
        [yes] Ihren Namen und Ihren Plan; bis dahin liest niemand den Plan.
       *[no] Ihren Namen.
    }
    Beenden: { $prefix }rückmeldung beenden
checkin-how = Sie können jederzeit früher antworten: mit jedem ok beginnt die Frist neu. Sorgen Sie dafür, dass meine Frage nicht auf einem gesperrten Bildschirm erscheint. Wo Sie sind, frage ich nie.
checkin-ask = { $again ->
    [yes] ⏰ Noch nichts von Ihnen: ist alles gut? Antworten Sie ok, oder setzen Sie ✅ hierher, bis { $at }.
   *[no] ⏰ Ist alles gut? Antworten Sie ok, oder setzen Sie ✅ hierher, bis { $at }.
}
checkin-ask-other = { $again ->
    [yes] ⏰ Noch nichts von Ihnen: ist bei { $who } alles gut? Antworten Sie ok, oder setzen Sie ✅ hierher, bis { $at }.
   *[no] ⏰ Ist bei { $who } alles gut? Antworten Sie ok, oder setzen Sie ✅ hierher, bis { $at }.
}
checkin-heard = 👍 { $other ->
    [yes] Danke: bei { $who } ist alles gut. Nächstes Lebenszeichen bis { $at }.
   *[no] Danke. Nächstes Lebenszeichen bis { $at }.
}
checkin-not-well = 🆘 Ist jemand in Gefahr? Schreiben Sie { $alert }, und ich rufe sofort. Wenn alles gut ist, antworten Sie ok; ohne Antwort bis { $at } rufe ich auf jeden Fall.
checkin-over = 🏡 { $other ->
    [yes] Danke. Das war das letzte Lebenszeichen der Rückmeldung von { $who }: sie ist zu Ende, und ein Plan ist ungelesen vernichtet.
   *[no] Danke. Das war das letzte: Ihre Rückmeldung ist zu Ende, und ein Plan ist ungelesen vernichtet. Schön, dass Sie da sind.
}
checkin-others-too = Sie antworten auch für jemand anderen: antworten Sie auf jene Frage, oder setzen Sie dort ✅.
checkin-late = 💚 Gut, von Ihnen zu hören. Das kam nach der Frist, darum kümmert sich die Bereitschaft schon darum (**{ $code }**); sie hat Ihr ok. Ein Mensch schließt es, sobald sicher ist, dass es Ihnen gut geht. Wenn nicht, und wenn Sie gefahrlos anrufen können, wählen Sie { $emergency }.
checkin-missed = 🆘 Es kam rechtzeitig kein Lebenszeichen, darum habe ich die Bereitschaft gerufen (**{ $code }**). Wenn alles gut ist, schreiben Sie hier ok: sie vergewissert sich und schließt dann. Wenn nicht, und wenn Sie gefahrlos anrufen können, wählen Sie { $emergency }.
checkin-missed-other = 🆘 Für { $who } kam rechtzeitig kein Lebenszeichen, darum habe ich die Bereitschaft gerufen (**{ $code }**). Wenn Sie etwas wissen, schreiben Sie es hier.
checkin-case = ⏰ Kein Lebenszeichen von { $who }. Es war fällig am { $due }; { $asked ->
    [0] ich war weg und konnte nicht fragen
    [one] ich habe einmal gefragt
   *[other] ich habe { $asked }-mal gefragt
}, niemand hat geantwortet. Letztes Lebenszeichen: { $heard }. { $other ->
    [yes] { $by } sollte dafür antworten. { $has ->
        [yes] Plan: { $plan }
       *[no] Es gibt keinen Plan.
    }
   *[no] { $has ->
        [yes] Plan: { $plan }
       *[no] Es gibt keinen Plan.
    }
}
checkin-duress = 🤫 NOTWORT von { $who }: jemand zwingt diese Person vielleicht und liest mit. Schreiben Sie ihr nicht, rufen Sie sie nicht an. Sie bekam dieselbe Antwort wie auf „ok“ und sieht nichts hiervon. Es gibt weder Rückmeldung noch Plan.
checkin-duress-planned = 🤫 NOTWORT von { $who }: jemand zwingt diese Person vielleicht und liest mit. Schreiben Sie ihr nicht, rufen Sie sie nicht an. Sie bekam dieselbe Antwort wie auf „ok“ und sieht nichts hiervon. Nächstes Lebenszeichen fällig am { $due }. { $has ->
    [yes] Plan: { $plan }
   *[no] Es gibt keinen Plan.
}
checkin-duress-others = Diese Person antwortet auch für { $people }: dass dort alles gut ist, kann ebenso erzwungen sein.
checkin-duress-again = 🤫 Noch einmal das Notwort.
checkin-stopped = ✔️ Ihre Rückmeldung ist beendet. { $plan ->
    [yes] Der Plan ist ungelesen vernichtet.
   *[no] Ich frage nicht mehr.
}
checkin-stopped-by = ✔️ { $own ->
    [yes] { $who } hat die eigene Rückmeldung beendet: Ich frage Sie nicht mehr.
   *[no] { $by } hat die Rückmeldung von { $who } beendet.
}
checkin-stopped-early = ⏹️ { $own ->
    [yes] { $who } hat die eigene Rückmeldung vorzeitig beendet.
   *[no] { $by } hat die Rückmeldung von { $who } vorzeitig beendet.
 } Wenn Sie das wundert, fragen Sie nach, wie es { $who } geht, auf einem Weg, auf dem niemand sonst antwortet.
checkin-extended = ⏳ Sie geht weiter bis { $until }. Nächstes Lebenszeichen bis { $due }.
checkin-shown = 🤝 { $other ->
    [yes] { $who }, es antwortet { $by }:
   *[no] { $who }:
} im Abstand von höchstens { $every }, nächstes Mal bis { $due }, Ende { $until }. { $plan ->
    [yes] Der Plan ist versiegelt.
   *[no] Es gibt keinen Plan.
}
checkin-offer = 🤝 { $who } bittet Sie, an ihrer oder seiner Stelle zu antworten: ist alles gut? Im Abstand von höchstens { $every } bis { $until }, nächstes Mal bis { $at }. Ab Ihrem Ja frage ich Sie, und wenn Sie nicht antworten, rufe ich wegen { $who } die Bereitschaft. Einverstanden? Antworten Sie ja, setzen Sie ✅ hierher, oder tippen Sie { $prefix }rückmeldung annehmen. Bis dahin ändert sich nichts.
checkin-offered = 📨 Ich habe { $who } gefragt. Bis zur Zusage frage ich weiter wie bisher.
checkin-handed-over = 🤝 Von jetzt an frage ich { $to }. Ein ok von Ihnen zählt weiterhin.
checkin-accepted = 🤝 Danke: von jetzt an frage ich Sie nach { $who }, nächstes Mal bis { $at }.
checkin-taken-back = 🤝 Von jetzt an frage ich wieder { $who }.
checkin-declined = 🙅 { $who } kann nicht für Sie antworten. Alles bleibt, wie es war.
checkin-declined-noted = ✔️ Notiert. Es ändert sich nichts.
checkin-opened = 🔓 Die Koordination hat das Siegel Ihrer Rückmeldung gebrochen{ $plan ->
    [yes] { " " }und liest Ihren Plan.
   *[no] ; es ist kein Plan darin.
} Das ist festgehalten.
checkin-plan = 🔓 Plan von { $who }: { $plan }
checkin-seal-broken = 🔓 Das Siegel ist gebrochen: der Plan folgt. { $who } erfährt es, und es ist festgehalten.
checkin-no-plan = { $who } hat keinen Plan hinterlegt, erfährt, dass Sie nachgesehen haben, und es ist festgehalten.
checkin-list = { $count ->
    [one] **Eine Rückmeldung**
   *[other] **{ $count } Rückmeldungen**
}
checkin-list-empty = Niemand hat gerade eine Rückmeldung.
checkin-in-list = • { $who } · { $asked ->
    [yes] ⚠️ überfällig seit { $due }
   *[no] nächstes Mal { $due }
} · bis { $until }{ $plan ->
    [yes] { " " }· Plan versiegelt
   *[no] { "" }
}
checkin-already = Sie haben schon eine Rückmeldung; sie bleibt, wie sie ist, und ihr Plan auch. Verlängern: { $extend } …, beenden: { $stop }
checkin-none = Sie haben keine Rückmeldung. Eine beginnen: { $prefix }rückmeldung alle 12 Stunden bis Freitag 18 Uhr, danach, wenn Sie wollen, Ihr Plan.
checkin-which = Für wen? Antworten Sie ok auf die Frage nach dieser Person, oder setzen Sie dort ✅. ({ $prefix }rückmeldung zeigen listet sie auf.)
checkin-ended = Diese Rückmeldung ist zu Ende. Eine neue beginnen: { $prefix }rückmeldung alle 12 Stunden bis Freitag 18 Uhr
checkin-no-offer = Niemand hat Sie gebeten, an seiner Stelle zu antworten.
checkin-which-offer = Mehrere haben Sie gebeten. Setzen Sie ✅ auf die Frage, der Sie zustimmen.
checkin-too-late = Die Frist ist vorbei, darum rufe ich jetzt die Bereitschaft; daran ist nichts mehr zu ändern. Wenn alles gut ist, schreiben Sie hier ok. Wenn nicht, und wenn Sie gefahrlos anrufen können, wählen Sie { $emergency }.
checkin-every-bounds = Zwei Lebenszeichen liegen im Abstand von { $least } bis { $most }.
checkin-until-near = Dieses Ende ist zu nah, als dass ich Sie auch nur einmal fragen könnte. Bitte nennen Sie ein späteres.
checkin-until-far = Eine Rückmeldung dauert höchstens { $days } Tage; Sie können sie später verlängern.
checkin-handover-already = Diese Person antwortet schon.
checkin-handover-unknown = Ich kenne diese Person nicht: sie muss mit mir in einer Gruppe sein oder mir zuerst privat schreiben.
checkin-word-how = 🤫 Ein Notwort sieht harmlos aus und heißt: man zwingt mich. Wählen Sie ein oder ein paar Wörter, die Sie mir sonst nie schreiben würden, etwa einen Gruß, und tippen Sie { $prefix }rückmeldung wort und diese Wörter. Allein gesendet, antworte ich darauf wie auf ok und rufe im Stillen. Ein neues tritt an die Stelle des alten.
    Wenn Sie eines setzen, sage ich nur „Notiert“ und entferne Ihre Nachricht, wo ich darf: sehen Sie nach, dass sie auf Ihrem Telefon weg ist, und löschen Sie auch diese.{ $here ->
    [yes] { " " }Sie beantworten selbst Alarme: was es öffnet, steht im Bereitschaftsraum; melden Sie ihn auf dem Telefon ab, das Sie mitnehmen.
   *[no] { "" }
}
checkin-word-set = 👍 Notiert.
checkin-word-unfit = 🤔 Das geht nicht: bitte { $least } bis { $most } Zeichen, und nichts, was für mich schon etwas heißt, wie ok, ja, stopp, eine Zahl oder ein Befehl.
type-it-here = Bitte tippen Sie das hier, wo es sonst niemand liest: `{ $usage }`
arg-checkin-every = alle 12 Stunden
arg-checkin-plan = [Plan]
arg-checkin-word = Wort
help-checkin = ein Lebenszeichen versprechen; kommt keines, wird jemand gerufen (wo Sie sind, wird nie gefragt)
help-checkin-show = wann Ihr nächstes Lebenszeichen fällig ist
help-checkin-ok = sagen, dass alles gut ist (ok allein genügt)
help-checkin-extend = Ihre Rückmeldung verlängern
help-checkin-stop = Ihre Rückmeldung beenden
help-checkin-handover = jemanden bitten, an Ihrer Stelle zu antworten
help-checkin-accept = an jemandes Stelle antworten
help-checkin-open = einen versiegelten Plan lesen: es wird festgehalten, und die Person erfährt es (Koordination)
help-checkin-list = wer eine Rückmeldung hat, und wann sie fällig ist (Koordination)
help-checkin-word = ein Wort wählen, das aussieht wie ok und im Stillen Hilfe ruft
example-checkin = rückmeldung alle 12 Stunden bis Freitag 18 Uhr Mit dem Zug bis zur Grenze, Freitag zurück; meine Schwester kennt den Weg
example-checkin-show = rückmeldung zeigen
example-checkin-ok = rückmeldung ok
example-checkin-extend = rückmeldung verlängern Sonntag 20 Uhr
example-checkin-stop = rückmeldung beenden
example-checkin-handover = rückmeldung übergeben @Marc
example-checkin-accept = rückmeldung annehmen
example-checkin-open = rückmeldung öffnen @Anna
example-checkin-list = rückmeldung liste
example-checkin-word = rückmeldung wort guten Abend allerseits
