"""An agenda sheet in words: its parts and lines, alike on a card and on paper."""

from collections.abc import Iterable
from dataclasses import dataclass

from followup.agenda import Head, Sheet
from followup.agenda_lines import AgreementLine, GoalLine, Mark, PointLine, Silence, SupportLine
from followup.attention import Because, Reason
from followup.check_in import Obstacle, Status
from followup.people import RoleName
from followup.points import Hideable
from followup.texts import Texts

BLANK_AGREEMENTS = 3
_GLYPHS = {Mark.OVERDUE: "!", Mark.OPEN: "○", Mark.DONE: "✓", Mark.PROPOSED: "?"}


@dataclass(frozen=True, slots=True)
class Line:
    """One line: a sign, what it says, small print, and somebody's own words."""

    text: str
    small: str = ""
    quote: str = ""
    glyph: str = ""
    status: Status | None = None  # gives the sign its colour
    urgent: bool = False
    hides: Hideable | None = None  # the reader's own words, which may be kept back
    line_id: str = ""
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with its lines; `blanks` are empty lines to write on."""

    letter: str
    title: str
    lines: tuple[Line, ...] = ()
    empty: str = ""  # said where there is no line
    blanks: int = 0
    notes: int = 0  # lines for handwriting on paper, below what stands there


def title(sheet: Sheet, say: Texts) -> str:
    talk = say(f"instrument-{sheet.head.kind}")
    return say("agenda-title", talk=talk, school=sheet.head.school)


def head_lines(head: Head, say: Texts) -> tuple[str, ...]:
    """When, where and which of how many; then who sits there."""
    when = say("agenda-when", day=say.weekday(head.starts), time=say.clock(head.starts))
    parts = [when, head.place, _number(head, say)]
    seats = [
        say("agenda-seat", role=say(f"role-{seat.role}"), names=", ".join(seat.names) or "–")
        for seat in head.seats
    ]
    return _capital(_joined(parts)), _capital(_joined(seats))


def issue_words(sheet: Sheet, say: Texts) -> str:
    issue = sheet.issue
    if issue is None:
        return say("agenda-draft")
    return say(
        "agenda-issue",
        number=issue.number,
        version=issue.version,
        day=say.day(issue.shared_at),
        time=say.clock(issue.shared_at),
    )


def parts(sheet: Sheet, say: Texts) -> tuple[Part, ...]:
    """A to H, always all of them and always in this order."""
    return (
        _part("a", [_point(one, say) for one in sheet.points], say, notes=2),
        _part("b", [_agreement(one, say) for one in sheet.agreements], say),
        _part("c", _goals(sheet, say), say, notes=2),
        _part("d", [_well(one, say) for one in sheet.going_well], say),
        _part("e", [Line(say("agenda-e-question"))], say, notes=3),
        _part("f", [_support(one, say) for one in sheet.support], say),
        _new_agreements(sheet, say),
        _part("h", [Line(text) for text in _ahead(sheet, say)], say),
    )


def _part(letter: str, lines: list[Line], say: Texts, notes: int = 0) -> Part:
    empty = "" if lines else say(f"agenda-{letter}-none")
    return Part(letter.upper(), say(f"agenda-{letter}"), tuple(lines), empty, notes=notes)


def _number(head: Head, say: Texts) -> str:
    if head.number is None:
        return ""
    return say("agenda-number", number=head.number, range=_range(head.fewest, head.most))


def _range(fewest: int, most: int | None) -> str:
    if most is None:
        return f"{fewest}-"
    return str(fewest) if fewest == most else f"{fewest}-{most}"


def _point(one: PointLine, say: Texts) -> Line:
    role = "" if one.role is RoleName.LEADER else say(f"role-{one.role}")
    marks = [say("agenda-from", role=role) if role else "", _hidden(one.hidden, say)]
    return Line(
        one.text,
        small=_joined(marks),
        glyph="•",
        hides=Hideable.POINT if one.own else None,
        line_id=one.point_id,
        hidden=one.hidden,
    )


def _agreement(one: AgreementLine, say: Texts) -> Line:
    due = say("agenda-agreement", owner=one.owner or "–", day=say.day_month(one.due))
    return Line(
        one.what,
        small=_joined([say(f"agenda-mark-{one.mark}"), due]),
        glyph=_GLYPHS[one.mark],
        urgent=one.mark is Mark.OVERDUE,
    )


def _goal(one: GoalLine, say: Texts) -> Line:
    reasons = ", ".join(reason_words(because, say) for because in one.because)
    hindered = one.obstacle is not Obstacle.NONE
    marks = [
        _capital(reasons),
        say("agenda-obstacle", obstacle=say(f"obstacle-{one.obstacle}")) if hindered else "",
        _hidden(one.hidden and bool(one.words), say),
    ]
    return Line(
        one.title,
        small=_joined(marks),
        quote=one.words,
        glyph=one.status.glyph if one.status else "–",
        status=one.status,
        hides=Hideable.GOAL if one.own and one.words else None,
        line_id=one.goal_id,
        hidden=one.hidden,
    )


def _goals(sheet: Sheet, say: Texts) -> list[Line]:
    return [*_silence(sheet.silence, say), *(_goal(one, say) for one in sheet.goals)]


def _silence(silence: Silence | None, say: Texts) -> list[Line]:
    if silence is None:
        return []
    if silence.asked_on is None:
        return [Line(say("agenda-silence-not-asked"))]
    names, day = say.listing([*silence.names]) or "–", say.day_month(silence.asked_on)
    return [Line(say("agenda-silence", names=names, day=day))]


def reason_words(because: Because, say: Texts) -> str:
    need = say(f"need-{because.need}") if because.reason is Reason.NEED else ""
    return say(f"reason-{because.reason}", need=need)


def _well(one: GoalLine, say: Texts) -> Line:
    status = say(f"status-{one.status}") if one.status else ""
    moved = f"{one.movement.arrow} {say(f'trend-{one.movement}')}" if one.movement else ""
    glyph = one.status.glyph if one.status else ""
    return Line(one.title, small=_joined([status, moved]), glyph=glyph, status=one.status)


def _support(one: SupportLine, say: Texts) -> Line:
    need = _capital(say(f"need-{one.need}"))
    what = f"{need}: {one.goal}" if one.goal else need
    names = ", ".join(one.names) or "–"
    answering = say("agenda-answers", role=say(f"role-{one.role}"), names=names)
    handled = say(f"agenda-{one.state}-by", name=one.handler) if one.handler else ""
    return Line(what, small=_joined([answering, handled]), glyph="→")


def _new_agreements(sheet: Sheet, say: Texts) -> Part:
    lines = tuple(_agreement(one, say) for one in sheet.new_agreements)
    blanks = BLANK_AGREEMENTS - len(lines)
    empty = "" if lines else say("agenda-g-none")
    return Part("G", say("agenda-g"), lines, empty, blanks=blanks)


def _ahead(sheet: Sheet, say: Texts) -> list[str]:
    if sheet.booked:
        day, time = say.weekday(sheet.booked), say.clock(sheet.booked)
        return [say("agenda-booked", day=day, time=time)]
    if not sheet.dates:
        return []
    return [say("agenda-dates", days=say.listing([say.weekday(day) for day in sheet.dates]))]


def _hidden(hidden: bool, say: Texts) -> str:
    return say("agenda-hidden") if hidden else ""


def _joined(words: Iterable[str]) -> str:
    return " · ".join(word for word in words if word)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
