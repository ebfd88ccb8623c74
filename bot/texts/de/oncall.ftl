# Wer Bereitschaft hat

## Raum und Rechte

oncall-layer = { $layer ->
    [1] Bereitschaft
    [2] Reserve
   *[other] Stufe { $layer }
}
oncall-elsewhere = Das ist Sache derer, die auf Alarme antworten: in ihrem Raum, oder in einem privaten Gespräch mit mir.
oncall-no-room = Es gibt noch keinen Bereitschaftsraum. Laden Sie mich in einen verschlüsselten Raum ein, in den man nur auf Einladung kommt, und tippen Sie dort { $here }.
oncall-responders-only = Das dürfen nur die, die im Bereitschaftsraum sind.
oncall-coordinators-only = Das darf nur die Koordination dieser Installation.
oncall-chair-only = Den Turnus bestimmen nur die Koordination und der Vorsitz des Bereitschaftsraums.
oncall-not-private = Ein Bereitschaftsraum ist für mehrere Menschen da; ein privates Gespräch kann keiner sein.
oncall-unsafe = { $count ->
    [one] ⚠️ Dieser Raum wird nicht zum Bereitschaftsraum: eines ist darin nicht sicher. Bitte beheben Sie es und tippen Sie den Befehl dann erneut.
   *[other] ⚠️ Dieser Raum wird nicht zum Bereitschaftsraum: { $count } Dinge sind darin nicht sicher. Bitte beheben Sie sie und tippen Sie den Befehl dann erneut.
}
oncall-here = 📟 Das ist von jetzt an der Bereitschaftsraum: wer hier ist, antwortet auf Alarme.{ $moved ->
    [yes] { " " }Er tritt an die Stelle eines anderen; Turnus und Vertretungen sind dort geblieben.
   *[no] { "" }
}
oncall-here-already = Das ist schon der Bereitschaftsraum.
oncall-not-archived = In diesem Raum werden Alarme beantwortet, er wird nicht archiviert. Bestimmen Sie zuerst einen anderen Bereitschaftsraum: { $here }
oncall-needs-rota = Noch hat niemand Bereitschaft. So bestimmen Sie, wer: { $rota } wöchentlich Montag 09:00 @wer @wer

## Was der Turnus sagt

oncall-now = 📟 **{ $layer }**: { $who }{ $here ->
    [no] { " " }(⚠️ nicht im Bereitschaftsraum)
   *[yes] { "" }
}{ $until }
oncall-now-nobody = ⚠️ **{ $layer }**: niemand{ $until }
oncall-until = { " " }· bis { $at }{ $then }
oncall-then = { " " }· dann { $who }
oncall-schedule = 📅 **Bereitschaft von { $start } bis { $end }** ({ $zone }). Die Datei für Ihren Kalender folgt.
oncall-schedule-layer = **{ $layer }**
oncall-line = • { $start } → { $end } · { $who }{ $here ->
    [no] { " " }(⚠️ nicht im Bereitschaftsraum)
   *[yes] { "" }
}{ $number ->
    [0] { "" }
   *[other] { " " }(Vertretung { $number })
}
oncall-line-nobody = • { $start } → { $end } · ⚠️ niemand
oncall-overrides = **Vertretungen**
oncall-override-line = • **{ $number }** { $who } · { $layer } · { $start } → { $end }
oncall-in-calendar = { $layer }: { $who }
oncall-not-in-calendar = Bereitschaft: geändert
oncall-too-many = Höchstens { $most } Personen können sich abwechseln.
oncall-rota-set = 📟 **{ $layer }**: { $count ->
    [one] eine Person, Übergabe
   *[other] { $count } Personen, Übergabe
} { $weeks ->
    [0] { $days ->
        [one] jeden Tag
       *[other] alle { $days } Tage
    }
    [one] jede Woche
   *[other] alle { $weeks } Wochen
} um { $clock } ({ $zone }). Von jetzt an:
oncall-no-rota = **{ $layer }**: es gibt keinen Turnus.
oncall-rota-ended = **{ $layer }**: der Turnus ist beendet.{ $backup ->
    [yes] { "" }
   *[no] { " " }⚠️ Niemand hat mehr Bereitschaft.
}

## Vertretungen

