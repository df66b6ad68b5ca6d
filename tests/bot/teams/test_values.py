"""What a pressed card carries, however the client spelt it."""

from typing import Any

import pytest

from bot.teams.values import press_values

SPELLINGS: list[tuple[Any, str | None]] = [
    ("ja", "ja"),
    ("", ""),
    ("a\x00b", "ab"),
    (True, "true"),
    (False, "false"),
    (37, "37"),
    (37.0, "37"),
    (0.5, "0.5"),
    (-1, "-1"),
    (12345678901234567890, "12345678901234567890"),
    (["a", "b"], "a,b"),
    ([], ""),
    ([1, True, None, {"x": 1}, ["y"]], "1,true"),
    ("x" * 20_000, "x" * 10_000),
    (None, None),
    ({"a": 1}, None),
]


@pytest.mark.parametrize(("sent", "meant"), SPELLINGS)
def test_a_value_is_words(sent: Any, meant: str | None) -> None:
    assert press_values({"k": sent}) == ({} if meant is None else {"k": meant})


@pytest.mark.parametrize("key", ["goal", "goal:1", "a.b/c-d_e", "1", "k" * 128])
def test_a_key_of_ours_is_kept(key: str) -> None:
    assert press_values({key: "x"}) == {key: "x"}


@pytest.mark.parametrize("key", ["", "__proto__", "__class__", "a b", "æ", "k" * 129, "a\x00"])
def test_a_strange_key_is_dropped(key: str) -> None:
    assert press_values({key: "x"}) == {}


def test_more_values_than_any_card_has_are_refused() -> None:
    assert len(press_values({str(n): n for n in range(200)})) == 200
    with pytest.raises(ValueError, match="too many"):
        press_values({str(n): n for n in range(201)})
