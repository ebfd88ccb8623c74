# Wat ee verpasst huet, an den Iwwerbléck vun der Woch

missed = 🗞️ **Zënter { $at }:**
missed-nothing = ✨ Dir hutt zënter { $at } näischt verpasst.
missed-unknown = Ech weess nach net, wéini Dir virdrun hei geschwat hutt, a kucken dofir zwou Woche zréck.
missed-future = Dat kënnt eréischt nach. Zënter wéini waart Dir fort? E vergaangenen Datum oder eng Dauer: „Méindeg“, „12. November“, „2 Wochen“.
news-decisions = **Decidéiert** ({ $count })
news-actions-yours = **Är Aufgaben** ({ $count })
news-actions = { $late ->
    [0] **Oppen Aufgaben** ({ $count })
   *[other] **Oppen Aufgaben** ({ $count }, dovun { $late } ze spéit)
}
news-votes = **Ofstëmmungen, déi lafen** ({ $count })
news-date-polls = **Wéi en Datum geet Iech?** ({ $count })
news-date-poll = • { $title } · { $count } Datumen
news-consultations = **Konsultatiounen** ({ $count })
news-consultation = { $what ->
    [extend] 📅 **{ $reference }** { $title } ass elo oppe bis { $at }
    [version] 📄 **{ $reference }** { $title } huet eng Versioun { $number }
    [closed] 🔒 **{ $reference }** { $title } ass zou
   *[opened] 📄 **{ $reference }** { $title } ass oppe fir Kommentare bis { $at }
}
news-consultations-yours = **Konsultatiounen ouni Är Äntwert** ({ $count })
news-consultation-yours = { $over ->
    [yes] ⏰ **{ $reference }** { $title } · den Delai war { $at }; Är Äntwert gëtt nach ugeholl
   *[no] • **{ $reference }** { $title } · bis { $at }
}
news-consultations-open = **Oppe Konsultatiounen** ({ $count })
news-consultation-open = { $over ->
    [yes] ⏰ **{ $reference }** { $title } · war bis { $at }{ $who }
   *[no] • **{ $reference }** { $title } · bis { $at }{ $who }
}
news-consultation-missing = { " " }· nach keng Äntwert: { $who }
news-meetings = **Versammlungen** ({ $count })
news-meeting = { $what ->
    [moved] ↪️ **{ $reference }** { $title } ass verréckelt op { $at }
    [cancelled] ❌ **{ $reference }** { $title } ({ $at }) ass ofgesot
    [held] ✅ **{ $reference }** { $title } war { $at }
    [approved] 🔏 **{ $reference }** { $title } ({ $at }): de Rapport ass approuvéiert
   *[planned] 📅 **{ $reference }** { $title } ass geplangt fir { $at }
}
news-minutes = **Rapporte fir z’approuvéieren** ({ $count })
news-draft = { $what ->
    [silence] • **{ $reference }** { $title } · ouni Verbesserung approuvéiert { $at }
   *[chair] • **{ $reference }** { $title } · Versammlung vum { $at }
}
news-next = 📅 Nächsten Datum: **{ $reference }** { $title } · { $at }
digest = 🗞️ **Dës Woch am Grupp**
digest-now = 🗞️ **Wat am Grupp elo usteet**
digest-nothing = ✨ Am Grupp steet elo näischt un.
digest-group = { $on ->
    [on] Vun elo u kritt dëse Grupp säin Iwwerbléck all Méindeg um aacht.
   *[off] Vun elo u kritt dëse Grupp kee Wocheniwwerbléck méi. { $show } weist en ëmmer nach.
}
digest-yours = { $on ->
    [on] Vun elo u rifft de Wocheniwwerbléck Iech, wann dran eppes op Iech waart.
   *[off] Vun elo u rifft de Wocheniwwerbléck Iech net méi.
}
help-missed = wat nei ass, zënter Dir fir d’lescht geschwat hutt, oder zënter engem Datum
help-digest = wat elo usteet; all Méindeg un oder aus (privat: ob en Iech rifft)
example-missed = verpasst zënter Méindeg
example-digest = wocheniwwerbléck aus
arg-since = zënter
