"""The clock speaks: what a leader hears before a talk on 20 October, and never twice."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from followup.register import Register
from storage import addresses, outbox
from storage.outbox import State
from tests.builders import a_talk
from tests.fakes import Mishap
from tests.stories.talking import Phone, Town, running, shown
from tests.stories.town import a_village

ASK = "Status før din 1:1 20. okt."
LACKING = "Din status før 1:1 tirsdag 20. okt. mangler"
BUSY = Mishap(429, headers={"Retry-After": "30"})
BLOCKED = Mishap(403, b'{"error": {"code": "MessageWritesBlocked"}}')


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """In October 2026, by the clock in Copenhagen."""
    return datetime(2026, 10, day, hour - 2, minute, tzinfo=UTC)


@pytest.fixture
async def town(database_url: str) -> AsyncIterator[Town]:
    """The evening before the talk is two weeks away."""
    async with running(database_url, a_village(), at(5, 18)) as awake:
        yield awake


async def with_an_open_chat(town: Town, person_id: str = "leder-1") -> Phone:
    phone = town.phone(person_id)
    await phone.opens()
    return phone


async def answers_all(phone: Phone) -> None:
    await phone.taps("Start")
    for _ in range(2):
        for tap in ("På sporet", "4", "→ Uændret"):
            await phone.taps(tap)


async def fate(town: Town) -> State:
    """Of leder-1's first ask."""
    key = "F20-07:birkeskolen:2026/2027#1:ask:talk-birkeskolen.0:leder-1"
    async with town.database.read() as c:
        return (await outbox.states(c, town.tenant, [key]))[key]


async def test_one_card_comes_at_nine_two_weeks_before_the_talk(town: Town) -> None:
    phone = await with_an_open_chat(town)
    await town.runs_to(at(6, 8, 30))
    assert phone.chat == []
    await town.runs_to(at(6, 9))
    assert ASK in phone.screen
    await town.runs_to(at(7, 18))
    assert len(phone.chat) == 1


async def test_who_has_answered_hears_no_more_until_the_day_before(town: Town) -> None:
    phone = await with_an_open_chat(town)
    await town.runs_to(at(6, 9))
    await answers_all(phone)
    await town.runs_to(at(16, 18))
    assert len(phone.chat) == 1
    await town.runs_to(at(19, 9))
    assert "Næste: 1:1-samtale (Birkeskolen) tirsdag 20. okt. kl. 10.00" in phone.notice


async def test_who_has_not_is_reminded_once(town: Town) -> None:
    phone = await with_an_open_chat(town)
    await town.runs_to(at(7, 18))
    await town.runs_to(at(8, 9))
    assert LACKING in phone.notice
    await town.runs_to(at(16, 18))
    assert len(phone.chat) == 2


async def test_a_reminder_leads_straight_to_the_first_open_question(town: Town) -> None:
    phone = await with_an_open_chat(town)
    await town.runs_to(at(8, 9))
    assert "Hvordan går det?" in await phone.taps("Start")


async def test_an_answer_a_minute_before_stops_what_was_about_to_go(town: Town) -> None:
    phone = await with_an_open_chat(town)
    await town.runs_to(at(8, 8, 30))
    await answers_all(phone)
    town.clock.shows = at(8, 9)
    await town.tick("send")
    assert len(phone.chat) == 1


async def test_a_moved_talk_takes_its_reminders_along(town: Town) -> None:
    phone = await with_an_open_chat(town)
    later = datetime(2026, 10, 29, 8, tzinfo=UTC)
    moved = a_talk(id="talk-birkeskolen", starts=later, ends=later + timedelta(hours=1), slot="")
    await town.load(Register(municipality=town.register.municipality, talks=(moved,)))
    await town.runs_to(at(14, 18))
    assert len(phone.chat) == 1
    assert "er nu torsdag 29. okt. kl. 09.00" in phone.notice
    await town.runs_to(at(20, 18))
    assert "Status før din 1:1 29. okt." in phone.screen


