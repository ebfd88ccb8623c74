# Undo, edits, reactions

how-to-undo = ↩️ or { $undo } takes it back
undone = ↩️ Taken back: { $steps }
undone-step = { $reference } ({ $step ->
    [action-record] recorded
    [action-edit] new text
    [action-assign] new assignees
    [action-due] new deadline
    [action-done] marked as done
    [action-dropped] dropped
    [action-open] opened again
    [decision-record] recorded
    [decision-propose] proposed
    [decision-adopted] adopted
    [decision-rejected] rejected
    [decision-withdraw] withdrawn
    [decision-supersede] superseded
    [vote-vote] vote
    [objection-object] objection
    [objection-resolve] objection resolved
    [meeting-record] planned
    [meeting-move] moved
    [meeting-cancel] called off
    [meeting-start] opened
    [meeting-end] closed
    [meeting-propose] approval by silence proposed
    [meeting-approve] minutes approved
    [meeting-halt] approval halted
    [meeting-off] off the record
    [meeting-on] on the record again
    [attendance-answer] answer to the invitation
    [attendance-present] presence
    [attendance-excused] excused
    [agenda-record] item added
    [agenda-move] order of items
    [agenda-remove] item taken off
    [entry-topic] topic opened
    [entry-info] note
    [entry-link] link
    [entry-help] request for help
    [entry-annex] annex to the minutes
    [entry-edit] line corrected
    [entry-remove] line removed
    [entry-move] line moved
    [date-poll-record] opened
    [date-poll-pick] date picked
    [consultation-record] opened
    [consultation-version] new version
    [consultation-extend] deadline put off
    [consultation-close] closed
    [comment-comment] comment
    [comment-nothing] nothing to add
    [group-role] role
    [group-org] organisation
    [group-remove] somebody removed
    [group-language] language
    [group-timezone] time zone
    [group-voices] voices
    [group-rule] rule for decisions
    [group-reminders] reminders
    [group-proxy] proxy
    [group-theme] theme
    [group-archive] archived
    [group-reopen] reopened
    [reminder-record] set
    [reminder-snooze] snoozed
    [reminder-cancel] cancellation
    [oncall-here] on-call room
    [oncall-rota] rota
    [oncall-override] override
    [oncall-cancel] override cancelled
    [oncall-swap] swap asked for
    [oncall-accept] swap accepted
    [oncall-decline] swap declined
   *[other] change
}{ $whose })
undone-whose = { ": " }{ $who }
nothing-to-undo = There is nothing to take back here.
undo-not-yours = Only { $who } or the chair may take that back.
undo-built-upon = **{ $reference }** has been changed since; take that back first, or change it directly.
undo-what = Tell me the id, such as A-12 or D-7.
correction-too-late = This message is from an earlier day; editing it no longer changes the record. { $kind ->
    [action] Use a command instead: { $prefix }action edit { $reference } text
    [decision] Use a command instead: { $prefix }decision supersede { $reference } by text
    [entry] Use a command instead: { $prefix }minutes correct { $reference } { $line } text
    [meeting] Use a command instead: { $prefix }meeting move { $reference } date
    [attendance] Use a command instead: { $prefix }attend yes { $reference }
    [comment] Please correct a comment while its consultation is open.
    [consultation] Use a command instead: { $prefix }consult extend { $reference } date
    [reminder] Use a command instead: { $prefix }remind cancel { $reference }, and set a new one
   *[other] Please type a command instead.
}
correction-voted-upon = Others have voted on **{ $reference }** already, so its text stays. Withdraw it and propose it anew.
correction-not-applied = The record stays as it was: { $references }
reaction-which = That answer is about several records; type the command with its id instead.
record-group = the group’s settings
