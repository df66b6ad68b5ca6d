from datetime import UTC, date, datetime, timedelta

from documents.read_files import read_files
from followup.people import RoleName
from tests.documents.files import demo_files


def test_the_demo_has_sixteen_schools_each_with_a_leader_and_four_or_five_goals() -> None:
    demo = read_files(demo_files())
    goals = [sum(goal.school_id == school.id for goal in demo.goals) for school in demo.schools]
    leaders = {role.school_id for p in demo.people for role in p.roles if role.school_id}
    assert len(demo.schools) == 16
    assert set(goals) == {4, 5}
    assert leaders == {school.id for school in demo.schools}


def test_every_goal_of_the_demo_can_be_asked_about() -> None:
    demo = read_files(demo_files())
    asked = {a.id for plan in demo.plans for a in plan.activities if a.checked_in}
    assert all(goal.can_be_asked(date(2026, 10, 6)) for goal in demo.goals)
    assert all(goal.activity_id in asked for goal in demo.goals)


def test_the_first_leader_is_invited_two_weeks_before_the_talk_of_20_october() -> None:
    demo = read_files(demo_files())
    [talk] = [t for t in demo.talks if t.school_id == "birkeskolen" and t.state.is_ahead]
    assert talk.kind == "one_to_one"
    assert talk.starts == datetime(2026, 10, 20, 8, 0, tzinfo=UTC)
    assert talk.starts.date() - timedelta(days=14) == date(2026, 10, 6)


def test_the_seats_of_the_municipality_are_taken() -> None:
    demo = read_files(demo_files())
    taken = {role.name for person in demo.people for role in person.roles}
    assert taken >= {
        RoleName.CHIEF,
        RoleName.LEADERSHIP_CONSULTANT,
        RoleName.DIRECTOR,
        RoleName.ADMINISTRATOR,
    }


def test_the_school_year_2026_has_202_school_days() -> None:
    """The oracle of the product sheet, with Danish public holidays counted by hand."""
    demo = read_files(demo_files())
    off = {date(2027, 5, 6), date(2027, 5, 17)}  # Ascension Day, Whit Monday; 5 June is a Saturday
    days = (date(2026, 8, 1) + timedelta(days=n) for n in range(365))
    free = [(blackout.first, blackout.last) for blackout in demo.blackouts]
    school_days = [
        day
        for day in days
        if day.weekday() < 5
        and day not in off
        and not any(first <= day <= last for first, last in free)
    ]
    assert (len(school_days), school_days[0], school_days[-1]) == (
        202,
        date(2026, 8, 10),
        date(2027, 6, 25),
    )
