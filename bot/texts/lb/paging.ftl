# Wat iwwer Matrix erausgeet

page-outside = { $drill ->
    [yes] Vigie: Dëst ass eng Übung, maacht de Bereetschaftsraum op.
   *[no] Vigie: E Fall brauch Iech, maacht de Bereetschaftsraum op.
}
