"""A leader asks for help, sees how it stands, and can take it back."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from dialogs.cards.sparring import Plea, sparring_card
from dialogs.check_in import checked_words
from dialogs.refusals import told
from dialogs.tray import Tray
from dialogs.turn import Card, Heard, Say, Turn
from followup import requests
from followup.changes import RequestSaved
from followup.check_in import Need
from followup.errors import (
    NobodyAnswers,
    NotForTheChief,
    NotUnderstood,
    NotYours,
    Refusal,
    RequestChanged,
    RequestOver,
)
from followup.people import Person, RoleName, School
from followup.plan import Goal
from followup.requests import WORDS_LIMIT, Request, RequestState, is_own, role_asked
from followup.texts import Texts

_OFFERED = (Need.CONSULTANT_SPARRING, Need.CHIEF_SPARRING, Need.DECISION, Need.RESOURCES)
_OF_SUBJECTS = (Need.SUBJECT_SPARRING, Need.MEETING)


@dataclass(frozen=True, slots=True)
class Asker:
    """The schools a person may ask for, their goals, and what is asked already."""

    tray: Tray
    schools: tuple[School, ...]
    goals: tuple[Goal, ...]  # of those schools, in the plan's order, not dropped

    def school(self, school_id: str) -> School:
        found = next((one for one in self.schools if one.id == school_id), None)
        if found is None:
            raise NotYours
        return found


def offer(asker: Asker, say: Texts) -> Turn:
    card = _card(asker, say)
    return Turn(says=(Say(card=card, summary=say("sparring-title")),))


def press(heard: Heard, asker: Asker, now: datetime, say: Texts) -> Turn:
    match heard.verb:
        case "sparring.show":
            return Turn(replace=_card(asker, say))
        case "sparring.send":
            return _send(heard, asker, now, say)
        case "sparring.withdraw" | "sparring.close":
            return _close(heard, asker, say)
    raise NotUnderstood


def _card(asker: Asker, say: Texts, plea: Plea | None = None, remark: str = "") -> Card:
    about, ask = list(_about(asker, say)), list(_ask(asker, say))
    return sparring_card(asker.tray.own, about, ask, say, plea, remark)


def _about(asker: Asker, say: Texts) -> Iterator[tuple[str, str]]:
    """No one goal first; with several schools each says which."""
    for school in asker.schools:
        lead = f"{school.name} · " if len(asker.schools) > 1 else ""
        yield f"{lead}{say('sparring-no-goal')}", f"{school.id} "
        for goal in asker.goals:
            if goal.school_id == school.id:
                yield f"{lead}{goal.title}", f"{school.id} {goal.id}"


def _ask(asker: Asker, say: Texts) -> Iterator[tuple[str, str]]:
    """What can be asked of the seats that are filled; subject consultants by name."""
    for need in _OFFERED:
        if any(asker.tray.holders(role_asked(need), one.id) for one in asker.schools):
            yield _capital(say(f"need-{need}")), need.value
    experts = {p.id: p.name for one in asker.schools for p in _experts(asker, one)}
    for need in _OF_SUBJECTS:
        words = _capital(say(f"need-{need}"))
        for person_id, name in experts.items():
            yield f"{words}: {name}", f"{need} {person_id}"
    if not experts:
        yield _capital(say(f"need-{Need.MEETING}")), Need.MEETING.value


def _experts(asker: Asker, school: School) -> tuple[Person, ...]:
    return asker.tray.holders(RoleName.SUBJECT_CONSULTANT, school.id)


def _send(heard: Heard, asker: Asker, now: datetime, say: Texts) -> Turn:
    """Refused, the form stays as it was filled in, with the reason on top."""
    values = heard.values
    plea = Plea(
        values.get("about", ""),
        values.get("ask", ""),
        values.get("words", "").strip(),
        values.get("only_chief") == "true",
    )
    school_id, _, goal_id = plea.about.partition(" ")
    school = asker.school(school_id)
    try:
        made = _made(heard, plea, school, goal_id, asker, now)
    except Refusal as refusal:
        return Turn(replace=_card(asker, say, plea, told(refusal, say)))
    after = replace(asker, tray=asker.tray.with_(made))
    words = say("sparring-sent", role=say(f"role-{made.role}"))
    return Turn(replace=_card(after, say, remark=words), changes=(RequestSaved(made),))


def _made(
    heard: Heard, plea: Plea, school: School, goal_id: str, asker: Asker, now: datetime
) -> Request:
    need, to_id = _need(plea.ask)
    role = RoleName.SUBJECT_CONSULTANT if to_id else role_asked(need)
    if not asker.tray.holders(role, school.id, to_id):
        raise NobodyAnswers(school=school.name)
    if plea.only_chief and role is not RoleName.CHIEF:
        raise NotForTheChief
    new = Request(
        id=f"{school.id}:{heard.activity_id}",
        school_id=school.id,
        goal_id=_goal(goal_id, school, asker),
        need=need,
        role=role,
        asked_by=asker.tray.reader.id,
        asked_at=now,
        to_id=to_id,
        words=checked_words(plea.words, now, WORDS_LIMIT),
        only_chief=plea.only_chief,
    )
    return requests.ask(new, asker.tray.requests)


def _need(chosen: str) -> tuple[Need, str]:
    """The need, and the one person it is asked of."""
    need, _, to_id = chosen.partition(" ")
    known = (*_OF_SUBJECTS,) if to_id else (*_OFFERED, Need.MEETING)
    if need not in known:
        raise NotUnderstood
    return Need(need), to_id


def _goal(goal_id: str, school: School, asker: Asker) -> str | None:
    here = [goal.id for goal in asker.goals if goal.school_id == school.id]
    if goal_id and goal_id not in here:
        raise NotYours
    return goal_id or None


def _close(heard: Heard, asker: Asker, say: Texts) -> Turn:
    """Withdrawn while it waits; an answered one has served."""
    tray = asker.tray
    one = tray.request(heard.values.get("request", ""))
    if one is None or not is_own(one, tray.reader, tray.today):
        raise NotYours
    try:
        changed = _closed(heard, one)
    except Refusal as refusal:
        return Turn(replace=_card(asker, say, remark=told(refusal, say)))
    after = replace(asker, tray=tray.with_(changed))
    words = say("sparring-withdrawn" if one.state.is_waiting else "requests-noted-closed")
    return Turn(replace=_card(after, say, remark=words), changes=(RequestSaved(changed),))


def _closed(heard: Heard, one: Request) -> Request:
    if one.state is RequestState.CLOSED:
        raise RequestOver
    if heard.values.get("version") != str(one.version):
        raise RequestChanged
    return requests.close(one)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
