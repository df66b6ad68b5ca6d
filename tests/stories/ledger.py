"""What a careful secretary would know of the small world, and what the bot may never have done."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from followup.calendar import Calendar, local_day
from followup.people import Person, RoleName
from followup.places import monday_of
from tests.school_years import LUS, WELLBEING, ZONE
from tests.stories.small_world import CHIEF, OFF, SCHOOLS, Facts, Row

GOALS = 2  # of each school
OVER = {"sent", "cancelled", "expired", "failed"}
ALIVE = {"pending", "claimed", "ambiguous"}
A_YEAR = timedelta(days=365)
STANDS = {"booked", "moved"}
_CHAINS = (  # the steps of a chain in the only order in which they may come
    ("nudge", "nudge_again"),
    ("invite", "ask", "remind", "remind_again", "due_day"),
    ("day_before",),
    ("moved", "cancelled"),
    ("after", "after_again"),
    ("confirm",),
    ("friendly",),
)
_REMINDERS = {"nudge_again", "remind", "remind_again", "after_again", "again"}
_BECOMES = {  # what a talk may become from one look to the next
    "booked": {"booked", "moved", "held", "cancelled"},
    "moved": {"moved", "held", "cancelled"},
    "held": {"held"},
    "cancelled": {"cancelled"},
}


@dataclass(slots=True)
class Ledger:
    """`now` is moved by the one who keeps it; the rest is learnt by looking."""

    now: datetime
    people: dict[str, Person]
    calendar: Calendar = field(default_factory=lambda: Calendar("DK", ZONE, OFF))
    away: dict[str, list[tuple[date, date]]] = field(default_factory=dict)
    facts: Facts = field(default_factory=dict)
    sent: list[Row] = field(default_factory=list)
    put_off: set[str] = field(default_factory=set)  # chains somebody has snoozed
    messages: Counter[str] = field(default_factory=Counter)  # by step, to see that something was

    def look(self, facts: Facts) -> None:
        """Everything that must hold after every step."""
        before, self.facts = self.facts, facts
        rows = {row["key"]: row for row in facts["outbox"]}
        gone = {row["key"] for row in before.get("outbox", [])} - rows.keys()
        assert not gone, f"promises vanished: {gone}"
        assert {row["state"] for row in rows.values()} <= OVER | ALIVE
        self._talks_only_go_on(before)
        self._answers_are_never_lost()
        self._learn_of_sent()
        self._learn_of_snoozes(before)

    def after_sending(self) -> None:
        """Nothing is left lying that is due or over, but what perhaps was sent."""
        busy = {r["person_id"] for r in self.facts["outbox"] if r["state"] in ALIVE - {"pending"}}
        for row in self._waiting():
            assert row["expires"] > self.now, f"left lying past its end: {row}"
            assert row["person_id"] in busy or row["not_before"] > self.now, f"left lying: {row}"

    def standing(self) -> list[Row]:
        """Those on the desk: what nobody spoke of for a year has left it."""
        since = self.now - A_YEAR
        talks = (talk for talk in self.facts["talks"] if talk["state"] in STANDS)
        return [talk for talk in talks if talk["starts"] > since]

    def proposed(self) -> list[Row]:
        """Agreements that wait for the other side."""
        return [one for one in self.facts["agreements"] if one["state"] == "proposed"]

    def promised(self) -> list[Row]:
        """Agreements both sides have said yes to and that are not done."""
        return [one for one in self.facts["agreements"] if one["state"] == "open"]

    def talk(self, talk_id: str) -> Row:
        return next(talk for talk in self.facts["talks"] if talk["id"] == talk_id)

    def hinders(self, starts: datetime, school: str, moving: str = "") -> bool:
        """True when no talk can be at that hour: the chief sits in all of them."""
        day, hour = local_day(starts, ZONE), timedelta(hours=1)
        others = [talk for talk in self.standing() if talk["id"] != moving]
        return (
            starts <= self.now
            or not self.calendar.is_working_day(day, school)
            or not any(p.has(RoleName.LEADER, day, school) for p in self._at(school))
            or any(o["starts"] < starts + hour and starts < o["ends"] for o in others)
        )

    def is_answered(self, round_id: str) -> bool:
        return sum(1 for a in self.facts["answers"] if a["round_id"] == round_id) >= GOALS

    def next_promise(self) -> datetime | None:
        ahead = [r["not_before"] for r in self._waiting() if r["not_before"] > self.now]
        return min(ahead, default=None)

    def _at(self, school: str) -> list[Person]:
        return [p for p in self.people.values() if any(r.school_id == school for r in p.roles)]

    def _waiting(self) -> list[Row]:
        return [row for row in self.facts["outbox"] if row["state"] == "pending"]

    def _talks_only_go_on(self, before: Facts) -> None:
        now = {talk["id"]: talk for talk in self.facts["talks"]}
        for was in before.get("talks", []):
            talk = now[was["id"]]
            assert talk["state"] in _BECOMES[was["state"]]
            assert talk["slot"] == was["slot"]
            assert talk["version"] >= was["version"]
            assert talk == was or talk["version"] == was["version"] + 1
            assert talk["starts"] == was["starts"] or talk["sequence"] == was["sequence"] + 1
        for talk in now.values():
            assert talk["state"] != "held" or not _meets(talk) or talk["starts"] <= self.now

    def _answers_are_never_lost(self) -> None:
        """Every version from the first to the newest is still there."""
        kept = Counter((v["goal_id"], v["round_id"]) for v in self.facts["versions"])
        for answer in self.facts["answers"]:
            assert kept[answer["goal_id"], answer["round_id"]] == answer["version"] - 1
        pairs = {(a["goal_id"], a["round_id"]) for a in self.facts["answers"]}
        assert kept.keys() <= pairs
        assert len(pairs) == len(self.facts["answers"])

    def _learn_of_snoozes(self, before: Facts) -> None:
        new = len(self.facts["snoozes"]) - len(before.get("snoozes", []))
        for snooze in self.facts["snoozes"] if new else ():
            mine = [row for row in self.sent if row["person_id"] == snooze["person_id"]]
            newest = max(row["sent_at"] for row in mine)
            if snooze["asked"] == self.now:
                self.put_off |= {_chain(row) for row in mine if row["sent_at"] == newest}

    def _learn_of_sent(self) -> None:
        known = {row["key"]: row["sent_at"] for row in self.sent}
        now_sent = [row for row in self.facts["outbox"] if row["state"] == "sent"]
        assert known.items() <= {row["key"]: row["sent_at"] for row in now_sent}.items()
        new = [row for row in now_sent if row["key"] not in known]
        for person_id in {row["person_id"] for row in new}:
            self._check_message([row for row in new if row["person_id"] == person_id])
        for row in new:
            faults = list(self._faults(row))
            assert not faults, f"{faults}: {row}"
        self.sent += new
        self.messages.update(str(row["step"]) for row in new)

    def _check_message(self, rows: list[Row]) -> None:
        """One message to one person, who can be told something now."""
        person = self.people[rows[0]["person_id"]]
        day = local_day(self.now, person.zone)
        home = {role.school_id for role in person.roles}
        school = home.pop() if len(home) == 1 else None
        assert {row["sent_at"] for row in rows} == {self.now}
        assert self.calendar.may_send(self.now, person.zone, school), "outside the window"
        assert not self._is_away(person.id, day), "on pause"
        assert person.roles_on(day), "to somebody who has left"
        if all(row["step"] != "again" for row in rows):  # whoever puts off has asked for it
            days = {
                local_day(row["sent_at"], person.zone)
                for row in self.sent
                if row["person_id"] == person.id
            }
            assert day not in days, "a second message in a day"
            this_week = [d for d in days if monday_of(d) == monday_of(day)]
            assert len(this_week) < 3, "a fourth message in a week"

    def _is_away(self, person_id: str, day: date) -> bool:
        return any(first <= day <= last for first, last in self.away.get(person_id, []))

    def _faults(self, row: Row) -> Iterator[str]:
        if row["expires"] <= self.now:
            yield "too late"
        if row["agreement_id"]:
            wanted = "proposed" if row["step"] == "confirm" else "open"
            if self._agreement(row["agreement_id"])["state"] != wanted:
                yield "the agreement is another by now"
        else:
            yield from self._faults_of_talk(row)
        yield from self._faults_of_chain(row)

    def _faults_of_talk(self, row: Row) -> Iterator[str]:
        talk = self.talk(row["talk_id"]) if row["talk_id"] else None
        if talk and (talk["state"] == "cancelled") != (_first(row) == "cancelled"):
            yield "a cancelled talk is spoken of as if it stood, or the other way round"
        if talk and talk["state"] == "held":
            yield "the talk is over"
        if row["person_id"] == CHIEF and _first(row) in ("moved", "cancelled"):
            yield "whoever moved it knows"
        if talk and f":{talk['id']}.{talk['sequence']}:" not in row["key"]:
            yield "the talk has moved" if row["step"] != "friendly" else ""
        if talk and (talk["starts"] <= self.now) != _is_after(row):
            yield "before a talk what belongs after it, or the other way round"
        if row["round_id"] and self.is_answered(row["round_id"]):
            yield "all is answered"
        same = [t for t in self.facts["talks"] if _slot(t) == _slot(row)]
        if row["round_id"] and not talk and row["step"] != "friendly" and same:
            yield "the round belongs to a talk"
        if row["instrument_id"] == WELLBEING.id and any(t["state"] == "held" for t in same):
            yield "the task is done"
        if row["instrument_id"] == LUS.id and str(row["step"]).startswith("nudge"):
            yield from ("it is booked" for t in same if t["state"] != "cancelled")

    def _faults_of_chain(self, row: Row) -> Iterator[str]:
        chain = _chain(row)
        earlier = [r for r in self.sent if _chain(r) == chain]
        if row["step"] in _REMINDERS and sum(r["step"] in _REMINDERS for r in earlier) >= 2:
            yield "a third reminder"
        if row["step"] != "again" and chain in self.put_off:
            yield "it was put off"
        if row["step"] != "again" and any(_place(r) >= _place(row) for r in earlier):
            yield "out of order"

    def _agreement(self, agreement_id: str) -> Row:
        return next(one for one in self.facts["agreements"] if one["id"] == agreement_id)


def _meets(talk: Row) -> bool:
    return str(talk["instrument_id"]) != WELLBEING.id


def _is_after(row: Row) -> bool:
    return str(row["step"]).startswith("after") or ":again-after" in row["key"]


def _slot(thing: Row) -> tuple[str, str, str]:
    return thing["instrument_id"], thing["school_id"], thing["slot"]


def _first(row: Row) -> str:
    """The step a message belongs to, also when it comes once more."""
    again = re.search(r":again-([a-z_]+)-", row["key"])
    return again[1] if again else str(row["step"])


def _chain(row: Row) -> str:
    """Whose, of what, and which of its chains."""
    place = next(n for n, steps in enumerate(_CHAINS) if _first(row) in steps)
    token = rf":({row['step']}|again-[a-z_]+-\w+):"
    return re.sub(token, f":{place}:", row["key"])


def _place(row: Row) -> int:
    """Where in its chain; what came once more has no place."""
    steps = next(steps for steps in _CHAINS if _first(row) in steps)
    return steps.index(str(row["step"])) if row["step"] in steps else -1


CELLS = len(SCHOOLS) * GOALS
