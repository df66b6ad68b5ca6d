"""What of a talk stands in somebody's own calendar, and who is at the table."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from followup.calendar_entries import calendar_entry, has_seat, seated
from followup.people import Role, RoleName
from followup.plan import Instrument, Subject
from followup.talk import TalkState
from followup.texts import texts_in
from tests.builders import a_person, a_talk

ZONE = "Europe/Copenhagen"
SINCE = date(2020, 8, 1)
LINE = Instrument(
    "F20-07",
    "one_to_one",
    "Fire til seks samtaler",
    RoleName.CHIEF,
    (RoleName.LEADER, RoleName.LEADERSHIP_CONSULTANT),
    Subject.LEADER,
    (),
    None,
)
CHIEF = a_person("centerchef", Role(RoleName.CHIEF, None, SINCE))
LEADER = a_person()


@pytest.mark.parametrize(
    ("language", "subject", "note"),
    [
        ("da", "1:1-samtale – Birkeskolen", "Med Leder 01 og Centerchef"),
        ("sv", "1:1-samtal – Birkeskolen", "Med Leder 01 och Centerchef"),
        ("nb", "1:1-samtale – Birkeskolen", "Med Leder 01 og Centerchef"),
        ("en", "1:1 talk – Birkeskolen", "With Leder 01 and Centerchef"),
    ],
)
def test_an_entry_speaks_its_persons_language(language: str, subject: str, note: str) -> None:
    entry = calendar_entry(
        a_talk(sequence=2, place="Lokale 2"),
        "Birkeskolen",
        ["Leder 01", "Centerchef"],
        texts_in(language),
    )
    assert (entry.subject, entry.note, entry.place) == (subject, note, "Lokale 2")
    assert (entry.id, entry.sequence, entry.is_cancelled) == ("talk-1", 2, False)


def test_nobody_at_the_table_is_no_line_about_them() -> None:
    entry = calendar_entry(a_talk(state=TalkState.CANCELLED), "Birkeskolen", [], texts_in("da"))
    assert (entry.note, entry.is_cancelled) == ("", True)


def test_seats_and_convener_sit_at_the_table_and_other_schools_do_not() -> None:
    elsewhere = a_person("leder-02", Role(RoleName.LEADER, "egeskolen", SINCE))
    administrator = a_person("admin", Role(RoleName.ADMINISTRATOR, None, SINCE))
    people = (CHIEF, elsewhere, LEADER, administrator)
    assert seated(people, LINE, a_talk(), ZONE) == (CHIEF, LEADER)


def test_the_seat_belongs_to_whoever_is_leader_on_the_day_of_the_talk() -> None:
    last = replace(LEADER.roles[0], until=date(2026, 10, 19))
    first = replace(LEADER.roles[0], since=date(2026, 10, 20))
    assert not has_seat(a_person("leaver", last), LINE, a_talk(), ZONE)
    assert has_seat(a_person("successor", first), LINE, a_talk(), ZONE)


def test_the_day_of_a_talk_is_the_municipalitys_own() -> None:
    late = a_talk(starts=datetime(2026, 10, 19, 22, 30, tzinfo=UTC))
    successor = a_person("successor", replace(LEADER.roles[0], since=date(2026, 10, 20)))
    assert has_seat(successor, LINE, late, ZONE)
