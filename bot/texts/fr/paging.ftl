# Ce qui part hors de Matrix

page-outside = Vigie : un dossier vous attend, ouvrez le salon d’astreinte.
