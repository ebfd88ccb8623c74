# Konsultationen

consult-recorded = 📄 **{ $reference }** { $title }: offen für Kommentare bis { $at }.
consult-reading = Ich lese die Datei, um ihren Fingerabdruck zu nehmen; gleich danach stelle ich die Konsultation vor.
consult-post = 📄 **Konsultation { $reference }: { $title }**{ $state ->
    [closed] { " " }(geschlossen)
    [withdrawn] { " " }(zurückgezogen)
   *[open] { "" }
}
consult-new-version = 📄 **{ $reference }** { $title }: Es gibt eine Fassung { $number }. Was schon geantwortet wurde, bleibt.
consult-document = Fassung { $number }: { $what }{ $size } · { $who }, { $at }
consult-size = { " " }({ $size })
consult-fingerprint = Fingerabdruck SHA-256: `{ $hash }`
consult-until = Ihre Kommentare bitte bis **{ $at }**.
consult-how = Antworten Sie auf diese Nachricht oder schreiben Sie in ihren Thread: Jede Nachricht dort ist ein Kommentar Ihrer Organisation. Beginnen Sie mit der Stelle, zum Beispiel „S. 3:“ oder „§2:“. Nichts hinzuzufügen? ✅ auf diese Nachricht, oder `{ $prefix }konsultation nichts { $reference }`
consult-version-recorded = 📄 **{ $reference }**: Fassung { $number } ist vermerkt.
consult-version-reading = Ich lese die Datei, um ihren Fingerabdruck zu nehmen; gleich danach erfährt es die Gruppe.
consult-now-until = 📅 **{ $reference }** { $title }: Kommentare sind jetzt offen bis { $at } (vorher: { $was }).
consult-commented = 💬 **{ $reference }** { $who }{ $place }: „{ $text }“{ $late ->
    [yes] { " " }(verspätet)
   *[no] { "" }
}
consult-place = { ", " }{ $place }
consult-person = { $who }
consult-person-for = { $who }, für { $organisation }
consult-organisation = { $organisation } ({ $who })
consult-done = ✅ **{ $reference }** { $who }: nichts hinzuzufügen{ $late ->
    [yes] { " " }(verspätet)
   *[no] { "" }
}
consult-done-already = Dass es zu **{ $reference }** nichts hinzuzufügen gibt, ist schon vermerkt: { $who }.
consult-all-answered = 🎉 Alle haben auf **{ $reference }** geantwortet.
consult-status = **{ $reference }** { $title } ({ $state ->
    [closed] geschlossen
   *[open] bis { $at }
}): { $count } von { $asked } haben geantwortet.
consult-voice = { $outcome ->
    [comments] 💬
    [nothing] ✅
   *[silent] …
} { $name } – { $outcome ->
    [comments] { $count ->
        [one] { $count } Kommentar
       *[other] { $count } Kommentare
    }
    [nothing] nichts hinzuzufügen
   *[silent] keine Antwort
}{ $late }
consult-outcome = { $outcome ->
    [comments] { $count ->
        [one] { $count } Kommentar
       *[other] { $count } Kommentare
    }
    [nothing] nichts hinzuzufügen
   *[silent] keine Antwort
}{ $late }
consult-outcome-late = { " " }(verspätet)
consult-list = { $count ->
    [one] **{ $count } Konsultation**
   *[other] **{ $count } Konsultationen**
}
consult-in-list = { $state ->
    [closed] 🔒
   *[open] 📄
} **{ $reference }** { $title } · { $state ->
    [closed] war offen bis { $at }
   *[open] bis { $at }
} · { $count } von { $asked } haben geantwortet
consult-list-empty = Hier ist keine Konsultation zu zeigen. `{ $all }` zeigt auch die geschlossenen.
consult-shown = 📄 **{ $reference }** { $title } ({ $state ->
    [closed] geschlossen
   *[open] offen
}) · eröffnet von { $who } · bis { $at }
consult-was-extended = 📅 { $at } · { $who } hat die Frist verlängert; sie war { $was }.
consult-answer = { $kind ->
    [nothing] ✅
   *[comment] 💬
} { $who }{ $place } · { $kind ->
    [nothing] nichts hinzuzufügen
   *[comment] „{ $text }“
} · Fassung { $version } · { $at }{ $late ->
    [yes] { " " }· **verspätet**
   *[no] { "" }
}
consult-nudge = { $stage ->
    [last] ⏳ **{ $reference }** { $title }: Morgen enden die Kommentare, { $at }. Noch keine Antwort habe ich von { $who }.
   *[soon] 📄 **{ $reference }** { $title }: Kommentare sind offen bis { $at }. Noch keine Antwort habe ich von { $who }.
}
consult-nudge-how = Nichts hinzuzufügen? ✅ auf diese Nachricht, oder `{ $prefix }konsultation nichts { $reference }`
consult-over = ⏰ **{ $reference }** { $title }: Die Frist ist vorbei ({ $at }). { $count ->
    [one] Eine Antwort fehlt: { $who }.
   *[other] { $count } Antworten fehlen: { $who }.
} Was noch kommt, wird angenommen und als verspätet vermerkt. Die Konsultation schließt von selbst am { $closes }, außer Sie tippen `{ $prefix }konsultation schließen { $reference }` oder `{ $prefix }konsultation verlängern { $reference } Datum`
consult-closed = 🔒 **{ $reference }** { $title } ist geschlossen, mit { $count ->
    [0] keinem Kommentar.
    [one] { $count } Kommentar.
   *[other] { $count } Kommentaren.
} Die Tabelle folgt, danach die Dateien (ODT, PDF).{ $missing }
consult-missing = { " " }{ $count ->
    [one] Nicht geantwortet hat: { $who }.
   *[other] Nicht geantwortet haben: { $who }.
}
no-such-consultation = Es gibt in dieser Gruppe keine Konsultation { $reference }. Siehe { $list }
consult-which = { $count ->
    [0] Es ist keine Konsultation offen. Um eine zu eröffnen, antworten Sie auf die Datei: `{ $prefix }konsultation eröffnen "Titel" bis Freitag 18 Uhr`
   *[other] { $count } Konsultationen sind offen; sagen Sie, welche, zum Beispiel C-2.
}
consult-being-read = Ich lese noch die Datei von **{ $reference }**; versuchen Sie es gleich noch einmal.
consult-is-closed = **{ $reference }** ist seit { $at } geschlossen; das wird also nicht mehr eingetragen. Wer sie eröffnet hat oder der Vorsitz kann sie wieder öffnen: `{ $extend } Datum`
consult-closed-already = **{ $reference }** ist schon geschlossen. Wer sie eröffnet hat oder der Vorsitz kann sie wieder öffnen: `{ $extend } Datum`
consult-not-later = **{ $reference }** ist schon bis { $at } offen; eine neue Frist muss später sein.
consult-not-yours = Das können nur { $who }, der Vorsitz oder das Sekretariat.
consult-answered = Andere haben schon auf **{ $reference }** geantwortet; sie bleibt also. Der Vorsitz beendet sie: `{ $prefix }konsultation schließen { $reference }`
consult-no-document = Worum geht es? Antworten Sie auf die Nachricht mit der Datei, oder setzen Sie einen Link in die Zeile: `{ $prefix }konsultation eröffnen "Titel" bis Freitag 18 Uhr https://…`
consult-file-in-room = Eine Datei muss im Raum der Gruppe liegen, wo alle sie lesen können. Schicken Sie sie dorthin und antworten Sie darauf mit diesem Befehl.
consult-file-too-large = Die Datei ist zu groß für mich: Ich lese bis zu { $most }. Nichts wurde geändert. Legen Sie sie dorthin, wo alle sie holen können, und geben Sie mir einen Link.
consult-file-none = In der Nachricht, auf die Sie antworten, ist keine Datei; nichts wurde geändert. Antworten Sie auf die Nachricht mit der Datei selbst, oder setzen Sie einen Link dazu.
consult-file-not-decrypted = Ich konnte diese Datei nicht entschlüsseln; nichts wurde geändert. Schicken Sie sie bitte noch einmal, und antworten Sie auf die neue.
consult-file-not-fetched = Der Server hat mir diese Datei nicht gegeben; nichts wurde geändert. Schicken Sie sie bitte noch einmal, und antworten Sie auf die neue.
consult-file-same = Das ist Fassung { $number }, bis aufs Byte; nichts wurde geändert.
consult-file-below = Dateien nehme ich nicht als Kommentare zu **{ $reference }**. Schreiben Sie, was Sie zu sagen haben, die Stelle zuerst („S. 3: …“). Ist es eine neue Fassung des Dokuments, antworten Sie auf die Datei: `{ $prefix }konsultation fassung { $reference }`
link-not-web = Ich nehme nur Links, die mit https:// oder http:// beginnen.
link-with-secret = In diesem Link steckt ein Passwort oder ein Schlüssel; ich habe ihn nicht behalten, und nichts ist eingetragen. Löschen Sie Ihre Nachricht, ändern Sie den Schlüssel dort, wo er gilt, und geben Sie mir einen Link ohne ihn.
link-too-long = Dieser Link ist zu lang für mich.
theme-consultation = 📄 **{ $reference }** { $title } · bis { $at }
file-size = { $unit ->
    [bytes] { $count } Byte
    [kilo] { $count } kB
   *[mega] { $count } MB
}
consult-reminders-yours = { $on ->
    [on] Ab jetzt werden Sie an Konsultationen erinnert.
   *[off] Ab jetzt werden Sie nicht mehr an Konsultationen erinnert.
}
consult-reminders-group = { $on ->
    [on] Erinnerungen an Konsultationen sind in dieser Gruppe eingeschaltet.
   *[off] Erinnerungen an Konsultationen sind in dieser Gruppe ausgeschaltet.
}

