"""What each person takes along, cell by cell: never more than they may read."""

from dataclasses import replace
from datetime import date

import pytest

from followup.check_in import Round, Status
from followup.export import (
    Event,
    Mark,
    Table,
    answers_table,
    log_table,
    rounds_table,
    summary_table,
)
from followup.people import Person, RoleName
from followup.positions import CellState
from followup.sight import view_of
from tests.builders import TODAY, TUESDAY, a_round, a_school
from tests.followup.test_summary import (
    CHIEF,
    CONSULTANT,
    DIRECTOR,
    IDS,
    leader,
    municipality,
    said,
)
from tests.followup.test_why import POLICIES

SECRET, OPEN = "kun til chefen", "til alle der må"
ANSWERS = (
    said(0, next_step=SECRET, only_chief=True, status=Status.BEHIND, late=True, by_deputy=True),
    said(0, 1),
    said(1, next_step=OPEN, corrected=True, confirmed_unchanged=True),
)
FACTS = municipality(answers=ANSWERS)


def taken(reader: Person) -> tuple[Table, Table]:
    view = view_of(reader, IDS, TODAY)
    answers = answers_table(ANSWERS, FACTS.schools, FACTS.goals, view)
    return summary_table(FACTS, POLICIES, view), answers


def column(table: Table, name: str) -> list[object]:
    at = table.columns.index(name)
    return [row[at] for row in table.rows]


def test_the_chief_takes_every_goal_with_its_state_and_every_answer() -> None:
    summary, answers = taken(CHIEF)
    assert column(summary, "state") == [
        CellState.BEHIND,
        CellState.ON_TRACK,
        CellState.UNANSWERED,
        CellState.UNANSWERED,
    ]
    assert column(summary, "before") == [Status.ON_TRACK, None, None, None]
    assert [bool(one) for one in column(summary, "reasons")] == [True, False, False, False]
    assert column(summary, "next_step") == [SECRET, OPEN, None, None]
    assert len(answers.rows) == 3
    assert set(column(answers, "marks")) == {
        (Mark.LATE, Mark.BY_DEPUTY),
        (),
        (Mark.UNCHANGED, Mark.CORRECTED),
    }


@pytest.mark.parametrize(
    ("reader", "schools"),
    [(CONSULTANT, {IDS[0]}), (leader(IDS[1]), {IDS[1]}), (DIRECTOR, set())],
)
def test_nobody_takes_along_a_school_they_may_not_read(reader: Person, schools: set[str]) -> None:
    for table in taken(reader):
        assert {one.id for one in column(table, "school")} == schools  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", [one for one in RoleName if one is not RoleName.CHIEF])
def test_words_for_the_chief_alone_are_in_nobody_elses_export(name: RoleName) -> None:
    at = None if name not in (RoleName.DEPUTY, RoleName.TEAM) else IDS[0]
    reader = replace(CHIEF, roles=(replace(CHIEF.roles[0], name=name, school_id=at),))
    assert SECRET not in repr(taken(reader))


def test_every_row_has_a_cell_for_each_column() -> None:
    for table in taken(CHIEF):
        assert {len(row) for row in table.rows} == {len(table.columns)}


def test_an_answer_on_a_goal_that_is_gone_keeps_its_row() -> None:
    view = view_of(CHIEF, IDS, TODAY)
    assert column(answers_table(ANSWERS, FACTS.schools, (), view), "goal") == [None] * 3


def test_a_goal_outside_the_policies_and_a_school_without_a_round_have_empty_cells() -> None:
    facts = replace(FACTS, rounds=(), answers=())
    table = summary_table(facts, (), view_of(CHIEF, IDS, TODAY))
    assert set(column(table, "policy")) == {None}
    assert set(column(table, "asked_on")) == {None}


def test_the_administrator_takes_days_and_ids_and_no_content() -> None:
    rounds = rounds_table((a_round(IDS[0]), a_round("gone")), FACTS.schools)
    event = Event(TUESDAY, "chef", "summary", IDS[0], None)
    log = log_table([event, replace(event, school_id=None)], FACTS.schools)
    assert rounds.columns == ("school", "slot", "asked_on", "closes")
    assert column(rounds, "slot") == ["2026/2027#2"]
    assert column(log, "what") == ["summary", "summary"]
    assert column(log, "school")[1] is None


def test_rounds_stand_in_the_order_of_days_and_names() -> None:
    some = (a_school("b", "Bøgeskolen"), a_school("a", "Askeskolen"))
    early = Round("r", "b", "s", date(2026, 8, 20), date(2026, 8, 30))
    found = rounds_table((a_round("b"), a_round("a"), early), some)
    assert [one.id for one in column(found, "school")] == ["b", "a", "b"]  # type: ignore[attr-defined]
