"""What is kept about oneself: to read it, and to be forgotten as far as the groups' records allow."""

from dataclasses import dataclass
from typing import Annotated

from bot.rules.identifiers import RoomId, UserId
from bot.rules.people import Role, role_of
from bot.texts import Quote, Text, plain, word
from commands.arguments import OneOf
from commands.command import Call, Command, Reply, command
from commands.usage import typed
from commands.words import YES, words
from storage.letters import Draft, LetterKind
from storage.personal import about
from storage.postings import Attachment, Errand, Posting
from storage.store import Transaction

MYDATA = words(
    fr="mesdonnées|mes-données",
    en="mydata|my-data",
    de="meinedaten|meine-daten",
    lb="mengdonnéeën|meng-donnéeën|meng-daten",
)
FORGET = words(fr="oublier|oublie|oubliez", en="forget", de="vergessen|vergiss", lb="vergiessen|vergiess")
ME = {"me": words(fr="moi|me", en="me|myself", de="mich", lb="mech")}


@dataclass(frozen=True, slots=True)
class Nothing:
    """No arguments."""


@dataclass(frozen=True, slots=True)
class Forgetting:
    """Oneself, and the word that confirms it."""

    whom: Annotated[str, OneOf(ME)]
    sure: Annotated[str | None, OneOf(YES, optional=True)]


@command("mydata", MYDATA, None, Nothing, who=Role.OBSERVER, needs_group=False, in_archive=True)
async def mydata(call: Call, args: Nothing, tx: Transaction) -> Reply:
    """Gives all that is kept about the sender as a file, in private."""
    chat = call.room_id if call.private else await tx.chats.with_(call.sender, call.now)
    data = await about(call.sender, call.now, tx)
    name = f"vigie-{call.now:%Y-%m-%d}.json"
    posting = Posting(
        name,
        "",
        answers_event=call.event_id if call.private else None,
        errand=Errand(name=name, asked_in=chat, language=call.language),
        attachment=Attachment.of(name, "application/json", data),
    )
    said = Text.of("mydata-comes", forget=_forget(call))
    file = Draft(chat, posting, LetterKind.FILE)
    return _in_private(call, chat, (said,), file)


@command("forget", FORGET, None, Forgetting, who=Role.OBSERVER, needs_group=False, in_archive=True)
async def forget(call: Call, args: Forgetting, tx: Transaction) -> Reply:
    """Says what would go and what would stay; with the word that confirms it, in private, does it."""
    chat = call.room_id if call.private else await tx.chats.with_(call.sender, call.now)
    hindrances = await _hindrances(call, tx)
    first = (Text.of("forget-not-yet"), *hindrances) if hindrances else ()
    if args.sure is None or not call.private:
        yes = f"{_words(call)} {YES['yes'].said(call.language)}"
        last = first or (Text.of("forget-confirm", how=typed(call, yes)),)
        stays = Text.of("forget-stays", former=Text.of("former-member"))
        return _in_private(call, chat, (Text.of("forget-goes"), stays, Text.of("forget-matrix"), *last))
    if first:
        return Reply(first)
    done = await tx.forgetting.forget(call.sender, lambda language: _former(call, language), call.now)
    tx.leave_no_trace()
    return Reply.of("forget-done", groups=done.groups)


def _in_private(call: Call, chat: RoomId, texts: tuple[Text, ...], *more: Draft) -> Reply:
    """Says something where it was asked in private; elsewhere only that it was said there."""
    if call.private:
        return Reply(texts, also=more)
    posting = Posting.of(word(call.language, call.now, *texts))
    here = Text.of("personal-in-private", who=call.who(call.sender))
    return Reply((here,), also=(Draft(chat, posting), *more))


async def _hindrances(call: Call, tx: Transaction) -> tuple[Text, ...]:
    """Says what has to be done before somebody can be forgotten without harm to others, or themselves."""
    found: list[Text] = []
    if await tx.cases.held_by(call.sender):
        found.append(Text.of("forget-holds-case"))
    if await tx.cases.latest_of(call.sender) is not None:
        found.append(Text.of("forget-alert-open"))
    if await tx.checkins.concerning(call.sender):
        found.append(Text.of("forget-checkin", prefix=Quote(call.prefix)))
    if await _answers_alerts(call, tx):
        found.append(Text.of("forget-on-call"))
    if await tx.forgetting.waits_for_a_key(call.sender):
        found.append(Text.of("forget-key-missing"))
    if await _chairs_alone(call.sender, tx):
        found.append(Text.of("forget-last-chair"))
    return tuple(found)


async def _answers_alerts(call: Call, tx: Transaction) -> bool:
    """Tells whether somebody is in a rota, stands in for somebody, or is asked to swap."""
    group = await tx.oncall.group()
    if group is None:
        return False
    roster = await tx.oncall.roster(group.id)
    rotas = (roster.rota(layer, call.now) for layer in roster.layers)
    return (
        any(rota is not None and call.sender in rota.people for rota in rotas)
        or any(one.person == call.sender for one in roster.standing(call.now))
        or any(call.sender in {one.asker, one.other} for one in await tx.oncall.swaps(group.id))
    )


async def _chairs_alone(person: UserId, tx: Transaction) -> bool:
    for group in await tx.groups.of_person(person):
        members = [one for one in await tx.rooms.members(group.room_id) if not one.is_bot]
        chairs = [
            one.user_id
            for one in members
            if role_of(one, is_admin=False, assigned=group.standing(one.user_id).role) >= Role.CHAIR
        ]
        if chairs == [person] and len(members) > 1 and group.archived_at is None:
            return True
    return False


def _former(call: Call, language: str | None) -> str:
    """Says what a former member is called in a group's language."""
    return plain(call.house.language_of(language), call.now, Text.of("former-member"))


def _words(call: Call) -> str:
    return f"{FORGET.said(call.language)} {ME['me'].said(call.language)}"


def _forget(call: Call) -> Quote:
    return typed(call, _words(call))


COMMANDS: tuple[Command, ...] = (mydata, forget)
