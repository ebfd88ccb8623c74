# Gruppen, Menschen, Themen

## Gruppen

group-welcome = 👋 **{ $name }**: das ist der Raum Ihrer Gruppe. Er ist verschlüsselt, hinein kommt man nur auf Einladung, und lesbar ist für jeden, was seit dem eigenen Beitritt gesagt wurde. Den Vorsitz hat { $who }. { $help } zeigt die Einstellungen.
group-topic = Verschlüsselter Raum der Arbeitsgruppe
space-name = Plattform
group-created = 🏗️ Die Gruppe **{ $name }** wird angelegt; { $guests ->
    [0] { $who } bekommt die Einladung.
    [one] { $who } und eine weitere Person bekommen die Einladung.
   *[other] { $who } und { $guests } weitere Personen bekommen die Einladung.
}
group-safe = ✅ Dieser Raum ist sicher: verschlüsselt, für Gäste und Fremde geschlossen, und jedes Gerät ist verifiziert. { $show } zeigt die Gruppe.
group-adopted = { $count ->
    [one] ⚠️ Ich arbeite hier, aber eines ist in diesem Raum unsicher:
   *[other] ⚠️ Ich arbeite hier, aber { $count } Dinge sind in diesem Raum unsicher:
}
danger-not-encrypted = • Er ist nicht verschlüsselt: Ich führe hier keine Befehle aus. Schalten Sie die Verschlüsselung in den Einstellungen ein.
danger-world-readable = • Alle können ihn lesen, ohne hineinzukommen. Einstellungen, Sicherheit: Verlauf nur für Mitglieder, seit ihrem Beitritt.
danger-public = • Jeder kann hinein. Einstellungen, Sicherheit: Zutritt auf Einladung.
danger-guests = • Gäste ohne Konto können hinein. Einstellungen, Sicherheit: für Gäste schließen.
danger-old-history = • Wer beitritt, liest, was vorher gesagt wurde. Einstellungen, Sicherheit: Verlauf seit dem eigenen Beitritt.
danger-unsigned = • Nicht verifizierte Geräte: { $who }. Ich schicke ihnen keine Schlüssel; bitte verifizieren Sie die Sitzung.
group-shown = **{ $name }**
group-ways = Sprache: { $language } · Zeitzone: { $zone } · Beschlüsse { $rule ->
    [consent] im Konsent
    [majority] mit Mehrheit
   *[unanimity] einstimmig
}{ $voices ->
    [organisation] , eine Stimme je Organisation
   *[person] { "" }
}{ $quorum ->
    [0] { "" }
   *[other] , Quorum: { $quorum }
}
group-quiet = Ausgeschaltete Erinnerungen: { $which }
group-archived-mark = 🗄️ Diese Gruppe ist archiviert.
group-member = • { $who }{ $organisation } · { $role ->
    [chair] Vorsitz
    [secretary] Sekretariat
    [observer] Beobachtung
   *[member] Mitglied
}{ $proxies }
group-member-of = { " " }({ $organisation })
group-member-proxies = { " " }· Vollmacht: { $organisations }
group-language-set = Ab jetzt spricht diese Gruppe { $language }: Erinnerungen, Ergebnisse, Protokolle.
group-timezone-set = Die Zeitzone der Gruppe ist { $zone }; dort ist es { $clock }.
group-voices-set = { $voices ->
    [organisation] Ab jetzt hat jede Organisation eine Stimme ({ $count ->
        [0] noch ist keine bekannt
        [one] eine ist bekannt
       *[other] { $count } sind bekannt
    }). Offene Abstimmungen behalten ihre Regel.
   *[person] Ab jetzt hat jede Person eine Stimme. Offene Abstimmungen behalten ihre Regel.
}
group-archived = 🗄️ Die Gruppe ist archiviert: Alles bleibt lesbar, nichts klingelt oder wird mehr geschrieben. Wieder öffnen: { $reopen }
group-not-archived = Diese Gruppe ist nicht archiviert.
group-reopened = 📂 Die Gruppe ist wieder offen.
group-is-archived = Diese Gruppe ist archiviert; man kann sie lesen, aber nicht mehr darin schreiben. Der Vorsitz kann sie wieder öffnen.
group-role-set = { $who }: { $role ->
    [chair] Vorsitz
    [secretary] Sekretariat
    [observer] Beobachtung (liest und kommentiert, stimmt nicht ab)
   *[member] Mitglied
}
group-org-set = { $gone ->
    [yes] { $who } vertritt keine Organisation mehr.
   *[no] { $who } vertritt { $organisation }.
}
group-invited = ✉️ Ich lade { $people } ein.
group-here-already = Diese Personen sind schon hier.
group-removed = { $who } hat keinen Zugang mehr zum Raum und zu dem, was darin geschrieben wird.
group-not-yourself = Um zu gehen, verlassen Sie einfach den Raum.
group-not-the-bot = Das bin ich; bitte wählen Sie jemand anderen.
group-last-chair = { $who } hat allein den Vorsitz; bitte geben Sie ihn zuerst jemand anderem.
errand-impossible-invite = ⚠️ Ich konnte { $what } nicht einladen: Der Server lehnt ab. Prüfen Sie die Kennung, oder geben Sie mir das Recht dazu.
errand-impossible-remove = ⚠️ Ich konnte { $what } nicht entfernen: Geben Sie mir in diesem Raum das Recht dazu, oder tun Sie es selbst.
errand-impossible-power = ⚠️ Die Rolle ist vermerkt, aber ich konnte die Rechte von { $what } im Raum nicht ändern.
errand-impossible-new-room = ⚠️ Der Server hat es abgelehnt, den Raum „{ $what }“ anzulegen. Den Grund findet der Betreiber im Log.
errand-impossible-new-space = ⚠️ Der Server hat es abgelehnt, den Space „{ $what }“ anzulegen. Den Grund findet der Betreiber im Log.
errand-impossible-space-child = ⚠️ Der Raum konnte nicht in den Space { $what } gestellt werden.
errand-impossible-join = ⚠️ Dieser Raum geht in einem neuen weiter, in den ich nicht hineinkam. Bitte laden Sie { $what } dorthin ein; ich bringe die Gruppe mit.
group-moved = 🚚 Die Gruppe macht hier weiter, mit allem, was sie hatte: Beschlüsse und Aufgaben mit ihren Nummern, Rollen, Sitzungen und Erinnerungen.
group-moved-votes = Offene Abstimmungen: { $votes }. Die Umfragen sind im alten Raum geblieben; bitte stimmen Sie hier ab, zum Beispiel mit { $prefix }stimme D-7 ja.
successor-not-encrypted = ⚠️ Dieser Raum ist nicht verschlüsselt, daher bringe ich die Gruppe nicht hierher. Schalten Sie die Verschlüsselung in seinen Einstellungen ein, dann tue ich es.
help-group-create = eine Gruppe mit ihrem verschlüsselten Raum anlegen
help-group-adopt = prüfen, ob dieser Raum sicher ist
help-group-show = die Gruppe, ihre Menschen, ihre Einstellungen zeigen
help-group-language = die Sprache der Gruppe wählen
help-group-timezone = die Zeitzone der Gruppe wählen
help-group-voices = eine Stimme je Person oder je Organisation zählen
help-group-archive = die Gruppe archivieren
help-group-reopen = eine archivierte Gruppe wieder öffnen
help-group-role = jemandem eine Rolle geben
help-group-org = sagen, wer welche Organisation vertritt
help-group-invite = jemanden in den Raum einladen
help-group-remove = jemanden aus dem Raum entfernen
example-group-create = gruppe gründen "Unterstützungsplattform" @anna:beispiel.de
example-group-adopt = gruppe prüfen
example-group-show = gruppe zeigen
example-group-language = gruppe sprache de
example-group-timezone = gruppe zeitzone Europe/Berlin
example-group-voices = gruppe stimmen organisation
example-group-archive = gruppe archivieren
example-group-reopen = gruppe wiederöffnen
example-group-role = gruppe rolle @Anna sekretariat
example-group-org = gruppe organisation @Anna "SOS Faim"
example-group-invite = gruppe einladen @marc:beispiel.de
example-group-remove = gruppe entfernen @Marc

