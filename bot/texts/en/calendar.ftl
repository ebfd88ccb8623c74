# Calendar and files

calendar = { $count ->
    [0] **Nothing is planned.** The file for your calendar follows.
    [one] **One next step.** The file for your calendar follows.
   *[other] **{ $count } next steps.** The file for your calendar follows.
}
calendar-line = • { $at } · { $title }
errand-impossible-file = ⚠️ The server refused the file “{ $what }”: it is probably too large for it.
help-calendar = the next steps, and the file for your calendar
example-calendar = calendar
