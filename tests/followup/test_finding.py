"""A few words after "hvorfor" find the school or goal that is meant, or several to ask about."""

import pytest

from followup.finding import Findable, find
from tests.builders import a_goal, a_school

BIRKE, EGE, SKOLE2 = (
    a_school("birke", "Birkeskolen"),
    a_school("ege", "Egeskolen"),
    a_school("s2", "Skole 2"),
)
SKOLE22 = a_school("s22", "Skole 22")
SCHOOLS = [Findable(one) for one in (BIRKE, EGE, SKOLE2, SKOLE22)]
READS = Findable(BIRKE, a_goal("r", title="Flere elever læser i fritiden"))
READS_TOO = Findable(EGE, a_goal("r2", title="Flere elever læser i fritiden"))
MOVES = Findable(EGE, a_goal("m", title="Tryg overgang fra dagtilbud til skole"))
ALL = [*SCHOOLS, READS, READS_TOO, MOVES]


def names(text: str) -> list[str]:
    return [one.whole_name for one in find(text, ALL)]


@pytest.mark.parametrize(
    "text", ["Birkeskolen", "birkeskolen?", "BIRKESKOLEN gul", "birkeskolen rød igen"]
)
def test_a_schools_name_finds_the_school_and_not_its_goals(text: str) -> None:
    assert names(text) == ["Birkeskolen"]


@pytest.mark.parametrize("text", ["birke", "birkeskoln", "er birkeskolne"])
def test_the_beginning_of_a_name_and_a_slip_are_enough(text: str) -> None:
    assert names(text)[0] == "Birkeskolen"


@pytest.mark.parametrize(
    "text", ["overgang", "tryg overgang", "Tryg overgang fra dagtilbud til skole", "dagtilbud"]
)
def test_words_of_a_title_find_the_goal(text: str) -> None:
    assert names(text) == [MOVES.whole_name]


def test_the_same_goal_at_two_schools_is_asked_about_and_the_schools_name_decides() -> None:
    assert find("læser i fritiden", ALL) == (READS, READS_TOO)
    assert find("egeskolen læser", ALL) == (SCHOOLS[1],)
    assert find("ege læser", ALL) == (READS_TOO,)
    assert find("ege lseer", ALL) == ()


def test_a_number_is_a_name() -> None:
    assert names("skole 2") == ["Skole 2"]
    assert names("2") == ["Skole 2", "Skole 22"]


@pytest.mark.parametrize("text", ["", "  ", "?!", "svømmehal", "er", "x" * 200, "🙂"])
def test_what_nobody_is_called_finds_nothing(text: str) -> None:
    assert find(text, ALL) == ()


def test_a_name_without_letters_is_found_by_nothing() -> None:
    assert find("noget", [Findable(a_school("x", "…"))]) == ()
