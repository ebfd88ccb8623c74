# Konsultatiounen

consult-recorded = 📄 **{ $reference }** { $title }: oppe fir Kommentaren bis { $at }.
consult-reading = Ech liesen de Fichier, fir säi Fangerofdrock ze huelen; direkt duerno stellen ech d’Konsultatioun vir.
consult-post = 📄 **Konsultatioun { $reference }: { $title }**{ $state ->
    [closed] { " " }(zou)
    [withdrawn] { " " }(zréckgezunn)
   *[open] { "" }
}
consult-new-version = 📄 **{ $reference }** { $title }: Et gëtt eng Versioun { $number }. Wat scho geäntwert gouf, bleift.
consult-document = Versioun { $number }: { $what }{ $size } · { $who }, { $at }
consult-size = { " " }({ $size })
consult-fingerprint = Fangerofdrock SHA-256: `{ $hash }`
consult-until = Är Kommentare w.e.g. bis **{ $at }**.
consult-how = Äntwert op dëse Message oder schreift a säi Fuedem: All Message do ass e Kommentar vun Ärer Organisatioun. Fänkt mat der Plaz un, zum Beispill „S. 3:“ oder „§2:“. Näischt dobäizesetzen? ✅ op dëse Message, oder `{ $prefix }konsultatioun näischt { $reference }`
consult-version-recorded = 📄 **{ $reference }**: Versioun { $number } ass notéiert.
consult-version-reading = Ech liesen de Fichier, fir säi Fangerofdrock ze huelen; direkt duerno gewuer gëtt et de Grupp.
consult-now-until = 📅 **{ $reference }** { $title }: Kommentare sinn elo oppe bis { $at } (virdrun: { $was }).
consult-commented = 💬 **{ $reference }** { $who }{ $place }: „{ $text }“{ $late ->
    [yes] { " " }(ze spéit)
   *[no] { "" }
}
consult-place = { ", " }{ $place }
consult-person = { $who }
consult-person-for = { $who }, fir { $organisation }
consult-organisation = { $organisation } ({ $who })
consult-done = ✅ **{ $reference }** { $who }: näischt dobäizesetzen{ $late ->
    [yes] { " " }(ze spéit)
   *[no] { "" }
}
consult-done-already = Datt et zu **{ $reference }** näischt dobäizesetze gëtt, ass scho notéiert: { $who }.
consult-all-answered = 🎉 Jiddereen huet op **{ $reference }** geäntwert.
consult-status = **{ $reference }** { $title } ({ $state ->
    [closed] zou
   *[open] bis { $at }
}): { $count } vun { $asked } hunn geäntwert.
consult-voice = { $outcome ->
    [comments] 💬
    [nothing] ✅
   *[silent] …
} { $name } – { $outcome ->
    [comments] { $count ->
        [one] { $count } Kommentar
       *[other] { $count } Kommentaren
    }
    [nothing] näischt dobäizesetzen
   *[silent] keng Äntwert
}{ $late }
consult-outcome = { $outcome ->
    [comments] { $count ->
        [one] { $count } Kommentar
       *[other] { $count } Kommentaren
    }
    [nothing] näischt dobäizesetzen
   *[silent] keng Äntwert
}{ $late }
consult-outcome-late = { " " }(ze spéit)
consult-list = { $count ->
    [one] **{ $count } Konsultatioun**
   *[other] **{ $count } Konsultatiounen**
}
consult-in-list = { $state ->
    [closed] 🔒
   *[open] 📄
} **{ $reference }** { $title } · { $state ->
    [closed] war oppe bis { $at }
   *[open] bis { $at }
} · { $count } vun { $asked } hunn geäntwert
consult-list-empty = Hei ass keng Konsultatioun ze weisen. `{ $all }` weist och déi, déi zou sinn.
consult-shown = 📄 **{ $reference }** { $title } ({ $state ->
    [closed] zou
   *[open] oppen
}) · opgemaach vun { $who } · bis { $at }
consult-was-extended = 📅 { $at } · { $who } huet den Delai verlängert; hie war { $was }.
consult-answer = { $kind ->
    [nothing] ✅
   *[comment] 💬
} { $who }{ $place } · { $kind ->
    [nothing] näischt dobäizesetzen
   *[comment] „{ $text }“
} · Versioun { $version } · { $at }{ $late ->
    [yes] { " " }· **ze spéit**
   *[no] { "" }
}
consult-nudge = { $stage ->
    [last] ⏳ **{ $reference }** { $title }: Muer gi Kommentare zou, { $at }. Nach keng Äntwert hunn ech vun { $who }.
   *[soon] 📄 **{ $reference }** { $title }: Kommentare sinn oppe bis { $at }. Nach keng Äntwert hunn ech vun { $who }.
}
consult-nudge-how = Näischt dobäizesetzen? ✅ op dëse Message, oder `{ $prefix }konsultatioun näischt { $reference }`
consult-over = ⏰ **{ $reference }** { $title }: Den Delai ass eriwwer ({ $at }). { $count ->
    [one] Eng Äntwert feelt: { $who }.
   *[other] { $count } Äntwerte feelen: { $who }.
} Wat nach kënnt, gëtt ugeholl an als ze spéit notéiert. D’Konsultatioun geet vu sech aus zou, { $closes }, ausser Dir tippt `{ $prefix }konsultatioun zoumaachen { $reference }` oder `{ $prefix }konsultatioun verlängeren { $reference } Datum`
consult-closed = 🔒 **{ $reference }** { $title } ass zou, mat { $count ->
    [0] kengem Kommentar.
    [one] { $count } Kommentar.
   *[other] { $count } Kommentaren.
} D’Tabell kënnt hei ënnen, duerno d’Fichieren (ODT, PDF).{ $missing }
consult-missing = { " " }{ $count ->
    [one] Net geäntwert huet: { $who }.
   *[other] Net geäntwert hunn: { $who }.
}
no-such-consultation = Et gëtt an dësem Grupp keng Konsultatioun { $reference }. Kuckt { $list }
consult-which = { $count ->
    [0] Et ass keng Konsultatioun oppen. Fir eng opzemaachen, äntwert op de Fichier: `{ $prefix }konsultatioun opmaachen "Titel" bis Freideg 18 Auer`
   *[other] { $count } Konsultatioune sinn oppen; sot, wéi eng, zum Beispill C-2.
}
consult-being-read = Ech liesen nach de Fichier vun **{ $reference }**; probéiert et direkt nach eng Kéier.
consult-is-closed = **{ $reference }** ass zanter { $at } zou; dat gëtt also net méi agedroen. Wien se opgemaach huet oder de Presidium kann se nees opmaachen: `{ $extend } Datum`
consult-closed-already = **{ $reference }** ass scho zou. Wien se opgemaach huet oder de Presidium kann se nees opmaachen: `{ $extend } Datum`
consult-not-later = **{ $reference }** ass scho bis { $at } oppen; en neien Delai muss méi spéit sinn.
consult-not-yours = Dat kënnen nëmme { $who }, de Presidium oder de Sekretariat.
consult-answered = Anerer hunn schonn op **{ $reference }** geäntwert; si bleift also. De Presidium mécht se zou: `{ $prefix }konsultatioun zoumaachen { $reference }`
consult-no-document = Ëm wat geet et? Äntwert op de Message mam Fichier, oder setzt e Link op d’Zeil: `{ $prefix }konsultatioun opmaachen "Titel" bis Freideg 18 Auer https://…`
consult-file-in-room = E Fichier muss am Raum vum Grupp leien, wou jiddereen e ka liesen. Schéckt en dohin, an äntwert drop mat dësem Kommando.
consult-file-too-large = De Fichier ass ze grouss fir mech: Ech liesen bis { $most }. Näischt gouf geännert. Leet en dohin, wou jiddereen e siche kann, a gitt mir e Link.
consult-file-none = Am Message, op deen Dir äntwert, ass kee Fichier; näischt gouf geännert. Äntwert op de Message mam Fichier selwer, oder setzt e Link dobäi.
consult-file-not-decrypted = Ech konnt dëse Fichier net entschlësselen; näischt gouf geännert. Schéckt en w.e.g. nach eng Kéier, an äntwert op deen neien.
consult-file-not-fetched = De Server huet mir dëse Fichier net ginn; näischt gouf geännert. Schéckt en w.e.g. nach eng Kéier, an äntwert op deen neien.
consult-file-same = Dat ass Versioun { $number }, bis op de Byte; näischt gouf geännert.
consult-file-below = Fichieren huelen ech net als Kommentaren zu **{ $reference }**. Schreift, wat Dir ze soen hutt, d’Plaz fir d’éischt („S. 3: …“). Ass et eng nei Versioun vum Dokument, äntwert op de Fichier: `{ $prefix }konsultatioun versioun { $reference }`
link-not-web = Ech huelen nëmme Linken, déi mat https:// oder http:// ufänken.
link-with-secret = An deem Link ass e Passwuert oder e Schlëssel; ech hunn en net behalen, an näischt ass agedroen. Läscht Äre Message, ännert de Schlëssel do, wou e gëllt, a gitt mir e Link ouni.
link-too-long = Dëse Link ass ze laang fir mech.
theme-consultation = 📄 **{ $reference }** { $title } · bis { $at }
file-size = { $unit ->
    [bytes] { $count } Bytes
    [kilo] { $count } kB
   *[mega] { $count } MB
}
consult-reminders-yours = { $on ->
    [on] Vun elo u gitt Dir u Konsultatiounen erënnert.
   *[off] Vun elo u gitt Dir net méi u Konsultatiounen erënnert.
}
consult-reminders-group = { $on ->
    [on] D’Erënnerungen u Konsultatioune sinn an dësem Grupp ageschalt.
   *[off] D’Erënnerungen u Konsultatioune sinn an dësem Grupp ausgeschalt.
}

