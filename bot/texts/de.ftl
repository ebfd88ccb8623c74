# Was Vigie auf Deutsch sagt. Ein Satz für jede Sache; die Bezeichner sind in den vier Katalogen dieselben.

## Aufgaben

action-recorded = 📌 **{ $reference }** { $text }
action-changed = ✏️ **{ $reference }** { $text }
action-shown = **{ $reference }** ({ $state ->
    [done] erledigt
    [dropped] gestrichen
   *[open] offen
}) { $text }
action-moved = { $state ->
    [done] ✅ **{ $reference }** ist erledigt: { $text }
    [dropped] ❌ **{ $reference }** ist gestrichen: { $text }
   *[open] 📌 **{ $reference }** ist wieder offen: { $text }
}
action-already = { $state ->
    [done] **{ $reference }** ist schon erledigt.
    [dropped] **{ $reference }** ist schon gestrichen.
   *[open] **{ $reference }** ist schon offen.
}
action-who = Wer: { $who }
action-when = Bis: { $due-at }
action-note = Notiz: { $note }
action-list = { $count ->
    [one] **{ $count } Aufgabe**
   *[other] **{ $count } Aufgaben**
}
action-in-list = { $mark ->
    [late] ⏰
    [done] ✅
    [dropped] ❌
   *[open] •
} **{ $reference }** { $text }{ $who }{ $due-at }
action-list-empty = Hier ist keine Aufgabe zu zeigen.
list-who = { " " }· { $who }
list-due = { " " }· { $at }
list-more = … und { $count } weitere.
no-such-action = Es gibt in dieser Gruppe keine Aufgabe { $reference }. Siehe { $list }
tags = { $tags }
history-step = { $at } · { $who } · { $verb ->
    [record] eingetragen
    [correct] Nachricht berichtigt
    [edit] Text geändert
    [assign] neu zugewiesen
    [due] Frist geändert
    [done] erledigt
    [dropped] gestrichen
    [open] wieder geöffnet
    [undo] zurückgenommen
   *[other] { $verb }
}
reminders-yours = { $on ->
    [on] Ab jetzt werden Sie an Ihre Aufgaben erinnert.
   *[off] Ab jetzt werden Sie nicht mehr an Ihre Aufgaben erinnert.
}
reminders-group = { $on ->
    [on] Erinnerungen an Aufgaben sind in dieser Gruppe eingeschaltet.
   *[off] Erinnerungen an Aufgaben sind in dieser Gruppe ausgeschaltet.
}
nudge-before = { $someone ->
    [yes] ⏳ { $who }, morgen ist der Tag für **{ $reference }** { $text } ({ $due-at })
   *[no] ⏳ Morgen ist der Tag für **{ $reference }** { $text } ({ $due-at }). Noch ist niemand zuständig.
}
nudge-day = { $someone ->
    [yes] 📅 { $who }, heute ist der Tag für **{ $reference }** { $text } ({ $due-at })
   *[no] 📅 Heute ist der Tag für **{ $reference }** { $text } ({ $due-at }). Noch ist niemand zuständig.
}
nudge-late = { $someone ->
    [yes] ⏰ { $who }: **{ $reference }** ist überfällig. { $text } (Frist war: { $due-at })
   *[no] ⏰ **{ $reference }** ist überfällig. { $text } (Frist war: { $due-at })
}
nudge-came-late = (Diese Erinnerung war { $at } fällig; ich lief da nicht.)

## Beschlüsse und Abstimmungen

