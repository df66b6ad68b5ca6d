"""A promise between two sides: asked for once, confirmed, remembered on its day, done."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from followup.talk import AgreementState
from storage import talks
from storage.tables import outbox
from tests.fakes import Call
from tests.stories.talking import Phone, Town, running, shown
from tests.stories.town import MORNING, a_village, leaders, seats

WHAT = "Ny plan for tilsyn"
PLEASE = f"Forslag til aftale, frist torsdag 22. okt.: {WHAT}. Kan du sige ja?"


@pytest.fixture
async def town(database_url: str) -> AsyncIterator[Town]:
    """Birkeskolen with every seat in the office; no talk and no goal asks for anything."""
    quiet = replace(a_village(), people=(leaders()[0], *seats()), talks=(), goals=())
    async with running(database_url, quiet, MORNING) as awake:
        for person_id in ("leder-1", "chief"):
            await awake.phone(person_id).opens()
        yield awake


async def proposes(phone: Phone, owner: str = "leder-1") -> str:
    await phone.writes("aftaler")
    await phone.taps("Ny aftale")
    return await phone.taps("Foreslå", what=WHAT, owner=owner, due="2026-10-22")


async def states(town: Town) -> list[AgreementState]:
    async with town.database.read() as c:
        return [one.state for one in await talks.agreements_of(c, town.tenant, ["birkeskolen"])]


async def passes(town: Town, *days: int) -> None:
    """Nine in the morning of each day of October."""
    for day in days:
        town.clock.shows = datetime(2026, 10, day, 7, 10, tzinfo=UTC)
        await town.tick()


def about(phone: Phone, words: str) -> list[Call]:
    return [call for call in phone.chat if words in (shown(call.card) if call.card else "")]


async def test_the_other_side_is_asked_once_and_the_owner_is_reminded_until_it_is_done(
    town: Town,
) -> None:
    leader, chief = town.phone("leder-1"), town.phone("chief")
    assert "Den tæller, når den anden part har sagt ja" in await proposes(chief)
    assert about(leader, WHAT) == []
    await passes(town, 6, 7, 8)
    assert len(about(leader, PLEASE)) == 1
    assert about(chief, PLEASE) == []

    assert "Bekræftet." in await leader.taps("Bekræft")
    assert await states(town) == [AgreementState.OPEN]
    await passes(town, *range(9, 22))
    assert len(about(leader, f"Aftale med frist torsdag 22. okt.: {WHAT}")) == 1
    await passes(town, 22)
    assert f"Aftale med frist i dag: {WHAT}" in leader.screen
    assert "Noteret som gjort." in await leader.taps("Gjort")
    assert await states(town) == [AgreementState.DONE]
    heard = len(leader.chat)
    await passes(town, 23, 26, 27)
    assert len(leader.chat) == heard


async def test_what_is_done_early_is_not_asked_about(town: Town) -> None:
    leader = town.phone("leder-1")
    await proposes(town.phone("chief"))
    await passes(town, 6)
    await leader.taps("Bekræft")
    await leader.taps("Gjort")
    heard = len(leader.chat)
    await passes(town, *range(7, 24))
    assert len(leader.chat) == heard


async def test_a_proposal_taken_back_before_it_is_sent_asks_nobody(town: Town) -> None:
    chief = town.phone("chief")
    await proposes(chief)
    assert "Trukket tilbage." in await chief.taps("Træk tilbage")
    await passes(town, 6, 7, 8)
    assert town.phone("leder-1").chat == []
    assert await states(town) == [AgreementState.WITHDRAWN]


async def test_a_leader_proposes_and_the_chief_says_yes_or_no(town: Town) -> None:
    leader, chief = town.phone("leder-1"), town.phone("chief")
    await proposes(leader, owner="chief")
    await passes(town, 6)
    assert len(about(chief, PLEASE)) == 1
    assert about(leader, PLEASE) == []
    assert "Trukket tilbage." in await chief.taps("Afvis: Ny plan for tilsyn")
    assert await states(town) == [AgreementState.WITHDRAWN]


async def test_who_has_had_a_message_today_is_asked_tomorrow_and_left_in_peace_until_then(
    town: Town,
) -> None:
    """The second question waits for its day, and no look at it counts as a try."""
    leader, chief = town.phone("leder-1"), town.phone("chief")
    await proposes(leader, owner="chief")
    await passes(town, 6)
    await proposes(leader, owner="chief")
    for minute in range(12, 20):
        town.clock.shows = datetime(2026, 10, 6, 7, minute, tzinfo=UTC)
        await town.tick()
    async with town.database.read() as c:
        waits = select(outbox).where(outbox.c.state == "pending", outbox.c.step == "confirm")
        [row] = (await c.execute(waits)).all()
    assert (row.not_before, row.attempts) == (datetime(2026, 10, 7, 7, tzinfo=UTC), 0)
    assert len(about(chief, PLEASE)) == 1
    await passes(town, 7)
    assert len(about(chief, PLEASE)) == 2


async def test_nobody_confirms_the_own_proposal(town: Town) -> None:
    chief = town.phone("chief")
    await proposes(chief)
    values = chief.button("Træk tilbage")["data"]
    await chief.presses("agreements.confirm", values)
    assert "Det har du ikke adgang til" in chief.toast
    assert await states(town) == [AgreementState.PROPOSED]


@pytest.mark.parametrize("person_id", ["director", "administrator"])
async def test_whoever_sits_at_no_table_sees_and_proposes_none(town: Town, person_id: str) -> None:
    await proposes(town.phone("chief"))
    phone = town.phone(person_id)
    assert "Det har du ikke adgang til" in await phone.writes("aftaler")
    await phone.presses("agreements.propose", {"school": "birkeskolen", "what": WHAT})
    assert "Det har du ikke adgang til" in phone.toast
    assert await states(town) == [AgreementState.PROPOSED]
