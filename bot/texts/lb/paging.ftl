# Wat iwwer Matrix erausgeet

page-outside = Vigie: E Fall brauch Iech, maacht de Bereetschaftsraum op.
