from dataclasses import replace

import pytest

from documents.faults import Unreadable
from documents.read_files import read_files
from followup.register import Register
from tests.documents.files import line_of, small_files

NOTHING = Register()


def fault(old: str, new: str, known: Register = NOTHING) -> tuple[str, int | None]:
    with pytest.raises(Unreadable) as unreadable:
        read_files(small_files(old, new), known)
    [found] = unreadable.value.faults
    return found.key, found.line


def test_an_account_belongs_to_one_person() -> None:
    read = read_files(small_files())
    someone_else = replace(read.people[0], id="leder-02")
    known = Register(people=(someone_else,))
    assert fault("", "", known) == ("fault-account-taken", line_of("object_id"))


def test_the_same_person_may_be_loaded_again() -> None:
    read = read_files(small_files())
    assert read_files(small_files(), read) == read


def test_a_goal_cannot_lie_under_itself() -> None:
    assert fault("id: g1", "id: g1, parent: g1") == ("fault-goal-ring", line_of("id: g1"))


def test_two_goals_cannot_lie_under_each_other_one_of_them_being_known() -> None:
    read = read_files(small_files())
    above = replace(read.goals[0], id="g0", parent_id="g1")
    known = Register(goals=(above,))
    assert fault("id: g1", "id: g1, parent: g0", known) == ("fault-goal-ring", line_of("id: g1"))


def test_a_goal_may_lie_under_another() -> None:
    read = read_files(small_files())
    known = Register(goals=(replace(read.goals[0], id="g0"),))
    [goal] = read_files(small_files("id: g1", "id: g1, parent: g0"), known).goals
    assert goal.parent_id == "g0"


def test_a_talk_with_a_leader_is_at_a_school() -> None:
    found = fault("id: t1, instrument: F26-04, school: birkeskolen,", "id: t1, instrument: F26-04,")
    assert found == ("fault-talk-without-school", line_of("id: t1"))


def test_a_talk_of_the_whole_municipality_has_no_school() -> None:
    files = small_files(
        "id: t1, instrument: F26-04, school: birkeskolen,", "id: t1, instrument: F26-02,"
    )
    [talk] = read_files(files).talks
    assert (talk.kind, talk.school_id) == ("municipal_evaluation", None)


def test_a_leader_leads_a_school() -> None:
    found = fault("role: leader, school: birkeskolen,", "role: leader,")
    assert found == ("fault-missing", line_of("role: leader"))


def test_a_municipality_is_named_once() -> None:
    text = small_files()[1][1]
    only_home = text[: text.index(b"schools:")]
    with pytest.raises(Unreadable) as unreadable:
        read_files([*small_files(), ("again.yaml", only_home)])
    [found] = unreadable.value.faults
    assert (found.key, found.file) == ("fault-duplicate-id", "again.yaml")
