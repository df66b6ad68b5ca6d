"""Whatever anybody does in whatever order: the promises of the follow-up hold on both databases.

PEJLING_THOROUGH=1 walks farther and PEJLING_LONG=1 very far, PEJLING_WALKS says how often;
PEJLING_SEED walks the same way again. What the walks came by is printed with the seed.
"""

import asyncio
import os
import random
from collections import Counter
from collections.abc import Coroutine
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from bot.delivery import Busy, Unknown
from followup.calendar import Calendar, at, local_day
from followup.people import Role, RoleName
from followup.register import Blackout, Register
from followup.snooze import Snoozing
from tests import databases
from tests.builders import a_person
from tests.examples import THOROUGH
from tests.school_years import LUS, ONE_TO_ONE, ZONE
from tests.stories.ledger import CELLS, Ledger
from tests.stories.small_world import (
    BEGINS,
    CHIEF,
    LEADERS,
    OFF,
    SCHOOLS,
    SmallWorld,
    buttons,
)

EVERYBODY = (*LEADERS, CHIEF)
THE_END = datetime(2028, 3, 1, tzinfo=UTC)  # before the plan has run out
CLOCKS_CHANGE = (
    datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
    datetime(2026, 10, 25, 1, 30, tzinfo=UTC),  # the same half past two once more
    datetime(2027, 3, 28, 0, 59, tzinfo=UTC),
    datetime(2027, 10, 31, 1, 0, tzinfo=UTC),
)
WALLS = st.sampled_from(["08:00", "09:30", "10:00", "10:30", "14:00", "02:30"])
HOURS = st.sampled_from(["09:00", "10:30", "13:00", "14:30"])
DAYS = st.integers(-1, 30)
ANYWAY = st.booleans()
LINES = st.sampled_from([ONE_TO_ONE.id, ONE_TO_ONE.id, LUS.id])
ALL_WELL = ("on_track", "5", "same")
ALL_SEEN = {
    *("talks.book", "talks.move", "held", "cancel", "answers", "paused", "snoozed", "days off"),
    *("left", "proposed", "agreement confirm", "agreement done"),
    *("sent nudge", "sent ask", "sent remind", "sent day_before", "sent after", "sent again"),
    *("sent moved", "sent cancelled"),
}
LEAST = {"talks.book": 6, "talks.move": 2, "held": 2, "answers": 1}  # seen in a short walk
done: Counter[str] = Counter()  # what the walks have come by, so that none is a walk in a void


