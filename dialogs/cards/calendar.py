"""Ways to put a talk in one's own calendar, on whichever card speaks of it."""

from dialogs.cards.blocks import (
    Block,
    button,
    buttons,
    card,
    group,
    line,
    note,
    opening,
    quiet,
    title,
)
from dialogs.turn import Card
from followup.calendar_links import CalendarLinks, Subscription
from followup.texts import Texts


def calendar_block(links: CalendarLinks, say: Texts) -> Block:
    """This talk in a browser, the file first where there is one; all talks as a subscription."""
    ways = (
        ("calendar-put", links.ics_url),
        ("calendar-outlook", links.outlook_url),
        ("calendar-teams", links.teams_url),
    )
    presses = [opening(say(key), url) for key, url in ways if url]
    presses += [way_to_subscription(say)] if links.feed_url else []
    return group(buttons(*presses), note(say("calendar-filled-in")))


def way_to_subscription(say: Texts) -> Block:
    """It opens the card with the address, and with what its secret is worth."""
    return quiet(button(say("calendar-subscription"), "calendar.show"))


def subscription_card(own: Subscription, say: Texts, *, renewed: bool = False) -> Card:
    """What a subscription shows, whom its address lets in, and how to shut an old one out."""
    said = "renewed" if renewed else "explained"
    renew = button(say("calendar-renew"), "calendar.renew", number=str(own.number))
    return card(
        title(say("calendar-subscription")),
        line(say(f"calendar-{said}")),
        note(say("calendar-secret")),
        buttons(opening(say("calendar-subscribe"), own.url), quiet(renew), spacing="Medium"),
        fallback=say(f"calendar-{said}"),
    )
