"""Load for every turn: who speaks, and what stands where they pressed."""

from datetime import datetime

from bot.facts.check_in import BACK
from bot.scene import Scene
from dialogs.turn import Heard
from followup.calendar import local_day
from storage.connection import Connection
from storage.speaking import Pressed, Speaker, speaker, speaker_pressing


async def who_speaks(
    c: Connection, scene: Scene, heard: Heard, now: datetime
) -> tuple[Speaker | None, Pressed | None]:
    """None for a stranger; with the card of a round also its school, on the same way."""
    tenant, who, round_id = heard.tenant_id, heard.object_id, heard.values.get("round")
    if not round_id:
        return await speaker(c, tenant, who, now), None
    since = local_day(now, scene.municipality.zone) - BACK
    return await speaker_pressing(c, tenant, who, now, round_id, since)
