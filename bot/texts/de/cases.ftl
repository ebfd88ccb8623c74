# Fälle: was die Bereitschaft liest

case-head = { $drill ->
    [yes] 🧪 ÜBUNG ·{ " " }
   *[no] { "" }
}{ $sign } **{ $code }** · { $level ->
    [critical] kritisch
    [high] hoch
    [normal] normal
   *[low] niedrig
} · { $kind ->
    [physical] körperlich
    [digital] digital
    [legal] rechtlich
    [relocation] Schutzaufenthalt
    [other] anderes
   *[unknown] Gefahr nicht genannt
}
case-words = „{ $text }“
case-answer = { $question }: { $answer }
case-since = Seit { $at } · von { $reporter }
case-reporter-hidden = jemandem, dessen Name verborgen ist
case-reporter-shown = { $who } ({ $id })
case-reporter = die meldende Person
case-vigie = Vigie
case-unverified = ⚠️ Gerät nicht verifiziert: Vielleicht schreibt jemand anderes.
case-covert = 🤫 **Im Stillen: schreiben Sie nicht, rufen Sie nicht an.** Wer das Telefon in der Hand hat, darf hiervon nichts erfahren.
case-covert-say = Der Person von **{ $code }** schreibe ich nichts: wer das Telefon in der Hand hat, erführe, dass Sie es wissen. Vermerken Sie stattdessen, was Sie tun: { $prefix }vermerk { $code } …
case-merge-covert = Ein Fall, den ein Notwort geöffnet hat, bleibt für sich: die Person darf nichts davon erfahren.
case-call = 📟 Ich rufe { $who }.
case-nobody = **Niemand hat ihn.** Setzen Sie hier 👀 oder tippen Sie { $prefix }übernehmen { $code }, um ihn zu übernehmen.
case-waits = **Niemand hat ihn.** Setzen Sie hier 👀 oder tippen Sie { $prefix }übernehmen { $code }, um ihn zu übernehmen; am { $at } rufe ich { $next }.
case-given = 👉 Ich rufe { $who }; ohne Antwort rufe ich am { $at } { $next }.
case-drill = 🧪 Nichts davon ist echt. Wer gerufen wird, antwortet mit 👀; am { $at } rufe ich { $next }.
case-held = ✅ { $who } hat ihn und gibt bis { $at } ein Lebenszeichen.
case-resolved = 🏁 Abgeschlossen: { $outcome }
case-closed = 🏁 Abgeschlossen.
case-merged = ➡️ Geht in { $code } weiter.
keeping-remind = ⏳ { $who }: Sind Sie noch an **{ $code }**? Zeigen Sie es bis { $at }, mit 👀 hier, { $prefix }übernehmen { $code }, einem Vermerk oder einer Nachricht an die meldende Person. Sonst rufe ich den Fall wieder aus.
keeping-remind-private = ⏳ Sind Sie noch an Ihrem Fall? Zeigen Sie es bis { $at } im Bereitschaftsraum; sonst rufe ich ihn wieder aus.
keeping-news = 💬 { $who }: Die meldende Person (**{ $code }**) hat seit { $since } kein Wort von Ihnen gehört. { $way ->
    [watched] Ihr Telefon oder Konto ist vielleicht überwacht: Wenn es etwas zu sagen gibt, suchen Sie zuerst einen anderen Weg.
    [elsewhere] Sie will auf anderem Weg erreicht werden: Sehen Sie auf die Karte.
   *[here] Ich sage ihr, dass noch jemand ihren Fall hat. Bitte sagen Sie selbst etwas, und sei es nur, worauf Sie warten: { $prefix }antworten { $code } …
}
checklist = Fragen Sie nur, was hilft, und nur dort, wo man gefahrlos schreiben kann. Halten Sie fest, was Sie erfahren: { $prefix }vermerk { $code } …
checklist-threat = 📋 **Drohung oder Angriff:** auf welchem Weg · der genaue Wortlaut · wann, und bis wann · frühere
checklist-device = 📋 **Gerät verloren oder beschlagnahmt:** welches, wann und wie · gesperrt? verschlüsselt? · welche Konten darauf waren
checklist-account = 📋 **Konto:** welcher Dienst · welcher Zugang noch bleibt · seltsame Nachrichten
checklist-detention = 📋 **Festnahme oder Haft:** seit wann, wo, durch wen · wurde Gewalt angewandt · Anwalt · Vorwürfe · nächste Anhörung · Gesundheit, Medikamente · weiß es die Familie
checklist-relocation = 📋 **Ausreise in Sicherheit:** warum es der beste Weg ist · wohin · Papiere · wer mitkommt · für wie lange · wie zurück
checklist-other = 📋 **Zu erfragen:** was geschah, wann und wo · wer dahintersteht · was schon getan wurde · was zuerst nötig ist
checklist-drill = 📋 Im Ernstfall stünde hier eine kurze Liste von Fragen zu dieser Art von Fall.
flood-card = 🌊 **{ $count } Alarme auf einmal.** Übernehmen Sie einen mit seinem Code; er bekommt dann seine eigene Karte.
flood-case = • { $head } · „{ $text }“
whom-on-call = die Bereitschaft
whom-backup = die Reserve
whom-responders = den ganzen Bereitschaftsraum
whom-coordinators = die Koordination
whom-everybody = noch einmal alle
whom-person = { $who }
page = { $who }: { $head }. Übernehmen mit 👀 oder { $prefix }übernehmen { $code }
page-many = { $who }: **{ $count } Fälle** warten: { $codes }. Einen übernehmen mit { $prefix }übernehmen CODE
page-nobody = ⚠️ Niemand da für den Ruf an { $whom }; ich habe die nächsten gerufen.
page-private = { $drill ->
    [yes] 🧪 ÜBUNG: nichts Echtes. Öffnen Sie den Bereitschaftsraum.
   *[no] { $count ->
        [one] 📟 Ein Fall braucht Sie. Öffnen Sie den Bereitschaftsraum.
       *[other] 📟 { $count } Fälle brauchen Sie. Öffnen Sie den Bereitschaftsraum.
    }
}
page-no-room = ⚠️ Es gibt keinen sicheren Bereitschaftsraum, deshalb kommt es zu Ihnen.
drill-report = 🧪 Die Übung { $code } ist vorbei. So lief sie:
drill-step = { $place }. { $who }: { $devices ->
    [0] kein Gerät erreicht
    [one] ein Gerät erreicht
   *[other] { $devices } Geräte erreicht
}, { $read ->
    [-1] nicht gelesen
   *[other] gelesen nach { $read } s
}, { $answered ->
    [-1] nicht beantwortet
   *[other] beantwortet nach { $answered } s
}
audit-alarm = 🚨 Mit der Bearbeitung der Alarme stimmt etwas nicht: { $count ->
    [one] Für einen Fall
   *[other] Für { $count } Fälle
} wird niemand rechtzeitig gerufen. Bitte sehen Sie jetzt im Bereitschaftsraum nach, und sagen Sie es dem Betreiber dieses Bots.
story-alarm = 🚨 { $codes ->
    [0] Was ich über Fälle aufbewahre, wurde von jemand anderem geändert.
   *[other] Was ich über diese Fälle aufbewahre, wurde von jemand anderem geändert: { $list }.
 }
    Wer in meine Datenbank schreiben kann, hat Teile ihrer Geschichte entfernt, geändert oder auf einen früheren Stand zurückgesetzt. Alarme bearbeite ich weiter.
    Verlassen Sie sich nicht darauf, was ich davon zeige: Was wirklich geschah, steht in den Threads im Bereitschaftsraum. Bitten Sie den Betreiber dieses Bots, eine Kopie der Datenbank aufzubewahren, wie sie ist, und dann `vigie doctor` auszuführen.
