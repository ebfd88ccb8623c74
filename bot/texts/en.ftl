# What Vigie says in English. One sentence for each thing; the ids are the same in the four catalogues.

## Action items

action-recorded = 📌 **{ $reference }** { $text }
action-changed = ✏️ **{ $reference }** { $text }
action-shown = **{ $reference }** ({ $state ->
    [done] done
    [dropped] dropped
   *[open] open
}) { $text }
action-moved = { $state ->
    [done] ✅ **{ $reference }** is done: { $text }
    [dropped] ❌ **{ $reference }** is dropped: { $text }
   *[open] 📌 **{ $reference }** is open again: { $text }
}
action-already = { $state ->
    [done] **{ $reference }** is done already.
    [dropped] **{ $reference }** was dropped already.
   *[open] **{ $reference }** is open already.
}
action-who = Who: { $who }
action-when = By: { $due-at }
action-note = Note: { $note }
action-list = { $count ->
    [one] **1 action item**
   *[other] **{ $count } action items**
}
action-in-list = { $mark ->
    [late] ⏰
    [done] ✅
    [dropped] ❌
   *[open] •
} **{ $reference }** { $text }{ $who }{ $due-at }
action-list-empty = No action item to show here.
list-who = { " " }· { $who }
list-due = { " " }· { $at }
list-more = … and { $count } more.
no-such-action = There is no action item { $reference } in this group. See { $list }
tags = { $tags }
history-step = { $at } · { $who } · { $verb ->
    [record] recorded
    [correct] corrected the message
    [edit] changed the text
    [assign] changed who
    [due] changed the deadline
    [done] marked as done
    [dropped] dropped
    [open] opened again
    [undo] taken back
   *[other] { $verb }
}
reminders-yours = { $on ->
    [on] From now on you are reminded of your action items.
   *[off] From now on you are not reminded of your action items.
}
reminders-group = { $on ->
    [on] Reminders of action items are switched on in this group.
   *[off] Reminders of action items are switched off in this group.
}
nudge-before = { $someone ->
    [yes] ⏳ { $who }, tomorrow is the day for **{ $reference }** { $text } ({ $due-at })
   *[no] ⏳ Tomorrow is the day for **{ $reference }** { $text } ({ $due-at }). Nobody is assigned yet.
}
nudge-day = { $someone ->
    [yes] 📅 { $who }, today is the day for **{ $reference }** { $text } ({ $due-at })
   *[no] 📅 Today is the day for **{ $reference }** { $text } ({ $due-at }). Nobody is assigned yet.
}
nudge-late = { $someone ->
    [yes] ⏰ { $who }: **{ $reference }** is late. { $text } (it was due { $due-at })
   *[no] ⏰ **{ $reference }** is late. { $text } (it was due { $due-at })
}
nudge-came-late = (This reminder was due { $at }; I was not running then.)

## Decisions and votes

