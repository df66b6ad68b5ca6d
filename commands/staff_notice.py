"""The staff side is told in good time (product rule PRIV-4): 42 days before the first message."""

import logging
from datetime import date, datetime, timedelta

from commands.opening import refuse
from config import Settings
from followup.texts import Texts
from storage.database import Database

NOTICE = timedelta(days=42)
_log = logging.getLogger(__name__)


async def heed_staff_notice(
    settings: Settings, database: Database, say: Texts, now: datetime
) -> None:
    """Warns when a message would go too early; by setting refuses to start."""
    free = settings.staff_informed_on + NOTICE
    first = await _first_message(database, now) if now.date() < free else None
    if first is None or first >= free:
        return
    words = say("cli-staff-notice", day=say.day(first), free=say.day(free))
    if settings.staff_notice == "refuse":
        refuse(words)
    _log.warning(words)


async def _first_message(database: Database, now: datetime) -> date | None:
    from bot.preview import rehearse  # only within the six weeks: decision 22

    found = await rehearse(database, now.date(), (now + NOTICE).date())
    return next((message.at.date() for message in found if message.at >= now), None)
