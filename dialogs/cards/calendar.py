"""Ways to put a talk in one's own calendar, on whichever card speaks of it."""

from dialogs.cards.blocks import Block, buttons, opening
from followup.calendar_links import CalendarLinks
from followup.texts import Texts


def calendar_block(links: CalendarLinks, say: Texts) -> Block:
    """Buttons that open a browser: the file first, where there is one."""
    ways = (
        ("calendar-put", links.ics_url),
        ("calendar-outlook", links.outlook_url),
        ("calendar-teams", links.teams_url),
        ("calendar-subscribe", links.feed_url),
    )
    return buttons(*(opening(say(key), url) for key, url in ways if url))
