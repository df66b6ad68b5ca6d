"""The words by which people say how a goal stands, as `texts/` lists them."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from followup.check_in import ASKED_NEEDS, Need, Obstacle, Status, Trend
from followup.commands import folded
from followup.texts import DEFAULT_LANGUAGE, LANGUAGES, texts_in


class Group(StrEnum):
    """What a word is about; the values begin the keys in `texts/`."""

    STATUS = "status"  # a colour or a label: beats an adjective
    SOUNDS = "sounds"  # an adjective or a turn of phrase
    BARE = "bare"  # too common to count unless something else is said
    BARE_TREND = "bare-trend"
    TREND = "trend"
    CONFIDENCE = "confidence"
    PROGRESS = "progress"
    OBSTACLE = "obstacle"
    NEED = "need"
    NOT = "not"
    BECAUSE = "because"
    NEEDING = "needing"
    OF = "of"
    BUT = "but"
    FILLER = "filler"
    ILL = "ill"
    NUMBER = "number"  # written as a number: meant, whatever stands around it


Value = Status | Trend | Obstacle | Need | int | None


@dataclass(frozen=True, slots=True)
class Meaning:
    group: Group
    value: Value = None


Lexicon = dict[str, tuple[Meaning, ...]]  # by folded phrase; a phrase may mean several things

LONGEST = 5  # words in the longest phrase


@cache
def lexicon(language: str) -> Lexicon:
    """Every phrase of the language, and the colours and labels of all four."""
    known = language if language in LANGUAGES else DEFAULT_LANGUAGE
    found: Lexicon = {}
    for key, meaning in _MEANINGS.items():
        for phrase in phrases(key, known):
            found[phrase] = (*found.get(phrase, ()), meaning)
    for key, meaning in _MEANINGS.items():
        if meaning.group is Group.STATUS:
            for other in LANGUAGES:
                found |= {p: (meaning,) for p in phrases(key, other) if p not in found}
    return found


@cache
def phrases(key: str, language: str) -> tuple[str, ...]:
    """The folded phrases under one key, for example "because" or "status-at-risk"."""
    return tuple(map(folded, texts_in(language)(f"own-words-{key}").split(", ")))


def meant(phrase: str, known: Lexicon) -> tuple[Meaning, ...]:
    """What a phrase means; one slip is forgiven in a long one, but never in a small word."""
    if phrase in known:
        return known[phrase]
    if len(phrase) < _shortest(phrase):
        return ()
    near = {known[one] for one in _near(phrase, known)}
    return near.pop() if len(near) == 1 else ()


def _shortest(phrase: str) -> int:
    return 8 if " " in phrase else 6


def _near(phrase: str, known: Lexicon) -> Iterator[str]:
    from rapidfuzz.distance import OSA  # not at start: decision 22

    for one in known:
        if one[0] == phrase[0] and one.count(" ") == phrase.count(" ") and len(one) > _SHORT:
            guessed = known[one][0].group in _GUESSED
            if guessed and OSA.distance(one, phrase, score_cutoff=1) <= 1:
                yield one


_SHORT = 4
_GUESSED = (Group.STATUS, Group.SOUNDS, Group.TREND, Group.OBSTACLE)
_WITH_VALUES: tuple[tuple[Group, dict[str, Value]], ...] = (
    (Group.STATUS, {one.value: one for one in Status if one is not Status.DROPPED}),
    (
        Group.SOUNDS,
        {s.value: s for s in (Status.REACHED, Status.ON_TRACK, Status.AT_RISK, Status.BEHIND)},
    ),
    (Group.BARE, {s.value: s for s in (Status.ON_TRACK, Status.AT_RISK, Status.BEHIND)}),
    (Group.TREND, {one.value: one for one in Trend}),
    (Group.OBSTACLE, {one.value: one for one in Obstacle}),
    (Group.NEED, {one.value: one for one in ASKED_NEEDS}),
    (Group.CONFIDENCE, {str(step): step for step in range(1, 6)}),
    (Group.PROGRESS, {str(share): share for share in (25, 33, 50, 67, 75)}),
)
_MEANINGS: dict[str, Meaning] = {
    f"{group}-{name}".replace("_", "-"): Meaning(group, value)
    for group, values in _WITH_VALUES
    for name, value in values.items()
}
_MEANINGS |= {f"bare-{one}": Meaning(Group.BARE_TREND, one) for one in Trend}
_MEANINGS |= {
    group.value: Meaning(group)
    for group in (
        Group.NOT,
        Group.BECAUSE,
        Group.NEEDING,
        Group.OF,
        Group.BUT,
        Group.FILLER,
        Group.ILL,
    )
}