async def test_a_pause_is_silence_and_its_end_is_no_flood(town: Town) -> None:
    phone = await with_an_open_chat(town)
    assert "Pause til og med 9. okt. 2026" in await phone.writes("pause til 9/10")
    await town.runs_to(at(11, 18))
    assert len(phone.chat) == 1


async def test_who_is_paused_stands_as_paused_and_not_as_missing(town: Town) -> None:
    town.clock.shows = at(6, 10)
    await town.phone("leder-1").writes("pause til 9/10")
    chief = town.phone("chief")
    assert "Birkeskolen · Leder 1 · på pause til 10. okt." in await chief.writes("på pause")
    missing = await chief.writes("mangler svar")
    assert missing.index("Alle har svaret.") < missing.index("Leder 1 · på pause")


async def test_a_snoozed_reminder_comes_again_once_instead_of_the_next(town: Town) -> None:
    phone = await with_an_open_chat(town)
    await town.runs_to(at(6, 9))
    await phone.taps("I morgen")
    assert "Så minder jeg dig onsdag 7. okt. kl. 08.30" in phone.toast
    await town.runs_to(at(7, 8, 30))
    assert len(phone.chat) == 2
    await town.runs_to(at(16, 18))
    assert len(phone.chat) == 2


async def test_there_is_nothing_to_snooze_before_the_first_reminder(town: Town) -> None:
    phone = await with_an_open_chat(town)
    assert "Der er ingen påmindelse at udskyde" in await phone.writes("udskyd")


async def test_a_friendly_reminder_waits_for_tomorrow_when_today_is_taken(town: Town) -> None:
    phone = await with_an_open_chat(town)
    await town.runs_to(at(6, 10))
    chief = town.phone("chief")
    await chief.writes("mangler svar")
    await chief.taps("Venlig påmindelse")
    await town.runs_to(at(6, 15, 30))
    assert len(phone.chat) == 1
    await town.runs_to(at(7, 15, 30))
    assert LACKING in phone.notice
    assert len(phone.chat) == 2


async def test_no_more_than_three_messages_a_week(town: Town) -> None:
    phone = await with_an_open_chat(town)
    chief = town.phone("chief")
    for day in (6, 7, 8, 9):
        await town.runs_to(at(day, 10))
        await chief.writes("mangler svar")
        if "Venlig påmindelse" in chief.titles:
            await chief.taps("Venlig påmindelse")
    await town.runs_to(at(11, 18))
    assert len(phone.chat) <= 3


async def test_a_restart_between_promise_and_sending_loses_and_doubles_nothing(
    town: Town,
) -> None:
    phone = await with_an_open_chat(town)
    await town.tick("plan")
    await town.restart()
    town.clock.shows = at(6, 9)
    await town.tick("send")
    await town.restart()
    await town.tick()
    assert [ASK in phone.screen, len(phone.chat)] == [True, 1]


async def test_a_night_of_downtime_is_caught_up_once(town: Town) -> None:
    phone = await with_an_open_chat(town)
    await town.tick("plan")
    town.clock.shows = at(8, 10)  # both the ask and the reminder were due meanwhile
    await town.tick()
    await town.tick()
    assert [LACKING in phone.notice, len(phone.chat)] == [True, 1]


async def test_a_blocked_bot_stops_writing_until_the_person_does(town: Town) -> None:
    phone = await with_an_open_chat(town)
    town.teams.mishaps = [BLOCKED]
    await town.runs_to(at(6, 9))
    assert phone.chat == []
    assert await fate(town) is State.FAILED
    assert await reachable(town, "leder-1") is False
    town.teams.mishaps = []
    assert ASK in await phone.writes("status")
    assert await reachable(town, "leder-1") is True
    await town.runs_to(at(8, 9))
    assert LACKING in phone.notice


