"""Taking along: the chief's answers, the administrator's log, through links that soon die."""

import csv
import io
import json
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from openpyxl import load_workbook

from followup.people import Role, RoleName
from followup.seals import sealed
from storage import audit
from tests.stories.answering import FOR_THE_CHIEF, answers, started
from tests.stories.fetching import PLATE, fetched, found_by_browsers, links
from tests.stories.talking import Town
from tests.stories.town import seats

NOT_YOURS = "Det har du ikke adgang til."
EVERY = ["Excel", "CSV: opsummering", "CSV: alle svar", "JSON"]


@pytest.fixture
async def town(database_url: str) -> AsyncIterator[Town]:
    async with found_by_browsers(database_url) as awake:
        first = await started(awake, "leder-1")
        await answers(first, "Bagud", "1", "↓ Tilbage", "Lokaler", "Beslutning", FOR_THE_CHIEF)
        yield awake


async def urls(town: Town, person_id: str) -> dict[str, str]:
    phone = town.phone(person_id)
    await phone.writes("eksport")
    return links(phone)


async def test_the_chief_gets_four_files_with_what_the_leaders_said(town: Town) -> None:
    found = await urls(town, "chief")
    assert list(found) == EVERY
    answer = await fetched(town, found["CSV: alle svar"])
    assert answer.headers["Content-Disposition"] == (
        'attachment; filename="pejling-answers-2026-10-06.csv"'
    )
    text = (await answer.read()).decode("utf-8-sig")
    [row] = csv.DictReader(io.StringIO(text), delimiter=";")
    assert (row["Skole"], row["Status"], row["Næste skridt"]) == (
        "Birkeskolen",
        "Bagud",
        FOR_THE_CHIEF,
    )
    book = load_workbook(io.BytesIO(await (await fetched(town, found["Excel"])).read()))
    assert book.sheetnames == ["Opsummering", "Alle svar"]
    whole = json.loads(await (await fetched(town, found["JSON"])).text())
    assert len(whole["tables"]["summary"]) == 10
    summary = (await (await fetched(town, found["CSV: opsummering"])).read()).decode("utf-8-sig")
    assert summary.count("ikke besvaret") == 9


async def test_the_administrator_gets_days_and_the_log_and_no_word_of_an_answer(
    town: Town,
) -> None:
    found = await urls(town, "administrator")
    assert list(found) == ["Excel", "CSV: runder", "CSV: log", "JSON"]
    text = await (await fetched(town, found["JSON"])).text()
    assert list(json.loads(text)["tables"]) == ["rounds", "log"]
    for word in (FOR_THE_CHIEF, "behind", "Leder 1", "fritiden"):
        assert word not in text


async def test_every_download_is_a_line_in_the_log_without_content(town: Town) -> None:
    found = await urls(town, "chief")
    for title in ("Excel", "CSV: alle svar"):
        assert (await fetched(town, found[title])).status == 200
    assert (await fetched(town, found["JSON"], "HEAD")).status == 405
    async with town.database.read() as c:
        noted = [one for one in await audit.entries(c, town.tenant) if "export" in one.what]
    assert [(one.person_id, one.what) for one in noted] == [
        ("chief", "export-xlsx"),
        ("chief", "export-answers"),
    ]
    assert {one.at for one in noted} == {town.clock.shows}


async def test_a_link_dies_after_an_hour(town: Town) -> None:
    found = await urls(town, "chief")
    town.clock.shows += timedelta(minutes=59)
    assert (await fetched(town, found["Excel"])).status == 200
    town.clock.shows += timedelta(minutes=1)
    assert (await fetched(town, found["Excel"])).status == 404


async def test_forged_links_and_those_for_what_one_may_not_have_are_all_alike(town: Town) -> None:
    ids = {one.id: one.object_id for one in town.register.people}
    url = (await urls(town, "chief"))["Excel"]
    wrong = [
        (ids["chief"], "log"),
        (ids["administrator"], "answers"),
        (ids["consultant"], "xlsx"),
        (ids["leder-1"], "json"),
        ("nobody", "xlsx"),
        (ids["chief"], "everything"),
    ]
    tokens = [sealed(PLATE.secret, "export", (town.tenant, *one)) for one in wrong]
    tokens.append(sealed(PLATE.secret, "agenda", (town.tenant, ids["chief"], "xlsx")))
    tokens.append(sealed(b"x" * 32, "export", (town.tenant, ids["chief"], "xlsx")))
    for forged in (url[:-4], *(f"{PLATE.public_url}/export/{token}" for token in tokens)):
        answer = await fetched(town, forged)
        assert (answer.status, await answer.text()) == (404, "404: Not Found")


async def test_who_is_no_longer_chief_opens_nothing_with_an_old_link(town: Town) -> None:
    url = (await urls(town, "chief"))["Excel"]
    consultant = Role(RoleName.LEADERSHIP_CONSULTANT, None, date(2026, 10, 6))
    others = tuple(one for one in town.register.people if one.id != "chief")
    await town.load(
        replace(town.register, people=(replace(seats()[0], roles=(consultant,)), *others))
    )
    assert (await fetched(town, url)).status == 404


async def test_a_school_named_after_the_word_is_to_be_found_in_the_files(town: Town) -> None:
    screen = await town.phone("chief").writes("eksport birke")
    assert "Vælg Birkeskolen i kolonnen “Skole”." in screen
    assert list(links(town.phone("chief"))) == EVERY
    assert "Vælg" not in await town.phone("chief").writes("eksport")


@pytest.mark.parametrize("person_id", ["leder-1", "consultant", "director"])
async def test_nobody_else_may_export(town: Town, person_id: str) -> None:
    assert await town.phone(person_id).writes("eksport") == NOT_YOURS


async def test_where_no_browser_finds_the_bot_it_says_so_kindly(answered: Town) -> None:
    assert "PEJLING_PUBLIC_URL" in await answered.phone("chief").writes("eksport")
