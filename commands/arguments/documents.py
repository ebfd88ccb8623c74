"""Arguments of consultations: a link to a document, and a title with its deadline."""

from dataclasses import dataclass

from bot.rules.links import Problem, cut_link, links_in, problem_of
from bot.rules.tags import tags_in
from bot.texts import Language, Refused, Text
from commands.arguments.argument import WrongForm
from commands.arguments.sentences import QUOTED
from commands.moments import read_when
from commands.reading import Reading
from commands.sentence import Sentence, read_sentence

_REFUSALS = {
    Problem.NOT_WEB: "link-not-web",
    Problem.SECRET: "link-with-secret",
    Problem.TOO_LONG: "link-too-long",
}


@dataclass(frozen=True, slots=True)
class Link:
    """A link, wherever it stands; may be left out. What is refused about one is said without showing it."""

    anywhere: bool = True

    def might_start(self, words: str, reading: Reading) -> bool:
        """It never decides alone."""
        return True

    def take(self, words: str, reading: Reading) -> tuple[object, str]:
        """Reads the first link; refuses when there is one that nobody is to be shown."""
        for link in links_in(words):
            problem = problem_of(link)
            if problem is not None:
                raise Refused(_REFUSALS[problem])
        return cut_link(words)

    def usage(self, language: Language) -> tuple[Text | str, ...]:
        """An example of a link."""
        return ("[https://…]",)


@dataclass(frozen=True, slots=True)
class Headed:
    """A title, in quotation marks or not, and until when."""

    most: int
    anywhere: bool = False

    def might_start(self, words: str, reading: Reading) -> bool:
        """Anything may."""
        return True

    def take(self, words: str, reading: Reading) -> tuple[object, str]:
        """Reads the whole line; the deadline is one of what stands outside of the quotation marks."""
        quoted = QUOTED.match(words)
        outside = words if quoted is None else words[quoted.end() :]
        sentence = read_sentence(
            outside, reading, with_people=False, with_deadline=True, with_tags=quoted is not None
        )
        if sentence.due is None or (quoted is not None and sentence.text):
            raise WrongForm
        said = sentence.text if quoted is None else next(part for part in quoted.groups() if part)
        title = " ".join(said.split())
        if not title:
            raise WrongForm
        if len(title) > self.most:
            raise Refused("text-too-long", most=self.most, length=len(title))
        tags = dict.fromkeys((*tags_in(title), *sentence.tags))
        return Sentence(title, due=sentence.due, tags=tuple(tags)), ""

    def usage(self, language: Language) -> tuple[Text | str, ...]:
        """The title in quotation marks, and the form of a deadline."""
        return Text.of("arg-quoted", name=Text.of("arg-title")), Text.of("arg-until-when")


@dataclass(frozen=True, slots=True)
class NewDeadline:
    """A date, with or without what announces a deadline."""

    anywhere: bool = False

    def might_start(self, words: str, reading: Reading) -> bool:
        """Anything may; a wrong date is told as such."""
        return True

    def take(self, words: str, reading: Reading) -> tuple[object, str]:
        """Reads a date to the end of the line."""
        if not words.strip():
            raise WrongForm
        announced = read_sentence(words, reading, with_people=False, with_deadline=True, with_tags=False)
        if announced.due is not None and not announced.text:
            return announced.due, ""
        return read_when(words, reading.at, reading.zone, reading.language), ""

    def usage(self, language: Language) -> tuple[Text | str, ...]:
        """Its name."""
        return (Text.of("arg-date"),)