decision-recorded = ⚖️ **{ $reference }** adopted: { $text }
decision-proposed = 🗳️ **{ $reference }** proposed by { $who }: { $text }
decision-adopted = ✅ **{ $reference }** is adopted: { $text }
decision-rejected = ❌ **{ $reference }** is rejected: { $text }
decision-shown = **{ $reference }** ({ $state ->
    [proposed] proposed
    [adopted] adopted
    [rejected] rejected
   *[superseded] superseded
}): { $text }
decision-withdrawn = **{ $reference }** is withdrawn.
decision-terms = By { $rule ->
    [consent] consent (adopted unless somebody objects)
    [majority] majority
   *[unanimity] unanimity
}{ $quorum ->
    [0] { "" }
   *[other] , at least { $quorum } voters
}, until { $closes-at }
decision-how-to-vote = Vote in the poll, with 👍 👎 🤷 on this message, or type: { $prefix }vote { $reference } yes
decision-tally = 👍 { $yes } · 👎 { $no } · 🤷 { $abstain }{ $objections ->
    [0] { "" }
    [one] { " " }· 1 objection
   *[other] { " " }· { $objections } objections
}
decision-supersedes = In place of { $reference }
decision-superseded-by = Superseded by { $reference }
decision-moved = Moved by { $who }, { $at }
decision-ended = { $state ->
    [rejected] Rejected
   *[adopted] Adopted
}: { $ground }, { $at }
decision-vote = { $choice ->
    [yes] 👍
    [no] 👎
   *[abstain] 🤷
} { $who } · { $at }{ $reason }
decision-reason = : “{ $reason }”
decision-objection = { $resolved ->
    [yes] ✋ (resolved)
   *[no] ✋
} { $who } · { $at }: “{ $reason }”
decision-link = { $link }
decision-list = { $count ->
    [one] **1 decision**
   *[other] **{ $count } decisions**
}
decision-in-list = { $state ->
    [proposed] 🗳️
    [adopted] ✅
    [rejected] ❌
   *[superseded] 🔁
} **{ $reference }** { $text } · { $state ->
    [proposed] vote until { $at }
   *[other] { $at }
}
decision-list-empty = No decision to show here. Record one: { $example }
decision-list-which = I can list: { $which }, or a #tag.
decision-rule-set = From now on this group decides by { $rule ->
    [consent] consent
    [majority] majority
   *[unanimity] unanimity
}{ $quorum ->
    [0] .
   *[other] , with at least { $quorum } voters.
}
decision-closed = { $state ->
    [adopted] **{ $reference }** is adopted already.
    [rejected] **{ $reference }** was rejected already.
   *[superseded] **{ $reference }** was superseded by another decision.
}
decision-too-late = The vote on **{ $reference }** is over.
decision-not-yours = Only who moved **{ $reference }**, the chair or the secretary may withdraw it.
decision-not-adopted = Only an adopted decision can be superseded; **{ $reference }** is not one.
no-such-decision = There is no decision { $reference } in this group. See { $list }
ground-no-objection = nobody objects
ground-objection = an objection stands
ground-more-yes = more yes than no
ground-not-more-yes = no more yes than no
ground-all-yes = unanimous
ground-some-no = not unanimous
ground-no-votes = nobody voted
ground-no-quorum = the quorum was not reached
ground-chair = by the chair’s word
poll-question = { $reference } { $text }
poll-yes = Yes
poll-no = No
poll-abstain = Abstain
poll-ended = The vote on { $reference } is over: { $state ->
    [adopted] adopted
    [rejected] rejected
   *[withdrawn] withdrawn
}.
vote-counted = { $choice ->
    [yes] 👍
    [no] 👎
   *[abstain] 🤷
} { $who }, your vote on **{ $reference }** is counted (👍 { $yes } · 👎 { $no } · 🤷 { $abstain }).
vote-closed = { $state ->
    [adopted] ✅ **{ $reference }** is adopted ({ $ground }): { $text }
   *[rejected] ❌ **{ $reference }** is not adopted ({ $ground }): { $text }
}
closed-late = (The vote ended { $closes-at }; I was not running then. Votes given in time were counted.)
objection-recorded = ✋ Your objection to **{ $reference }** is recorded; it is not adopted while it stands. When it is resolved: { $resolve }
objection-resolved = { $count ->
    [one] 🤝 The objection to **{ $reference }** is resolved.
   *[other] 🤝 { $count } objections to **{ $reference }** are resolved.
}
objection-wants-reason = Your “no” keeps **{ $reference }** from being adopted. Tell the group why: { $object } …
no-objection = You have no open objection to **{ $reference }**.

## Undo, edits, reactions

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

## What went wrong

wrong-form = That is not quite it. The form is `{ $usage }`, for example `{ $example }`
which-command = What should I do? One of these:
form = `{ $usage }`
unknown-command = I do not know that command. `{ $help }` lists them.
unknown-command-near = I do not know that command. Did you mean `{ $nearest }`? (`{ $help }` lists them all.)
internal-error = Something went wrong on my side and nothing was recorded. The operator finds it in the log; please try again.
no-group = I cannot tell which group you mean. Please type this in the group’s room.
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