decision-recorded = ⚖️ **{ $reference }** angenommen: { $text }
decision-proposed = 🗳️ **{ $reference }** vorgeschlagen von { $who }: { $text }
decision-adopted = ✅ **{ $reference }** ist angenommen: { $text }
decision-rejected = ❌ **{ $reference }** ist abgelehnt: { $text }
decision-shown = **{ $reference }** ({ $state ->
    [proposed] vorgeschlagen
    [adopted] angenommen
    [rejected] abgelehnt
   *[superseded] ersetzt
}): { $text }
decision-withdrawn = **{ $reference }** ist zurückgezogen.
decision-terms = { $rule ->
    [consent] Im Konsent (angenommen, wenn niemand widerspricht)
    [majority] Mit Mehrheit
   *[unanimity] Einstimmig
}{ $quorum ->
    [0] { "" }
   *[other] , mindestens { $quorum } Stimmen
}, bis { $closes-at }
decision-how-to-vote = Stimmen Sie in der Umfrage ab, mit 👍 👎 🤷 auf dieser Nachricht, oder tippen Sie: { $prefix }stimme { $reference } ja
decision-tally = 👍 { $yes } · 👎 { $no } · 🤷 { $abstain }{ $objections ->
    [0] { "" }
    [one] { " " }· 1 Einwand
   *[other] { " " }· { $objections } Einwände
}
decision-supersedes = Anstelle von { $reference }
decision-superseded-by = Ersetzt durch { $reference }
decision-moved = Vorgeschlagen von { $who }, { $at }
decision-ended = { $state ->
    [rejected] Abgelehnt
   *[adopted] Angenommen
}: { $ground }, { $at }
decision-vote = { $choice ->
    [yes] 👍
    [no] 👎
   *[abstain] 🤷
} { $who } · { $at }{ $reason }
decision-reason = : „{ $reason }“
decision-objection = { $resolved ->
    [yes] ✋ (ausgeräumt)
   *[no] ✋
} { $who } · { $at }: „{ $reason }“
decision-link = { $link }
decision-list = { $count ->
    [one] **{ $count } Beschluss**
   *[other] **{ $count } Beschlüsse**
}
decision-in-list = { $state ->
    [proposed] 🗳️
    [adopted] ✅
    [rejected] ❌
   *[superseded] 🔁
} **{ $reference }** { $text } · { $state ->
    [proposed] Abstimmung bis { $at }
   *[other] { $at }
}
decision-list-empty = Hier ist kein Beschluss zu zeigen. So tragen Sie einen ein: { $example }
decision-list-which = Ich kann auflisten: { $which }, oder ein #thema.
decision-rule-set = Ab jetzt entscheidet diese Gruppe { $rule ->
    [consent] im Konsent
    [majority] mit Mehrheit
   *[unanimity] einstimmig
}{ $quorum ->
    [0] .
   *[other] , mit mindestens { $quorum } Stimmen.
}
decision-closed = { $state ->
    [adopted] **{ $reference }** ist schon angenommen.
    [rejected] **{ $reference }** ist schon abgelehnt.
   *[superseded] **{ $reference }** wurde durch einen anderen Beschluss ersetzt.
}
decision-too-late = Die Abstimmung über **{ $reference }** ist vorbei.
decision-not-yours = Nur wer **{ $reference }** vorgeschlagen hat, der Vorsitz oder das Sekretariat kann das zurückziehen.
decision-not-adopted = Nur ein angenommener Beschluss kann ersetzt werden; **{ $reference }** ist keiner.
no-such-decision = Es gibt in dieser Gruppe keinen Beschluss { $reference }. Siehe { $list }
ground-no-objection = kein Einwand
ground-objection = ein Einwand besteht
ground-more-yes = mehr Ja als Nein
ground-not-more-yes = nicht mehr Ja als Nein
ground-all-yes = einstimmig
ground-some-no = nicht einstimmig
ground-no-votes = niemand hat abgestimmt
ground-no-quorum = zu wenige Stimmen
ground-chair = durch den Vorsitz
poll-question = { $reference } { $text }
poll-yes = Ja
poll-no = Nein
poll-abstain = Enthaltung
poll-ended = Die Abstimmung über { $reference } ist vorbei: { $state ->
    [adopted] angenommen
    [rejected] abgelehnt
   *[withdrawn] zurückgezogen
}.
vote-counted = { $choice ->
    [yes] 👍
    [no] 👎
   *[abstain] 🤷
} { $who }, Ihre Stimme zu **{ $reference }** ist gezählt (👍 { $yes } · 👎 { $no } · 🤷 { $abstain }).
vote-closed = { $state ->
    [adopted] ✅ **{ $reference }** ist angenommen ({ $ground }): { $text }
   *[rejected] ❌ **{ $reference }** ist nicht angenommen ({ $ground }): { $text }
}
closed-late = (Die Abstimmung endete { $closes-at }; ich lief da nicht. Rechtzeitig abgegebene Stimmen sind gezählt.)
objection-recorded = ✋ Ihr Einwand gegen **{ $reference }** ist eingetragen; solange er besteht, wird der Beschluss nicht angenommen. Ist er ausgeräumt: { $resolve }
objection-resolved = { $count ->
    [one] 🤝 Der Einwand gegen **{ $reference }** ist ausgeräumt.
   *[other] 🤝 { $count } Einwände gegen **{ $reference }** sind ausgeräumt.
}
objection-wants-reason = Ihr „Nein“ verhindert die Annahme von **{ $reference }**. Sagen Sie der Gruppe, warum: { $object } …
no-objection = Sie haben keinen offenen Einwand gegen **{ $reference }**.

