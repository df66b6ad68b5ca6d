"""The deputy answers between two dates; a new leader takes the school over as it stands."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from followup.people import Role, RoleName
from followup.register import Register
from storage import newest_answers
from storage.talks import save_agreement
from tests.builders import a_person, an_agreement
from tests.stories.talking import Phone, Town, running
from tests.stories.town import MORNING, a_village

BIRKE = "birkeskolen"
MONDAY = datetime(2026, 10, 5, 6, tzinfo=UTC)
DEPUTY = a_person(
    "souschef",
    Role(RoleName.DEPUTY, BIRKE, date(2026, 10, 1), date(2026, 10, 8)),
    object_id="00000000-0000-4000-8000-000000000071",
)
SUCCESSOR = a_person(
    "leder-ny",
    Role(RoleName.LEADER, BIRKE, date(2026, 10, 7)),
    object_id="00000000-0000-4000-8000-000000000072",
)


@pytest.fixture
async def town(database_url: str) -> AsyncIterator[Town]:
    village = a_village()
    people = (*village.people, DEPUTY, SUCCESSOR)
    async with running(database_url, replace(village, people=people), MONDAY) as awake:
        for person in people:
            await awake.phone(person.id).opens()
        yield awake


async def answers_one(phone: Phone) -> None:
    await phone.writes("status")
    await phone.taps("Start")
    for tap in ("På sporet", "4", "→ Uændret"):
        await phone.taps(tap)


async def marks(town: Town) -> set[tuple[str, bool]]:
    async with town.database.read() as c:
        found = await newest_answers.latest_answers(c, town.tenant, newest=1)
    return {
        (answer.person_id, answer.by_deputy) for answers in found.values() for answer in answers
    }


async def test_the_deputy_answers_with_a_mark_that_leader_and_chief_can_see(town: Town) -> None:
    town.clock.shows = MORNING
    await answers_one(town.phone("souschef"))
    assert await marks(town) == {("souschef", True)}
    await town.phone("souschef").writes("mine mål")
    await town.phone("leder-1").writes("mine mål")
    await town.phone("chief").writes("Birkeskolen")
    for person in ("souschef", "leder-1", "chief"):
        assert "stedfortræder" in town.phone(person).screen


async def test_the_leader_answers_without_a_mark_and_reads_that_a_deputy_reads(town: Town) -> None:
    town.clock.shows = MORNING
    assert "centerchef og stedfortræder" in await town.phone("leder-1").writes("status")
    await answers_one(town.phone("leder-1"))
    assert await marks(town) == {("leder-1", False)}


async def test_the_deputy_is_asked_from_the_moment_the_leader_pauses(town: Town) -> None:
    before = len(town.phone("souschef").chat)
    await town.runs_to(MORNING)
    assert len(town.phone("souschef").chat) == before
    await town.phone("leder-1").writes("pause til 30/10")
    await town.runs_to(datetime(2026, 10, 7, 8, tzinfo=UTC))
    asked = town.phone("souschef").screen
    assert "Status før skolelederens 1:1 20. okt." in asked
    assert "kalender" not in asked  # the talk is not theirs


async def test_after_the_last_day_the_deputy_is_a_stranger(town: Town) -> None:
    town.clock.shows = datetime(2026, 10, 9, 8, tzinfo=UTC)
    await town.phone("souschef").presses(
        "check_in.start", {"round": "F20-07:birkeskolen:2026/2027#1"}
    )
    assert await marks(town) == set()
    await town.phone("souschef").writes("mine mål")
    assert "Flere elever læser i fritiden" not in town.phone("souschef").screen


async def test_words_for_the_chief_alone_are_not_shown_to_a_deputy(town: Town) -> None:
    town.clock.shows = MORNING
    leader = town.phone("leder-1")
    await leader.writes("status")
    await leader.taps("Start")
    for tap in ("På sporet", "4"):
        await leader.taps(tap)
    await leader.taps("→ Uændret", next_step="Kun dig og mig", only_chief="true")
    assert "Kun dig og mig" in await leader.writes("mine mål")
    deputy = town.phone("souschef")
    assert "Kun dig og mig" not in await deputy.writes("mine mål")
    await deputy.writes("status")
    assert "Kun dig og mig" not in deputy.screen


async def test_what_is_between_leader_and_chief_is_closed_to_a_deputy(town: Town) -> None:
    town.clock.shows = MORNING
    assert "Det har du ikke adgang til." in await town.phone("souschef").writes("aftaler")
    assert "2 mål" in await town.phone("souschef").writes("mine opgaver")
    assert "Det har du ikke adgang til." in await town.phone("souschef").writes("punkt Tilsyn")


async def handed_over(town: Town) -> None:
    """The leader's last day is Tuesday; somebody has promised something by the 13th."""
    gone = replace(town.register.people[0], roles=(ended(town),))
    await town.load(Register(people=(gone,)))


def ended(town: Town) -> Role:
    return replace(town.register.people[0].roles[0], until=date(2026, 10, 6))


async def test_a_leaver_hears_nothing_from_that_day_on(town: Town) -> None:
    async with town.database.write() as c:
        mine = an_agreement(owner_id="leder-1", due=date(2026, 10, 20))
        await save_agreement(c, town.tenant, mine, MONDAY)
    await handed_over(town)
    await town.runs_to(datetime(2026, 10, 6, 21, tzinfo=UTC))
    said = len(town.phone("leder-1").chat)
    await town.runs_to(datetime(2026, 10, 24, 12, tzinfo=UTC))
    assert len(town.phone("leder-1").chat) == said


async def test_the_successor_has_the_goals_the_talk_and_the_agreements(town: Town) -> None:
    async with town.database.write() as c:
        theirs = an_agreement(owner_id="chief", due=date(2026, 10, 20))
        await save_agreement(c, town.tenant, theirs, MONDAY)
    await handed_over(town)
    await town.runs_to(datetime(2026, 10, 8, 8, tzinfo=UTC))
    new = town.phone("leder-ny")
    assert "Flere elever læser i fritiden" in await new.writes("mine mål")
    assert "20. okt." in await new.writes("samtaler")
    assert "Ny plan for tilsyn" in await new.writes("aftaler")
    await answers_one(new)
    assert await marks(town) == {("leder-ny", False)}
