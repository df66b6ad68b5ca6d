"""An agenda is for those at the table, before the talk, and on a card that is still true."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.builders import a_talk
from tests.stories.talking import Phone, Town, running
from tests.stories.town import MORNING, a_village, leaders, seats

TALK = {"talk": "talk-birkeskolen"}
NOT_YOURS, OUT_OF_DATE = "Det har du ikke adgang til", "Kortet er forældet"


@pytest.fixture
async def town(database_url: str) -> AsyncIterator[Town]:
    """A second leader, the newcomer, has not read the notice."""
    first, *_ = leaders()
    newcomer = replace(first, id="newcomer", object_id="new", notice_version=0)
    people = (first, newcomer, *seats())
    async with running(database_url, replace(a_village(), people=people), MORNING) as awake:
        yield awake


async def pressed(phone: Phone, verb: str, **values: str) -> str:
    await phone.presses(verb, TALK | values)
    return phone.toast


async def test_whoever_has_not_read_the_notice_reads_it_first(town: Town) -> None:
    phone = town.phone("newcomer")
    assert "Læs først" in await phone.writes("punkt Noget om lokaler")
    await phone.presses("agenda.show", TALK)
    assert "Læs først" in phone.screen


async def test_whoever_sits_at_no_table_adds_and_sees_nothing(town: Town) -> None:
    phone = town.phone("director")
    assert NOT_YOURS in await phone.writes("punkt Noget om lokaler")
    assert NOT_YOURS in await pressed(phone, "agenda.show")
    assert NOT_YOURS in await pressed(phone, "agenda.point", school="birkeskolen", text="Noget")


async def test_only_the_leader_hides_and_shares(town: Town) -> None:
    for verb in ("agenda.hide", "agenda.share"):
        assert NOT_YOURS in await pressed(town.phone("chief"), verb)


async def test_after_the_talk_nothing_is_shared_or_hidden(town: Town) -> None:
    town.clock.shows = a_talk().ends + timedelta(minutes=1)
    for verb in ("agenda.hide", "agenda.share"):
        assert OUT_OF_DATE in await pressed(town.phone("leder-1"), verb)


async def test_a_talk_that_is_gone_makes_the_card_out_of_date(town: Town) -> None:
    assert OUT_OF_DATE in await pressed(town.phone("leder-1"), "agenda.show", talk="gone")


async def test_a_press_nobody_knows_is_not_understood(town: Town) -> None:
    assert "Det valg kender jeg ikke" in await pressed(town.phone("leder-1"), "agenda.burn")
