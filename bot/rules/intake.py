"""What is asked after an alert, in which order; nothing waits for an answer, and each can be skipped."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.rules.cases import Kind, Level
from bot.rules.folding import fold

LONGEST_ANSWER = 4000


@dataclass(frozen=True, slots=True)
class Question:
    """One question; with `choices` it has numbered answers, and words of one's own are always right.

    `kinds` are those it is asked for, none meaning all.
    """

    id: str
    choices: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = ()


_YES_NO = ("yes", "no")
# Stage 0 first: what lets the responders act. Then what helps, then consent, one line each.
QUESTIONS: tuple[Question, ...] = (
    Question("what"),
    Question("kind", tuple(kind.value for kind in Kind)),
    Question("when", ("now", "soon", "past")),
    Question("whom", ("me", "other", "group")),
    Question("contact", ("yes", "text", "silent", "elsewhere")),
    Question("shown", _YES_NO),
    Question("danger", ("yes", "unsure", "no")),
    # Before any detail: whoever may be watched is asked no more here.
    Question("compromised", ("yes", "unsure", "no")),
    Question("where"),
    Question("story"),
    Question("actor"),
    Question("done"),
    Question("known"),
    Question("help"),
    Question("device", (), (Kind.DIGITAL,)),
    Question("detention", (), (Kind.LEGAL,)),
    Question("relocation", (), (Kind.RELOCATION,)),
    Question("partner", _YES_NO),
    Question("authorities", _YES_NO),
    Question("publish", _YES_NO),
    Question("keep", _YES_NO),
    Question("person"),
)
_BY_ID = {question.id: question for question in QUESTIONS}
SKIPPED = ""
# What leaves a question out, or all that are left; folded, in every language.
SKIP = frozenset(
    {"skip", "passer", "passe", "weiter", "weider", "ueberspringen", "uberspringen", "iwwersprangen", "-"}
)
STOP = frozenset(
    {"stop", "stopp", "arreter", "arrete", "arretez", "assez", "aufhoren", "aufhoeren", "ophalen"}
)
# What people call yes, no and not knowing beside the words they were shown, in every language.
YES = (
    *("oui", "o", "yes", "y", "ja", "j", "jo", "ok", "bien sûr", "oui bien sûr", "oui merci", "d’accord"),
    *("oui d’accord", "ok d’accord", "oui volontiers", "yes ok", "ja ok", "ja klar", "jo ok", "jo kloer"),
    *("yes please", "sure", "of course", "ja bitte", "ja gern", "ja gerne", "natürlich", "jo gär", "sécher"),
)
NO = ("non", "n", "no", "nein", "nee", "non merci", "no thanks", "nein danke", "nee merci")
UNSURE = (
    *("je ne sais pas", "je sais pas", "sais pas", "jsp", "chais pas", "peut-être", "aucune idée", "pas sûr"),
    *("I don’t know", "I do not know", "don’t know", "dont know", "idk", "not sure", "maybe", "perhaps"),
    *("ich weiß nicht", "weiß nicht", "keine Ahnung", "vielleicht", "ech weess net", "weess net", "vläicht"),
)


def question(question_id: str) -> Question:
    """Returns a question by its id; raises `KeyError` when there is none."""
    return _BY_ID[question_id]


def next_question(answers: Mapping[str, str], kind: Kind | None) -> Question | None:
    """Gives the first question that was neither answered nor skipped and concerns this kind of danger."""
    return next(
        (one for one in QUESTIONS if one.id not in answers and (not one.kinds or kind in one.kinds)), None
    )


def chosen(asked: Question, words: str, names: Mapping[str, tuple[str, ...]]) -> str | None:
    """Reads which choice an answer means: its number, or one of its names; None for words of one's own.

    `names` gives for each choice what people call it, in any language.
    """
    said = _plain(words)
    if said.isdecimal() and 1 <= int(said) <= len(asked.choices):
        return asked.choices[int(said) - 1]
    return next(
        (choice for choice in asked.choices if said in {_plain(name) for name in names.get(choice, ())}), None
    )


def leaning(answer: str) -> str:
    """Gives the side of caution that an answer in words of one's own takes: “yes”, “unsure”, or itself.

    “yes I think so” is a yes to whether somebody is in danger; that a “no” with more words is one, nobody
    may count on.
    """
    said = _plain(answer)
    if any(said.startswith(_plain(words)) for words in UNSURE):
        return "unsure"
    first = re.split(r"[\s,;:.!]", said, maxsplit=1)[0]
    return "yes" if first in {_plain(words) for words in YES if len(words) > 1} else answer


def skips(words: str) -> bool:
    """Tells whether a whole answer leaves its question out."""
    return _plain(words) in SKIP


def stops(words: str) -> bool:
    """Tells whether a whole answer asks for no more questions."""
    return _plain(words) in STOP


def _plain(words: str) -> str:
    # French puts a space before “!”, and many keyboards one that does not break.
    return fold(" ".join(words.replace("’", "'").split()).strip(".!)( "))


def raised(level: Level, answers: Mapping[str, str]) -> Level:
    """Gives the level that answers call for: never a lower one, since only a person lowers it."""
    danger = leaning(answers.get("danger", ""))
    if danger in {"yes", "unsure"} or answers.get("when") == "now":
        return Level.CRITICAL if danger != "no" else max(level, Level.HIGH)
    if answers.get("when") == "soon":
        return max(level, Level.HIGH)
    return level
