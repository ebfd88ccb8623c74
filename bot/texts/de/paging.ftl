# Was über Matrix hinausgeht

page-outside = { $drill ->
    [yes] Vigie: Dies ist eine Übung, öffnen Sie den Bereitschaftsraum.
   *[no] Vigie: Ein Fall braucht Sie, öffnen Sie den Bereitschaftsraum.
}
