"""Writing what a turn has changed, and who is to be planned anew because of it."""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from followup.changes import (
    AgreementSaved,
    AnswerGiven,
    Change,
    FeedRenewed,
    LanguageChosen,
    LineHidden,
    Looked,
    NeedTold,
    NoticeSeen,
    PauseEnded,
    PauseSet,
    PointMade,
    ReminderAsked,
    ReminderSnoozed,
    RequestSaved,
    SheetShared,
    TalkSaved,
)
from followup.check_in import Answer
from followup.errors import Conflict
from followup.reminders import Snooze
from storage.audit import Entry, note
from storage.check_ins import answering, save_answer
from storage.feeds import renew_feed
from storage.inbox import HeardBefore
from storage.outbox import promise, snooze
from storage.people import choose_language, end_pause, see_notice, set_pause
from storage.planning import (
    plan_again,
    plan_school_again,
    plan_with_deputies_again,
    planning_leaders_again,
)
from storage.points import hide, save_point
from storage.prepared import Taken, Write, together
from storage.requests import save_request, tell_need
from storage.sheets import share
from storage.tables import inbox
from storage.talks import save_agreement, save_talk


async def apply_changes(
    c: AsyncConnection,
    tenant: str,
    changes: Iterable[Change],
    now: datetime,
    also: Sequence[Write] = (),
) -> None:
    """All changes of one turn and `also`, or nothing.

    First answers, the most frequent change by far, go in one statement with `also`.

    Raises:
        Conflict: somebody else saved first.
        HeardBefore: the activity of this turn, noted by `also`, has had its turn.
    """
    new: list[Answer] = []
    for change in changes:
        if isinstance(change, AnswerGiven) and change.answer.version == 1:
            new.append(change.answer)
        else:
            await apply_change(c, tenant, change, now)
    schools = dict.fromkeys(answer.school_id for answer in new)
    answered = [answering(tenant, answer) for answer in new]
    await _together(c, [*also, *answered, *(planning_leaders_again(tenant, at) for at in schools)])


async def _together(c: AsyncConnection, writes: Sequence[Write]) -> None:
    try:
        if writes:
            await together(c, writes)
    except Taken as taken:
        raise (HeardBefore if taken.table == inbox.name else Conflict) from taken


async def apply_change(c: AsyncConnection, tenant: str, change: Change, now: datetime) -> None:
    await _WRITES[type(change)](c, tenant, change, now)


_Write = Callable[[AsyncConnection, str, Any, datetime], Awaitable[None]]


async def _notice(c: AsyncConnection, tenant: str, change: NoticeSeen, now: datetime) -> None:
    await see_notice(c, tenant, change.person_id, change.version)


async def _language(c: AsyncConnection, tenant: str, change: LanguageChosen, now: datetime) -> None:
    await choose_language(c, tenant, change.person_id, change.language)


async def _answer(c: AsyncConnection, tenant: str, change: AnswerGiven, now: datetime) -> None:
    await save_answer(c, tenant, change.answer)
    await _together(c, [planning_leaders_again(tenant, change.answer.school_id)])


async def _pause(c: AsyncConnection, tenant: str, change: PauseSet, now: datetime) -> None:
    await set_pause(c, tenant, change.person_id, change.pause)
    await plan_with_deputies_again(c, tenant, now, change.person_id)


async def _back(c: AsyncConnection, tenant: str, change: PauseEnded, now: datetime) -> None:
    await end_pause(c, tenant, change.person_id, change.on)
    await plan_with_deputies_again(c, tenant, now, change.person_id)


async def _snooze(c: AsyncConnection, tenant: str, change: ReminderSnoozed, now: datetime) -> None:
    await snooze(c, tenant, Snooze(change.person_id, now, change.until))
    await plan_again(c, tenant, now, person_ids=[change.person_id])


async def _asked(c: AsyncConnection, tenant: str, change: ReminderAsked, now: datetime) -> None:
    await promise(c, tenant, [change.reminder], asked=True)


async def _feed(c: AsyncConnection, tenant: str, change: FeedRenewed, now: datetime) -> None:
    await renew_feed(c, tenant, change.person_id, change.number)


async def _talk(c: AsyncConnection, tenant: str, change: TalkSaved, now: datetime) -> None:
    await save_talk(c, tenant, change.talk)
    await plan_school_again(c, tenant, now, change.talk.school_id)


async def _agreement(
    c: AsyncConnection, tenant: str, change: AgreementSaved, now: datetime
) -> None:
    await save_agreement(c, tenant, change.agreement, now)
    await plan_again(c, tenant, now, person_ids=[change.agreement.owner_id])


async def _need(c: AsyncConnection, tenant: str, change: NeedTold, now: datetime) -> None:
    await tell_need(c, tenant, change.answer, now)
    await plan_school_again(c, tenant, now, change.answer.school_id)


async def _request(c: AsyncConnection, tenant: str, change: RequestSaved, now: datetime) -> None:
    await save_request(c, tenant, change.request, now)
    await plan_school_again(c, tenant, now, change.request.school_id)


async def _point(c: AsyncConnection, tenant: str, change: PointMade, now: datetime) -> None:
    await save_point(c, tenant, change.point)


async def _hidden(c: AsyncConnection, tenant: str, change: LineHidden, now: datetime) -> None:
    await hide(c, tenant, change.line)


async def _shared(c: AsyncConnection, tenant: str, change: SheetShared, now: datetime) -> None:
    await share(c, tenant, change.sheet, change.school_id, change.leader_id, now)


async def _looked(c: AsyncConnection, tenant: str, change: Looked, now: datetime) -> None:
    await note(c, tenant, Entry(now, change.person_id, change.what, change.school_id))


_WRITES: dict[type[Any], _Write] = {
    NoticeSeen: _notice,
    LanguageChosen: _language,
    AnswerGiven: _answer,
    PauseSet: _pause,
    PauseEnded: _back,
    ReminderSnoozed: _snooze,
    ReminderAsked: _asked,
    FeedRenewed: _feed,
    TalkSaved: _talk,
    AgreementSaved: _agreement,
    NeedTold: _need,
    RequestSaved: _request,
    PointMade: _point,
    LineHidden: _hidden,
    SheetShared: _shared,
    Looked: _looked,
}
