# What is kept about oneself

personal-in-private = { $who }, that concerns you alone: I answer you in our private chat.
mydata-comes = 📦 All that I keep about you follows as an encrypted file, readable as it stands. Of alerts it holds what you wrote yourself; the notes of those who answer them protect others. { $forget } says what I can forget.
forget-goes = 🧹 **What goes:** your language, time zone, quiet hours and which reminders you switched off; what you are to be reminded of in private or alone; when you were last heard; your roles, organisations and proxies; answers to meetings that are to come, and your regrets; notices I gave you and messages I could not read; your name and Matrix id in every record of every group, also in past on-call shifts and closed alerts.
forget-stays = 🗂️ **What stays:** that a vote, a decision, a note, a comment, a reminder for others or an action item came from a member, with its text, as “{ $former }” and a number; approved minutes as they are, for they are the group’s document; names that others wrote in their texts; files that were posted already, and the operator’s backups until they are replaced.
forget-matrix = 💬 **What is not mine:** messages stay in the rooms, on people’s phones and on the server; you can delete yours there. As long as you are in a room with me I see your name there, and whatever you type from then on is kept anew. When you leave, that goes too.
forget-confirm = This cannot be taken back. If that is what you want, type { $how }
forget-not-yet = Not yet, please; first:
forget-holds-case = • You have an open case: hand it over or close it.
forget-alert-open = • You have an open alert: if you are safe, say so, and I can forget you once it is closed. Until then, those who answer must be able to reach you.
forget-checkin = • You have a check-in, or answer one for somebody: end it ({ $prefix }checkin stop), or hand it back.
forget-on-call = • You are on call, stand in for somebody or are asked to swap: have the on-call room take you out of the rota.
forget-key-missing = • A message of yours has not reached me in readable form yet: try again in a few minutes.
forget-last-chair = • You are the only chair of a group: give the chair to somebody else, or archive the group.
forget-done = 🧹 Done. { $groups ->
    [0] There was nothing about you in any group’s records.
    [one] In the records of one group you go by another name now.
   *[other] In the records of { $groups } groups you go by other names now.
} What I kept for you alone is gone. Approved minutes stayed as they were.
former-member = former member
help-mydata = all that is kept about you, in private
help-forget = be forgotten, as far as the group’s records allow
example-mydata = mydata
example-forget = forget me