audit-alarm-checkins = 🚨 Mit den Rückmeldungen stimmt etwas nicht: { $count ->
    [one] um eine
   *[other] um { $count }
} kümmert sich niemand rechtzeitig. Fragen Sie bei den Betroffenen nach ({ $prefix }rückmeldung liste), und sagen Sie es dem, der diesen Bot betreibt.
audit-alarm-unreadable = 🚨 { $count ->
    [one] Ich kann nicht mehr lesen, was ich über den Fall { $codes } aufbewahrt habe, und rufe seinetwegen niemanden mehr.
   *[other] Ich kann nicht mehr lesen, was ich über diese Fälle aufbewahrt habe, und rufe ihretwegen niemanden mehr: { $codes }.
 }
    Was gesagt wurde, steht in den Threads im Bereitschaftsraum. Bitte erreichen Sie jetzt, wer den Alarm gegeben hat, und geben Sie ihn neu ein: { $prefix }alarm. Bitten Sie den Betreiber dieses Bots, `vigie doctor` auszuführen.
    Ich sage es jede Stunde, bis der alte gelöscht ist: { $prefix }fall löschen CODE
audit-alarm-checkins-unreadable = 🚨 { $count ->
    [0] Ich kann eine Rückmeldung nicht mehr lesen und weiß auch nicht, von wem sie ist: Niemand wird mehr um dieses Lebenszeichen gebeten. Bitte fragen Sie herum, wer eine hatte.
   *[other] Ich kann die Rückmeldung von { $people } nicht mehr lesen: Niemand wird mehr um ein Lebenszeichen gebeten. Bitte erreichen Sie diese Personen jetzt.
 } Wer noch eine braucht, beginnt neu: { $prefix }rückmeldung