oncall-span = Bitte sagen Sie, von wann bis wann, etwa Freitag 18:00 bis Sonntag 20:00.
oncall-ends-before = Das endet, bevor es beginnt.
oncall-override-set = 🔁 **{ $layer }**: { $who } von { $start } bis { $end } (Vertretung { $number })
oncall-instead = Anstelle von { $who }.
oncall-overlaps = Sie geht Vertretung { $number } ({ $who }, { $start } bis { $end }) vor, wo beide gelten.
oncall-override-news = 🔁 **{ $layer }**: { $who } springt von { $start } bis { $end } ein (Vertretung { $number }, von { $by }).
oncall-no-override = Es gibt keine Vertretung { $number }, die noch gilt.
oncall-cancelled = Vertretung { $number } ist abgesagt: { $who }, { $start } bis { $end }.

## Tausch

oncall-swap-asked = 🔁 Ich frage { $who }. Die Antwort muss vor { $expires } kommen.
oncall-swap-question = 🔁 { $other }, { $asker } möchte mit Ihnen tauschen: Sie übernehmen { $gives-start } bis { $gives-end }, { $asker } übernimmt { $takes-start } bis { $takes-end }. ✅ nimmt an, ❌ lehnt ab (oder tippen Sie { $prefix }bereitschaft annehmen, { $prefix }bereitschaft ablehnen), vor { $expires }.
oncall-swapped = ✅ Getauscht: { $other } übernimmt { $gives-start } bis { $gives-end }, { $asker } übernimmt { $takes-start } bis { $takes-end }.
oncall-swap-declined = ❌ { $asker }, { $who } lehnt den Tausch ab; Ihre Schicht bleibt bei Ihnen.
oncall-swap-expired = ⌛ { $asker }, { $other } hat nicht rechtzeitig geantwortet; Ihre Schicht bleibt bei Ihnen.
oncall-swap-yourself = Das sind Sie selbst; bitte nennen Sie jemand anderen.
oncall-swap-not-yours = Diese Frage gilt { $who }.
oncall-swap-over = Dieser Tausch ist nicht mehr offen.
oncall-swap-changed = Der Turnus hat sich seither geändert; bitte fragen Sie noch einmal.
oncall-swap-asked-already = { $who } wird zu dieser Schicht schon gefragt.
oncall-no-shift = { $who } hat keine kommende Schicht.
oncall-no-shift-then = An diesem Tag ({ $at }) haben Sie keine kommende Schicht.
oncall-which = Mehreres wartet auf Ihre Antwort; bitte antworten Sie auf die gemeinte Nachricht, oder setzen Sie ✅ darauf.
oncall-nothing-to-accept = Nichts wartet auf Ihre Antwort.
oncall-acknowledged = ✅ { $who } hat Bereitschaft.
oncall-noted = ✅ Notiert.

## Übergaben und Lücken

oncall-handover = 📟 { $who }, Ihre Schicht beginnt jetzt (**{ $layer }**){ $previous }.
oncall-handover-from = , nach { $who }
oncall-handover-until = Bis { $at } ({ $length }).
oncall-handover-open-ended = Eine Übergabe ist nicht vorgesehen.
oncall-length = { $days ->
    [0] { $hours } h
   *[other] { $hours ->
        [0] { $days ->
            [one] ein Tag
           *[other] { $days } Tage
        }
       *[other] { $days ->
            [one] ein Tag und { $hours } h
           *[other] { $days } Tage und { $hours } h
        }
    }
}
oncall-handover-cases = { $count ->
    [0] Kein Fall ist offen.
    [one] Offener Fall: { $codes }
   *[other] Offene Fälle: { $codes }
}
oncall-handover-late = Ich war weg, darum kommt das spät: Ihre Schicht hat am { $at } begonnen.
oncall-handover-ask = ✅ auf dieser Nachricht, oder { $prefix }bereitschaft annehmen, sagt, dass Sie sie haben. Nach { $minutes } Minuten ohne Antwort frage ich die anderen.
oncall-handover-silent = ⚠️ { $who } hat die Schicht nicht bestätigt, die am { $at } begann ({ $layer }). Bitte erreichen Sie die Person, oder setzen Sie jemand anderen ein: { $prefix }bereitschaft vertretung @wer jetzt bis …
oncall-gap = { $near ->
    [now] ⚠️ **{ $layer }**: jetzt hat niemand Bereitschaft{ $ends ->
        [yes] , bis { $end }
       *[no] , und kein Ende ist abzusehen
    }{ $left }.
   *[other] ⚠️ **{ $layer }**: niemand hat Bereitschaft { $ends ->
        [yes] von { $start } bis { $end }
       *[no] ab { $start }
    }{ $left }.
}
oncall-gap-left = { " " }({ $who } ist nicht mehr in diesem Raum)
oncall-gap-mend = So schließen Sie die Lücke: { $prefix }bereitschaft vertretung @wer von … bis …, oder ein neuer { $prefix }bereitschaft turnus
record-oncall = wer Bereitschaft hat

