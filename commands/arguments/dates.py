"""Arguments that are dates."""

from dataclasses import dataclass

from bot.rules.dates import cut_leading_duration
from bot.texts import Language, Text
from commands.arguments.argument import WrongForm
from commands.moments import read_when
from commands.reading import Reading
from commands.sentence import read_sentence


@dataclass(frozen=True, slots=True)
class Date:
    """A date, and nothing else."""

    anywhere: bool = False

    def might_start(self, words: str, reading: Reading) -> bool:
        """Anything may; a wrong date is told as such."""
        return True

    def take(self, words: str, reading: Reading) -> tuple[object, str]:
        """Reads a date to the end of the line."""
        if not words.strip():
            raise WrongForm
        return read_when(words, reading.at, reading.zone, reading.language), ""

    def usage(self, language: Language) -> tuple[Text | str, ...]:
        """Its name."""
        return (Text.of("arg-date"),)


@dataclass(frozen=True, slots=True)
class Until:
    """A deadline with its marker, such as `until friday`; may be left out."""

    anywhere: bool = False

    def might_start(self, words: str, reading: Reading) -> bool:
        """Anything may."""
        return True

    def take(self, words: str, reading: Reading) -> tuple[object, str]:
        """Reads the deadline; None where there is none."""
        if not words.strip():
            return None, ""
        sentence = read_sentence(words, reading, with_people=False, with_deadline=True, with_tags=False)
        if sentence.due is None or sentence.text:
            raise WrongForm
        return sentence.due, ""

    def usage(self, language: Language) -> tuple[Text | str, ...]:
        """Its form."""
        return (Text.of("arg-until"),)


@dataclass(frozen=True, slots=True)
class Term:
    """How long, such as `30 days`, or until when, with or without the marker."""

    anywhere: bool = False

    def might_start(self, words: str, reading: Reading) -> bool:
        """Anything may; a wrong date is told as such."""
        return True

    def take(self, words: str, reading: Reading) -> tuple[object, str]:
        """Reads a length of time, else a date, to the end of the line."""
        said = words.strip(" .!")
        length = cut_leading_duration(said, reading.language)
        if length is not None and not length[1].strip():
            return length[0], ""
        until, _ = Until().take(said, reading) if said else (None, "")
        return (until, "") if until is not None else Date().take(said, reading)

    def usage(self, language: Language) -> tuple[Text | str, ...]:
        """Its form."""
        return (Text.of("arg-term"),)