## About you

language-set-fr = Désormais, je vous réponds en français.
language-set-en = From now on I answer you in English.
language-set-de = Ab jetzt antworte ich Ihnen auf Deutsch.
language-set-lb = Vun elo un äntweren ech Iech op Lëtzebuergesch.
language-name-fr = French
language-name-en = English
language-name-de = German
language-name-lb = Luxembourgish
timezone-set = Your time zone is { $zone }; it is { $clock } there now.
timezone-unknown = I know no time zone “{ $zone }”. Write it like Europe/Paris.
whoami = You are { $who } ({ $id }), { $role ->
    [observer] observer
    [member] member
    [secretary] secretary
    [chair] chair
   *[admin] administrator of the installation
}. I answer you in { $language }; your dates are in the zone { $zone }.

## Help

help-start = **What you can type** (each at the start of a line; in a private chat { $prefix } may be left out):
help-line = `{ $usage }` – { $what }
help-end = More on one of them: `{ $help } action`. Every word also works in French, German and Luxembourgish; undo with ↩️.
help-topic = `{ $usage }` – { $what }
    → `{ $example }`
help-unknown-topic = I know no such command. `{ $help }` lists them all.
help-action = record what somebody does by when
help-action-list = list action items
help-action-show = show one with its history
help-action-done = mark as done
help-action-drop = drop it
help-action-reopen = open it again
help-action-assign = say who does it
help-action-due = set its deadline
help-action-edit = change its text
help-action-reminders = switch reminders on or off (in private: yours)
help-decision = record a decision (a member’s becomes a proposal)
help-decision-propose = put a proposal to the vote
help-decision-list = list decisions
help-decision-show = show one with votes, reasons and history
help-decision-adopt = adopt a proposal at once
help-decision-reject = reject a proposal at once
help-decision-withdraw = withdraw it
help-decision-supersede = replace a decision by another
help-decision-rule = set how the group decides
help-vote = vote on a proposal
help-object = object to a proposal, or resolve the objection
help-language = set the language I answer you in
help-timezone = set your time zone
help-whoami = who you are to me
help-undo = take the last thing back
help-help = this help
example-action = action Draft the explanatory note @Anna by 15 January #hosting
example-action-list = action list mine
example-action-show = action show A-12
example-action-done = action done A-12 sent this morning
example-action-drop = action drop A-12 no longer needed
example-action-reopen = action reopen A-12
example-action-assign = action assign A-12 @Anna @Marc
example-action-due = action due A-12 next friday 17:00
example-action-edit = action edit A-12 Draft the explanatory note in French
example-action-reminders = action reminders off before
example-decision = decision We meet every three months
example-decision-propose = decision propose We meet every three months until friday 18:00 rule:majority
example-decision-list = decision list open
example-decision-show = decision show D-7
example-decision-adopt = decision adopt D-7
example-decision-reject = decision reject D-7
example-decision-withdraw = decision withdraw D-7
example-decision-supersede = decision supersede D-7 by We meet every four months
example-decision-rule = decision rule majority quorum:5
example-vote = vote D-7 no too soon for us
example-object = object D-7 The budget is not settled
example-language = language fr
example-timezone = timezone Europe/Paris
example-whoami = whoami
example-undo = undo
example-help = help action
arg-text = text
arg-people = [@who…]
arg-person = @who…
arg-deadline = [by date]
arg-until = [until date]
arg-tags = [#tag…]
arg-date = date
arg-note = note
arg-reason = reason
arg-objection = reason|resolved
arg-command = command
arg-id = A-12
arg-zone = Europe/Paris
arg-which-actions = mine|late|done|all|@who|#tag
arg-which-decisions = open|adopted|rejected|all|#tag
arg-optional = [{ $name }]
