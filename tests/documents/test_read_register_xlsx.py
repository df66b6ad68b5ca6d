from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.read_files import read_files
from followup.people import Pause, Person, Role, RoleName, School
from followup.plan import Goal
from followup.register import Register
from followup.talk import Talk, TalkState
from followup.texts import LANGUAGES
from tests.documents.files import demo_files
from tests.documents.filled_workbook import as_bytes, filled, template
from tests.examples import tried

DEMO = read_files(demo_files())
WORDS = st.text("aåæøöABC 12-,.!?'\"=€é", max_size=40).map(
    lambda words: " ".join(f"x{words}".split())
)
DAYS = st.dates(date(2026, 8, 1), date(2028, 7, 31))


def read(register: Register, language: str = "da") -> Register:
    return read_files([("arbejdsbog.xlsx", as_bytes(filled(register, language)))])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_demo_filled_into_the_template_is_read_back_the_same(language: str) -> None:
    assert read(DEMO, language) == DEMO


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_template_says_nothing(language: str) -> None:
    assert read_files([("a.xlsx", as_bytes(template(language)))]) == Register()


@st.composite
def people(draw: st.DrawFn) -> Person:
    number = draw(st.integers(0, 10**12 - 1))
    first = draw(DAYS)
    pauses = draw(st.lists(DAYS, max_size=2))
    return Person(
        id=f"person-{number}",
        tenant_id=DEMO.municipality.tenant_id if DEMO.municipality else "",
        object_id=f"d0d0d0d0-0000-4000-8000-{number:012d}",
        name=draw(WORDS),
        language=draw(st.sampled_from(LANGUAGES)),
        zone=draw(st.sampled_from(("Europe/Copenhagen", "Europe/Oslo"))),
        roles=(
            Role(draw(st.sampled_from(RoleName)), "s1", first, draw(st.none() | st.just(first))),
        ),
        pauses=tuple(Pause(day, day) for day in pauses),
    )


@st.composite
def goals(draw: st.DrawFn) -> Goal:
    starts = draw(st.none() | DAYS)
    return Goal(
        id=f"goal-{draw(st.uuids())}",
        school_id="s1",
        activity_id="A26-01",
        title=draw(WORDS),
        sign=draw(st.just("") | WORDS),
        starts=starts,
        due=starts and starts + timedelta(days=draw(st.integers(0, 500))),
        owner=draw(st.sampled_from(RoleName)),
        dropped_on=draw(st.none() | DAYS),
    )


@st.composite
def talks(draw: st.DrawFn) -> Talk:
    day = draw(DAYS)
    starts = datetime(day.year, day.month, day.day, draw(st.integers(7, 15)), tzinfo=UTC)
    return Talk(
        id=f"talk-{draw(st.uuids())}",
        instrument_id="F26-04",
        kind="one_to_one",
        school_id="s1",
        starts=starts,
        ends=starts + timedelta(minutes=draw(st.integers(1, 180))),
        place=draw(st.just("") | WORDS),
        state=draw(st.sampled_from(TalkState)),
    )


@tried(everyday=3, thorough=30)
@given(
    st.lists(people(), max_size=4, unique_by=lambda person: person.id),
    st.lists(goals(), max_size=4, unique_by=lambda goal: goal.id),
    st.lists(talks(), max_size=4, unique_by=lambda talk: talk.id),
    st.sampled_from(LANGUAGES),
)
def test_whatever_is_filled_in_is_read_back_the_same(
    someone: list[Person], some_goals: list[Goal], some_talks: list[Talk], language: str
) -> None:
    register = Register(
        municipality=DEMO.municipality,
        schools=(School("s1", "Birkeskolen"),),
        people=tuple(someone),
        plans=DEMO.plans,
        goals=tuple(some_goals),
        talks=tuple(some_talks),
    )
    assert read(register, language) == register


def test_a_line_may_name_the_day_from_which_it_is_held_as_it_says() -> None:
    plan = DEMO.plans[0]
    lines = (replace(plan.instruments[0], since=date(2026, 8, 1)), *plan.instruments[1:])
    said = Register(municipality=DEMO.municipality, plans=(replace(plan, instruments=lines),))
    assert read(said, "da") == said


def test_how_many_talks_the_chief_has_is_the_municipalitys_choice() -> None:
    assert DEMO.municipality
    home = replace(DEMO.municipality, talks_a_day=3, talks_a_week=9)
    assert read(Register(municipality=home), "da") == Register(municipality=home)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_switched_on_is_written_in_words(language: str) -> None:
    assert DEMO.municipality
    home = replace(DEMO.municipality, switched_on=("school_development_talk",))
    assert read(Register(municipality=home), language) == Register(municipality=home)
