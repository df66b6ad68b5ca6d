"""What the help names for a role, that role may do."""

from collections.abc import AsyncIterator
from datetime import date

import pytest

from followup.people import Role, RoleName
from tests.builders import a_person
from tests.dialogs.taps import nodes
from tests.reading import as_read
from tests.stories.fetching import PLATE
from tests.stories.talking import Town, running
from tests.stories.town import MORNING, a_town, leaders, seats

SINCE = date(2020, 8, 1)
MORE = tuple(
    a_person(id, Role(role, school, SINCE), object_id=f"00000000-0000-4000-8000-0000000000{n}")
    for n, id, role, school in (
        (71, "souschef", RoleName.DEPUTY, "birkeskolen"),
        (72, "fagkonsulent", RoleName.SUBJECT_CONSULTANT, None),
        (73, "ledelsesteam", RoleName.TEAM, "birkeskolen"),
    )
)
WHO = ("leder-1", "chief", "consultant", "director", "administrator", *(one.id for one in MORE))
NO = ("Det har du ikke adgang til", "Det forstod jeg ikke", "Mente du", "Kortet er forældet")


@pytest.fixture
async def town(database_url: str) -> AsyncIterator[Town]:
    everybody = a_town(people=(*leaders(), *seats(), *MORE))
    async with running(database_url, everybody, MORNING, plate=PLATE) as awake:
        yield awake


@pytest.mark.parametrize("person_id", WHO)
async def test_every_word_of_the_help_is_answered(town: Town, person_id: str) -> None:
    phone = town.phone(person_id)
    await phone.writes("hjælp")
    words = [as_read(f["title"]) for n in nodes(phone.newest.card) for f in n.get("facts", ())]
    assert len(words) >= 6, phone.screen
    said = {word: await phone.writes(word) for word in words if "svensk" not in word}
    assert [word for word, screen in said.items() if any(no in screen for no in NO)] == []
