"""Calendar subscriptions in the chat: shown and renewed by the person they belong to."""

from bot.pages.doorplate import Doorplate
from bot.spoken import Route, Spoken
from dialogs import subscription
from dialogs.turn import Turn
from followup.calendar_links import Subscription
from followup.errors import NotUnderstood
from storage.feeds import feed_number


async def press_calendar(spoken: Spoken) -> Turn:
    """Always the own one; where no browser reaches us there is none."""
    if spoken.plate is None:
        raise NotUnderstood
    number = await feed_number(spoken.c, spoken.person.tenant_id, spoken.person.id)
    now, later = (_subscription(spoken, spoken.plate, n) for n in (number, number + 1))
    return subscription.press(spoken.heard, spoken.person.id, now, later, spoken.say)


def _subscription(spoken: Spoken, plate: Doorplate, number: int) -> Subscription:
    return Subscription(number, plate.feed_url(spoken.person, number))


ROUTES: dict[str, Route] = {"press.calendar": press_calendar}
