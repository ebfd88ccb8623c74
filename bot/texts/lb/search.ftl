# Sich

found = { $count ->
    [one] 🔎 **Een Enregistrement** mat „{ $words }“:
   *[other] 🔎 **{ $count } Enregistrementer** mat „{ $words }“:
}
found-some = { $count ->
    [one] 🔎 Näischt enthält alles aus „{ $words }“; **een Enregistrement** enthält eppes dovun:
   *[other] 🔎 Näischt enthält alles aus „{ $words }“; **{ $count } Enregistrementer** enthalen eppes dovun:
}
found-none = 🔎 Ech fannen näischt mat „{ $words }“. Manner Wierder fanne méi, a vum leschte geet den Ufank duer.
found-of-theme = **Themen** ({ $count })
found-of-decision = **Decisiounen** ({ $count })
found-of-action = **Aufgaben** ({ $count })
found-of-meeting = **Versammlungen** ({ $count })
found-of-agenda = **Dagesuerdnung** ({ $count })
found-of-entry = **Rapporten** ({ $count })
found-of-consultation = **Konsultatiounen** ({ $count })
found-line = • **{ $reference }** { $text }
found-below = 💬 { $text }
found-waiting = nächst Versammlung
of-group = **— { $name } —**
no-group-of-yours = Dir sidd mat mir a kengem Raum vun engem Grupp; hei gëtt et also näischt, wat Dir liese kéint.
search-for-what = Gitt mir w. e. g. e Wuert mat op d’mannst zwee Buschtawen, zum Beispill: { $search } accueil
help-search = Enregistrementer un hire Wierder erëmfannen
example-search = sichen accueil verdeedeger
arg-words = wierder
