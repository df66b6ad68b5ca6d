"""The visibility table of the product, cell by cell."""

from datetime import date

import pytest

from followup.people import Person, Role, RoleName
from followup.sight import Given, Sight, Thing, may_read, may_write, sight_of, view_of

DAY = date(2026, 10, 6)
BIRKE, EGE, ELM, ASK = "birke", "ege", "elm", "ask"
SCHOOLS = (BIRKE, EGE, ELM, ASK)
R, W, SUMS, NO = Sight.READ, Sight.WRITE, Sight.AGGREGATE, Sight.NONE
COLUMNS = (
    RoleName.LEADER,
    RoleName.DEPUTY,
    RoleName.TEAM,
    RoleName.LEADERSHIP_CONSULTANT,
    RoleName.SUBJECT_CONSULTANT,
    RoleName.CHIEF,
    RoleName.DIRECTOR,
    RoleName.ADMINISTRATOR,
)
# Nothing given; then everything given (shared, seated, own).
CLOSED = {
    Thing.GOALS: (W, W, R, R, NO, W, SUMS, R),
    Thing.ANSWERS: (W, W, NO, R, NO, R, SUMS, NO),
    Thing.WORDS: (W, W, NO, R, NO, R, NO, NO),
    Thing.CHIEF_WORDS: (W, NO, NO, NO, NO, R, NO, NO),
    Thing.AGENDA: (W, NO, NO, NO, NO, W, NO, NO),
    Thing.LUS: (R, NO, NO, NO, NO, W, NO, NO),
    Thing.GRUS: (R, R, R, NO, NO, W, NO, NO),
    Thing.SUMMARY: (R, R, R, R, NO, R, SUMS, NO),
    Thing.REQUESTS: (W, W, NO, W, NO, W, NO, NO),
    Thing.AUDIT: (NO, NO, NO, NO, NO, NO, NO, W),
}
OPEN = CLOSED | {
    Thing.ANSWERS: (W, W, R, R, NO, R, SUMS, NO),
    Thing.AGENDA: (W, NO, NO, R, NO, W, NO, NO),
    Thing.LUS: (R, NO, NO, NO, NO, W, R, NO),
    Thing.GRUS: (R, R, R, NO, NO, W, R, NO),
    Thing.REQUESTS: (W, W, NO, W, W, W, NO, NO),
    Thing.AUDIT: (R, R, NO, NO, NO, R, NO, W),
}
OF_ONE_SCHOOL = (
    RoleName.LEADER,
    RoleName.DEPUTY,
    RoleName.TEAM,
    RoleName.LEADERSHIP_CONSULTANT,
)


def someone(*roles: Role) -> Person:
    return Person("p1", "t1", "o1", "Leder 01", "da", "Europe/Copenhagen", roles)


def seated_as(name: RoleName, school_id: str | None = BIRKE) -> Person:
    at = school_id if name in OF_ONE_SCHOOL else None
    return someone(Role(name, at, date(2026, 8, 1), date(2027, 7, 31)))


@pytest.mark.parametrize("thing", Thing)
@pytest.mark.parametrize("column", range(len(COLUMNS)))
def test_each_role_sees_what_the_table_says(thing: Thing, column: int) -> None:
    person = seated_as(COLUMNS[column])
    assert sight_of(person, thing, BIRKE, DAY) is CLOSED[thing][column]
    assert sight_of(person, thing, BIRKE, DAY, tuple(Given)) is OPEN[thing][column]


@pytest.mark.parametrize("thing", Thing)
@pytest.mark.parametrize("name", OF_ONE_SCHOOL)
def test_another_schools_people_see_nothing(thing: Thing, name: RoleName) -> None:
    assert sight_of(seated_as(name), thing, EGE, DAY, tuple(Given)) is Sight.NONE
    assert sight_of(seated_as(name), thing, None, DAY, tuple(Given)) is Sight.NONE


@pytest.mark.parametrize("thing", Thing)
def test_before_and_after_a_role_nothing_is_seen(thing: Thing) -> None:
    for name in RoleName:
        person = seated_as(name)
        assert sight_of(person, thing, BIRKE, date(2026, 7, 31), tuple(Given)) is Sight.NONE
        assert sight_of(person, thing, BIRKE, date(2027, 8, 1), tuple(Given)) is Sight.NONE


@pytest.mark.parametrize("thing", Thing)
def test_a_person_without_a_role_sees_nothing(thing: Thing) -> None:
    assert not may_read(someone(), thing, BIRKE, DAY, tuple(Given))


def test_a_leader_or_team_without_a_school_leads_nothing() -> None:
    for name in (RoleName.LEADER, RoleName.TEAM):
        everywhere = someone(Role(name, None, date(2026, 8, 1)))
        assert sight_of(everywhere, Thing.GOALS, BIRKE, DAY) is Sight.NONE


def test_the_widest_of_several_roles_counts() -> None:
    both = someone(
        Role(RoleName.DIRECTOR, None, date(2026, 8, 1)),
        Role(RoleName.LEADER, BIRKE, date(2026, 8, 1)),
    )
    assert sight_of(both, Thing.ANSWERS, BIRKE, DAY) is Sight.WRITE
    assert sight_of(both, Thing.ANSWERS, EGE, DAY) is Sight.AGGREGATE


def test_reading_is_not_writing() -> None:
    chief = seated_as(RoleName.CHIEF)
    assert may_read(chief, Thing.ANSWERS, BIRKE, DAY)
    assert not may_write(chief, Thing.ANSWERS, BIRKE, DAY)
    assert may_write(chief, Thing.AGENDA, BIRKE, DAY)


def test_the_chief_views_every_school_with_all_words() -> None:
    view = view_of(seated_as(RoleName.CHIEF), SCHOOLS, DAY)
    everything = frozenset(SCHOOLS)
    assert (view.schools, view.words, view.chief_words) == (everything,) * 3
    assert (view.agreements, view.counted) == (everything, everything)


def test_a_consultant_views_assigned_schools_without_the_chiefs_words() -> None:
    view = view_of(seated_as(RoleName.LEADERSHIP_CONSULTANT), SCHOOLS, DAY)
    assert view.schools == view.words == {BIRKE}
    assert view.chief_words == view.agreements == view.counted == frozenset()


def test_a_seat_in_the_talk_opens_its_agreements_to_the_consultant() -> None:
    consultant = seated_as(RoleName.LEADERSHIP_CONSULTANT)
    view = view_of(consultant, SCHOOLS, DAY, {BIRKE: (Given.SEATED,), EGE: (Given.SEATED,)})
    assert view.agreements == {BIRKE}


def test_the_director_counts_from_three_schools_up() -> None:
    director = seated_as(RoleName.DIRECTOR)
    assert view_of(director, SCHOOLS[:3], DAY).counted == frozenset(SCHOOLS[:3])
    assert view_of(director, SCHOOLS[:2], DAY).counted == frozenset()
    assert view_of(director, SCHOOLS, DAY).schools == frozenset()


def test_a_team_views_its_school_once_the_leader_shares() -> None:
    team = seated_as(RoleName.TEAM)
    assert view_of(team, SCHOOLS, DAY).schools == frozenset()
    shared = view_of(team, SCHOOLS, DAY, {BIRKE: (Given.SHARED,)})
    assert shared.schools == {BIRKE}
    assert shared.words == frozenset()