## Rückgängig machen, berichtigen, reagieren

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

## Was nicht ging

wrong-form = Das ist es nicht ganz. Die Form ist `{ $usage }`, zum Beispiel `{ $example }`
which-command = Was soll ich tun? Eines davon:
form = `{ $usage }`
unknown-command = Diesen Befehl kenne ich nicht. `{ $help }` listet alle auf.
unknown-command-near = Diesen Befehl kenne ich nicht. Meinten Sie `{ $nearest }`? (`{ $help }` listet alle auf.)
internal-error = Bei mir ist etwas schiefgegangen, nichts wurde eingetragen. Der Betreiber findet es im Protokoll; bitte versuchen Sie es noch einmal.
no-group = Ich weiß nicht, welche Gruppe gemeint ist. Bitte tippen Sie das im Raum der Gruppe.
propose-in-group = Bitte schlagen Sie das im Raum der Gruppe vor, damit alle abstimmen können.
members-only = Beobachter lesen mit; nur Mitglieder können das tun.
chair-only = Das kann nur der Vorsitz oder das Sekretariat tun.
room-not-encrypted = Dieser Raum ist nicht verschlüsselt, deshalb tue ich hier nichts. Schalten Sie die Verschlüsselung in den Raumeinstellungen ein und tippen Sie es dann noch einmal.
too-many-lines = { $count } Befehle in einer Nachricht sind zu viele; die ersten { $most } habe ich ausgeführt. Bitte schicken Sie den Rest noch einmal.
text-too-long = Dieser Text ist zu lang: { $length } Zeichen, höchstens { $most } sind möglich.
wrong-kind-of-id = { $typed } ist hier keine Kennung; sie muss mit { $letter }- beginnen.
person-unknown = Ich kenne in diesem Raum niemanden namens „{ $name }“. Erwähnen Sie die Person, oder schreiben Sie ihre Matrix-Kennung.
person-not-here = { $name } ist nicht in diesem Raum.
person-ambiguous = Mehrere heißen „{ $name }“: { $people }. Schreiben Sie die Matrix-Kennung.
date-not-understood = Dieses Datum verstehe ich nicht. Schreiben Sie etwa 2027-01-15, 15. Januar, nächsten Dienstag um 14 Uhr oder in 2 Wochen.
date-does-not-exist = Dieses Datum oder diese Uhrzeit gibt es nicht.
date-past = Das liegt in der Vergangenheit.
date-too-far = Das liegt zu weit in der Zukunft.
date-weekday-contradicts = Dieses Datum fällt auf einen anderen Wochentag; was von beiden stimmt?
date-ambiguous = Das kann { $readings } heißen. Bitte schreiben Sie das Datum ganz aus.
unsigned-device = { $who }, diese Nachricht kam von einem Gerät, das Sie nicht verifiziert haben; ich habe also nichts getan. Verifizieren Sie die Sitzung in den Einstellungen Ihrer App (oder mit einer anderen Ihrer Sitzungen) und schicken Sie sie noch einmal.
message-unreadable = { $who }, ich konnte diese Nachricht nicht entschlüsseln: Ihr Schlüssel hat mich nie erreicht. Bitte schicken Sie sie noch einmal.

## Über Sie

language-set-fr = Désormais, je vous réponds en français.
language-set-en = From now on I answer you in English.
language-set-de = Ab jetzt antworte ich Ihnen auf Deutsch.
language-set-lb = Vun elo un äntweren ech Iech op Lëtzebuergesch.
language-name-fr = Französisch
language-name-en = Englisch
language-name-de = Deutsch
language-name-lb = Luxemburgisch
timezone-set = Ihre Zeitzone ist { $zone }; dort ist es jetzt { $clock }.
timezone-unknown = Ich kenne keine Zeitzone „{ $zone }“. Schreiben Sie etwa Europe/Paris.
whoami = Sie sind { $who } ({ $id }), { $role ->
    [observer] Beobachtung
    [member] Mitglied
    [secretary] Sekretariat
    [chair] Vorsitz
   *[admin] Verwaltung der Installation
}. Ich antworte Ihnen auf { $language }; Ihre Daten gelten in der Zone { $zone }.

