"""GET /calendar/…: the file of one talk and the subscription to all of a person's talks."""

from collections.abc import Sequence
from datetime import timedelta

from bot.facts.planning import schools_of
from bot.pages.calendar_links import entries_of, sits_at
from bot.pages.doorplate import FEED, TALK
from bot.pages.sealed import Hall, Served, Visit, Write
from followup.calendar_entries import CalendarEntry
from storage import feeds, people, talks

_BACK = timedelta(days=60)  # talks that have been stay so long in a subscription


def add_calendar(hall: Hall) -> None:
    """Both pages, which count together what one person asks for."""
    turnstile = hall.turnstile()
    hall.add(TALK, _talk, turnstile)
    hall.add(FEED, _feed, turnstile)


async def _talk(visit: Visit) -> Write | None:
    found = await talks.talk(visit.c, visit.reader.tenant_id, visit.of)
    if found is None or not sits_at(visit.scene, visit.reader, found):
        return None
    everybody = await people.all_people(visit.c, visit.reader.tenant_id)
    [entry] = entries_of(visit.scene, visit.reader, [found], everybody)
    return lambda: _one(entry, visit)


async def _feed(visit: Visit) -> Write | None:
    """Nothing at an address that has been renewed."""
    c, tenant, scene = visit.c, visit.reader.tenant_id, visit.scene
    if str(await feeds.feed_number(c, tenant, visit.reader.id)) != visit.of:
        return None
    schools = schools_of(scene, visit.reader)
    near = await talks.talks_of(c, tenant, schools, since=visit.now - _BACK)
    everybody = await people.all_people(c, tenant)
    own = [talk for talk in near if sits_at(scene, visit.reader, talk)]
    entries = entries_of(scene, visit.reader, own, everybody)
    return lambda: _all(entries, visit)


def _one(entry: CalendarEntry, visit: Visit) -> Served:
    from documents.write_calendar_ics import invitation  # a bot starts without

    content = invitation(entry, visit.scene.municipality.zone, visit.now)
    return Served(content, "text/calendar", "pejling.ics", "utf-8")


def _all(entries: Sequence[CalendarEntry], visit: Visit) -> Served:
    from documents.write_calendar_ics import feed  # a bot starts without

    zone, name = visit.scene.municipality.zone, visit.say("calendar-feed-name")
    content = feed(entries, name, zone, visit.now)
    return Served(content, "text/calendar", "pejling.ics", "utf-8", inline=True)
