# Undo, edits, reactions

how-to-undo = ↩️ or { $undo } takes it back
undone = ↩️ Taken back: { $references }
nothing-to-undo = There is nothing to take back here.
undo-not-yours = Only { $who } or the chair may take that back.
undo-built-upon = **{ $reference }** has been changed since; take that back first, or change it directly.
undo-what = Tell me the id, such as A-12 or D-7.
correction-too-late = This message is from an earlier day; editing it no longer changes the record. Use a command instead, such as action edit A-12.
correction-voted-upon = Others have voted on **{ $reference }** already, so its text stays. Withdraw it and propose it anew.
correction-not-applied = The record stays as it was: { $references }
reaction-which = That answer is about several records; type the command with its id instead.
record-group = the group’s settings
