"""Whether everything that is mentioned exists: in these files, or already in the database."""

from collections.abc import Iterable
from typing import Protocol

from documents.findings import Findings, Mention
from documents.instruments import policy_kind
from followup.plan import Plan
from followup.register import Register

Known = set[tuple[str, str]]
# Whom a cadence exception may be for.
_SUBJECTS = ("school", "person")


def refuse_unknown(findings: Findings, known: Register) -> None:
    """Every mention that leads nowhere becomes a fault at its own place."""
    names = set(findings.defined) | names_in(known)
    for mention in findings.mentions:
        if not _exists(mention, names):
            findings.fault(mention.place, "fault-unknown-reference", id=mention.id)


def names_in(register: Register) -> Known:
    """All that a file may refer to, as kind and id."""
    return (
        _named("school", register.schools)
        | _named("person", register.people)
        | _named("goal", register.goals)
        | {name for plan in register.plans for name in _plan_names(plan)}
    )


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


def _exists(mention: Mention, names: Known) -> bool:
    kinds = _SUBJECTS if mention.kind == "subject" else (mention.kind,)
    return any((kind, mention.id) in names for kind in kinds)


def _named(kind: str, things: Iterable[_HasId]) -> Known:
    return {(kind, thing.id) for thing in things}


def _plan_names(plan: Plan) -> Known:
    return (
        {("plan", plan.id)}
        | _named(policy_kind(plan.id), plan.policies)
        | _named("activity", plan.activities)
        | _named("instrument", plan.instruments)
    )
