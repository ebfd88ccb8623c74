# Ce qui part hors de Matrix

page-outside = { $drill ->
    [yes] Vigie : ceci est un exercice, ouvrez le salon d’astreinte.
   *[no] Vigie : un dossier vous attend, ouvrez le salon d’astreinte.
}
