"""National identity numbers in free text: found before anything is stored, never repeated.

Danish CPR (no checksum since 2007: about 3 % of random ten-digit strings pass), Swedish
personnummer and samordningsnummer, Norwegian fødselsnummer with D-, H- and synthetic numbers,
Danish replacement numbers. A date and a time also reads as a CPR ("061026-0900"): a date within
two years of today followed by a wall time is asked about, not blocked, and is let through when
the date is written with its own separators ("06.10.26 0900"); nobody at a school was born then.
"""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from enum import IntEnum

from stdnum import luhn
from stdnum.dk import cpr
from stdnum.exceptions import ValidationError
from stdnum.no import fodselsnummer


class Verdict(IntEnum):
    """What to do with a text; it never carries what was found."""

    NONE = 0
    ASK = 1  # "Ligner et personnummer. Fjern det?"
    BLOCK = 2  # refuse and explain


def find_id_number(text: str, today: date) -> Verdict:
    """The gravest finding in the text; `today` because nobody is born tomorrow."""
    return max((verdict for verdict, _ in _findings(normal(text), today)), default=Verdict.NONE)


def without_id_numbers(text: str, today: date) -> str:
    """The text with everything that looks like an identity number cut out."""
    plain = normal(text)
    spans = sorted({span for verdict, span in _findings(plain, today) if verdict})
    for first, last in reversed(spans):
        plain = f"{plain[:first]} {plain[last:]}"
    return re.sub(r" {2,}", " ", plain).strip()


def normal(text: str) -> str:
    """NFKC; every dash "-", every space " ", every digit 0 to 9; invisible marks gone."""
    return "".join(map(_normal_sign, unicodedata.normalize("NFKC", text)))


_DATE = r"\d{2}([-./ ]?)\d{2}\1\d{2}"
_YEAR_FIRST = r"(?:\d{2})?\d{2}([-./ ]?)\d{2}\1\d{2}"
_APART = " ?[-+/. ] ?"
_SHAPES = (
    re.compile(rf"(?<!\d){_DATE}{_APART}\d{{4}}(?!\d)", re.ASCII),
    re.compile(rf"(?<!\d){_YEAR_FIRST}{_APART}\d{{4}}(?!\d)", re.ASCII),
    re.compile(rf"(?<!\d){_DATE}{_APART}\d{{3}} ?\d{{2}}(?!\d)", re.ASCII),
)
_BARE = re.compile(r"(?<!\d)\d{10,12}(?!\d)", re.ASCII)
_NEAR = 2  # years either way in which a date is a date of work, not a birthday
_Span = tuple[int, int]


def _normal_sign(sign: str) -> str:
    kind = unicodedata.category(sign)
    if kind == "Nd":
        return str(unicodedata.digit(sign))
    if kind == "Pd" or sign == "\N{MINUS SIGN}":
        return "-"
    if kind in ("Zs", "Zl", "Zp", "Cc"):
        return " "
    return "" if kind == "Cf" else sign


def _findings(plain: str, today: date) -> Iterator[tuple[Verdict, _Span]]:
    for shape in _SHAPES:
        for found in shape.finditer(plain):
            yield _separated(_digits(found[0]), bool(found[1]), today), found.span()
    for found in _BARE.finditer(plain):
        yield Verdict.ASK if _is_number(found[0], today) else Verdict.NONE, found.span()


def _separated(digits: str, dated: bool, today: date) -> Verdict:
    """`dated` is True when the date was written as a date, with separators of its own."""
    if not _is_number(digits, today):
        return Verdict.NONE
    if not _is_moment(digits, today):
        return Verdict.BLOCK
    return Verdict.NONE if dated else Verdict.ASK


def _digits(written: str) -> str:
    return re.sub(r"\D", "", written)


def _is_number(digits: str, today: date) -> bool:
    if len(digits) == 11:
        return _is_norwegian(digits, today)
    if len(digits) == 12:
        return _is_swedish(digits, today, centuries=(digits[:2],))
    return _is_danish(digits, today) or _is_swedish(digits, today, centuries=("19", "20"))


def _is_danish(digits: str, today: date) -> bool:
    """Also a replacement number: 60 added to the day."""
    day = int(digits[:2])
    real = f"{day - 60:02}{digits[2:]}" if day > 60 else digits
    try:
        return cpr.get_birth_date(real) <= today
    except ValidationError:
        return False


def _is_swedish(digits: str, today: date, centuries: tuple[str, ...]) -> bool:
    """Also a samordningsnummer: 60 added to the day, the checksum over what is written."""
    ten = digits[-10:]
    if not luhn.is_valid(ten):
        return False
    year, month, day = ten[:2], int(ten[2:4]), int(ten[4:6])
    born = (_day(int(century + year), month, day - 60 * (day > 60)) for century in centuries)
    return any(one is not None and one <= today for one in born)


def _is_norwegian(digits: str, today: date) -> bool:
    """D- and H-numbers are known to the library; a synthetic one has 80 added to the month."""
    sums = (fodselsnummer.calc_check_digit1(digits), fodselsnummer.calc_check_digit2(digits))
    if sums != (digits[-2], digits[-1]):
        return False
    month = int(digits[2:4])
    real = f"{digits[:2]}{month - 80:02}{digits[4:]}" if month > 80 else digits
    try:
        return bool(fodselsnummer.get_birth_date(real) <= today)
    except ValidationError:
        return False


def _is_moment(digits: str, today: date) -> bool:
    """True when it reads as a near date and a wall time: ddmmyy, yymmdd or yyyymmdd, then hhmm."""
    if len(digits) == 11 or not (int(digits[-4:-2]) < 24 and int(digits[-2:]) < 60):
        return False
    first, middle, last = digits[-10:-8], digits[-8:-6], digits[-6:-4]
    years = ((first, last), (last, first)) if len(digits) == 10 else ((first, last),)
    days = (_day(2000 + int(year), int(middle), int(day)) for year, day in years)
    return any(one is not None and abs(one.year - today.year) <= _NEAR for one in days)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
