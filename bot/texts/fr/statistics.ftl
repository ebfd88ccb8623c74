# Statistiques des dossiers

stats = 📊 **Les dossiers, et en combien de temps ils ont été pris en charge**
stats-name = T{ $number } { $year }
stats-quarter = **{ $quarter }** · { $count } dossiers
stats-few = **{ $quarter }** · moins de { $least } dossiers
stats-cell = • { $what } : { $count } dossiers ; { $times }{ $untaken ->
    [0] { "" }
   *[other] { "" } ; { $untaken } jamais pris en charge
}
stats-of-level = { $sign } { $level ->
    [critical] critique
    [high] haute
    [normal] normale
   *[low] basse
}{ $kind ->
    [all] { "" }
    [physical] { "" } · physique
    [digital] { "" } · numérique
    [legal] { "" } · juridique
    [relocation] { "" } · relocalisation
    [other] { "" } · autre
    [others] { "" } · le reste
   *[unknown] { "" } · danger non précisé
}
stats-all = tous ensemble
stats-rest = tout le reste
stats-few-taken = moins de { $least } pris en charge, donc pas de délais
stats-half = la moitié des prises en charge { $over ->
    [yes] seulement après plus d’une semaine
   *[no] en { $within } au plus
}
stats-most = { $half }, neuf sur dix { $over ->
    [yes] seulement après plus d’une semaine
   *[no] en { $within } au plus
}
stats-next = { $quarter } : à demander à partir du { $since }.
stats-rule = Aucun nombre ne porte ici sur moins de { $least } dossiers : ce qui est trop peu est compté avec autre chose. Les délais sont arrondis vers le haut. Chaque trimestre est compté une fois et reste tel quel, quoi qu’il advienne de ses dossiers.
stats-not-yet = { $quarter } : à demander à partir du { $since }, car un trimestre est compté une seule fois, une semaine après sa fin. Pour un trimestre passé : { $say }
arg-quarters = [2026|2026 T3]
help-case-stats = voir combien de dossiers il y a eu, et en combien de temps ils ont été pris en charge
example-case-stats = dossier statistiques 2026 T3
