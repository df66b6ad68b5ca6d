"""From everybody's facts to one person's, by looking up rather than searching."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import replace
from typing import TypeVar

from followup.people import Person, RoleName
from followup.reminders import Planning

T = TypeVar("T")


def narrowed(facts: Planning) -> Callable[[Person], Planning]:
    """Makes, for each person, facts with only what can concern them."""
    talks = _shelved(facts.talks, lambda talk: talk.school_id)
    rounds = _shelved(facts.rounds, lambda asked: asked.school_id)
    goals = _shelved(facts.goals, lambda goal: goal.school_id)
    schools = _shelved(facts.schools, lambda school: school.id)
    agreements = _shelved(facts.agreements, lambda agreement: agreement.owner_id)
    requests = _shelved(facts.requests, lambda request: request.school_id)
    sent = _shelved(facts.sent, lambda message: message.person_id)
    snoozes = _shelved(facts.snoozes, lambda snooze: snooze.person_id)
    leaders = tuple(one for one in facts.people if one.ever_was(RoleName.LEADER))

    def narrow(person: Person) -> Planning:
        own = replace(
            facts,
            people=(person,),
            agreements=_taken_from(agreements, (person.id,)),
            sent=_taken_from(sent, (person.id,)),
            snoozes=_taken_from(snoozes, (person.id,)),
            leaders=leaders if person.ever_was(RoleName.DEPUTY) else (),
        )
        units = {role.school_id: None for role in person.roles}
        if None in units:
            return own
        return replace(
            own,
            schools=_taken_from(schools, units),
            talks=_taken_from(talks, (*units, None)),
            rounds=_taken_from(rounds, units),
            goals=_taken_from(goals, units),
            requests=_taken_from(requests, units),
        )

    return narrow


def _shelved(things: Iterable[T], shelf: Callable[[T], Hashable]) -> dict[Hashable, list[T]]:
    shelves: dict[Hashable, list[T]] = defaultdict(list)
    for thing in things:
        shelves[shelf(thing)].append(thing)
    return dict(shelves)


def _taken_from(shelves: dict[Hashable, list[T]], wanted: Iterable[Hashable]) -> tuple[T, ...]:
    return tuple(thing for key in wanted for thing in shelves.get(key, ()))
