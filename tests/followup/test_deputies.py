"""A deputy is asked while the leader is away, and only then; a leaver hears nothing."""

from dataclasses import replace
from datetime import date, timedelta

from followup.calendar import at, local_day
from followup.people import Pause, Person, Role, RoleName
from followup.planning import outlook, plan
from followup.reminders import Planning
from followup.talk import Agreement, AgreementState
from tests.builders import a_person, an_agreement
from tests.school_years import LONG_AGO, NINE, ZONE, a_meeting, facts, leader

TALK_DAY = date(2026, 10, 20)
FIRST, LAST = date(2026, 9, 28), date(2026, 10, 25)
SINCE, UNTIL = at(FIRST, NINE, ZONE), at(LAST, NINE, ZONE)
DEPUTY = a_person("souschef", Role(RoleName.DEPUTY, "birkeskolen", LONG_AGO))


def world(boss: Person, deputy: Person = DEPUTY) -> Planning:
    return facts(a_meeting(TALK_DAY), people=(boss, deputy))


def heard(person_id: str, among: Planning) -> list[str]:
    found = (r for r in plan(among, SINCE, UNTIL) if r.person_id == person_id)
    return [f"{r.step} {local_day(r.due, ZONE)}" for r in found]


def away(first: date, last: date) -> Person:
    return leader(pauses=(Pause(first, last),))


def test_while_the_leader_is_here_the_deputy_hears_nothing_and_misses_nothing() -> None:
    among = world(leader())
    assert heard("souschef", among) == []
    only_theirs = replace(among, people=(DEPUTY,), leaders=(leader(),))
    assert outlook(DEPUTY, only_theirs, SINCE, UNTIL).unsent == ()


def test_while_the_leader_is_away_the_deputy_is_asked_and_reminded_instead() -> None:
    among = world(away(date(2026, 10, 1), date(2026, 10, 30)))
    assert heard("souschef", among) == ["ask 2026-10-06", "remind 2026-10-08"]
    assert heard("leder-birkeskolen", among) == []


def test_a_leader_who_goes_after_the_first_ask_is_followed_by_the_deputy_from_that_day() -> None:
    among = world(away(date(2026, 10, 7), date(2026, 10, 30)))
    assert heard("souschef", among) == ["ask 2026-10-07", "remind 2026-10-08"]
    assert heard("leder-birkeskolen", among) == ["ask 2026-10-06"]


def test_a_leader_who_comes_back_takes_over_again() -> None:
    among = world(away(date(2026, 10, 5), date(2026, 10, 6)))
    assert heard("souschef", among) == ["ask 2026-10-06"]


def test_a_deputy_is_asked_only_between_the_two_dates() -> None:
    role = Role(RoleName.DEPUTY, "birkeskolen", date(2026, 10, 7), date(2026, 10, 7))
    among = world(away(date(2026, 10, 1), date(2026, 10, 30)), a_person("souschef", role))
    assert heard("souschef", among) == ["ask 2026-10-07"]


def test_who_has_left_hears_nothing_of_old_promises_either() -> None:
    def promised(until: date | None) -> list[str]:
        role = Role(RoleName.LEADER, "birkeskolen", LONG_AGO, until)
        gone = a_person("leder-birkeskolen", role)
        mine: Agreement = an_agreement(
            owner_id=gone.id,
            due=date(2026, 10, 20),
            made_at=SINCE - timedelta(days=9),
            state=AgreementState.OPEN,
        )
        return heard(gone.id, facts(people=(gone,), agreements=(mine,), goals=()))

    assert promised(None) == ["remind 2026-10-06", "due_day 2026-10-20"]
    assert promised(date(2026, 10, 8)) == ["remind 2026-10-06"]
    assert promised(date(2026, 9, 30)) == []
