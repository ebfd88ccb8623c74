# Groups, people, themes

## Groups

group-welcome = 👋 **{ $name }**: this is your group’s room. It is encrypted, people come in by invitation only, and each reads what was said since they joined. { $who } is in the chair. { $help } shows the settings.
group-topic = Encrypted room of the working group
space-name = Platform
group-created = 🏗️ The group **{ $name }** is being made; { $guests ->
    [0] { $who } gets the invitation.
    [one] { $who } and one other get the invitation.
   *[other] { $who } and { $guests } others get the invitation.
}
group-safe = ✅ This room is safe: encrypted, closed to guests and strangers, and every device is verified. { $show } shows the group.
group-adopted = { $count ->
    [one] ⚠️ I work here, but one thing is unsafe in this room:
   *[other] ⚠️ I work here, but { $count } things are unsafe in this room:
}
danger-not-encrypted = • It is not encrypted: I carry out no command here. Turn encryption on in its settings.
danger-world-readable = • Everybody can read it without coming in. Settings, Security: history for members only, since they joined.
danger-public = • Anybody can come in. Settings, Security: access by invitation.
danger-guests = • Guests without an account can come in. Settings, Security: close it to guests.
danger-old-history = • Who joins reads what was said before. Settings, Security: history since each joined.
danger-unsigned = • Devices that are not verified: { $who }. I send them no keys; please have them verify their session.
group-shown = **{ $name }**
group-ways = Language: { $language } · time zone: { $zone } · decides { $rule ->
    [consent] by consent
    [majority] by majority
   *[unanimity] by unanimity
}{ $voices ->
    [organisation] , one voice for each organisation
   *[person] { "" }
}{ $quorum ->
    [0] { "" }
   *[other] , quorum: { $quorum }
}
group-quiet = Reminders that are off: { $which }
group-archived-mark = 🗄️ This group is archived.
group-member = • { $who }{ $organisation } · { $role ->
    [chair] chair
    [secretary] secretary
    [observer] observer
   *[member] member
}{ $proxies }
group-member-of = { " " }({ $organisation })
group-member-proxies = { " " }· proxy for { $organisations }
group-language-set = From now on this group speaks { $language }: reminders, results, minutes.
group-timezone-set = The group’s time zone is { $zone }; it is { $clock } there.
group-voices-set = { $voices ->
    [organisation] From now on each organisation has one voice ({ $count ->
        [0] none is known yet
        [one] one is known
       *[other] { $count } are known
    }). Votes already open keep their rule.
   *[person] From now on each person has one voice. Votes already open keep their rule.
}
group-archived = 🗄️ The group is archived: everything can be read, nothing rings or is written any more. To reopen it: { $reopen }
group-not-archived = This group is not archived.
group-reopened = 📂 The group is open again.
group-is-archived = This group is archived; it can be read, and no longer written. The chair can reopen it.
group-role-set = { $who }: { $role ->
    [chair] chair
    [secretary] secretary
    [observer] observer (reads and comments, does not vote)
   *[member] member
}
group-org-set = { $gone ->
    [yes] { $who } no longer represents an organisation.
   *[no] { $who } represents { $organisation }.
}
group-invited = ✉️ I am inviting { $people }.
group-here-already = They are here already.
group-removed = { $who } no longer has access to the room, nor to what will be written in it.
group-not-yourself = To go, simply leave the room.
group-not-the-bot = That is me; please choose somebody else.
group-last-chair = { $who } is the only chair; please give the chair to somebody else first.
errand-impossible-invite = ⚠️ I could not invite { $what }: the server refuses. Check the id, or give me the right to invite.
errand-impossible-remove = ⚠️ I could not remove { $what }: give me the right to remove people from this room, or do it yourself.
errand-impossible-power = ⚠️ The role is recorded, but I could not change what { $what } may do in the room.
errand-impossible-new-room = ⚠️ The server refused to make the room “{ $what }”. The operator finds the reason in the log.
errand-impossible-new-space = ⚠️ The server refused to make the space “{ $what }”. The operator finds the reason in the log.
errand-impossible-space-child = ⚠️ The room could not be shown in the space { $what }.
errand-impossible-join = ⚠️ This room goes on in a new one, and I could not come in there. Please invite { $what } to it; I bring the group along.
group-moved = 🚚 The group goes on here, with all it had: its records and their numbers, roles, meetings and reminders.
group-moved-votes = Open votes: { $votes }. The polls stayed behind; please type your vote here, such as { $prefix }vote D-7 yes.
successor-not-encrypted = ⚠️ This room is not encrypted, so I do not bring the group here. Turn encryption on in its settings, and I do.
help-group-create = make a group with its encrypted room
help-group-adopt = check that this room is safe
help-group-show = show the group, its people, its settings
help-group-language = choose the group’s language
help-group-timezone = choose the group’s time zone
help-group-voices = count one voice for each person, or each organisation
help-group-archive = archive the group
help-group-reopen = reopen an archived group
help-group-role = give somebody a role
help-group-org = say who represents which organisation
help-group-invite = invite somebody to the room
help-group-remove = remove somebody from the room
example-group-create = group create "Support platform" @anna:example.org
example-group-adopt = group adopt
example-group-show = group show
example-group-language = group language fr
example-group-timezone = group timezone Europe/Luxembourg
example-group-voices = group voices organisation
example-group-archive = group archive
example-group-reopen = group reopen
example-group-role = group role @Anna secretary
example-group-org = group org @Anna "SOS Faim"
example-group-invite = group invite @marc:example.org
example-group-remove = group remove @Marc

