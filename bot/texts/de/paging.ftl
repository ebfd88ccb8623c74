# Was über Matrix hinausgeht

page-outside = Vigie: Ein Fall braucht Sie, öffnen Sie den Bereitschaftsraum.
