"""What the administrator is shown: the bot's health, the rehearsal, and files to fetch."""

from dataclasses import replace
from datetime import timedelta

import pytest

from dialogs import health, rehearsal
from followup.bot_health import BotHealth, Tick
from tests.builders import TODAY, TUESDAY
from tests.dialogs.taps import DA, nodes
from tests.golden_desk import UNWELL, WEEKS, WELL


def told(found: BotHealth) -> str:
    return words(health.show(found, DA).says[0].card)


def words(card) -> str:
    shown = (node.get("text") or node.get("title") or "" for node in nodes(card))
    return "\n".join(shown).replace("\\", "").replace("\xa0", " ")


def alarms(found: BotHealth) -> list[str]:
    card = health.show(found, DA).says[0].card
    return [node["text"] for node in nodes(card) if node.get("color") == "Attention"]


def test_a_bot_that_is_well_says_when_each_task_last_went_well_and_alarms_nobody():
    assert "Planlægning: sidst gået godt 6. okt. kl. 09.00" in told(WELL)
    assert "Oprydning: ikke endnu" in told(WELL)
    assert "12 venter · 40 sendt · 3 trukket tilbage" in told(WELL)
    assert alarms(WELL) == []


def test_what_is_wrong_stands_out():
    assert "udgave 0008, jeg venter 0009" in told(UNWELL)
    assert DA("health-messages-none") in told(UNWELL)
    assert len(alarms(UNWELL)) == 4


@pytest.mark.parametrize(
    ("ends", "sentence", "alarm"),
    [
        (TODAY + timedelta(days=61), "om 61 dage", False),
        (TODAY + timedelta(days=60), "om 60 dage", True),
        (TODAY, "om 0 dage", True),
        (TODAY - timedelta(days=1), "sluttede", True),
        (None, "ingen liste over fridage", True),
    ],
)
def test_the_list_of_days_off_is_told_in_time(ends, sentence, alarm):
    found = replace(WELL, list_ends=ends)

    assert sentence in told(found)
    assert bool(alarms(found)) is alarm


def test_a_late_tick_says_since_when():
    found = replace(WELL, ticks=(Tick("send", TUESDAY, late=True),))

    assert "Afsendelse: forsinket. Sidst gået godt 6. okt. kl. 09.00" in told(found)


def test_the_rehearsal_counts_by_week_and_kind_and_leads_to_the_year():
    card = rehearsal.show(WEEKS, "https://pejling.example/x", DA).says[0].card

    assert "15 beskeder de næste 28 dage" in words(card)
    assert "Uge 41, fra 5. okt.: 12 beskeder" in words(card)
    assert "spørgsmål: 11 · skal bookes: 1 · påmindelse: 1" in words(card)
    assert [n["url"] for n in nodes(card) if "url" in n] == ["https://pejling.example/x"]


def test_without_an_address_or_a_message_the_rehearsal_says_so():
    card = rehearsal.show((), None, DA).says[0].card

    assert "Ingen beskeder de næste 28 dage." in words(card)
    assert "PEJLING_PUBLIC_URL" in words(card)
