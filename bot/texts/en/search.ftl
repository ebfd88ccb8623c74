# Search

found = { $count ->
    [one] 🔎 **One record** with “{ $words }”:
   *[other] 🔎 **{ $count } records** with “{ $words }”:
}
found-some = { $count ->
    [one] 🔎 Nothing holds all of “{ $words }”; **one record** holds some of it:
   *[other] 🔎 Nothing holds all of “{ $words }”; **{ $count } records** hold some of it:
}
found-none = 🔎 I find nothing with “{ $words }”. Fewer words find more, and the start of the last one is enough.
found-of-theme = **Themes** ({ $count })
found-of-decision = **Decisions** ({ $count })
found-of-action = **Action items** ({ $count })
found-of-meeting = **Meetings** ({ $count })
found-of-agenda = **Agenda items** ({ $count })
found-of-entry = **Minutes** ({ $count })
found-of-consultation = **Consultations** ({ $count })
found-line = • **{ $reference }** { $text }
found-below = 💬 { $text }
found-waiting = next meeting
of-group = **— { $name } —**
no-group-of-yours = You are in no group’s room with me, so there is nothing here that you could read.
search-for-what = Please give me a word of at least two letters, for example: { $search } hosting
help-search = find records by the words in them
example-search = search hosting defenders
arg-words = words
