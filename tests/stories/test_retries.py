"""Twice and at once: what Teams repeats and what two screens press together counts once."""

import asyncio
import itertools
from datetime import date

from sqlalchemy import func, select

from followup.people import Role, RoleName
from storage import newest_answers
from storage.tables import answer_versions, answers
from storage.talks import agreements_of
from tests.builders import a_person
from tests.fake_client import Wire
from tests.stories.talking import Phone, Town, another_device, running, shown
from tests.stories.town import MORNING, a_town, leaders, seats


async def one_tap_from_an_answer(town: Town, person_id: str = "leder-1") -> Phone:
    phone = town.phone(person_id)
    await phone.writes("status")
    for tap in ("Start", "På sporet", "4"):
        await phone.taps(tap)
    return phone


def a_press(phone: Phone, title: str) -> Wire:
    press = phone.button(title)
    action = {"type": "Action.Execute", "verb": press["verb"], "data": press["data"]}
    value = {"action": action, "trigger": "manual"}
    sent = phone.client.activity("invoke", name="adaptiveCard/action", value=value)
    return sent | {"replyToId": phone.newest.message_id}


async def counted(town: Town) -> tuple[int, int]:
    """Answers, and earlier versions behind them."""
    async with town.database.read() as c:
        found = [await c.execute(select(func.count()).select_from(t)) for t in _TABLES]
        return (found[0].scalar_one(), found[1].scalar_one())


_TABLES = (answers, answer_versions)


async def test_the_same_activity_three_times_is_one_answer_and_one_card(town: Town) -> None:
    phone = await one_tap_from_an_answer(town)
    sent = a_press(phone, "→ Uændret")
    cards = [(await phone.sends(sent)).body["value"] for _ in range(3)]
    assert cards[0] == cards[1] == cards[2]
    assert await counted(town) == (1, 0)


async def test_a_proposal_delivered_three_times_is_one_agreement_and_one_card(town: Town) -> None:
    """What it made the first time stands in its own way the second: that is no conflict."""
    chief = town.phone("chief")
    await chief.presses("agreements.form", {"school": "birkeskolen", "talk": ""})
    sent = a_press(chief, "Foreslå")
    typed = {"what": "Ny plan", "owner": "leder-1", "due": "2026-10-22"}
    sent["value"]["action"]["data"] |= typed
    cards = [(await chief.sends(sent)).body["value"] for _ in range(3)]
    assert cards[0] == cards[1] == cards[2]
    assert "Ny plan" in str(cards[0])
    async with town.database.read() as c:
        assert len(await agreements_of(c, town.tenant, ["birkeskolen"])) == 1


async def test_the_same_question_three_times_is_answered_once(town: Town) -> None:
    phone = town.phone("leder-1")
    sent = phone.client.activity("message", text="status")
    for _ in range(3):
        await phone.sends(sent)
    assert len(phone.chat) == 1


async def test_a_retry_after_a_restart_still_gets_the_same_card(town: Town) -> None:
    phone = await one_tap_from_an_answer(town)
    sent = a_press(phone, "→ Uændret")
    first = await phone.sends(sent)
    await town.restart()
    phone.client.bot_url = town.url
    assert (await phone.sends(sent)).body == first.body
    assert await counted(town) == (1, 0)


async def test_two_screens_pressing_at_once_make_one_answer(town: Town) -> None:
    phone = await one_tap_from_an_answer(town)
    other = another_device(phone)
    presses = (phone.sends(a_press(phone, "→ Uændret")), other.sends(a_press(other, "↑ Frem")))
    cards = [shown(answer.body["value"]) for answer in await asyncio.gather(*presses)]
    assert await counted(town) == (1, 0)
    assert sum("Allerede besvaret 6. okt." in card for card in cards) == 1


async def test_two_conversations_at_once_make_one_answer(town: Town) -> None:
    """Not in one lane of the door: the database alone keeps them apart."""
    phone = await one_tap_from_an_answer(town)
    other = another_device(phone)
    other.client.conversation_id = "a:den-anden-chat"
    sent = a_press(phone, "→ Uændret")
    elsewhere = sent | {
        "id": "another-activity",
        "conversation": sent["conversation"] | {"id": "a:den-anden-chat"},
    }
    await asyncio.gather(phone.sends(sent), other.sends(elsewhere))
    assert await counted(town) == (1, 0)


async def test_a_button_pressed_once_more_with_another_value_asks_before_it_corrects(
    town: Town,
) -> None:
    phone = await one_tap_from_an_answer(town)
    card = phone.button("→ Uændret")
    first = await phone.taps("→ Uændret")
    assert "Mål 2 af 2" in first
    await phone.presses(card["verb"], card["data"] | {"value": "better"})
    assert "Allerede besvaret 6. okt. Vil du rette?" in phone.screen
    assert await trends(town) == ["same"]


async def test_two_leaders_of_one_school_answering_at_once_keep_the_first(
    database_url: str,
) -> None:
    deputy = a_person("viceleder", Role(RoleName.LEADER, "birkeskolen", date(2020, 8, 1)))
    people = (*leaders(), deputy, *seats())
    async with running(database_url, a_town(people=people), MORNING) as town:
        phones = [await one_tap_from_an_answer(town, one) for one in ("leder-1", "viceleder")]
        presses = [a_press(phone, title) for phone, title in zip(phones, _BOTH, strict=True)]
        sent = (phone.sends(press) for phone, press in zip(phones, presses, strict=True))
        cards = [shown(answer.body["value"]) for answer in await asyncio.gather(*sent)]
        assert ["Mål 2 af 2" in card for card in cards].count(True) == 1
        told = ["Allerede besvaret 6. okt." in card for card in cards]
        assert told.count(True) == 1
        assert await counted(town) == (1, 0)
        assert await trends(town) == [("better", "same")[told.index(True)]]


_BOTH = ("→ Uændret", "↑ Frem")


async def trends(town: Town) -> list[str]:
    async with town.database.read() as c:
        kept = await newest_answers.latest_answers(c, town.tenant)
    return [answer.trend.value for answer in itertools.chain(*kept.values())]