## D’Zesummestellung

consult-title = Konsultatioun { $reference }
consult-is-open = Oppen: Et kommen nach Äntwerten
consult-closed-on = Zou zanter { $at }
consult-opened = Opgemaach:
consult-by-on = { $who }, { $at }
consult-deadline = Delai:
consult-extended = Verlängert:
consult-extension = { $who }, { $at } (den Delai war { $was })
consult-version-label = Versioun { $number }:
consult-comments = Kommentaren
consult-no-comments = Keng Kommentaren.
consult-answers = Äntwerten
consult-late = ze spéit
consult-on-version = Versioun { $number }, { $at }
consult-column-organisation = Organisatioun
consult-column-place = Plaz
consult-column-comment = Kommentar
consult-column-version = Versioun
consult-column-date = Datum

## Hëllef

help-consult-open = de Grupp bis zu engem Delai ëm Kommentaren zu engem Dokument bieden
help-consult-version = eng nei Versioun vum Dokument virleeën
help-consult-extend = den Delai verlängeren
help-consult-close = se zoumaachen, an d’Kommentaren zesummestellen
help-consult-reminders = Erënnerungen un- oder ausschalten (privat: Är)
help-consult-comment = kommentéieren, fir Är Organisatioun
help-consult-done = soen, datt Är Organisatioun näischt dobäizesetzen huet
help-consult-status = wéi eng Organisatiounen geäntwert hunn
help-consult-list = Konsultatiounen oplëschten
help-consult-show = eng mat Versiounen a Kommentare weisen
example-consult-open = konsultatioun opmaachen "Erklärend Note" bis Freideg 18 Auer https://beispill.lu/note
example-consult-version = konsultatioun versioun C-2 https://beispill.lu/note-2
example-consult-extend = konsultatioun verlängeren C-2 15. Januar um 18 Auer
example-consult-close = konsultatioun zoumaachen C-2
example-consult-reminders = konsultatioun erënnerungen aus dovir
example-consult-comment = konsultatioun kommentéieren C-2 S. 3: de Budget feelt
example-consult-done = konsultatioun näischt C-2
example-consult-status = konsultatioun stand C-2
example-consult-list = konsultatioun lëscht all
example-consult-show = konsultatioun weisen C-2
arg-comment = [S. 3:] Kommentar
arg-until-when = bis datum
record-comment = de Kommentar
