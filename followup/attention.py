"""Which goals need a talk, why, and what the reason stands on. A rule, not a judgement."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from itertools import takewhile

from followup.check_in import Answer, Need, Round, Status
from followup.collation import by_name
from followup.requests import Request
from followup.talk import Agreement

BIG_FALL = 2  # steps of confidence
PATIENCE = 10  # working days an agreement may be overdue before it needs a talk


class Reason(StrEnum):
    BEHIND = "behind"
    AT_RISK_TWICE = "at_risk_twice"
    CONFIDENCE_FELL = "confidence_fell"
    CONFIDENCE_FELL_TWICE = "confidence_fell_twice"
    NEED = "need"
    UNANSWERED_TWICE = "unanswered_twice"
    AGREEMENT_OVERDUE = "agreement_overdue"


@dataclass(frozen=True, slots=True)
class AnswerId:
    """Which answer a line stands on, and when it was given."""

    goal_id: str
    round_id: str
    version: int
    at: datetime | None  # aware, UTC


@dataclass(frozen=True, slots=True)
class Because:
    """One reason: the answers it stands on, newest first, or the days nothing came."""

    reason: Reason
    answers: tuple[AnswerId, ...] = ()
    days: tuple[date, ...] = ()  # asked on, newest first; or the due dates, oldest first
    need: Need = Need.NOTHING
    asked_at: datetime | None = None  # the request for it, aware UTC


@dataclass(frozen=True, slots=True)
class Sitting:
    """What one round got on one goal."""

    round: Round
    answer: Answer | None = None
    excused: bool = False  # a pause or an absence: neither an answer nor a gap


@dataclass(frozen=True, slots=True)
class Attention:
    """A goal that needs a talk, or a request about no goal."""

    school_id: str
    goal_id: str  # "" when it is about none
    because: tuple[Because, ...]
    words: str = ""  # of a request about no goal

    @property
    def is_decision(self) -> bool:
        return any(one.need is Need.DECISION for one in self.because)

    @property
    def is_behind(self) -> bool:
        return any(one.reason is Reason.BEHIND for one in self.because)

    @property
    def requested_at(self) -> datetime | None:
        """When the oldest request that still stands was made."""
        asked = (one.asked_at for one in self.because if one.asked_at)
        return min(asked, default=None)


def needs_talk(
    sittings: Iterable[Sitting],
    agreements: Iterable[Agreement],
    today: date,
    patience: date,
    requests: Iterable[Request] = (),
) -> tuple[Because, ...]:
    """Every reason to talk about one goal, in the order of `Reason`; none means no need.

    `sittings` are the goal's rounds, newest first. Agreements due before `patience`, the day
    PATIENCE working days ago, have waited too long. `requests` are those that wait: a need is
    one of them, whether it was told in a check-in or asked for by hand.
    """
    counted = [one for one in sittings if _counts(one, today)]
    answers = [one.answer for one in counted if one.answer]
    return (
        *_behind(answers),
        *_at_risk_twice(counted),
        *_confidence_fell(answers),
        *_confidence_fell_twice(counted),
        *_needs(answers, requests),
        *_unanswered_twice(counted),
        *_agreement_overdue(agreements, patience),
    )


def in_order(found: Iterable[Attention], school_names: dict[str, str]) -> tuple[Attention, ...]:
    """Decisions first, then what is behind, then the oldest request, then by school name."""

    def urgency(one: Attention) -> tuple[object, ...]:
        requested = one.requested_at or _NEVER
        name = by_name(school_names[one.school_id])
        return not one.is_decision, not one.is_behind, requested, name, one.goal_id

    return tuple(sorted(found, key=urgency))


def answer_id(answer: Answer) -> AnswerId:
    return AnswerId(answer.goal_id, answer.round_id, answer.version, answer.at)


_NEVER = datetime.max.replace(tzinfo=UTC)


def _counts(sitting: Sitting, today: date) -> bool:
    """An answer always counts; silence only once the round is over, and not when excused."""
    if sitting.answer:
        return True
    return not sitting.excused and not sitting.round.cancelled and sitting.round.closes < today


def _behind(answers: list[Answer]) -> Iterator[Because]:
    if answers and answers[0].status is Status.BEHIND:
        yield _standing_on(Reason.BEHIND, answers[:1])


def _at_risk_twice(counted: list[Sitting]) -> Iterator[Because]:
    running = _running(counted, 2)
    if len(running) == 2 and all(one.status is Status.AT_RISK for one in running):
        yield _standing_on(Reason.AT_RISK_TWICE, running)


def _confidence_fell(answers: list[Answer]) -> Iterator[Because]:
    if len(answers) >= 2 and answers[1].confidence - answers[0].confidence >= BIG_FALL:
        yield _standing_on(Reason.CONFIDENCE_FELL, answers[:2])


def _confidence_fell_twice(counted: list[Sitting]) -> Iterator[Because]:
    running = _running(counted, 3)
    steps = [one.confidence for one in running]
    if len(steps) == 3 and steps[0] < steps[1] < steps[2]:
        yield _standing_on(Reason.CONFIDENCE_FELL_TWICE, running)


def _needs(answers: list[Answer], requests: Iterable[Request]) -> Iterator[Because]:
    """Each request, oldest first, with the answers in a row that asked for the same."""
    for one in sorted(requests, key=lambda one: (one.asked_at, one.id)):
        told = _told(one.need, answers) if one.round_id else ()
        yield Because(Reason.NEED, told, need=one.need, asked_at=one.asked_at)


def _told(need: Need, answers: list[Answer]) -> tuple[AnswerId, ...]:
    return tuple(map(answer_id, takewhile(lambda answer: answer.need is need, answers)))


def _unanswered_twice(counted: list[Sitting]) -> Iterator[Because]:
    silent = [one.round.opens for one in counted[:2] if one.answer is None]
    if len(silent) == 2:
        yield Because(Reason.UNANSWERED_TWICE, days=tuple(silent))


def _agreement_overdue(agreements: Iterable[Agreement], patience: date) -> Iterator[Because]:
    if late := sorted(one.due for one in agreements if one.is_overdue(patience)):
        yield Because(Reason.AGREEMENT_OVERDUE, days=tuple(late))


def _running(counted: list[Sitting], count: int) -> list[Answer]:
    """The newest answers of so many rounds in a row, from the newest that was answered."""
    start = next((at for at, one in enumerate(counted) if one.answer), 0)
    return [one.answer for one in counted[start : start + count] if one.answer]


def _standing_on(reason: Reason, answers: list[Answer]) -> Because:
    return Because(reason, tuple(map(answer_id, answers)))
