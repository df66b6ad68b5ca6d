"""Who may see what: the one policy function. What no rule names is denied."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum

from followup.people import Person, Role, RoleName

SMALLEST_CROWD = 3  # an aggregate of fewer schools would point at one


class Sight(IntEnum):
    """How much of a thing a person gets; each contains the ones before it."""

    NONE = 0
    AGGREGATE = 1  # counted together with at least two other schools, without names
    READ = 2
    WRITE = 3


class Thing(StrEnum):
    """What there is to see at a school."""

    GOALS = "goals"  # and initiatives
    ANSWERS = "answers"  # what was tapped in a check-in
    WORDS = "words"  # free text
    CHIEF_WORDS = "chief_words"  # free text marked "only the centre chief"
    AGENDA = "agenda"  # of the 1:1, and agreements
    LUS = "lus"  # date and state; content is never stored
    GRUS = "grus"  # likewise
    SUMMARY = "summary"
    REQUESTS = "requests"
    AUDIT = "audit"  # also purge and configuration; never content


class Given(StrEnum):
    """What must hold before some rules open."""

    SHARED = "shared"  # the leader shares the answers with the leadership team
    SEATED = "seated"  # the reader has a seat in the talk
    OWN = "own"  # it concerns or is addressed to the reader


def sight_of(
    reader: Person,
    thing: Thing,
    school_id: str | None,
    on: date,
    given: Collection[Given] = (),
) -> Sight:
    """What this person gets of that thing at that school that day; None is the municipality."""
    reached = (role.name for role in reader.roles_on(on) if _reaches(role, school_id))
    return max((_granted(thing, name, given) for name in reached), default=Sight.NONE)


def may_read(
    reader: Person,
    thing: Thing,
    school_id: str | None,
    on: date,
    given: Collection[Given] = (),
) -> bool:
    return sight_of(reader, thing, school_id, on, given) >= Sight.READ


def may_write(
    reader: Person,
    thing: Thing,
    school_id: str | None,
    on: date,
    given: Collection[Given] = (),
) -> bool:
    return sight_of(reader, thing, school_id, on, given) is Sight.WRITE


@dataclass(frozen=True, slots=True)
class View:
    """What one reader gets of a summary, school by school."""

    reader_id: str
    schools: frozenset[str]  # answers read school by school
    words: frozenset[str]  # also the leader's own words
    chief_words: frozenset[str]  # also those for the centre chief alone
    agreements: frozenset[str]
    counted: frozenset[str]  # seen in sums only; empty below three schools


def view_of(
    reader: Person,
    school_ids: Iterable[str],
    on: date,
    given: Mapping[str, Collection[Given]] | None = None,
) -> View:
    """The reader's view of these schools; `given` says per school what holds there."""
    known, holds = tuple(school_ids), given or {}

    def seen(thing: Thing, least: Sight = Sight.READ) -> frozenset[str]:
        return frozenset(
            one for one in known if sight_of(reader, thing, one, on, holds.get(one, ())) >= least
        )

    crowd = seen(Thing.SUMMARY, Sight.AGGREGATE)
    return View(
        reader.id,
        schools=seen(Thing.SUMMARY) & seen(Thing.ANSWERS),
        words=seen(Thing.WORDS),
        chief_words=seen(Thing.CHIEF_WORDS),
        agreements=seen(Thing.AGENDA),
        counted=crowd if len(crowd) >= SMALLEST_CROWD else frozenset(),
    )


_Rule = tuple[Sight, Given | None]
_R = RoleName
_READ: _Rule = (Sight.READ, None)
_WRITE: _Rule = (Sight.WRITE, None)
_SUMS: _Rule = (Sight.AGGREGATE, None)
_IF_SEATED: _Rule = (Sight.READ, Given.SEATED)
_IF_OWN: _Rule = (Sight.READ, Given.OWN)

# The table of product section 6, row by row. A deputy sees as the leader does, but not what is
# between the leader and the chief: the 1:1, the LUS and words for the chief alone.
_RULES: dict[Thing, dict[RoleName, _Rule]] = {
    Thing.GOALS: {
        _R.LEADER: _WRITE,
        _R.DEPUTY: _WRITE,
        _R.TEAM: _READ,
        _R.LEADERSHIP_CONSULTANT: _READ,
        _R.CHIEF: _WRITE,
        _R.DIRECTOR: _SUMS,
        _R.ADMINISTRATOR: _READ,
    },
    Thing.ANSWERS: {
        _R.LEADER: _WRITE,
        _R.DEPUTY: _WRITE,
        _R.TEAM: (Sight.READ, Given.SHARED),
        _R.LEADERSHIP_CONSULTANT: _READ,
        _R.CHIEF: _READ,
        _R.DIRECTOR: _SUMS,
    },
    Thing.WORDS: {
        _R.LEADER: _WRITE,
        _R.DEPUTY: _WRITE,
        _R.LEADERSHIP_CONSULTANT: _READ,
        _R.CHIEF: _READ,
    },
    Thing.CHIEF_WORDS: {_R.LEADER: _WRITE, _R.CHIEF: _READ},
    Thing.AGENDA: {_R.LEADER: _WRITE, _R.LEADERSHIP_CONSULTANT: _IF_SEATED, _R.CHIEF: _WRITE},
    Thing.LUS: {_R.LEADER: _READ, _R.CHIEF: _WRITE, _R.DIRECTOR: _IF_SEATED},
    Thing.GRUS: {
        _R.LEADER: _READ,
        _R.DEPUTY: _READ,
        _R.TEAM: _READ,
        _R.CHIEF: _WRITE,
        _R.DIRECTOR: _IF_SEATED,
    },
    Thing.SUMMARY: {
        _R.LEADER: _READ,
        _R.DEPUTY: _READ,
        _R.TEAM: _READ,
        _R.LEADERSHIP_CONSULTANT: _READ,
        _R.CHIEF: _READ,
        _R.DIRECTOR: _SUMS,
    },
    Thing.REQUESTS: {
        _R.LEADER: _WRITE,
        _R.DEPUTY: _WRITE,
        _R.LEADERSHIP_CONSULTANT: _WRITE,
        _R.SUBJECT_CONSULTANT: (Sight.WRITE, Given.OWN),
        _R.CHIEF: _WRITE,
    },
    Thing.AUDIT: {
        _R.LEADER: _IF_OWN,
        _R.DEPUTY: _IF_OWN,
        _R.CHIEF: _IF_OWN,
        _R.ADMINISTRATOR: _WRITE,
    },
}
_OF_ONE_SCHOOL = (RoleName.LEADER, RoleName.DEPUTY, RoleName.TEAM)


def _reaches(role: Role, school_id: str | None) -> bool:
    """True when the role covers the school; a leader's never covers the whole municipality."""
    if role.name in _OF_ONE_SCHOOL and role.school_id is None:
        return False
    return role.school_id in (None, school_id)


def _granted(thing: Thing, name: RoleName, given: Collection[Given]) -> Sight:
    sight, needed = _RULES[thing].get(name, (Sight.NONE, None))
    return sight if needed is None or needed in given else Sight.NONE