class Follow(RuleBasedStateMachine):
    """One walk: people act, time passes, the bot wakes, and the ledger is looked at."""

    url = ""

    @initialize(ahead=st.integers(3, 20), wall=HOURS)
    def begin(self, ahead: int, wall: str) -> None:
        """Each school's first talk is booked, so that there is something to move and to hold."""
        self.run = asyncio.Runner()
        self.world = SmallWorld(self.fresh(), BEGINS)
        self.do(self.world.begin())
        self.ledger = Ledger(BEGINS, self.world.people)
        self.cards: dict[str, list[tuple[str, dict[str, str]]]] = {p: [] for p in EVERYBODY}
        self.read = 0
        self.look()
        for school in SCHOOLS:
            self.chief_books_a_day_that_is_free(school, ONE_TO_ONE.id, ahead, wall)

    def fresh(self) -> str:
        raise NotImplementedError

    def do(self, doing: Coroutine[Any, Any, Any]) -> Any:
        return self.run.run(doing)

    def look(self) -> None:
        self.ledger.look(self.do(self.world.facts()))
        for address, say in self.world.teams.sent[self.read :]:
            person = address.teams_user_id.removeprefix("29:")
            self.cards.setdefault(person, []).extend(buttons(say.card))
        self.read = len(self.world.teams.sent)

    def to(self, moment: datetime) -> None:
        self.world.now = self.ledger.now = moment

    def act(self, person: str, verb: str, values: dict[str, str]) -> Any:
        """A press, and the buttons it brings."""
        reply = self.do(self.world.presses(person, verb, **values))
        self._keep(person, reply)
        return reply

    def _keep(self, person: str, reply: Any) -> None:
        for card in (reply.replace, *(say.card for say in reply.says)):
            self.cards[person] += buttons(card)

    @rule(school=st.sampled_from(SCHOOLS), line=LINES, ahead=DAYS, wall=WALLS, anyway=ANYWAY)
    def chief_books(self, school: str, line: str, ahead: int, wall: str, anyway: bool) -> None:
        day = local_day(self.world.now, ZONE) + timedelta(days=ahead)
        self._books("talks.book", school, day, wall, anyway, instrument=line)

    @rule(school=st.sampled_from(SCHOOLS), line=LINES, ahead=DAYS, wall=HOURS)
    def chief_books_a_day_that_is_free(self, school: str, line: str, ahead: int, wall: str) -> None:
        day = self._free_day(school, ahead, wall)
        if day:
            self._books("talks.book", school, day, wall, anyway=True, instrument=line)

    @precondition(lambda self: self.ledger.standing())
    @rule(number=st.integers(0, 20), ahead=DAYS, wall=WALLS, anyway=ANYWAY)
    def chief_moves(self, number: int, ahead: int, wall: str, anyway: bool) -> None:
        talk = self._some_talk(number)
        day = local_day(self.world.now, ZONE) + timedelta(days=ahead)
        self._books("talks.move", talk["school_id"], day, wall, anyway, **_ids(talk))

    @precondition(lambda self: self.ledger.standing())
    @rule(number=st.integers(0, 20), ahead=DAYS, wall=HOURS)
    def chief_moves_to_a_day_that_is_free(self, number: int, ahead: int, wall: str) -> None:
        talk = self._some_talk(number)
        day = self._free_day(talk["school_id"], ahead, wall)
        if day:
            self._books("talks.move", talk["school_id"], day, wall, anyway=True, **_ids(talk))

    def _free_day(self, school: str, ahead: int, wall: str) -> date | None:
        """The first from then on; none when nobody leads the school any more."""
        first = local_day(self.world.now, ZONE) + timedelta(days=ahead)
        days = (first + timedelta(days=n) for n in range(60))
        return next((d for d in days if not self.ledger.hinders(_at(d, wall), school)), None)

    def _books(
        self, verb: str, school: str, day: date, wall: str, anyway: bool, **ids: str
    ) -> None:
        """It stands exactly when nothing is in the way; else all stays as it was."""
        when = {"date": day.isoformat(), "time": wall, "minutes": "60"}
        starts = _at(day, wall)
        hindered = self.ledger.hinders(starts, school, ids.get("talk", ""))
        before = self.ledger.facts["talks"]
        word = {"anyway": "true"} if anyway else {}
        self.act(CHIEF, verb, {"school": school, **ids, **when, **word})
        self.look()
        changed = [talk for talk in self.ledger.facts["talks"] if talk not in before]
        assert len(changed) <= (0 if hindered else 1)
        assert changed or hindered or not anyway
        assert all(talk["starts"] == starts for talk in changed)
        done[verb] += len(changed)

    @precondition(lambda self: self.ledger.standing())
    @rule(number=st.integers(0, 20), verb=st.sampled_from(["held", "cancel"]), stale=st.booleans())
    def chief_holds_or_cancels(self, number: int, verb: str, stale: bool) -> None:
        talk = self._some_talk(number)
        version = str(talk["version"] - stale)
        ids = {"school": talk["school_id"], "talk": talk["id"], "version": version}
        self.act(CHIEF, f"talks.{verb}", ids)
        self.look()
        early = verb == "held" and talk["starts"] > self.world.now
        became = self.ledger.talk(talk["id"])
        assert (became == talk) is (stale or early)
        done[verb] += became != talk

    @precondition(lambda self: self.ledger.standing())
    @rule(answers=st.booleans())
    def the_next_talk_takes_place(self, answers: bool) -> None:
        """The leader may answer the evening before; then the chief says it was held."""
        talk = min(self.ledger.standing(), key=lambda one: (one["starts"], one["id"]))
        if talk["ends"] > THE_END:
            return
        if talk["starts"] > self.world.now:
            self._jump(max(self.world.now, talk["starts"] - timedelta(hours=16)))
            self.bot_plans()
            self.bot_sends()
            if answers:
                self.leader_answers_all(f"leder-{talk['school_id']}")
            self._jump(talk["ends"])
        now = self.ledger.talk(talk["id"])
        self.act(CHIEF, "talks.held", {"school": now["school_id"], **_ids(now)})
        self.look()
        assert self.ledger.talk(talk["id"])["state"] == "held"
        done["held"] += 1

    def _some_talk(self, number: int) -> Any:
        standing = self.ledger.standing()
        return standing[number % len(standing)]

    @rule(leader=st.sampled_from(LEADERS))
    def leader_answers_all(self, leader: str) -> None:
        self._keep(leader, self.do(self.world.writes(leader, "status")))
        before = len(self.ledger.facts["answers"])
        for _ in range(20):
            wanted = next((b for b in reversed(self.cards[leader][-12:]) if _is_well(b)), None)
            if wanted is None:
                break
            self.cards[leader].clear()
            self.act(leader, *wanted)
        self.look()
        done["answers"] += len(self.ledger.facts["answers"]) - before

    @rule(person=st.sampled_from(EVERYBODY), number=st.integers(0, 200))
    def somebody_presses_any_card_they_ever_got(self, person: str, number: int) -> None:
        known = self.cards[person]
        if known:
            self.act(person, *known[-1 - number % len(known)])
            done["pressed"] += 1

    @rule(person=st.sampled_from(EVERYBODY), length=st.integers(0, 20))
    def somebody_pauses(self, person: str, length: int) -> None:
        last = local_day(self.world.now, ZONE) + timedelta(days=length)
        self._keep(person, self.do(self.world.writes(person, f"pause til {last.isoformat()}")))
        self._learn_pauses()
        done["paused"] += self._is_away(person)

    @rule(person=st.sampled_from(EVERYBODY))
    def somebody_is_back(self, person: str) -> None:
        """Whoever has left is no longer listened to."""
        self.do(self.world.writes(person, "genoptag"))
        self._learn_pauses()
        is_here = self.world.people[person].roles_on(local_day(self.world.now, ZONE))
        assert not is_here or not self._is_away(person)

    def _is_away(self, person: str) -> bool:
        day = local_day(self.world.now, ZONE)
        return any(first <= day <= last for first, last in self.ledger.away.get(person, []))

    def _learn_pauses(self) -> None:
        found = self.do(self.world.pauses())
        self.ledger.away = {id: [(p.first, p.last) for p in held] for id, held in found.items()}

    @rule(person=st.sampled_from(EVERYBODY), until=st.sampled_from(list(Snoozing)))
    def somebody_snoozes(self, person: str, until: Snoozing) -> None:
        before = len(self.ledger.facts["snoozes"])
        self.act(person, "snooze", {"until": until.value})
        self.look()
        done["snoozed"] += len(self.ledger.facts["snoozes"]) - before

    @rule(
        first=st.integers(-5, 40),
        length=st.integers(0, 10),
        school=st.sampled_from([None, SCHOOLS[0]]),
    )
    def administrator_changes_the_days_off(
        self, first: int, length: int, school: str | None
    ) -> None:
        """The bot has half a minute to see it."""
        day = local_day(self.world.now, ZONE) + timedelta(days=first)
        lists = (*OFF, Blackout(day, day + timedelta(days=length), "Lukket", school))
        self.do(self.world.imports(Register(blackouts=lists)))
        self.ledger.calendar = Calendar("DK", ZONE, lists)
        self.to(self.world.now + timedelta(seconds=31))
        done["days off"] += 1

    @rule(leader=st.sampled_from(LEADERS), successor=st.booleans())
    def a_leader_leaves(self, leader: str, successor: bool) -> None:
        """Today is the last day."""
        today, person = local_day(self.world.now, ZONE), self.world.people[leader]
        if person.roles[0].until:
            return
        school = person.roles[0].school_id
        left = replace(person, roles=(replace(person.roles[0], until=today),))
        seat = Role(RoleName.LEADER, school, today + timedelta(days=1))
        new = (a_person(f"ny-{leader}", seat),) if successor else ()
        self.do(self.world.imports(Register(people=(left, *new))))
        self.to(self.world.now + timedelta(seconds=31))
        done["left"] += 1

    @rule(
        by=st.sampled_from(EVERYBODY),
        school=st.sampled_from(SCHOOLS),
        owner=st.sampled_from(EVERYBODY),
        ahead=st.integers(-1, 30),
    )
    def somebody_proposes_an_agreement(self, by: str, school: str, owner: str, ahead: int) -> None:
        due = local_day(self.world.now, ZONE) + timedelta(days=ahead)
        values = {"school": school, "what": "Ny plan", "owner": owner, "due": due.isoformat()}
        before = len(self.ledger.facts["agreements"])
        self.act(by, "agreements.propose", values)
        self.look()
        made = len(self.ledger.facts["agreements"]) - before
        assert made in ((0, 1) if ahead >= 0 else (0,))
        done["proposed"] += made

    @precondition(lambda self: self.ledger.facts["agreements"])
    @rule(
        by=st.sampled_from(EVERYBODY),
        number=st.integers(0, 20),
        verb=st.sampled_from(["confirm", "confirm", "done", "withdraw"]),
    )
    def somebody_goes_on_with_an_agreement(self, by: str, number: int, verb: str) -> None:
        known = self.ledger.facts["agreements"]
        self._goes_on(by, known[number % len(known)], verb)

    @precondition(lambda self: self.ledger.proposed())
    @rule(number=st.integers(0, 20))
    def the_other_side_says_yes(self, number: int) -> None:
        """If it is still there to say so."""
        known = self.ledger.proposed()
        one = known[number % len(known)]
        by = CHIEF if one["proposed_by"] != CHIEF else f"leder-{one['school_id']}"
        self._goes_on(by, one, "confirm")

    @precondition(lambda self: self.ledger.promised())
    @rule(number=st.integers(0, 20))
    def a_promise_is_kept(self, number: int) -> None:
        """Its own side says so; whoever has left no longer can."""
        known = self.ledger.promised()
        one = known[number % len(known)]
        self._goes_on(one["owner_id"], one, "done")

    def _goes_on(self, by: str, one: Any, verb: str) -> None:
        ids = {"agreement": one["id"], "version": str(one["version"])}
        self.act(by, f"agreements.{verb}", ids)
        self.look()
        became = next(a for a in self.ledger.facts["agreements"] if a["id"] == one["id"])
        assert verb != "confirm" or became == one or by != one["proposed_by"]
        done[f"agreement {verb}"] += became != one

    @rule()
    def chief_asks_for_those_missing(self) -> None:
        self.act(CHIEF, "summary.nudge", {})

    @precondition(lambda self: self.world.heard)
    @rule(number=st.integers(0, 500))
    def teams_repeats_something(self, number: int) -> None:
        before = self.ledger.facts
        self.do(self.world.repeats(number))
        assert self.do(self.world.facts()) == before

    @rule(mishap=st.sampled_from([Busy(30), Unknown()]))
    def teams_stumbles(self, mishap: Busy | Unknown) -> None:
        self.world.teams.became = [mishap]

    @rule(hours=st.integers(0, 40), minutes=st.integers(0, 59))
    def hours_pass(self, hours: int, minutes: int) -> None:
        self._jump(self.world.now + timedelta(hours=hours, minutes=minutes))

    @rule(days=st.integers(1, 12))
    def days_pass_to_nine(self, days: int) -> None:
        day = local_day(self.world.now, ZONE) + timedelta(days=days)
        self._jump(at(day, time(9), ZONE))

    @rule(days=st.integers(20, 120))
    def the_bot_sleeps_long(self, days: int) -> None:
        self._jump(self.world.now + timedelta(days=days))

    @rule()
    def the_clocks_change(self) -> None:
        nights = [night for night in CLOCKS_CHANGE if night > self.world.now]
        self._jump(nights[0] if nights else self.world.now)

    @rule()
    def the_next_promise_is_due(self) -> None:
        self._jump(self.ledger.next_promise() or self.world.now)

    def _jump(self, moment: datetime) -> None:
        self.to(min(moment, max(THE_END, self.world.now)))

    @rule()
    def bot_plans(self) -> None:
        self.do(self.world.clock.plan())

    @rule()
    def bot_sends(self) -> None:
        self.do(self.world.clock.sender.send_due())
        self.look()
        self.ledger.after_sending()

    @rule(days=st.integers(1, 7))
    def days_are_lived(self, days: int) -> None:
        """From promise to promise, as the real clock would come by them."""
        end = min(self.world.now + timedelta(days=days), max(THE_END, self.world.now))
        looks = 0
        while self.world.now < end:
            looks += 1
            assert looks < 100, "the bot never comes to rest"
            self.bot_plans()
            self.bot_sends()
            night = self.world.now.astimezone(ZoneInfo(ZONE)).replace(hour=23).astimezone(UTC)
            night = night if night > self.world.now else night + timedelta(days=1)
            self.to(min(self.ledger.next_promise() or end, night, end))

    @rule()
    def the_bot_is_restarted(self) -> None:
        self.do(self.world.restart())

    @rule()
    def the_summary_adds_up(self) -> None:
        assert self.do(self.world.sums()) == (CELLS, CELLS)

    @invariant()
    def promises_hold(self) -> None:
        self.look()

    def teardown(self) -> None:
        done.update(f"sent {step}" for step in self.ledger.messages)
        done["walks"] += 1
        if LONG and done["walks"] % 10 == 0:  # whoever stops it knows how far it came
            print(dict(sorted(done.items())), flush=True)  # noqa: T201
        self.do(self.world.database.close())
        self.run.close()