audit-alarm-revocations = 🚨 Ich kann nicht mehr lesen, wer ausgeschlossen wurde; deren Geräte zählen wieder. Schließen Sie sie noch einmal aus: { $prefix }bereitschaft ausschließen. Einzelne Geräte schließt der Betreiber dieses Bots aus.
case-unreadable = Ich kann nicht mehr lesen, was ich über { $code } aufbewahrt habe. Was gesagt wurde, steht in seinem Thread im Bereitschaftsraum; wenn es weitergeht, geben Sie den Alarm neu ein: { $prefix }alarm
private-unreadable = ⚠️ Eine private Nachricht war nicht zu lesen; vielleicht ist sie ein Alarm. Die Koordination weiß, von wem sie kommt.
private-unreadable-who = ⚠️ Ich konnte eine private Nachricht von { $who } nicht lesen; vielleicht ist sie ein Alarm. Bitte erreichen Sie die Person auf anderem Weg.
oncall-room-unsafe = ⚠️ Der Bereitschaftsraum ist nicht mehr sicher: Ich spreche dort von keinem Fall mehr und rufe Sie hier, bis er wieder verschlüsselt und für Fremde geschlossen ist.
restored-on-call = 💾 Ich wurde aus einer Sicherung vom { $at } wiederhergestellt. Was seither geschrieben wurde, kenne ich nicht. Bitte suchen Sie in Ihren Räumen und privaten Chats nach Alarmen seit damals und geben Sie sie neu ein: { $prefix }alarm. Für die offenen Fälle, die ich kenne, geht der Ruf wieder hinaus; manche sind vielleicht vorbei.
restored-coordinators = 💾 Ich wurde aus einer Sicherung vom { $at } wiederhergestellt. Was danach geschrieben wurde, ist mir unbekannt: Beschlüsse, Stimmen, Aufgaben und Alarme. Bitten Sie alle, nach Alarmen seit damals zu suchen und sie neu einzugeben ({ $prefix }alarm). Was inzwischen fällig wurde, wird nicht nachgereicht. Wer seitdem ausgeschlossen wurde, muss es vielleicht noch einmal werden ({ $prefix }bereitschaft ausschließen). { $prefix }fall liste zeigt die Fälle, die ich noch kenne.
case-did-opened = 🆘 { $text }
case-did-opened-bare = 🆘 Ein Alarm, ohne weitere Worte.
case-did-added = ➕ { $who }: { $text }
case-did-answered = { $text }
case-did-corrected = ✏️ { $who } berichtigt: { $text }
case-did-withdrawn = ↩️ { $who } zieht den Alarm zurück. Bevor Sie abschließen: Vergewissern Sie sich, dass niemand sie dazu zwingt. { $text }
case-did-deleted = 🗑️ { $who } hat eine Nachricht gelöscht; ihre Worte sind hier entfernt.
case-did-paged = 📟 Gerufen: { $text }
case-did-not-reached = 📵 Der Ruf hat kein verifiziertes Gerät erreicht; jetzt rufe ich die nächsten.
case-did-read = 👁️ { $who } hat den Ruf gelesen.
case-did-acknowledged = 👀 { $who } übernimmt.
case-did-answered-drill = 👀 { $who } hat auf den Ruf geantwortet.
case-did-confirmed = 👀 { $who } ist noch dran.
case-did-lapsed = ⏰ Kein Lebenszeichen von { $who }: Der Ruf geht wieder hinaus.
case-did-assigned = 👉 { $who } weist ihn zu: { $text } muss übernehmen.
case-did-handed-off = 👉 { $who } übergibt ihn: { $text } muss übernehmen.
case-did-noted = 📝 { $who }: { $text }
case-did-said = 💬 { $who } an die meldende Person: { $text }
case-did-level = { $text } { $who } hat die Stufe geändert.
case-did-escalated = ⏫ { $who } lässt die nächsten rufen.
case-did-merged = ➡️ { $who } hat ihn mit { $text } zusammengelegt.
case-did-resolved = 🏁 { $who } hat abgeschlossen: { $text }
case-did-reopened = 🔓 { $who } hat ihn wieder geöffnet.
case-did-revealed = 🪪 { $who } hat offengelegt, wer meldet.
case-did-safe = 💚 { $who } meldet: in Sicherheit. { $text }
case-did-restored = 💾 Ich wurde aus einer Sicherung vom { $at } wiederhergestellt. Was seither geschah, steht nicht hier, und dieser Fall ist vielleicht vorbei; dann: { $prefix }abschließen { $code }
case-did-left = 🚪 { $who } hat den Raum verlassen.
case-did-left-chat = 🚪 { $who } hat das private Gespräch verlassen. { $prefix }antworten { $code } … lädt wieder dorthin ein.
case-did-file = 📎 { $who } hat eine Datei geschickt.
case-did-note-deleted = 🗑️ { $who } hat einen Vermerk zurückgezogen; seine Worte sind weg.
case-did-said-deleted = 🗑️ { $who } hat eine Nachricht an die meldende Person zurückgezogen; sie hat sie vielleicht gelesen.
case-did-file-deleted = 🗑️ { $who } hat eine Datei zurückgezogen.
case-did-outcome-deleted = 🗑️ { $who } hat die Worte zum Ausgang zurückgezogen.
case-step = { $at } · { $step }
case-seal = 🔏 { $code }: Siegel der Geschichte bis hierher: **{ $seal }**
case-seal-now = 🔏 Siegel zu diesem Zeitpunkt: **{ $seal }**
case-list = { $count ->
    [one] **Ein offener Fall**
   *[other] **{ $count } offene Fälle**
}
case-list-empty = Kein offener Fall.
case-in-list = • { $head } · { $at } · { $held ->
    [yes] { $who }
   *[no] niemand
}
low-cases = { $sign } **{ $count ->
    [one] Ein offener Fall der Stufe niedrig
   *[other] { $count } offene Fälle der Stufe niedrig
}**, die Liste der Woche:
low-case = • **{ $code }** · seit { $at } · { $held ->
    [yes] { $who } hat ihn
   *[no] niemand hat ihn
}
low-cases-show = Mehr zu einem: { $prefix }fall zeigen CODE
low-cases-late = (Ich war weg, darum kommt das spät: Es war am { $at } fällig.)
case-said = 💬 An die meldende Person weitergegeben (**{ $code }**).
case-note-deleted = 🗑️ Ihr Vermerk zu **{ $code }** ist zurückgezogen: Seine Worte sind aus dem Thread verschwunden; dass es einen gab, bleibt festgehalten.
case-said-deleted = 🗑️ { $sent ->
    [no] Ihre Nachricht zu **{ $code }** war noch nicht abgeschickt; die meldende Person bekommt sie nicht.
   *[yes] Ich entferne Ihre Nachricht zu **{ $code }** auch im Chat der meldenden Person. Vielleicht hat sie sie schon gelesen.
}
case-file-deleted = 🗑️ Ihre Datei zu **{ $code }** ist zurückgezogen. Wurde sie weitergegeben, löschen Sie auch die Nachricht, mit der das geschah.
case-outcome-deleted = 🗑️ Ihre Worte zum Ausgang sind weg. { $closed ->
    [no] **{ $code }** ist offen.
   *[yes] **{ $code }** bleibt abgeschlossen; { $prefix }wiederöffnen { $code } öffnet ihn wieder.
}
case-held-already = { $who } hat **{ $code }** schon. Bitten Sie um Übergabe, wenn Sie ihn übernehmen wollen; wenn das nicht geht: { $prefix }zuweisen { $code } mir
case-level-already = **{ $code }** hat diese Stufe schon.
case-merge-drill = Eine Übung und ein echter Fall werden nicht zusammengelegt: Eine Übung endet von selbst.
case-merge-itself = **{ $code }** lässt sich nicht mit sich selbst zusammenlegen.
case-no-chat = Es gibt kein privates Gespräch mit der meldenden Person (**{ $code }**).
case-not-a-responder = { $who } ist nicht im Bereitschaftsraum.
case-not-open = **{ $code }** ist abgeschlossen. Er lässt sich wieder öffnen.
case-open-already = **{ $code }** ist offen.
case-shown-already = Die Bereitschaft sieht schon, wer gemeldet hat (**{ $code }**).
case-unknown = Es gibt keinen Fall { $code }.
case-which = Welcher Fall? Nennen Sie den Code, oder antworten Sie auf eine meiner Nachrichten dazu.
case-write-anew = Was getan ist, bleibt getan; bitte schreiben Sie es neu.
responders-only = Das ist für die Bereitschaft, in ihrem Raum oder privat.
coordinators-only = Das kann nur die Koordination tun.
help-case-list = die offenen Fälle auflisten
help-case-show = einen Fall mit seinem Verlauf zeigen
help-ack = einen Fall übernehmen, oder zeigen, dass Sie noch dran sind
help-case-assign = einen Fall jemandem in Bereitschaft zuweisen
help-case-handoff = Ihren Fall übergeben
help-case-note = etwas für die Bereitschaft vermerken
help-case-say = der meldenden Person schreiben
help-case-severity = sagen, wie schlimm es ist
help-case-escalate = jetzt die nächsten rufen lassen
help-case-resolve = einen Fall mit seinem Ausgang abschließen
help-case-reopen = einen abgeschlossenen Fall wieder öffnen
help-case-merge = einen doppelten Fall mit einem anderen zusammenlegen
help-case-reveal = der Bereitschaft offenlegen, wer meldet
example-case-list = fall liste
example-case-show = fall zeigen KITUR
example-ack = übernehmen KITUR
example-case-assign = zuweisen KITUR @Anna
example-case-handoff = übergeben KITUR @Anna
example-case-note = vermerk KITUR Die Anwältin ist unterwegs
example-case-say = antworten KITUR Eine Anwältin ruft Sie in der nächsten Stunde an
example-case-severity = stufe KITUR hoch
example-case-escalate = eskalieren KITUR
example-case-resolve = abschließen KITUR Freigelassen, sicher zu Hause
example-case-reopen = wiederöffnen KITUR
example-case-merge = fall zusammenlegen KITUR BADOR
example-case-reveal = fall offenlegen KITUR