## Hilfe

help-start = **Was Sie tippen können** (jeweils am Anfang einer Zeile; im privaten Gespräch kann { $prefix } wegbleiben):
help-line = `{ $usage }` – { $what }
help-end = Mehr dazu: `{ $help } aufgabe`. Jedes Wort geht auch auf Französisch, Englisch und Luxemburgisch; ↩️ macht rückgängig.
help-topic = `{ $usage }` – { $what }
    → `{ $example }`
help-unknown-topic = Diesen Befehl kenne ich nicht. `{ $help }` listet alle auf.
help-action = eintragen, wer was bis wann tut
help-action-list = Aufgaben auflisten
help-action-show = eine Aufgabe und ihre Geschichte zeigen
help-action-done = als erledigt eintragen
help-action-drop = streichen
help-action-reopen = wieder öffnen
help-action-assign = sagen, wer es tut
help-action-due = die Frist setzen
help-action-edit = den Text ändern
help-action-reminders = Erinnerungen ein- oder ausschalten (privat: Ihre)
help-decision = einen Beschluss eintragen (der eines Mitglieds wird zum Vorschlag)
help-decision-propose = einen Vorschlag zur Abstimmung stellen
help-decision-list = Beschlüsse auflisten
help-decision-show = einen Beschluss mit Stimmen, Gründen und Geschichte zeigen
help-decision-adopt = einen Vorschlag sofort annehmen
help-decision-reject = einen Vorschlag sofort ablehnen
help-decision-withdraw = zurückziehen
help-decision-supersede = einen Beschluss durch einen anderen ersetzen
help-decision-rule = festlegen, wie die Gruppe entscheidet
help-vote = über einen Vorschlag abstimmen
help-object = Einwand erheben, oder ihn ausräumen
help-language = die Sprache meiner Antworten wählen
help-timezone = Ihre Zeitzone wählen
help-whoami = wer Sie für mich sind
help-undo = das Letzte zurücknehmen
help-help = diese Hilfe
example-action = aufgabe Die Erläuterung entwerfen @Anna bis 15. Januar #aufnahme
example-action-list = aufgabe liste meine
example-action-show = aufgabe zeigen A-12
example-action-done = aufgabe erledigt A-12 heute früh verschickt
example-action-drop = aufgabe streichen A-12 nicht mehr nötig
example-action-reopen = aufgabe wiederöffnen A-12
example-action-assign = aufgabe zuweisen A-12 @Anna @Marc
example-action-due = aufgabe frist A-12 nächsten Freitag um 17 Uhr
example-action-edit = aufgabe ändern A-12 Die Erläuterung auf Französisch entwerfen
example-action-reminders = aufgabe erinnerungen aus vortag
example-decision = beschluss Wir treffen uns alle drei Monate
example-decision-propose = beschluss vorschlagen Wir treffen uns alle drei Monate bis Freitag 18 Uhr regel:mehrheit
example-decision-list = beschluss liste offen
example-decision-show = beschluss zeigen D-7
example-decision-adopt = beschluss annehmen D-7
example-decision-reject = beschluss ablehnen D-7
example-decision-withdraw = beschluss zurückziehen D-7
example-decision-supersede = beschluss ersetzen D-7 durch Wir treffen uns alle vier Monate
example-decision-rule = beschluss regel mehrheit quorum:5
example-vote = stimme D-7 nein zu früh für uns
example-object = einwand D-7 Das Budget ist nicht geklärt
example-language = sprache fr
example-timezone = zeitzone Europe/Paris
example-whoami = werbinich
example-undo = rückgängig
example-help = hilfe aufgabe
arg-text = Text
arg-people = [@wer…]
arg-person = @wer…
arg-deadline = [bis Datum]
arg-until = [bis Datum]
arg-tags = [#thema…]
arg-date = Datum
arg-note = Notiz
arg-reason = Grund
arg-objection = Grund|gelöst
arg-command = Befehl
arg-id = A-12
arg-zone = Europe/Paris
arg-which-actions = meine|überfällig|erledigt|alle|@wer|#thema
arg-which-decisions = offen|angenommen|abgelehnt|alle|#thema
arg-optional = [{ $name }]
