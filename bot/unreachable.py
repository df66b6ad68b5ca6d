"""The chief hears once of everybody whom Teams will not let us reach."""

from bot.spoken import Spoken
from dialogs.turn import Say
from followup.people import RoleName
from storage import addresses, people


async def newly_unreachable(spoken: Spoken) -> tuple[Say, ...]:
    """One line with the names; nothing when all is known, or to anybody but the chief."""
    if RoleName.CHIEF not in spoken.roles:
        return ()
    names = await _names(spoken)
    return (Say(spoken.say("unreachable-people", names=spoken.say.listing(names))),) * bool(names)


async def _names(spoken: Spoken) -> list[str]:
    """Whoever becomes unreachable again later is told again: healing forgets that it was told."""
    c, tenant = spoken.c, spoken.person.tenant_id
    refused = await addresses.unreachable(c, tenant)
    found: list[str] = []
    for person in [p for id in refused if (p := await people.person(c, tenant, id))]:
        if await addresses.chief_told(c, tenant, person.object_id, spoken.now):
            found.append(person.name)
    return sorted(found)
