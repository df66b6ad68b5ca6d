"""Headings, sheet names and words of the workbook, understood in every language at once."""

from collections.abc import Iterable
from functools import cache

from documents.sheets import GUIDE, LISTS, SHEETS, Sheet
from followup.texts import LANGUAGES, Texts, texts_in

_SPOKEN_AS_THEMSELVES = frozenset({"DK", "SE", "NO", *LANGUAGES})


def word_for(word: str, texts: Texts) -> str:
    """What a person reads in the drop-down."""
    if word in _SPOKEN_AS_THEMSELVES:
        return word
    return texts(f"sheet-word-{word.replace('_', '-')}")


def word_meant(spelling: str, words: tuple[str, ...]) -> str:
    """The value behind what a person wrote; unchanged when nobody says it that way."""
    return _meanings(words).get(_folded(spelling), spelling)


@cache
def sheet_meant(title: str) -> Sheet | None:
    """The sheet of that name."""
    found = (s for s in SHEETS if _folded(title) in _ways([s.text_key], s.key))
    return next(found, None)


@cache
def is_for_eyes_only(title: str) -> bool:
    return _folded(title) in _ways([GUIDE, LISTS])


@cache
def headings(sheet: Sheet) -> dict[str, str]:
    """From any spelling of a heading to the record's field."""
    return {way: c.key for c in sheet.columns for way in _ways([c.text_key], c.key)}


@cache
def _meanings(words: tuple[str, ...]) -> dict[str, str]:
    spoken = {_folded(word_for(word, texts)): word for texts in _all_texts() for word in words}
    return spoken | {_folded(word): word for word in words}


def _ways(text_keys: Iterable[str], *more: str) -> set[str]:
    said = {_folded(texts(key)) for texts in _all_texts() for key in text_keys}
    return said | {_folded(way) for way in more}


def _all_texts() -> list[Texts]:
    return [texts_in(language) for language in LANGUAGES]


def _folded(words: str) -> str:
    return " ".join(words.casefold().split())
