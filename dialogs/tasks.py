"""A yearly task is done: one tap, and its reminders stop."""

from datetime import datetime

from dialogs.turn import Say, Turn
from followup.changes import TalkSaved
from followup.people import School
from followup.plan import Instrument
from followup.talk import Talk, TalkState
from followup.texts import Texts


def done(
    line: Instrument,
    school: School | None,
    place: str,
    slot: str,
    known: Talk | None,
    now: datetime,
    say: Texts,
) -> Turn:
    """`school` None means the municipality, `place` its name; noted once, a second tap is idle."""
    words = say("tasks-noted", task=say(f"instrument-{line.kind}"), school=place)
    noted = () if known else (TalkSaved(_noted(line, school, slot, now)),)
    return Turn(says=(Say(words),), changes=noted)


def task_id(line_id: str, school_id: str, slot: str) -> str:
    return f"{line_id}:{school_id}:{slot}:done"


def _noted(line: Instrument, school: School | None, slot: str, now: datetime) -> Talk:
    """A task has no meeting: it is kept as held at the moment it was noted."""
    return Talk(
        id=task_id(line.id, school.id if school else "", slot),
        instrument_id=line.id,
        kind=line.kind,
        school_id=school.id if school else None,
        starts=now,
        ends=now,
        place="",
        state=TalkState.HELD,
        slot=slot,
    )
