# Recherche

found = { $count ->
    [one] 🔎 **Un enregistrement** avec « { $words } » :
   *[other] 🔎 **{ $count } enregistrements** avec « { $words } » :
}
found-some = { $count ->
    [one] 🔎 Rien ne contient tout « { $words } » ; **un enregistrement** en contient une partie :
   *[other] 🔎 Rien ne contient tout « { $words } » ; **{ $count } enregistrements** en contiennent une partie :
}
found-none = 🔎 Je ne trouve rien avec « { $words } ». Moins de mots trouvent davantage, et le début du dernier suffit.
found-of-theme = **Thèmes** ({ $count })
found-of-decision = **Décisions** ({ $count })
found-of-action = **Actions** ({ $count })
found-of-meeting = **Réunions** ({ $count })
found-of-agenda = **Ordre du jour** ({ $count })
found-of-entry = **Comptes rendus** ({ $count })
found-of-consultation = **Consultations** ({ $count })
found-line = • **{ $reference }** { $text }
found-below = 💬 { $text }
found-waiting = prochaine réunion
of-group = **— { $name } —**
no-group-of-yours = Vous n’êtes avec moi dans le salon d’aucun groupe : il n’y a rien ici que vous puissiez lire.
search-for-what = Donnez-moi un mot d’au moins deux lettres, par exemple : { $search } accueil
help-search = retrouver ce qui est noté par les mots qu’il contient
example-search = chercher accueil défenseurs
arg-words = mots
