"""What cases are called: several families of commands begin with it."""

from commands.words import words

CASE = words(fr="dossier", en="case", de="fall", lb="dossier|fall")