## Proxies

proxy-given = 🤝 { $who } also speaks for { $organisation }.
proxy-ended = { $who } speaks only for themselves again.
proxy-none = They hold no proxy.
proxy-own = { $who } represents { $organisation } already; a proxy goes to somebody else.
proxy-observer = { $who } observes and does not vote; a proxy goes to a member.
proxy-not-yours = Only a delegate of { $organisation }, the chair or the secretary can give or end this proxy.
help-proxy = speak for another organisation as well
example-proxy = proxy @Marc for "SOS Faim"

## Themes

theme-added = 🏷️ { $tag }: { $title }
theme-removed = { $tag } is no longer on the list of themes; what bears it keeps it.
theme-list = { $count ->
    [one] **{ $count } theme**
   *[other] **{ $count } themes**
}
theme-in-list = • { $tag } { $title }{ $count ->
    [0] { "" }
   *[other] { " " }· { $count }
}
theme-list-empty = This group has no theme yet. To add one: { $add } #hosting "Hosting defenders"
theme-shown = **{ $tag }**{ $title } · { $count ->
    [0] nothing bears it yet
    [one] one record
   *[other] { $count } records
}
theme-title = { " " }{ $title }
theme-decision = { $state ->
    [proposed] 🗳️
    [adopted] ⚖️
    [rejected] ❌
   *[superseded] 🔁
} **{ $reference }** { $text }
theme-action = { $state ->
    [done] ✅
    [dropped] ❌
   *[open] 📌
} **{ $reference }** { $text }
theme-unknown = Nothing bears { $tag } in this group.
theme-too-many = A group can have { $most } themes at most; please remove one first.
help-theme-add = give a theme a title
help-theme-list = list the themes
help-theme-show = show all that bears a theme
help-theme-remove = take a theme off the list
example-theme-add = theme add #hosting "Hosting defenders"
example-theme-list = theme list
example-theme-show = theme show #hosting
example-theme-remove = theme remove #hosting

## Arguments

arg-name = name
arg-guests = @who:server…
arg-one-person = @who
arg-organisation = organisation
arg-title = title
arg-tag = #theme
arg-quoted = "{ $name }"
