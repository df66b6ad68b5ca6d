"""What was agreed: proposed by one side, confirmed by the other, done, or withdrawn."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from dialogs.cards.agreements import AgreementLine, Draft, agreement_form, agreements_card
from dialogs.check_in import checked_words
from dialogs.refusals import told
from dialogs.turn import Heard, Say, Turn
from followup import agreements as ledger
from followup.agreements import WHAT_LIMIT
from followup.changes import AgreementSaved
from followup.errors import NotUnderstood, OutOfDate, Refusal
from followup.people import Person, RoleName, School
from followup.talk import Agreement, AgreementState
from followup.texts import Texts

_AWAY = (RoleName.DIRECTOR, RoleName.ADMINISTRATOR)  # see no agreement, and so make none


@dataclass(frozen=True, slots=True)
class Ledger:
    """The agreements a reader sees, and who can be named in one."""

    reader: Person
    today: date
    schools: tuple[School, ...]  # whose agreements the reader sees
    agreements: tuple[Agreement, ...]  # proposed and open ones
    people: tuple[Person, ...]  # of those schools and of the office

    def school(self, school_id: str) -> School | None:
        return next((school for school in self.schools if school.id == school_id), None)

    def person(self, person_id: str) -> Person | None:
        return next((person for person in self.people if person.id == person_id), None)

    def agreement(self, agreement_id: str) -> Agreement | None:
        return next((one for one in self.agreements if one.id == agreement_id), None)

    def with_(self, changed: Agreement) -> "Ledger":
        others = tuple(one for one in self.agreements if one.id != changed.id)
        open_ = changed.state in (AgreementState.PROPOSED, AgreementState.OPEN)
        return replace(self, agreements=(*others, changed) if open_ else others)


def show(seen: Ledger, say: Texts) -> Turn:
    card = agreements_card(lines_of(seen), seen.schools, say)
    return Turn(says=(Say(card=card, summary=say("agreements-title")),))


def press(heard: Heard, seen: Ledger, now: datetime, say: Texts) -> Turn:
    """A press on an agreement, or the form of a new one."""
    match heard.verb:
        case "agreements.show":
            return _shown(seen, say)
        case "agreements.form":
            return _form(heard, seen, say, Draft())
        case "agreements.propose":
            return _propose(heard, seen, now, say)
    return _change(heard, seen, say)


def lines_of(seen: Ledger) -> list[AgreementLine]:
    """Overdue first, then what waits for the reader, then by date."""
    lines = [_line(one, school, seen) for one in seen.agreements if (school := _school(one, seen))]
    return sorted(
        lines,
        key=lambda one: (
            not one.is_overdue,
            not one.may_confirm,
            one.agreement.due,
            one.agreement.id,
        ),
    )


def at_the_table(school_id: str, people: Sequence[Person], today: date) -> list[Person]:
    """Who can own an agreement: the school's people and the office, as far as they see it."""
    return [
        person
        for person in people
        if any(
            role.school_id in (None, school_id) and role.name not in _AWAY
            for role in person.roles_on(today)
        )
    ]


def to_confirm(made: Agreement, seen: Ledger) -> list[Person]:
    """Who is asked to say yes: the leaders of the school, or the chief."""
    here = at_the_table(made.school_id, seen.people, seen.today)
    return [
        person
        for person in here
        if person.roles_on(seen.today)
        and _is_principal(person, made.school_id, seen.today)
        and ledger.may_confirm(made, person, seen.reader, seen.today)
    ]


def _shown(seen: Ledger, say: Texts, remark: str = "", *, refused: bool = False) -> Turn:
    card = agreements_card(lines_of(seen), seen.schools, say, remark, refused=refused)
    return Turn(replace=card)


def _form(heard: Heard, seen: Ledger, say: Texts, draft: Draft, remark: str = "") -> Turn:
    school = seen.school(heard.values.get("school", ""))
    if school is None:
        raise NotUnderstood
    people = at_the_table(school.id, seen.people, seen.today)
    talk = heard.values.get("talk", "")
    return Turn(replace=agreement_form(school, people, say, draft, talk, remark))


def _propose(heard: Heard, seen: Ledger, now: datetime, say: Texts) -> Turn:
    """Refused, the form stays as it was typed, with the reason on top."""
    typed = Draft(*(heard.values.get(name, "").strip() for name in ("what", "owner", "due")))
    try:
        made = _made(heard, typed, seen, now)
    except Refusal as refusal:
        return _form(heard, seen, say, typed, told(refusal, say))
    after = seen.with_(made)
    return replace(_shown(after, say, say("agreements-proposed")), changes=(AgreementSaved(made),))


def _made(heard: Heard, typed: Draft, seen: Ledger, now: datetime) -> Agreement:
    school = seen.school(heard.values.get("school", ""))
    if school is None:
        raise NotUnderstood
    return ledger.propose(
        f"{school.id}:{heard.activity_id}",
        school.id,
        checked_words(typed.what, now, WHAT_LIMIT),
        _owner(typed.owner, school.id, seen),
        _day(typed.due),
        seen.reader,
        now,
        seen.today,
        heard.values.get("talk") or None,
    )


def _owner(person_id: str, school_id: str, seen: Ledger) -> Person | None:
    here = at_the_table(school_id, seen.people, seen.today)
    return next((person for person in here if person.id == person_id), None)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _change(heard: Heard, seen: Ledger, say: Texts) -> Turn:
    one = seen.agreement(heard.values.get("agreement", ""))
    if one is None or heard.values.get("version") != str(one.version):
        return _shown(seen, say, told(OutOfDate(), say), refused=True)
    changed = _changed(heard.verb, one, seen)
    words = say(f"agreements-noted-{changed.state}")
    return replace(_shown(seen.with_(changed), say, words), changes=(AgreementSaved(changed),))


def _changed(verb: str, one: Agreement, seen: Ledger) -> Agreement:
    match verb:
        case "agreements.confirm":
            return ledger.confirm(one, seen.reader, seen.person(one.proposed_by), seen.today)
        case "agreements.done":
            return ledger.finish(one)
        case "agreements.withdraw":
            return ledger.withdraw(one)
    raise NotUnderstood


def _is_principal(person: Person, school_id: str, today: date) -> bool:
    return any(person.has(name, today, school_id) for name in (RoleName.LEADER, RoleName.CHIEF))


def _school(one: Agreement, seen: Ledger) -> School | None:
    return seen.school(one.school_id)


def _line(one: Agreement, school: School, seen: Ledger) -> AgreementLine:
    owner = seen.person(one.owner_id)
    waiting = one.state is AgreementState.PROPOSED
    proposer = seen.person(one.proposed_by)
    return AgreementLine(
        one,
        school,
        owner.name if owner else "",
        may_confirm=waiting and ledger.may_confirm(one, seen.reader, proposer, seen.today),
        is_overdue=one.is_overdue(seen.today),
    )
