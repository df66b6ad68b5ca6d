"""Whether a text speaks of somebody's health: a word of illness beside a capitalised name."""

import re
from functools import cache

from followup.commands import folded
from followup.lexicon import lexicon, phrases
from followup.texts import LANGUAGES

BESIDE = 5  # words between a name and the illness at most


def speaks_of_a_person(text: str) -> bool:
    """True when a name stands near a word of illness in one sentence; doubt counts as a name.

    A sentence may open with a capital without naming anyone, so the words that open sentences
    are known; names of schools, weekdays and months, and words all in capitals, are no names.
    """
    return any(_names_someone(_WORD.findall(one)) for one in _SENTENCE.split(text))


_SENTENCE = re.compile(r"[.!?]\s+(?=[^\W\d_a-zæøåäö])|\n")  # "pga. sygdom" goes on
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_PLACES = ("skolen", "skole", "skolan", "skola", "school", "skolens", "skolans", "schools")


def _names_someone(words: list[str]) -> bool:
    plain = [folded(word) for word in words]
    ill = [at for at, word in enumerate(plain) if word in _illnesses()]
    named = [at for at, word in enumerate(words) if _is_name(word, plain[at])]
    return any(abs(name - at) <= BESIDE for name in named for at in ill)


def _is_name(word: str, plain: str) -> bool:
    """A capital and then small letters, and no word that we know to be something else."""
    if not word[0].isupper() or word.isupper() or plain.endswith(_PLACES):
        return False
    return plain not in _ordinary()


@cache
def _illnesses() -> frozenset[str]:
    return frozenset(word for language in LANGUAGES for word in phrases("ill", language))


@cache
def _ordinary() -> frozenset[str]:
    """Words with a capital that name nobody: our own, those that open sentences, days, months."""
    known = {word for one in LANGUAGES for phrase in lexicon(one) for word in phrase.split()}
    opening = {word for one in LANGUAGES for word in phrases("starters", one)}
    return frozenset(known | opening | _calendar())


def _calendar() -> set[str]:
    from babel import Locale  # not at start: decision 22

    found: set[str] = set()
    for language in LANGUAGES:
        locale = Locale(language)
        for names in (locale.days["format"]["wide"], locale.months["format"]["wide"]):
            found |= {folded(name) for name in names.values()}
    return found