## Die Zusammenstellung

consult-title = Konsultation { $reference }
consult-is-open = Offen: Es kommen noch Antworten
consult-closed-on = Geschlossen am { $at }
consult-opened = Eröffnet:
consult-by-on = { $who }, { $at }
consult-deadline = Frist:
consult-extended = Verlängert:
consult-extension = { $who }, { $at } (die Frist war { $was })
consult-version-label = Fassung { $number }:
consult-comments = Kommentare
consult-no-comments = Keine Kommentare.
consult-answers = Antworten
consult-late = verspätet
consult-on-version = Fassung { $number }, { $at }
consult-column-organisation = Organisation
consult-column-place = Stelle
consult-column-comment = Kommentar
consult-column-version = Fassung
consult-column-date = Datum

## Hilfe

help-consult-open = die Gruppe bis zu einer Frist um Kommentare zu einem Dokument bitten
help-consult-version = eine neue Fassung des Dokuments vorlegen
help-consult-extend = die Frist verlängern
help-consult-close = sie beenden und die Kommentare zusammenstellen
help-consult-reminders = Erinnerungen an- oder ausschalten (privat: die eigenen)
help-consult-comment = kommentieren, für Ihre Organisation
help-consult-done = sagen, dass Ihre Organisation nichts hinzuzufügen hat
help-consult-status = welche Organisationen geantwortet haben
help-consult-list = Konsultationen auflisten
help-consult-show = eine mit Fassungen und Kommentaren zeigen
example-consult-open = konsultation eröffnen "Erläuternde Notiz" bis Freitag 18 Uhr https://beispiel.lu/notiz
example-consult-version = konsultation fassung C-2 https://beispiel.lu/notiz-2
example-consult-extend = konsultation verlängern C-2 15. Januar um 18 Uhr
example-consult-close = konsultation schließen C-2
example-consult-reminders = konsultation erinnerungen aus vortag
example-consult-comment = konsultation kommentieren C-2 S. 3: es fehlt das Budget
example-consult-done = konsultation nichts C-2
example-consult-status = konsultation stand C-2
example-consult-list = konsultation liste alle
example-consult-show = konsultation zeigen C-2
arg-comment = [S. 3:] Kommentar
arg-until-when = bis datum
record-comment = der Kommentar