## Vollmachten

proxy-given = 🤝 { $who } spricht auch für { $organisation }.
proxy-ended = { $who } spricht wieder nur für sich.
proxy-none = Diese Person hat keine Vollmacht.
proxy-own = { $who } vertritt { $organisation } schon; eine Vollmacht geht an jemand anderen.
proxy-observer = { $who } beobachtet und stimmt nicht ab; eine Vollmacht geht an ein Mitglied.
proxy-not-yours = Nur Delegierte von { $organisation }, der Vorsitz oder das Sekretariat können diese Vollmacht geben oder beenden.
help-proxy = auch für eine andere Organisation sprechen
example-proxy = vollmacht @Marc für "SOS Faim"

## Themen

theme-added = 🏷️ { $tag }: { $title }
theme-removed = { $tag } steht nicht mehr auf der Themenliste; was es trägt, behält es.
theme-list = { $count ->
    [one] **{ $count } Thema**
   *[other] **{ $count } Themen**
}
theme-in-list = • { $tag } { $title }{ $count ->
    [0] { "" }
   *[other] { " " }· { $count }
}
theme-list-empty = Diese Gruppe hat noch kein Thema. So fügen Sie eines hinzu: { $add } #aufnahme "Aufnahme von Verteidigern"
theme-shown = **{ $tag }**{ $title } · { $count ->
    [0] noch trägt es nichts
    [one] ein Eintrag
   *[other] { $count } Einträge
}
theme-title = { " " }{ $title }
theme-decision = { $state ->
    [proposed] 🗳️
    [adopted] ⚖️
    [rejected] ❌
   *[superseded] 🔁
} **{ $reference }** { $text }
theme-action = { $state ->
    [done] ✅
    [dropped] ❌
   *[open] 📌
} **{ $reference }** { $text }
theme-unknown = In dieser Gruppe trägt nichts { $tag }.
theme-too-many = Eine Gruppe kann höchstens { $most } Themen haben; entfernen Sie bitte zuerst eines.
help-theme-add = einem Thema einen Titel geben
help-theme-list = die Themen auflisten
help-theme-show = alles zeigen, was ein Thema trägt
help-theme-remove = ein Thema von der Liste nehmen
example-theme-add = thema hinzufügen #aufnahme "Aufnahme von Verteidigern"
example-theme-list = thema liste
example-theme-show = thema zeigen #aufnahme
example-theme-remove = thema entfernen #aufnahme

## Argumente

arg-name = name
arg-guests = @wer:server…
arg-one-person = @wer
arg-organisation = organisation
arg-title = titel
arg-tag = #thema
arg-quoted = "{ $name }"
