"""A database with a small municipality in it."""

from datetime import datetime
from typing import Any

from followup.register import Register
from storage.database import Database
from storage.register import apply
from tests.builders import BIRKESKOLEN, TUESDAY, a_municipality, a_person


async def loaded(database: Database, now: datetime = TUESDAY, **parts: Any) -> None:
    """Birkeskolen and its leader, with whatever else a test names."""
    some: dict[str, Any] = {
        "municipality": a_municipality(),
        "schools": (BIRKESKOLEN,),
        "people": (a_person(),),
    }
    async with database.write() as c:
        await apply(c, Register(**some | parts), now)
