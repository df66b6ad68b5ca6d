"""Every sentence a person reads: Fluent files, one per language, all four complete."""

import re
from datetime import date, datetime
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

LANGUAGES = ("da", "sv", "nb", "en")
DEFAULT_LANGUAGE = "da"
DEFAULT_ZONE = "Europe/Copenhagen"
_FOLDER = Path(__file__).parent


class Texts:
    """The sentences of one language, its moments in one zone: `say("goals-none", school=name)`."""

    def __init__(self, language: str, zone: str = DEFAULT_ZONE) -> None:
        self.language, self.zone = language, zone

    def __call__(self, key: str, **values: object) -> str:
        """The sentence with its values filled in.

        Raises:
            KeyError: the key or one of its variables is missing; our bug, never shown.
        """
        return _sentence(self.language, key, **values)

    def day(self, day: date) -> str:
        """A short date with its year: 12. jan. 2027; a moment is read in the texts' zone."""
        return _date(self._local(day), _DAY_PATTERNS[self.language], self.language)

    def day_month(self, day: date) -> str:
        """A short date without year: 12. jan."""
        return _date(self._local(day), _DAY_MONTH_PATTERNS[self.language], self.language)

    def weekday(self, day: date) -> str:
        """A date with its weekday: tirsdag 20. okt."""
        pattern = f"EEEE {_DAY_MONTH_PATTERNS[self.language]}"
        return _date(self._local(day), pattern, self.language)

    def month(self, day: date) -> str:
        """A short month: jan."""
        return _date(self._local(day), "LLL", self.language)

    def iso_day(self, day: date) -> str:
        """2026-10-20, as a form's date field reads it."""
        return self._local(day).isoformat()

    def clock(self, moment: datetime) -> str:
        """Local wall time: 09.00, in English 09:00."""
        return self.iso_clock(moment).replace(":", _CLOCK_MARKS[self.language])

    def hours(self, starts: datetime, ends: datetime) -> str:
        """From when to when: 09.00–10.00, and no line ends inside it."""
        return f"{self.clock(starts)}{_TO}{self.clock(ends)}"

    def iso_clock(self, moment: datetime) -> str:
        """09:00, as a form's time field reads it."""
        return moment.astimezone(ZoneInfo(self.zone)).strftime("%H:%M")

    def listing(self, items: list[str]) -> str:
        """Items joined as the language joins them: a, b og c."""
        return _listing(tuple(items), self.language)

    def _local(self, day: date) -> date:
        return day.astimezone(ZoneInfo(self.zone)).date() if isinstance(day, datetime) else day


# "6. okt." at the end of a sentence has its full stop already.
_DOUBLED_STOP = re.compile(r"(?<=\w)\.\.(?=\s|$)")
# "kl." stays on the line of its hour, and both ends of a time on one line.
_BEFORE_AN_HOUR = re.compile(r"\b(kl\.|at) (?=\d{1,2}[.:]\d\d)")
_TO = "\N{WORD JOINER}\N{EN DASH}\N{WORD JOINER}"
_CLOCK_MARKS = {"da": ".", "sv": ".", "nb": ".", "en": ":"}
_ENTRY = re.compile(r"^[a-z].*\n(?:(?:[ }].*)?\n)*", re.MULTILINE)
# A day stays on the line of its month.
_DAY_MONTH_PATTERNS = {
    "da": "d.\N{NO-BREAK SPACE}MMM",
    "sv": "d\N{NO-BREAK SPACE}MMM",
    "nb": "d.\N{NO-BREAK SPACE}MMM",
    "en": "d\N{NO-BREAK SPACE}MMM",
}
_DAY_PATTERNS = {language: f"{p} y" for language, p in _DAY_MONTH_PATTERNS.items()}


@cache
def texts_in(language: str, zone: str = DEFAULT_ZONE) -> Texts:
    """The texts of a language, read once; an unknown language gets Danish."""
    return Texts(language if language in LANGUAGES else DEFAULT_LANGUAGE, zone)


# The same few sentences and days are asked for again and again, and writing one is slow.
@lru_cache(8192, typed=True)
def _sentence(language: str, key: str, /, **values: object) -> str:
    bundle, pattern = _pattern(language, key)
    sentence, faults = bundle.format_pattern(pattern, values)
    if faults:
        raise KeyError(f"{key}: {faults}")
    return _BEFORE_AN_HOUR.sub("\\1\N{NO-BREAK SPACE}", _DOUBLED_STOP.sub(".", str(sentence)))


@lru_cache(4096)
def _date(day: date, pattern: str, language: str) -> str:
    from babel.dates import format_date

    return format_date(day, pattern, locale=language)


@lru_cache(1024)
def _listing(items: tuple[str, ...], language: str) -> str:
    from babel.lists import format_list  # not at start: decision 22

    return format_list(items, locale=language)


@cache
def _pattern(language: str, key: str) -> "tuple[FluentBundle, Any]":
    """The language's bundle and the key's pattern: read when it is first said, and never before.

    Reading a whole file takes a tenth of a second; no sentence of ours refers to another.
    """
    from fluent.runtime import FluentResource

    bundle = _bundle(language)
    bundle.add_resource(FluentResource(_entries(language)[key]))
    return bundle, bundle.get_message(key).value


@cache
def _bundle(language: str) -> "FluentBundle":
    from fluent.runtime import FluentBundle  # not at start: decision 22

    return FluentBundle([language], use_isolating=False)


@cache
def _entries(language: str) -> dict[str, str]:
    """What stands in the file by key; an entry begins at the left edge."""
    whole = (_FOLDER / f"{language}.ftl").read_text("utf-8")
    entries = (one[0] for one in _ENTRY.finditer(whole))
    return {entry.partition(" ")[0]: entry for entry in entries}
