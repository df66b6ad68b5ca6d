"""Free text cut into clauses, and the words in it that say something about a goal."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from followup.commands import plain_letters
from followup.lexicon import LONGEST, Group, Lexicon, Meaning, Value, lexicon, meant, phrases
from followup.texts import LANGUAGES


@dataclass(frozen=True, slots=True)
class Mark:
    """A phrase that means something; what it means may depend on what stands around it."""

    at: int  # place in the clause, counted in marks and unknown words
    meanings: tuple[Meaning, ...]
    negated: bool = False

    def value(self, group: Group) -> Value:
        return next((one.value for one in self.meanings if one.group is group), None)

    def has(self, *groups: Group) -> bool:
        return any(one.group in groups for one in self.meanings)


@dataclass(frozen=True, slots=True)
class Clause:
    """Words up to the next comma, full stop, "but" or "because"."""

    marks: tuple[Mark, ...] = ()
    unknown: tuple[int, ...] = ()  # places of words that mean nothing to us

    def is_plain(self, mark: Mark) -> bool:
        """True when the words speak of the goal and not of something else.

        A colour or label is meant when little else is said and no foreign noun follows it. An
        adjective has no foreign subject; what is too common by itself stands quite alone.
        """
        before = sum(at < mark.at for at in self.unknown)
        if mark.has(Group.BARE, Group.BARE_TREND):
            return not self.unknown
        if mark.has(Group.SOUNDS, Group.CONFIDENCE) and not mark.has(Group.NUMBER):
            return not before and len(self.unknown) < _LITTLE and not self._is_followed(mark)
        return before < _LITTLE and len(self.unknown) <= _LITTLE and not self._is_followed(mark)

    def _is_followed(self, mark: Mark) -> bool:
        return mark.at + 1 in self.unknown


def clauses(text: str, language: str) -> tuple[Clause, ...]:
    """The clauses of a text; numbers are read before the words."""
    known = lexicon(language)
    plain = _numbered(plain_letters(text).replace("p.g.a", "pga"))
    return tuple(clause for part in _parts(plain) for clause in _cut(part.split(), known))


_LITTLE = 2
_BEGINS = (Group.BUT, Group.BECAUSE)
_PERCENT = re.compile(
    r"(?<![\d.,-])(\d{1,3})(?:[.,]\d+)?\s*(?:%|(?:pct|procent|prosent|percent|per cent)\b)"
)
_RANGE = re.compile(r"\d+\s*(?:-|–|til|till|to)\s*\d+\s*(?:%|pct|procent|prosent|percent|per cent)")
_FRACTION = re.compile(r"(?<![\d./])([1-9])/([2-9]|10)(?![\d./])")
_FULL = 5  # the top of the confidence scale
_BREAKS = re.compile(r"[,;:.!?\n()]+|\s[-–—]\s")
_PIECES = re.compile(r"[a-z0-9'#=]+")
_NUMBER = "#"  # "#progress=60" stands for a number that has been read


def _numbered(plain: str) -> str:
    """Numbers become words of ours: 60 pct, 3/4, tiltro 4."""
    sure = "|".join(sorted(set(_everywhere("sure")), key=len, reverse=True))
    of = "|".join(set(_everywhere("of")))
    scale = rf"([1-{_FULL}])(?:\s*(?:/|ud af|ut av|out of|{of})\s*{_FULL})?(?![\d%/])"
    plain = re.sub(rf"\b(?:{sure})\s*(?:er|aer|is|paa|at|=|:)?\s*{scale}", _sure_mark, plain)
    plain = re.sub(rf"(?<![\d/]){scale}\s*(?:i|in)\s*(?:{sure})\b", _sure_mark, plain)
    followed = rf"(?=\s+(?:{of}|{'|'.join(_SURENESS)}))"
    plain = re.sub(rf"{_PERCENT.pattern}{followed}", " # ", plain)  # a share of something else
    plain = _RANGE.sub(" # ", plain)
    plain = _PERCENT.sub(_percent_mark, plain)
    return _FRACTION.sub(_fraction_mark, plain)


_SURENESS = ("sikker", "saeker", "sikre", "saekra", "sure", "certain")


def _everywhere(key: str) -> Iterator[str]:
    return (phrase for language in LANGUAGES for phrase in phrases(key, language))


def _sure_mark(found: re.Match[str]) -> str:
    return f" {_NUMBER}confidence={found[1]} "


def _percent_mark(found: re.Match[str]) -> str:
    share = int(found[1])
    return f" {_NUMBER}progress={share} " if share <= 100 else f" {_NUMBER} "


def _fraction_mark(found: re.Match[str]) -> str:
    part, whole = int(found[1]), int(found[2])
    return f" {_NUMBER}fraction={round(100 * part / whole)} " if part < whole else found[0]


def _parts(plain: str) -> list[str]:
    return [" ".join(_PIECES.findall(part)) for part in _BREAKS.split(plain)]


def _cut(words: list[str], known: Lexicon) -> Iterator[Clause]:
    """The clauses of one part: "but" and "because" begin a new one."""
    marks: list[Mark] = []
    unknown: list[int] = []
    place = 0
    while words:
        count, meanings = _longest(words, known)
        if any(one.group in _BEGINS for one in meanings):
            yield Clause(tuple(marks), tuple(unknown))
            marks, unknown = [], []
        if meanings:
            marks.append(Mark(place, meanings, negated=_is_negated(place, marks, meanings)))
        else:
            unknown.append(place)
        words, place = words[count:], place + 1
    yield Clause(tuple(marks), tuple(unknown))


def _longest(words: list[str], known: Lexicon) -> tuple[int, tuple[Meaning, ...]]:
    """How many words the longest phrase from here takes, and what it means."""
    if words[0].startswith(_NUMBER):
        return 1, _number(words[0])
    for count in range(min(LONGEST, len(words)), 0, -1):
        if meanings := meant(" ".join(words[:count]), known):
            return count, meanings
    return 1, ()


def _number(word: str) -> tuple[Meaning, ...]:
    group, _, value = word[1:].partition("=")
    if group == "fraction":
        return (Meaning(Group.PROGRESS, int(value)), Meaning(Group.BARE))
    return (Meaning(Group(group), int(value)), Meaning(Group.NUMBER)) if value else ()


_REACH = 3  # how far "not" reaches
_MAY_BE_NEGATED = (
    Group.STATUS,
    Group.SOUNDS,
    Group.BARE,
    Group.BARE_TREND,
    Group.TREND,
    Group.CONFIDENCE,
    Group.PROGRESS,
    Group.OBSTACLE,
    Group.NEED,
    Group.NEEDING,
)


def _is_negated(place: int, marks: list[Mark], meanings: tuple[Meaning, ...]) -> bool:
    if not any(one.group in _MAY_BE_NEGATED for one in meanings):
        return False
    return any(one.has(Group.NOT) and place - one.at <= _REACH for one in marks)
