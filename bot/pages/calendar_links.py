"""What a person puts in their own calendar: entries of their talks, and the links to them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from bot.pages.doorplate import Doorplate
from bot.scene import Scene
from followup.calendar_entries import CalendarEntry, calendar_entry, has_seat, seated
from followup.calendar_links import CalendarLinks, compose_links
from followup.people import Person
from followup.rounds import line_of
from followup.talk import Talk
from followup.texts import texts_in
from storage.connection import Connection
from storage.feeds import feed_number
from storage.people import all_people


async def links_for(
    c: Connection, scene: Scene, person: Person, talk: Talk, plate: Doorplate | None
) -> CalendarLinks:
    """Files only for those with a seat, and only where browsers can reach us."""
    everybody = await all_people(c, person.tenant_id)
    [entry] = entries_of(scene, person, [talk], everybody)
    links = compose_links(entry, scene.municipality.zone)
    if plate is None or not sits_at(scene, person, talk):
        return links
    number = await feed_number(c, person.tenant_id, person.id)
    return replace(
        links, ics_url=plate.talk_url(person, talk), feed_url=plate.feed_url(person, number)
    )


def sits_at(scene: Scene, person: Person, talk: Talk) -> bool:
    """True for those who take part on the day of the talk."""
    zone = scene.municipality.zone
    line = line_of(talk, scene.plans, zone)
    return line is not None and has_seat(person, line, talk, zone)


def entries_of(
    scene: Scene, person: Person, talks: Iterable[Talk], everybody: Iterable[Person]
) -> list[CalendarEntry]:
    """Each talk in the person's words, with the names of those who take part."""
    say = texts_in(person.language, person.zone)
    near = _by_school(everybody)
    entries = []
    for talk in talks:
        zone = scene.municipality.zone
        line = line_of(talk, scene.plans, zone)
        there = dict.fromkeys((*near[talk.school_id], *near[None]))
        names = [one.name for one in seated(there, line, talk, zone)] if line else []
        entries.append(calendar_entry(talk, _unit(scene, talk), names, say))
    return entries


def _unit(scene: Scene, talk: Talk) -> str:
    school = scene.school(talk.school_id or "")
    return school.name if school else scene.municipality.name


def _by_school(everybody: Iterable[Person]) -> dict[str | None, list[Person]]:
    """A chief's subscription has hundreds of talks, and each has few people near it."""
    near: dict[str | None, list[Person]] = defaultdict(list)
    for person in everybody:
        for school_id in dict.fromkeys(role.school_id for role in person.roles):
            near[school_id].append(person)
    return near
