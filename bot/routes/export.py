"""The chief and the administrator ask for what they may take along."""

from bot.pages.export import offers
from bot.spoken import Route, Spoken
from dialogs import export
from dialogs.turn import Turn
from followup.commands import CommandName
from followup.errors import NotYours
from followup.people import RoleName

_MAY = (RoleName.CHIEF, RoleName.ADMINISTRATOR)


async def show_export(spoken: Spoken) -> Turn:
    """
    Raises:
        NotYours: neither chief nor administrator.
    """
    if not any(role in _MAY for role in spoken.roles):
        raise NotYours
    if spoken.plate is None:
        return export.no_address(spoken.say)
    found = offers(spoken.person, spoken.roles, spoken.plate, spoken.now)
    named = spoken.scene.school(spoken.rest)
    urls = [(one.what, one.url) for one in found]
    return export.offer(spoken.roles, urls, spoken.say, named.name if named else "")


ROUTES: dict[str, Route] = {CommandName.EXPORT: show_export}
