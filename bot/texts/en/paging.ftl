# What goes outside Matrix

page-outside = Vigie: a case needs you, open the on-call room.