def _ids(talk: Any) -> dict[str, str]:
    return {"talk": talk["id"], "version": str(talk["version"])}


def _at(day: date, wall: str) -> datetime:
    return at(day, time.fromisoformat(wall), ZONE)


def _is_well(button: tuple[str, dict[str, str]]) -> bool:
    verb, values = button
    if verb == "check_in.again":
        return values.get("trend") == "same"
    return verb == "check_in.start" or (verb == "check_in.tap" and values.get("value") in ALL_WELL)


LONG = "PEJLING_LONG" in os.environ
USUAL, STEPS = (200, 50) if LONG else (10, 30) if THOROUGH else (3, 25)
WALKS = int(os.environ.get("PEJLING_WALKS", USUAL))
# Shrinking a walk takes minutes; the suite prints the walk as it went.
PHASES = tuple(Phase) if LONG else (Phase.generate,)


@pytest.mark.parametrize("kind", databases.kinds())
def test_whatever_happens_in_whatever_order_every_promise_holds(
    kind: str, database_templates: dict[str, str], tmp_path: Path
) -> None:
    chance = random.SystemRandom().getrandbits(32) if LONG else 16
    number = int(os.environ.get("PEJLING_SEED", chance))
    print(f"PEJLING_SEED={number}")  # noqa: T201 - to walk the same way again
    done.clear()

    class Here(Follow):
        def fresh(self) -> str:
            return asyncio.run(databases.fresh(kind, database_templates, tmp_path))

    run_state_machine_as_test(
        seed(number)(Here),
        settings=settings(
            max_examples=WALKS,
            stateful_step_count=STEPS,
            deadline=None,
            phases=PHASES,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    print(f"seen: {dict(sorted(done.items()))}")  # noqa: T201 - so that none is a walk in a void
    least = dict.fromkeys(ALL_SEEN, 1) if LONG else LEAST
    assert {what: done[what] for what in least if done[what] < least[what]} == {}
    assert any(count for what, count in done.items() if what.startswith("sent "))