async def test_a_busy_teams_is_tried_again_when_it_asked_to_be(town: Town) -> None:
    phone = await with_an_open_chat(town)
    await town.tick("plan")
    town.teams.mishaps = [BUSY]
    town.clock.shows = at(6, 9)
    await town.tick("send")
    town.clock.shows += timedelta(seconds=29)
    await town.tick("send")
    assert phone.chat == []
    town.clock.shows += timedelta(seconds=2)
    await town.tick("send")
    assert len(phone.chat) == 1


@pytest.mark.parametrize("mishap", [Mishap(502), Mishap(503), Mishap(412)])
async def test_a_passing_fault_of_teams_costs_nobody_a_reminder(town: Town, mishap: Mishap) -> None:
    phone = await with_an_open_chat(town)
    town.teams.mishaps = [mishap]
    await town.runs_to(at(6, 9, 30))
    assert ASK in phone.screen


async def test_a_dropped_reply_makes_at_most_one_duplicate(town: Town) -> None:
    phone = await with_an_open_chat(town)
    town.teams.mishaps = [Mishap(drop=True)]
    await town.runs_to(at(6, 9))
    await town.runs_to(at(6, 9, 10), step=timedelta(minutes=1))
    assert 1 <= len(phone.chat) <= 2
    assert await fate(town) is State.SENT


async def test_a_reply_dropped_every_time_ends_in_sight(town: Town) -> None:
    phone = await with_an_open_chat(town)
    town.teams.always = lambda call: Mishap(drop=True)
    await town.runs_to(at(6, 9))
    await town.runs_to(at(6, 9, 10), step=timedelta(minutes=1))
    assert len(phone.chat) == 2
    assert await fate(town) is State.FAILED


async def test_what_teams_refuses_is_our_fault_and_not_tried_again(town: Town) -> None:
    phone = await with_an_open_chat(town)
    town.teams.mishaps = [Mishap(400)]
    await town.runs_to(at(6, 12))
    assert phone.chat == []
    assert await fate(town) is State.FAILED


async def test_who_has_no_chat_yet_hears_it_when_they_open_one(town: Town) -> None:
    await town.runs_to(at(6, 10))
    assert town.teams.calls == []
    phone = await with_an_open_chat(town)
    await town.runs_to(at(6, 11))
    assert ASK in phone.screen


async def test_a_person_known_from_elsewhere_has_a_chat_opened_for_them(town: Town) -> None:
    phone = await with_an_open_chat(town)
    await forget_chat(town, phone)
    await town.runs_to(at(6, 9))
    created = [call for call in town.teams.calls if "members" in call.content]
    assert len(created) == 1
    opened = town.teams.chat(created[0].conversation_id)
    assert [ASK in shown(call.card) for call in opened] == [True]


async def test_a_chat_that_cannot_be_opened_fails_in_sight(town: Town) -> None:
    phone = await with_an_open_chat(town)
    await forget_chat(town, phone)
    town.teams.mishaps = [BLOCKED]
    await town.runs_to(at(6, 9))
    assert await fate(town) is State.FAILED


async def test_who_uninstalled_is_left_alone(town: Town) -> None:
    phone = await with_an_open_chat(town)
    await phone.leaves()
    await town.runs_to(at(6, 9))
    assert town.teams.calls == []


async def test_outside_the_window_what_is_due_waits_for_the_morning(town: Town) -> None:
    phone = await with_an_open_chat(town)
    await town.tick("plan")
    town.clock.shows = at(6, 20)
    await town.tick("send")
    assert phone.chat == []
    await town.runs_to(at(7, 10))
    assert len(phone.chat) == 1


async def reachable(town: Town, person_id: str) -> bool:
    async with town.database.read() as c:
        return person_id in await addresses.addresses_of(c, town.tenant, (person_id,))


async def forget_chat(town: Town, phone: Phone) -> None:
    """As after an import of addresses: the person is known to Teams, the chat not yet opened."""
    async with town.database.write() as c:
        known = (await addresses.addresses_of(c, town.tenant, ("leder-1",)))["leder-1"]
        await addresses.save_address(c, replace(known, conversation_id=None), town.clock())
