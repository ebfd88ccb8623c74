# What went wrong

wrong-form = That is not quite it. The form is `{ $usage }`, for example `{ $example }`
which-command = What should I do? One of these:
form = `{ $usage }`
unknown-command = I do not know that command. `{ $help }` lists them.
unknown-command-near = I do not know that command. Did you mean `{ $nearest }`? (`{ $help }` lists them all.)
internal-error = Something went wrong on my side and nothing was recorded. The operator finds it in the log; please try again.
no-group = I cannot tell which group you mean. Please type this in the group’s room.
room-replaced = This room is no longer used: the group goes on in the room that replaced it.
propose-in-group = Please propose this in the group’s room, so that everybody can vote.
members-only = Observers read along; only members may do that.
chair-only = Only the chair or the secretary may do that.
room-not-encrypted = This room is not encrypted, so I do nothing here. Switch encryption on in the room’s settings, then type it again.
too-many-lines = { $count } commands in one message are too many; I carried out the first { $most }. Please send the rest again.
text-too-long = That text is too long: { $length } characters, and at most { $most } are possible.
wrong-kind-of-id = { $typed } is not an id for this; it has to start with { $letter }-.
person-unknown = I know nobody called “{ $name }” in this room. Mention the person, or write their Matrix id.
person-not-here = { $name } is not in this room.
person-ambiguous = Several people are called “{ $name }”: { $people }. Write the Matrix id.
date-not-understood = I do not understand that date. Write it like 2027-01-15, 15 January, next tuesday 14:00 or in 2 weeks.
date-does-not-exist = There is no such date or time.
date-past = That is in the past.
date-too-far = That is too far in the future.
date-weekday-contradicts = That date falls on another weekday; which of the two is right?
date-ambiguous = That can mean { $readings }. Please write the date in full.
unsigned-device = { $who }, this message came from a device that you have not verified, so I did nothing. Verify the session in your client’s settings (or with another of your sessions), then send it again.
message-unreadable = { $who }, I could not decrypt this message: its key never reached me. Please send it again.
