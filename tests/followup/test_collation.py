"""Names in the order a Danish reader expects."""

from hypothesis import given
from hypothesis import strategies as st

from followup.collation import by_name


def test_danish_letters_come_last_and_numbers_by_size() -> None:
    right = [
        "Birkeskolen",
        "Skole 2",
        "Skole 10",
        "Zenitskolen",
        "Æbleskolen",
        "Østskolen",
        "Åskolen",
    ]
    mixed = right[::-1]
    assert sorted(mixed, key=by_name) == right


def test_swedish_letters_stand_with_their_danish_twins_and_aa_with_aring() -> None:
    right = ["Zeta", "Ängsskolan", "Öskolan", "Aadalsskolen", "Åsskolan"]
    mixed = right[::-1]
    assert sorted(mixed, key=by_name) == right


def test_case_and_accents_do_not_move_a_name() -> None:
    assert sorted(["birk c", "Birk b", "BIRK a", "Birké"], key=by_name) == [
        "BIRK a", "Birk b", "birk c", "Birké",
    ]  # fmt: skip


@given(st.lists(st.text(max_size=8)))
def test_any_names_have_one_order(names: list[str]) -> None:
    mixed = names[::-1]
    assert sorted(names, key=by_name) == sorted(mixed, key=by_name)
