"""Identity numbers are found however they are written. None stands here: tests make their own."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import luhn
from stdnum.no import fodselsnummer

from followup.privacy import Verdict, find_id_number, normal, without_id_numbers

TODAY = date(2026, 10, 6)
A_BIRTHDAY = date(1987, 3, 14)
births = st.dates(date(1930, 1, 1), date(1999, 12, 31))
serials = st.integers(3000, 3999)  # in 1900 to 1999; never a wall time


def danish(born: date, serial: int, added: int = 0) -> str:
    return f"{born.day + added:02}{born:%m%y}-{serial:04}"


def swedish(born: date, serial: int = 238, added: int = 0, century: bool = False) -> str:
    nine = f"{born:%y%m}{born.day + added:02}{serial:03}"
    full = nine + luhn.calc_check_digit(nine)
    return f"{born:%C}"[: 2 * century] + f"{full[:6]}-{full[6:]}"


def norwegian(born: date, day_added: int = 0, month_added: int = 0) -> str:
    """The first individual number from 300 on that has both check digits."""
    start = f"{born.day + day_added:02}{born.month + month_added:02}{born:%y}"
    for individual in range(300, 400):
        first = fodselsnummer.calc_check_digit1(f"{start}{individual}00")
        second = fodselsnummer.calc_check_digit2(f"{start}{individual}{first}0")
        if len(first + second) == 2:
            return f"{start} {individual}{first}{second}"
    raise AssertionError(start)


def bare(number: str) -> str:
    return number.replace("-", "").replace(" ", "")


NUMBERS = {
    "cpr": danish(A_BIRTHDAY, 3456),
    "replacement": danish(A_BIRTHDAY, 3456, added=60),
    "personnummer": swedish(A_BIRTHDAY),
    "personnummer with century": swedish(A_BIRTHDAY, century=True),
    "samordningsnummer": swedish(A_BIRTHDAY, added=60),
    "fødselsnummer": norwegian(A_BIRTHDAY),
    "D-number": norwegian(A_BIRTHDAY, day_added=40),
    "H-number": norwegian(A_BIRTHDAY, month_added=40),
    "synthetic": norwegian(A_BIRTHDAY, month_added=80),
}


@pytest.mark.parametrize("kind", NUMBERS)
def test_a_number_with_its_separator_is_blocked(kind: str) -> None:
    number = NUMBERS[kind]
    assert find_id_number(number, TODAY) is Verdict.BLOCK
    assert find_id_number(f"Vi taler om {number}, ikke?", TODAY) is Verdict.BLOCK


@pytest.mark.parametrize("kind", NUMBERS)
def test_a_bare_number_is_asked_about(kind: str) -> None:
    assert find_id_number(f"nr. {bare(NUMBERS[kind])}.", TODAY) is Verdict.ASK


@pytest.mark.parametrize("kind", NUMBERS)
def test_what_is_cut_out_leaves_the_rest(kind: str) -> None:
    for number in (NUMBERS[kind], bare(NUMBERS[kind])):
        assert without_id_numbers(f"Skema {number} mangler", TODAY) == "Skema mangler"


@pytest.mark.parametrize("kind", NUMBERS)
def test_odd_dashes_spaces_and_digits_hide_nothing(kind: str) -> None:
    number = NUMBERS[kind]
    arabic = number.translate({ord("0") + n: 0x660 + n for n in range(10)})
    wide = number.translate({ord("0") + n: 0xFF10 + n for n in range(10)})
    for dash in ("\u2013", "\u2014", "\u2011", "\u2212", "\uff0d", " - ", "\u00a0\u2013\u202f"):
        assert find_id_number(number.replace("-", dash), TODAY) is Verdict.BLOCK
    for written in (
        arabic,
        wide,
        number.replace(" ", "\u2009"),
        number[:3] + "\u200b" + number[3:],
    ):
        assert find_id_number(written, TODAY) is Verdict.BLOCK


def test_a_birthday_with_points_or_spaces_is_still_a_number() -> None:
    for mark in (".", "/", " ", "-"):
        written = f"{A_BIRTHDAY:%d{mark}%m{mark}%y}-3456"
        assert find_id_number(written, TODAY) is Verdict.BLOCK
    spaced = norwegian(A_BIRTHDAY)
    assert find_id_number(f"{spaced[:10]} {spaced[10:]}", TODAY) is Verdict.BLOCK


@given(births, serials)
def test_every_cpr_is_found(born: date, serial: int) -> None:
    assert find_id_number(danish(born, serial), TODAY) is Verdict.BLOCK
    assert find_id_number(bare(danish(born, serial)), TODAY) is Verdict.ASK


@given(births, st.integers(300, 999))
def test_every_personnummer_is_found(born: date, serial: int) -> None:
    assert find_id_number(swedish(born, serial), TODAY) is Verdict.BLOCK
    assert find_id_number(swedish(born, serial, century=True), TODAY) is Verdict.BLOCK


@given(births)
def test_every_fodselsnummer_is_found(born: date) -> None:
    assert find_id_number(norwegian(born), TODAY) is Verdict.BLOCK


@pytest.mark.parametrize(
    "text",
    [
        "", "gul, 60 pct, forsinket pga. sygdom", "Ring på 12 34 56 78", "+45 12 34 56 78",
        "skoleåret 2026/2027", "70 % af 1200 elever", "1234567890123", "99 99 99-9999",
        "999999-9999", "9999999999", "12345678901", "123456789012", "den 20.10.2026 kl. 14.00",
    ],
)  # fmt: skip
def test_other_numbers_pass(text: str) -> None:
    assert find_id_number(text, TODAY) is Verdict.NONE


def test_nobody_is_born_tomorrow() -> None:
    tomorrow = TODAY + timedelta(1)
    assert find_id_number(danish(TODAY, 4999), TODAY) is Verdict.BLOCK
    assert find_id_number(danish(tomorrow, 4999), TODAY) is Verdict.NONE
    later = tomorrow + timedelta(3000)
    assert find_id_number(swedish(later, 999, century=True), TODAY) is Verdict.NONE


def test_a_wrong_check_digit_is_no_swedish_or_norwegian_number() -> None:
    for number in (swedish(A_BIRTHDAY, century=True), norwegian(A_BIRTHDAY)):
        off = number[:-1] + str((int(number[-1]) + 1) % 10)
        assert find_id_number(off, TODAY) is Verdict.NONE


def test_a_norwegian_number_of_no_known_century_is_none() -> None:
    """Individual numbers 500 to 749 belong to the 1800s or the 2000s, not to 1945."""
    start = f"{date(1945, 3, 14):%d%m%y}"
    for individual in range(600, 700):
        first = fodselsnummer.calc_check_digit1(f"{start}{individual}00")
        second = fodselsnummer.calc_check_digit2(f"{start}{individual}{first}0")
        if len(first + second) == 2:
            assert find_id_number(f"{start} {individual}{first}{second}", TODAY) is Verdict.NONE


def test_a_date_and_a_time_is_asked_about_not_blocked() -> None:
    assert find_id_number(f"{TODAY:%d%m%y}-0900", TODAY) is Verdict.ASK
    assert find_id_number(f"{TODAY:%d%m%y}-0960", TODAY) is Verdict.BLOCK
    long_ago = date(1961, 10, 6)
    assert find_id_number(f"{long_ago:%d%m%y}-0900", TODAY) is Verdict.BLOCK


def test_a_date_written_as_a_date_before_a_time_passes() -> None:
    assert find_id_number(f"Møde {TODAY:%d.%m.%y} 0900", TODAY) is Verdict.NONE
    assert find_id_number(f"Møde {TODAY:%d/%m/%y}-1430", TODAY) is Verdict.NONE


def test_a_swedish_date_and_time_that_happens_to_fit_is_asked_about() -> None:
    moments = [f"{TODAY:%Y%m%d}-09{minute:02}" for minute in range(60)]
    verdicts = {find_id_number(one, TODAY) for one in moments}
    assert verdicts == {Verdict.NONE, Verdict.ASK}


def test_the_gravest_finding_counts() -> None:
    both = f"{bare(danish(A_BIRTHDAY, 3456))} og {danish(A_BIRTHDAY, 3999)}"
    assert find_id_number(both, TODAY) is Verdict.BLOCK
    assert without_id_numbers(both, TODAY) == "og"


@given(st.text())
def test_any_text_gets_a_verdict_and_is_clean_once_cut(text: str) -> None:
    assert isinstance(find_id_number(text, TODAY), Verdict)
    assert normal(normal(text)) == normal(text)


@given(st.text(alphabet="0123456789 -./", max_size=40))
def test_runs_of_digits_never_break_it(text: str) -> None:
    assert find_id_number(text, TODAY) in Verdict
    assert len(without_id_numbers(text, TODAY)) <= len(normal(text))
