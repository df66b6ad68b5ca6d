"""A day as people write it: "12. jan. 2027", "12/1", "2027-01-12", "fredag", "i morgen"."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache

from followup.commands import folded
from followup.texts import LANGUAGES


def parse_day(text: str, today: date, language: str) -> date | None:
    """The day meant, or None. Day comes before month; without a year: the next one from today.

    A weekday is the next one after today. Names are tried in the person's language first.
    """
    words = _without_lead(folded(text))
    return (
        _iso_day(words)
        or _relative_day(words, today)
        or _number_day(words, today)
        or _named_month_day(words, today, language)
        or _weekday(words, today, language)
    )


_LEADS = r"(?:(?:den|d|paa|foerstkommende|on|the|until|til|till|t\.o\.m|og med|och med) )"
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,2})\s?[./-]\s?(\d{1,2})(?:\s?[./ -]\s?(\d{4}|\d{2}))?")
_SPACED = re.compile(r"(\d{1,2}) (\d{1,2}) (\d{4})")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:\.|st|nd|rd|th|:e|e)?\s?([a-z]{3,})\.?(?:,?\s?(\d{4}))?")
_MONTH_FIRST = re.compile(r"([a-z]{3,})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?")
_AHEAD = re.compile(r"(?:om|in) (\d{1,2}|en|ett|et|a|one) (\w+)")
_RELATIVE = {
    **dict.fromkeys(("i dag", "idag", "today"), 0),
    **dict.fromkeys(("i morgen", "imorgen", "i morgon", "imorgon", "tomorrow"), 1),
    **dict.fromkeys(("i overmorgen", "overmorgen", "i oevermorgon", "i overmorgon"), 2),
    "day after tomorrow": 2,
}
_UNITS = {
    **dict.fromkeys(("dag", "dage", "dagar", "dager", "day", "days"), 1),
    **dict.fromkeys(("uge", "uger", "vecka", "veckor", "uke", "uker", "week", "weeks"), 7),
}


def _without_lead(words: str) -> str:
    return re.sub(f"^{_LEADS}+", "", words)


def _iso_day(words: str) -> date | None:
    found = _ISO.fullmatch(words)
    return _day(int(found[1]), int(found[2]), int(found[3])) if found else None


def _relative_day(words: str, today: date) -> date | None:
    if words in _RELATIVE:
        return today + timedelta(days=_RELATIVE[words])
    found = _AHEAD.fullmatch(words)
    if not found or found[2] not in _UNITS:
        return None
    count = int(found[1]) if found[1].isdigit() else 1
    return today + timedelta(days=count * _UNITS[found[2]])


def _number_day(words: str, today: date) -> date | None:
    found = _NUMBERS.fullmatch(words) or _SPACED.fullmatch(words)
    return _dated(int(found[1]), int(found[2]), found[3], today) if found else None


def _named_month_day(words: str, today: date, language: str) -> date | None:
    if found := _DAY_FIRST.fullmatch(words):
        day, name, year = found.groups()
    elif found := _MONTH_FIRST.fullmatch(words):
        name, day, year = found.groups()
    else:
        return None
    month = _number_of(name, "months", language)
    return _dated(int(day), month, year, today) if month is not None else None


def _weekday(words: str, today: date, language: str) -> date | None:
    number = _number_of(words, "days", language) if len(words) >= 3 else None
    if number is None:
        return None
    return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)


def _dated(day: int, month: int, year: str | None, today: date) -> date | None:
    if year:
        return _day(int(year) + (2000 if len(year) == 2 else 0), month, day)
    candidates = (_day(today.year + ahead, month, day) for ahead in range(9))  # 29 Feb may be far
    return next((found for found in candidates if found and found >= today), None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _number_of(name: str, kind: str, language: str) -> int | None:
    """The month or weekday a name or its first letters stand for, own language first."""
    for spoken in sorted(LANGUAGES, key=lambda one: one != language):
        hits = {number for full, number in _names(kind, spoken) if full.startswith(name)}
        if len(hits) == 1:
            return hits.pop()
    return None


@cache
def _names(kind: str, language: str) -> tuple[tuple[str, int], ...]:
    """Folded names with their numbers: months from 1, weekdays from 0 (Monday)."""
    from babel import Locale  # not at start: decision 22

    locale = Locale(language)
    return tuple(_spelled((locale.months if kind == "months" else locale.days)["format"]))


def _spelled(forms: Mapping[str, Mapping[int, str]]) -> Iterator[tuple[str, int]]:
    for width in ("wide", "abbreviated"):
        for number, name in forms[width].items():
            yield folded(name), number
