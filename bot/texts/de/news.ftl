# Was man verpasst hat, und der Überblick der Woche

missed = 🗞️ **Seit { $at }:**
missed-nothing = ✨ Sie haben seit { $at } nichts verpasst.
missed-unknown = Ich weiß noch nicht, wann Sie hier früher gesprochen haben, und schaue daher zwei Wochen zurück.
missed-future = Das kommt erst noch. Seit wann waren Sie weg? Ein vergangenes Datum oder eine Dauer: „Montag“, „12. November“, „2 Wochen“.
news-decisions = **Entschieden** ({ $count })
news-actions-yours = **Ihre Aufgaben** ({ $count })
news-actions = { $late ->
    [0] **Offene Aufgaben** ({ $count })
   *[other] **Offene Aufgaben** ({ $count }, davon { $late } überfällig)
}
news-votes = **Offene Abstimmungen** ({ $count })
news-date-polls = **Welcher Termin passt Ihnen?** ({ $count })
news-date-poll = • { $title } · { $count } Termine
news-consultations = **Konsultationen** ({ $count })
news-consultation = { $what ->
    [extend] 📅 **{ $reference }** { $title } ist jetzt offen bis { $at }
    [version] 📄 **{ $reference }** { $title } hat eine Fassung { $number }
    [closed] 🔒 **{ $reference }** { $title } ist geschlossen
   *[opened] 📄 **{ $reference }** { $title } ist offen für Kommentare bis { $at }
}
news-consultations-yours = **Konsultationen ohne Ihre Antwort** ({ $count })
news-consultation-yours = { $over ->
    [yes] ⏰ **{ $reference }** { $title } · die Frist war { $at }; Ihre Antwort wird noch angenommen
   *[no] • **{ $reference }** { $title } · bis { $at }
}
news-consultations-open = **Offene Konsultationen** ({ $count })
news-consultation-open = { $over ->
    [yes] ⏰ **{ $reference }** { $title } · war bis { $at }{ $who }
   *[no] • **{ $reference }** { $title } · bis { $at }{ $who }
}
news-consultation-missing = { " " }· noch keine Antwort: { $who }
news-meetings = **Sitzungen** ({ $count })
news-meeting = { $what ->
    [moved] ↪️ **{ $reference }** { $title } ist verschoben auf { $at }
    [cancelled] ❌ **{ $reference }** { $title } ({ $at }) ist abgesagt
    [held] ✅ **{ $reference }** { $title } fand statt am { $at }
    [approved] 🔏 **{ $reference }** { $title } ({ $at }): Das Protokoll ist genehmigt
   *[planned] 📅 **{ $reference }** { $title } ist geplant für { $at }
}
news-minutes = **Protokolle zu genehmigen** ({ $count })
news-draft = { $what ->
    [silence] • **{ $reference }** { $title } · ohne Berichtigung genehmigt { $at }
   *[chair] • **{ $reference }** { $title } · Sitzung vom { $at }
}
news-next = 📅 Nächster Termin: **{ $reference }** { $title } · { $at }
digest = 🗞️ **Diese Woche in der Gruppe**
digest-now = 🗞️ **Was in der Gruppe jetzt ansteht**
digest-nothing = ✨ In der Gruppe steht jetzt nichts an.
digest-group = { $on ->
    [on] Ab jetzt bekommt diese Gruppe ihren Überblick jeden Montag um acht.
   *[off] Ab jetzt bekommt diese Gruppe keinen Wochenüberblick. { $show } zeigt ihn weiterhin.
}
digest-yours = { $on ->
    [on] Ab jetzt ruft der Wochenüberblick Sie, wenn darin etwas auf Sie wartet.
   *[off] Ab jetzt ruft der Wochenüberblick Sie nicht mehr.
}
help-missed = was neu ist, seit Sie zuletzt sprachen, oder seit einem Datum
help-digest = was jetzt ansteht; jeden Montag an oder aus (privat: ob er Sie ruft)
example-missed = verpasst seit Montag
example-digest = wochenüberblick aus
arg-since = seit
