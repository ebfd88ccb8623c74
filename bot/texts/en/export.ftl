# Export, and groups that were imported

export-comes = 📦 All that this group holds follows as two encrypted files: JSON, to keep and to import again, and tables for a spreadsheet. Whoever has them reads everything; please keep them accordingly.
export-told = 📦 { $who } is exporting all that this group holds, in private.
csv-file = { $name ->
    [people] people
    [themes] themes
    [decisions] decisions
    [votes] votes
    [objections] objections
    [actions] action-items
    [meetings] meetings
    [attendance] attendance
    [agenda] agenda
    [minutes] minutes
    [consultations] consultations
    [versions] document-versions
    [comments] comments
    [reminders] reminders
   *[dates] dates-proposed
}
csv-column = { $name ->
    [id] Id
    [who] Who
    [role] Role
    [organisation] Organisation
    [proxies] Proxy for
    [account] Account
    [tags] Tags
    [title] Title
    [text] Text
    [state] State
    [mover] Moved by
    [recorded] Recorded on
    [rule] Rule
    [until] Open until
    [decided] Decided on
    [decided-by] Decided by
    [yes] Yes
    [no] No
    [abstain] Abstentions
    [supersedes] Supersedes
    [superseded-by] Superseded by
    [answer] Answer
    [reason] Reason
    [when] When
    [resolved] Resolved on
    [due] Due
    [note] Note
    [author] Recorded by
    [starts] Begins
    [ends] Ends
    [place] Place
    [chair] Chair
    [minutes] Minutes
    [approved] Approved on
    [presence] Attendance
    [length] Minutes planned
    [reached] Reached
    [number] Line
    [topic] Topic
    [closed] Closed on
    [version] Version
    [document] Document
    [bytes] Bytes
    [sha256] SHA-256
    [passage] Passage
    [late] Late
   *[kind] Kind
}
csv-value = { $name ->
    [observer] observer
    [member] member
    [secretary] secretary
    [chair] chair
    [proposed] proposed
    [adopted] adopted
    [rejected] rejected
    [superseded] superseded
    [consent] consent
    [majority] majority
    [unanimity] unanimity
    [yes] yes
    [no] no
    [abstain] abstains
    [maybe] perhaps
    [open] open
    [done] done
    [dropped] dropped
    [planned] planned
    [running] being held
    [ended] held
    [cancelled] called off
    [lapsed] not held
    [draft] draft
    [approved] approved
    [present] present
    [excused] excused
    [picked] chosen
    [topic] topic
    [info] note
    [link] link
    [help] help wanted
    [decision] decision
    [action] action item
    [closed] closed
    [comment] comment
    [nothing] nothing to add
    [room] everybody
    [reminder-pending] to come
    [reminder-done] given
    [reminder-cancelled] cancelled
    [reminder-lapsed] nobody left to remind
   *[annex] annex
}
import-adopted = 📥 **{ $name }** lives here now: { $decisions ->
    [one] 1 decision
   *[other] { $decisions } decisions
}, { $actions ->
    [one] 1 action item
   *[other] { $actions } action items
}, { $meetings ->
    [one] 1 meeting
   *[other] { $meetings } meetings
}, with their numbers, roles and minutes. Reminders begin anew from today.
import-admins-only = Only an admin of this installation brings in a group that was imported.
import-in-its-room = Please type this in the room where the group is to live.
import-unknown = { $count ->
    [0] No imported group waits for a room.
    [one] No imported group of that name (“{ $name }”) waits for a room; this one does: { $names }
   *[other] No imported group of that name (“{ $name }”) waits for a room; these do: { $names }
}
import-not-empty = This room’s group has records of its own already. Please make a new encrypted room, invite me, and type this there.
help-export = all that the group holds, as files
example-export = export
