# What goes outside Matrix

page-outside = { $drill ->
    [yes] Vigie: this is a drill, open the on-call room.
   *[no] Vigie: a case needs you, open the on-call room.
}
