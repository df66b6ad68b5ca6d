"""Before a talk: a point for its agenda, the sheet itself, and what of it is kept to oneself."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from dialogs.cards.agenda import choice_card, kept_card, point_card, sheet_card
from dialogs.turn import Heard, Say, Turn
from followup.agenda import Issue, Sheet, build, for_all_seats
from followup.agenda_lines import AgendaFacts
from followup.changes import LineHidden, Looked, PointMade, SheetShared
from followup.errors import NotUnderstood, PersonalNumber, TooLong
from followup.people import Person, RoleName, School
from followup.points import HiddenLine, Hideable, Point, checked_point
from followup.sight import View
from followup.talk import Talk
from followup.texts import Texts


@dataclass(frozen=True, slots=True)
class Place:
    """A school whose next 1:1 somebody may put a point on; None: none is booked yet."""

    school: School
    talk: Talk | None


@dataclass(frozen=True, slots=True)
class Table:
    """One talk's facts, who looks, and the newest version that was shared."""

    facts: AgendaFacts
    reader: Person
    view: View
    issue: Issue | None = None
    word_url: str = ""  # "" where browsers do not find us, and before anything was shared

    @property
    def sheet(self) -> Sheet:
        return build(self.facts, self.view, self.issue)

    @property
    def leads(self) -> bool:
        today, school = self.facts.summary.today, self.facts.school.id
        return school in self.reader.schools_as(RoleName.LEADER, today)


def sheet_say(at: Table, say: Texts, remark: str = "") -> Say:
    """The sheet as this reader may see it, as a message."""
    talk = at.facts.talk
    words = say(
        "agenda-summary",
        talk=say(f"instrument-{talk.kind}"),
        school=at.facts.school.name,
        day=say.weekday(talk.starts),
        time=say.clock(talk.starts),
    )
    shown = sheet_card(at.sheet, say, leads=at.leads, word_url=at.word_url, remark=remark)
    return Say(card=shown, summary=words)


def show(at: Table, say: Texts) -> Turn:
    """Whoever looks at another's sheet leaves a trace."""
    looked = () if at.leads else (Looked(at.reader.id, "agenda", at.facts.school.id),)
    return Turn(says=(sheet_say(at, say),), changes=looked)


def choose(coming: Sequence[tuple[Talk, School]], say: Texts) -> Turn:
    """Which of the talks ahead; none is said plainly."""
    if not coming:
        return Turn(says=(Say(say("agenda-no-talk")),))
    return Turn(says=(Say(card=choice_card(coming, say), summary=say("agenda-which")),))


def add_point(
    author: Person, text: str, places: Sequence[Place], point_id: str, now: datetime, say: Texts
) -> Turn:
    """Kept when it is clear where it goes and fit to keep; else asked, with the words in hand."""
    schools = [one.school for one in places]
    try:
        words = checked_point(text, now)
    except (TooLong, PersonalNumber) as refusal:
        return _ask(text, schools, say, say(refusal.key, **refusal.values))
    if not words or len(places) > 1:
        return _ask(words, schools, say)
    [place] = places
    point = Point(point_id, place.school.id, author.id, words, now)
    card = kept_card(words, _receipt(place, say), place.talk, say)
    return Turn(says=(Say(card=card, summary=_receipt(place, say)),), changes=(PointMade(point),))


def ask_point(school: School, say: Texts) -> Turn:
    """An empty field for one school's next talk."""
    return _ask("", (school,), say)


def press_point(
    author: Person, text: str, place: Place, point_id: str, now: datetime, say: Texts
) -> Turn:
    """The field on the card sent in: its receipt, or the field again with the reason."""
    turn = add_point(author, text, (place,), point_id, now, say)
    return replace(turn, replace=turn.says[0].card, says=())


def hide(heard: Heard, at: Table, now: datetime, say: Texts) -> Turn:
    """Own words are kept back or shown again; what was shared is shared."""
    kind, line_id = heard.values.get("kind", ""), heard.values.get("line", "")
    hidden = heard.values.get("hidden") == "true"
    if not _is_own(at.sheet, kind, line_id):
        raise NotUnderstood
    if hidden and _is_shared(at.sheet, kind, line_id):
        return _replaced(at, say, say("agenda-shared-before"))
    line = HiddenLine(at.facts.school.id, Hideable(kind), line_id, at.reader.id, hidden, now)
    after = replace(at.facts, hidden=(*_others(at.facts.hidden, line), line))
    turn = _replaced(replace(at, facts=after), say)
    return replace(turn, changes=(LineHidden(line),))


def share(at: Table, issue: Issue, say: Texts) -> Turn:
    """The leader shares what is there now; `issue` is the version it becomes."""
    common = for_all_seats(at.facts, issue)
    turn = _replaced(replace(at, issue=issue), say, say("agenda-shared-now"))
    change = SheetShared(common, at.facts.school.id, at.reader.id)
    return replace(turn, changes=(change,))


def _ask(text: str, schools: Sequence[School], say: Texts, remark: str = "") -> Turn:
    card = point_card(text, schools, say, remark)
    return Turn(says=(Say(card=card, summary=say("agenda-point-title")),))


def _receipt(place: Place, say: Texts) -> str:
    if place.talk is None:
        return say("agenda-point-kept-later", school=place.school.name)
    day = say.weekday(place.talk.starts)
    return say("agenda-point-kept", day=day, school=place.school.name)


def _replaced(at: Table, say: Texts, remark: str = "") -> Turn:
    return Turn(replace=sheet_say(at, say, remark).card)


def _is_own(sheet: Sheet, kind: str, line_id: str) -> bool:
    points = {(Hideable.POINT, one.point_id) for one in sheet.points if one.own}
    goals = {(Hideable.GOAL, one.goal_id) for one in sheet.goals if one.own and one.words}
    return (kind, line_id) in points | goals


def _is_shared(sheet: Sheet, kind: str, line_id: str) -> bool:
    if kind == Hideable.GOAL:
        return sheet.issue is not None
    return any(one.shared for one in sheet.points if one.point_id == line_id)


def _others(hidden: Sequence[HiddenLine], line: HiddenLine) -> tuple[HiddenLine, ...]:
    same = (line.kind, line.line_id)
    return tuple(one for one in hidden if (one.kind, one.line_id) != same)
