"""What is wrong only when all files and the database are seen together."""

from documents.findings import Findings
from followup.plan import Subject
from followup.register import Register
from followup.talk import Talk

Parents = dict[str, str | None]


def refuse_contradictions(register: Register, known: Register, findings: Findings) -> None:
    """Two people on one Entra account, goals under each other in a ring, a talk with no school."""
    _refuse_taken_accounts(register, known, findings)
    _refuse_rings(register, known, findings)
    _refuse_talks_without_school(register, known, findings)


def _refuse_taken_accounts(register: Register, known: Register, findings: Findings) -> None:
    """The same account twice among the files is found while reading."""
    owners = {person.object_id: person.id for person in known.people}
    for person in register.people:
        if person.object_id and owners.get(person.object_id, person.id) != person.id:
            place = findings.defined["Entra", person.object_id]
            findings.fault(place, "fault-account-taken", id=owners[person.object_id])


def _refuse_rings(register: Register, known: Register, findings: Findings) -> None:
    parents = {goal.id: goal.parent_id for goal in (*known.goals, *register.goals)}
    for goal in register.goals:
        if goal.id and goal.parent_id and _is_above_itself(goal.id, parents):
            findings.fault(findings.defined["goal", goal.id], "fault-goal-ring", id=goal.id)


def _is_above_itself(goal_id: str, parents: Parents) -> bool:
    seen: set[str] = set()
    above = parents.get(goal_id)
    while above and above not in seen and above != goal_id:
        seen.add(above)
        above = parents.get(above)
    return above == goal_id


def _refuse_talks_without_school(register: Register, known: Register, findings: Findings) -> None:
    """Only what counts for the whole municipality is held without a school."""
    lines = (line for plan in (*known.plans, *register.plans) for line in plan.instruments)
    common = {line.id for line in lines if line.subject is Subject.MUNICIPALITY}
    for talk in register.talks:
        if _lacks_school(talk, common):
            findings.fault(findings.defined["talk", talk.id], "fault-talk-without-school")


def _lacks_school(talk: Talk, common: set[str]) -> bool:
    return talk.school_id is None and bool(talk.id) and talk.instrument_id not in common
