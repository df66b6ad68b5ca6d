"""A message put off: it comes once more at the hour the person chose, and its ladder ends there."""

from followup.ladders import Ladder, Rung
from followup.reminders import Planning, Reminder, Sent, Snooze, Step

_MOST = 2  # reminders after the first ask, put off or not


def is_put_off(ladder: Ladder, rungs: tuple[Rung, ...], person_id: str, facts: Planning) -> bool:
    """True once the person has snoozed a message that held a step of this chain."""
    return bool(_pressed(ladder, rungs, person_id, facts))


def once_more(
    ladder: Ladder, rungs: tuple[Rung, ...], person_id: str, facts: Planning
) -> list[Reminder]:
    """The chain's newest snooze as a reminder; none when it has come or two have gone already."""
    newest = max(_pressed(ladder, rungs, person_id, facts), key=lambda s: (s.asked, s.until))
    told = _told(ladder, rungs, person_id, facts)
    found = _again(ladder, rungs, person_id, newest)
    fits = len(told) <= _MOST and newest.until < found.expires
    return [found] if fits and found.key not in told else []


def _pressed(
    ladder: Ladder, rungs: tuple[Rung, ...], person_id: str, facts: Planning
) -> list[Snooze]:
    mine = [snooze for snooze in facts.snoozes if snooze.person_id == person_id]
    told = _told(ladder, rungs, person_id, facts) if mine else frozenset()
    return [s for s in mine if told & frozenset(_message(s, facts))]


def _message(snooze: Snooze, facts: Planning) -> tuple[str, ...]:
    """What the newest message held when the person pressed."""
    before = [s for s in _to(snooze.person_id, facts) if s.at <= snooze.asked]
    return max(before, key=lambda s: s.at).keys if before else ()


def _told(
    ladder: Ladder, rungs: tuple[Rung, ...], person_id: str, facts: Planning
) -> frozenset[str]:
    """The keys of this chain that have reached the person."""
    steps = {ladder.key(rung.step, person_id) for rung in rungs}
    again, suffix = ladder.prefix + _name(rungs), ladder.suffix(person_id)
    return frozenset(
        key
        for sent in _to(person_id, facts)
        for key in sent.keys
        if key in steps or (key.startswith(again) and key.endswith(suffix))
    )


def _to(person_id: str, facts: Planning) -> list[Sent]:
    return [sent for sent in facts.sent if sent.person_id == person_id]


def _name(rungs: tuple[Rung, ...]) -> str:
    return f"{Step.AGAIN}-{rungs[0].step}-"


def _again(ladder: Ladder, rungs: tuple[Rung, ...], person_id: str, snooze: Snooze) -> Reminder:
    return Reminder(
        key=ladder.key(f"{_name(rungs)}{snooze.until:%Y%m%dT%H%M}", person_id),
        person_id=person_id,
        step=Step.AGAIN,
        instrument_kind=ladder.kind,
        school_id=ladder.school_id,
        talk_id=ladder.talk_id,
        round_id=ladder.round_id,
        about=ladder.about,
        due=snooze.until,
        expires=rungs[-1].expires,
        agreement_id=ladder.agreement_id,
        request_id=ladder.request_id,
        instrument_id=ladder.instrument_id,
        slot=ladder.slot,
    )
