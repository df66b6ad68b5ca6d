"""Load for requests: what waits at the schools somebody sees, and the words behind it."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date

from bot.scene import Scene
from bot.spoken import Spoken
from dialogs.sparring import Asker
from dialogs.tray import RequestLine, Tray
from followup.check_in import Answer
from followup.errors import NotYours
from followup.people import Person
from followup.requests import Request, is_own, may_handle
from followup.sight import View, view_of
from followup.summary_lines import words_for
from storage import newest_answers, people, plans, requests
from storage.connection import Connection

_NEWEST = 3  # answers back in which the words behind a need are looked for


async def tray_of(spoken: Spoken) -> Tray:
    """What this person may see, and what was just pressed, even if it is closed by now."""
    tenant = spoken.person.tenant_id
    found = {one.id: one for one in await requests.requests_of(spoken.c, tenant, _near(spoken))}
    pressed = spoken.heard.values.get("request", "")
    if pressed and pressed not in found:
        closed = await requests.request(spoken.c, tenant, pressed)
        found |= {closed.id: closed} if closed else {}
    seen = tuple(one for one in found.values() if _may_see(spoken, one))
    return await laid_out(spoken.c, spoken.scene, spoken.person, seen, spoken.today)


async def asker_of(spoken: Spoken) -> Asker:
    """Raises NotYours for whoever answers for no school."""
    if not spoken.led:
        raise NotYours
    tray = await tray_of(spoken)
    goals = await plans.goals_of(spoken.c, spoken.person.tenant_id, spoken.led)
    alive = tuple(goal for goal in goals if not goal.is_dropped(spoken.today))
    own = tuple(school for school in spoken.scene.schools if school.id in spoken.led)
    return Asker(replace(tray, goals=goals), own, alive)


async def lines_for(
    c: Connection, scene: Scene, reader: Person, request_ids: Collection[str], today: date
) -> Mapping[str, RequestLine]:
    """The requests a message speaks of, by id."""
    if not request_ids:
        return {}
    found = [await requests.request(c, reader.tenant_id, one) for one in request_ids]
    tray = await laid_out(c, scene, reader, [one for one in found if one], today)
    return {one.id: tray.line(one) for one in tray.requests}


async def laid_out(
    c: Connection, scene: Scene, reader: Person, seen: Iterable[Request], today: date
) -> Tray:
    """These requests with the names, goals and words their lines need."""
    known, tenant = tuple(seen), reader.tenant_id
    schools = tuple({one.school_id: None for one in known})
    return Tray(
        reader,
        today,
        known,
        schools=scene.schools,
        goals=await plans.goals_of(c, tenant, schools) if schools else (),
        people=await people.all_people(c, tenant),
        words=await _words(c, reader, known, today),
    )


async def _words(
    c: Connection, reader: Person, seen: tuple[Request, ...], today: date
) -> dict[str, str]:
    """What the leader wrote with a need, as far as this reader may see it."""
    told = [one for one in seen if one.round_id and one.goal_id]
    schools = tuple({one.school_id: None for one in told})
    if not schools:
        return {}
    latest = await newest_answers.latest_answers(c, reader.tenant_id, schools, _NEWEST)
    view = view_of(reader, schools, today)
    return {one.id: _said(one, latest.get(one.goal_id or "", ()), view) for one in told}


def _said(one: Request, answers: Iterable[Answer], view: View) -> str:
    """The newest words of an answer that asked for the same."""
    asking = (answer for answer in answers if answer.need is one.need)
    return next((words for answer in asking if (words := words_for(view, answer))), "")


def _near(spoken: Spoken) -> tuple[str, ...] | None:
    """Schools of one's roles; a role in the whole municipality reaches all."""
    held = {role.school_id for role in spoken.person.roles_on(spoken.today)}
    return None if None in held else tuple(school for school in held if school)


def _may_see(spoken: Spoken, one: Request) -> bool:
    return may_handle(one, spoken.person, spoken.today) or is_own(one, spoken.person, spoken.today)