## Hilfe

arg-oncall-rota = wöchentlich Montag 09:00 @wer…
arg-oncall-override = @wer von Datum bis Datum
arg-oncall-number = Nummer
arg-oncall-swap = @wer [Datum]
help-oncall-here = diesen Raum zum Bereitschaftsraum machen
help-oncall-now = wer jetzt Bereitschaft hat
help-oncall-schedule = wer in den nächsten zwei Wochen Bereitschaft hat, und die Datei für Ihren Kalender
help-oncall-rota = sagen, wer sich abwechselt, von jetzt an
help-oncall-override = jemanden einspringen lassen
help-oncall-cancel = eine Vertretung absagen
help-oncall-swap = jemanden bitten, die nächste Schicht zu tauschen
help-oncall-accept = sagen, dass Sie die Schicht haben, oder einem Tausch zustimmen
help-oncall-decline = einen Tausch ablehnen
example-oncall-here = bereitschaft hier
example-oncall-now = bereitschaft jetzt
example-oncall-schedule = bereitschaft plan nächsten Montag
example-oncall-rota = bereitschaft turnus wöchentlich Montag 09:00 @Anna @Marc
example-oncall-override = bereitschaft vertretung @Marc von Freitag 18:00 bis Sonntag 20:00
example-oncall-cancel = bereitschaft absagen 3
example-oncall-swap = bereitschaft tausch @Marc
example-oncall-accept = bereitschaft annehmen
example-oncall-decline = bereitschaft ablehnen

## Readiness

policy = **Wer gerufen wird, wenn niemand antwortet**
policy-level = { $sign } **{ $level ->
    [critical] kritisch
    [high] hoch
    [normal] normal
   *[low] niedrig
}**: zu übernehmen innerhalb von { $acknowledged }, ein Lebenszeichen innerhalb von { $promise }, danach alle wieder nach { $repeat }{ $hours ->
    [always] { "" }
    [waking] , außerhalb der Ruhezeiten
   *[working] , an Werktagen
}
policy-step = • { $now ->
    [yes] sofort
   *[no] nach { $after }
}: { $whom }{ $outside ->
    [yes] , auch über Rufgeräte außerhalb von Matrix
   *[no] { "" }
}
drill-begun = 🧪 Die Übung **{ $code }** beginnt. Wer gerufen wird, antwortet mit 👀 wie im Ernstfall; nach jeder Antwort rufe ich sofort die nächste Stufe, und am Ende berichte ich.
drill-no-room = Es gibt keinen sicheren Bereitschaftsraum für eine Übung.
drill-running = Die Übung **{ $code }** läuft noch.
revoked = 🚫 { $who } ({ $id }) ist draußen: aus dem Turnus, aus { $rooms ->
    [one] einem Raum
   *[other] { $rooms } Räumen
}, und keines der Geräte bekommt noch Schlüssel oder wird befolgt. { $cases ->
    [0] Fälle waren keine übernommen.
    [one] Der übernommene Fall wird neu ausgerufen.
   *[other] Die { $cases } übernommenen Fälle werden neu ausgerufen.
}
revoked-coordinator = ⚠️ { $who } gehört zur Koordination: Bitten Sie, wer diesen Bot betreibt, die Person aus den Einstellungen zu nehmen.
device-revoked = 📵 Ein Gerät von { $who } { $gone ->
    [yes] bekommt keine Schlüssel mehr und wird nicht befolgt: Wer diesen Bot betreibt, hat es gesperrt. Die anderen Geräte zählen weiter.
   *[no] zählt wieder: Wer diesen Bot betreibt, hat es zugelassen.
}
revoke-not-this-one = { $who } kann nicht so ausgeschlossen werden.
readmitted = { $who }: Die Geräte zählen wieder. Laden Sie die Person von Hand ein und geben Sie ihr den Turnus zurück.
help-oncall-policy = zeigen, wer gerufen wird, wenn niemand antwortet
help-oncall-drill = die ganze Kette mit einem Fall üben, der keiner ist
help-oncall-revoke = jemanden, der gefasst wurde, auf einmal aus allem herausnehmen
help-oncall-readmit = die Geräte wieder zählen lassen
example-oncall-policy = bereitschaft regeln
example-oncall-drill = bereitschaft übung
example-oncall-revoke = bereitschaft ausschließen @marc:example.org
example-oncall-readmit = bereitschaft wiederaufnehmen @marc:example.org
