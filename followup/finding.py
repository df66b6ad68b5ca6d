"""Which school or goal somebody means by a few words; several may fit, and then one asks."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from followup.commands import folded
from followup.people import School
from followup.plan import Goal

_ALIKE = 84  # of 100: a slip or two in a name, not another name
_LEAST = 3  # letters: shorter words say nothing by their beginning


@dataclass(frozen=True, slots=True)
class Findable:
    """A school, or with `goal` one of its goals."""

    school: School
    goal: Goal | None = None

    @property
    def name(self) -> str:
        return self.goal.title if self.goal else self.school.name

    @property
    def whole_name(self) -> str:
        return f"{self.school.name} {self.goal.title}" if self.goal else self.school.name


def find(text: str, among: Iterable[Findable]) -> tuple[Findable, ...]:
    """Those that fit best, in the order given; the first way of fitting that finds any counts.

    A name word for word, all words of a name, words that begin a name's words, then the same of
    a goal's title together with its school, and last a name with slips in it.
    """
    wanted, known = folded(text), tuple(among)
    for fits in _WAYS if wanted else ():
        found = tuple(one for one in known if fits(wanted, one))
        if found:
            return found
    return ()


def _is(wanted: str, one: Findable) -> bool:
    return folded(one.name) == wanted


def _is_named_in(wanted: str, one: Findable) -> bool:
    """ "Birkeskolen gul" names Birkeskolen."""
    name = set(folded(one.name).split())
    return bool(name) and name <= set(wanted.split())


def _begins(wanted: str, one: Findable) -> bool:
    return _all_begin(wanted.split(), folded(one.name).split())


def _begins_whole(wanted: str, one: Findable) -> bool:
    return _all_begin(wanted.split(), folded(one.whole_name).split())


def _is_like(wanted: str, one: Findable) -> bool:
    return fuzz.ratio(wanted, folded(one.name)) >= _ALIKE


def _has_like(wanted: str, one: Findable) -> bool:
    """Every word is nearly a word of the whole name, but for short ones such as "er"."""
    said = [word for word in wanted.split() if len(word) >= _LEAST]
    words = folded(one.whole_name).split()
    return bool(said) and all(any(fuzz.ratio(w, word) >= _ALIKE for word in words) for w in said)


def _all_begin(said: Sequence[str], words: Sequence[str]) -> bool:
    long_enough = [word for word in said if len(word) >= _LEAST or word.isdecimal()]
    return bool(long_enough) and all(any(word.startswith(one) for word in words) for one in said)


_WAYS: tuple[Callable[[str, Findable], bool], ...] = (
    _is,
    _is_named_in,
    _begins,
    _begins_whole,
    _is_like,
    _has_like,
)
