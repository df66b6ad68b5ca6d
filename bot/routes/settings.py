"""Language, pause, and putting a reminder off."""

from bot.spoken import Route, Spoken
from dialogs import settings, snoozing
from dialogs.turn import Turn
from followup.commands import CommandName
from storage import outbox


async def choose_language(spoken: Spoken) -> Turn:
    return settings.choose_language(spoken.person, spoken.rest, spoken.say)


async def pause(spoken: Spoken) -> Turn:
    return settings.pause(spoken.person, spoken.rest, spoken.today, spoken.say)


async def resume(spoken: Spoken) -> Turn:
    return settings.resume(spoken.person, spoken.today, spoken.say)


async def snooze(spoken: Spoken) -> Turn:
    newest = await outbox.newest_sent(spoken.c, spoken.person.tenant_id, spoken.person.id)
    choice = spoken.heard.values.get("until", "")
    return snoozing.snooze(
        spoken.person, newest, choice, spoken.now, spoken.scene.calendar, spoken.say
    )


ROUTES: dict[str, Route] = {
    "press.snooze": snooze,
    CommandName.LANGUAGE: choose_language,
    CommandName.PAUSE: pause,
    CommandName.RESUME: resume,
    CommandName.SNOOZE: snooze,
}
