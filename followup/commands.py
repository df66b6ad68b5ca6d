"""The words a person can write to the bot: all four languages at once, small slips understood."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from followup.texts import DEFAULT_LANGUAGE, LANGUAGES, texts_in


class CommandName(StrEnum):
    """What a person can ask for; the values name the word lists in `texts/`."""

    HELP = "help"
    MY_TASKS = "my-tasks"
    MY_DATA = "my-data"
    WHO_READS = "who-reads"
    LANGUAGE = "language"
    PAUSE = "pause"
    RESUME = "resume"
    SNOOZE = "snooze"
    CHECK_IN = "check-in"
    CORRECT = "correct"
    MY_GOALS = "my-goals"
    SPARRING = "sparring"
    TALKS = "talks"
    AGREEMENTS = "agreements"
    POINT = "point"
    AGENDA = "agenda"
    SUMMARY = "summary"
    MISSING = "missing"
    PAUSED = "paused"
    WHY = "why"
    REQUESTS = "requests"
    PLAN_TALKS = "plan-talks"
    MY_SCHOOLS = "my-schools"
    EXPORT = "export"
    PREVIEW = "preview"
    HEALTH = "health"
    GREETING = "greeting"
    THANKS = "thanks"


_C = CommandName
WRITES = frozenset(
    {_C.LANGUAGE, _C.PAUSE, _C.RESUME, _C.SNOOZE, _C.SPARRING, _C.POINT, _C.PLAN_TALKS}
)
TAKES_REST = frozenset({_C.LANGUAGE, _C.PAUSE, _C.POINT, _C.SUMMARY, _C.WHY})


@dataclass(frozen=True, slots=True)
class Command:
    """`rest` is what followed the words, as written. A guess (`exact` False) never writes."""

    name: CommandName
    rest: str = ""
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Perhaps one of these was meant: ask, do nothing."""

    names: tuple[CommandName, ...]
    rest: str = ""


def exact_command(text: str, language: str) -> Command | Suggestion | None:
    """The command written word for word, in any language; the person's own decides a clash.

    A Suggestion comes back only where the same words mean several things.
    """
    tokens = text.split()
    for count in range(min(len(tokens), _LONGEST), 0, -1):
        rest = " ".join(tokens[count:]).strip(_OUTER)
        names = _choose(_named(folded(" ".join(tokens[:count])), rest), language)
        if names:
            return Command(names[0], rest) if len(names) == 1 else Suggestion(names, rest)
    return None


def likely_command(text: str, language: str) -> Command | Suggestion | None:
    """The command a small slip of the keyboard hides; what writes is only ever suggested."""
    guesses = list(_guesses(text.split()))
    if not guesses:
        return None
    best = min(slips for slips, _, _ in guesses)
    rest = next(rest for slips, _, rest in guesses if slips == best)
    found = [word for slips, word, its_rest in guesses if (slips, its_rest) == (best, rest)]
    names = _choose((owner for word in found for owner in _words()[word]), language)
    sure = len(names) == 1 and names[0] not in WRITES
    return Command(names[0], rest, exact=False) if sure else Suggestion(names, rest)


def command_in(text: str, language: str) -> Command | Suggestion | None:
    """The command in a message: word for word first, else through a small slip."""
    return exact_command(text, language) or likely_command(text, language)


def word_for(name: CommandName, language: str) -> str:
    """The word to show for a command, for example in the help."""
    return _word_list(name, language)[0]


def language_named(text: str) -> str | None:
    """The language a person asks for: "dansk", "Svenska", "norsk", "en"; None if none of ours."""
    return _LANGUAGE_NAMES.get(folded(text))


def folded(text: str) -> str:
    """Comparable: no case, no outer punctuation, one space, æ/ä = ae, ø/ö = oe, å = aa."""
    words = (word.strip(_OUTER) for word in plain_letters(text).split())
    return " ".join(word for word in words if word)


def plain_letters(text: str) -> str:
    """No case, æ/ä = ae, ø/ö = oe, å = aa; punctuation and spaces as they were."""
    return unicodedata.normalize("NFKC", text).casefold().translate(_LETTERS)


_LONGEST = 6  # tokens in the longest phrase, with room for one more
_LONG_ENOUGH = 60  # letters compared; no command is near that long
_OUTER = " \t\r\n.,;:!?¡¿\"'`´“”„’‘«»()[]{}<>*_~-–—…/\\"
_LETTERS = str.maketrans(
    {"æ": "ae", "ä": "ae", "ø": "oe", "ö": "oe", "å": "aa", "é": "e", "è": "e", "ü": "y"}
)
_LANGUAGE_NAMES = {
    name: language
    for language, names in {
        "da": "da dansk danska danish",
        "sv": "sv svensk svenska swedish",
        "nb": "nb no norsk norska norwegian bokmaal",
        "en": "en engelsk engelska english",
    }.items()
    for name in names.split()
}
_Owner = tuple[str, CommandName]  # a language and what the word means there


def _named(words: str, rest: str) -> Iterator[_Owner]:
    """The meanings of these words; a rest is allowed only where the command takes one."""
    return (owner for owner in _words().get(words, ()) if not rest or owner[1] in TAKES_REST)


def _choose(owners: Iterable[_Owner], language: str) -> tuple[CommandName, ...]:
    """One name when the person's language, or all languages, agree; else all of them, ordered."""
    known = list(owners)
    own = {name for spoken, name in known if spoken == language}
    return tuple(sorted(own or {name for _, name in known}))


def _guesses(tokens: list[str]) -> Iterator[tuple[int, str, str]]:
    """(slips, word, rest) for every known word within its floor of what was written."""
    from rapidfuzz.distance import OSA  # not at start: decision 22

    for count in range(min(len(tokens), _LONGEST), 0, -1):
        written = folded(" ".join(tokens[:count]))[:_LONG_ENOUGH]
        rest = " ".join(tokens[count:]).strip(_OUTER)
        for word in _words():
            slips = OSA.distance(written, word, score_cutoff=_floor(word))
            if slips <= _floor(word) and any(_named(word, rest)):
                yield slips, word, rest


def _floor(word: str) -> int:
    """How many slips a word forgives: none below 5 letters, one below 9, two above."""
    return (len(word) >= 5) + (len(word) >= 9)


@cache
def _words() -> dict[str, tuple[_Owner, ...]]:
    """Every known word or phrase, folded, and what it means in which language."""
    table: dict[str, tuple[_Owner, ...]] = {}
    for language in LANGUAGES:
        for name in CommandName:
            for word in _word_list(name, language):
                table[folded(word)] = (*table.get(folded(word), ()), (language, name))
    return table


def _word_list(name: CommandName, language: str) -> list[str]:
    known = language if language in LANGUAGES else DEFAULT_LANGUAGE
    return texts_in(known)(f"command-words-{name}").split(", ")
