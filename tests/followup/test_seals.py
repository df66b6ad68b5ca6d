"""A sealed address is good for what it was made for, until its moment, and cannot be made up."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.seals import opened, sealed
from tests.builders import TUESDAY

SECRET = b"hemmelighed til proeve, 32 tegn."
LATER = TUESDAY + timedelta(days=30)


@given(st.lists(st.text(max_size=80), max_size=5))
def test_what_was_sealed_comes_back_as_it_was(parts: list[str]) -> None:
    token = sealed(SECRET, "talk", parts, LATER)
    assert opened(SECRET, "talk", token, TUESDAY) == tuple(parts)


def test_a_token_can_stand_in_an_address_as_it_is() -> None:
    token = sealed(SECRET, "talk", ("æ/ø?", "talk-1"), LATER)
    assert set(token) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.")


def test_a_token_ends_at_its_moment_and_one_without_a_moment_never_does() -> None:
    short, long = sealed(SECRET, "talk", ("a",), LATER), sealed(SECRET, "talk", ("a",))
    assert opened(SECRET, "talk", short, LATER - timedelta(seconds=1)) == ("a",)
    assert opened(SECRET, "talk", short, LATER) is None
    assert opened(SECRET, "talk", long, LATER + timedelta(days=9999)) == ("a",)


def test_a_token_is_good_for_one_purpose_and_one_secret_only() -> None:
    token = sealed(SECRET, "talk", ("a",), LATER)
    assert opened(SECRET, "feed", token, TUESDAY) is None
    assert opened(SECRET[::-1], "talk", token, TUESDAY) is None


@given(st.data())
def test_one_other_letter_anywhere_breaks_the_seal(data: st.DataObject) -> None:
    token = sealed(SECRET, "talk", ("object", "talk-1"), LATER)
    place = data.draw(st.integers(0, len(token) - 1))
    letter = data.draw(st.characters().filter(lambda c: c != token[place]))
    broken = token[:place] + letter + token[place + 1 :]
    assert opened(SECRET, "talk", broken, TUESDAY) is None


@given(st.text())
def test_nothing_made_up_opens(token: str) -> None:
    assert opened(SECRET, "talk", token, TUESDAY) is None


@pytest.mark.parametrize("more", ["x", ".", "\ud800", "x" * 100_000])
def test_something_added_breaks_the_seal(more: str) -> None:
    token = sealed(SECRET, "talk", ("a",), LATER)
    assert opened(SECRET, "talk", token + more, TUESDAY) is None
