"""A booking that cannot be: told why in the own language, with what would work, nothing lost."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from followup.people import Role, RoleName
from followup.register import Blackout, Register
from followup.talk import Talk, TalkState
from followup.texts import LANGUAGES, texts_in
from storage import talks
from tests.builders import a_person, a_talk
from tests.dialogs.taps import nodes
from tests.reading import as_read
from tests.stories.talking import Phone, Town, running
from tests.stories.town import MORNING, a_town, leaders, seats

LINE = "F20-07"
PLACE = "Lokale 2 & 3"
OFF = (
    Blackout(date(2026, 10, 12), date(2026, 10, 16), "Efterårsferie"),
    Blackout(date(2026, 11, 2), date(2026, 11, 3), "Pædagogiske dage", "birkeskolen"),
)
BOOKED = a_talk(id="talk-1", slot="2026/2027#1")  # Tuesday 20 October at ten
ELSEWHERE = a_talk(
    id="talk-2",
    school_id="egeskolen",
    starts=datetime(2026, 10, 29, 9, tzinfo=UTC),
    ends=datetime(2026, 10, 29, 10, tzinfo=UTC),
)
LEFT = date(2027, 3, 31)  # the leader's last day


@pytest.fixture
async def town(database_url: str) -> AsyncIterator[Town]:
    """Birkeskolen with one talk, its chief busy elsewhere, its leader leaving in spring."""
    first, *rest = leaders()
    leaving = replace(first, roles=(replace(first.roles[0], until=LEFT),))
    town = a_town(people=(leaving, *rest, *seats()), talks=(BOOKED, ELSEWHERE), blackouts=OFF)
    async with running(database_url, town, MORNING) as awake:
        yield awake


@dataclass(frozen=True, slots=True)
class Bad:
    """What is typed, why it cannot be, and what is proposed instead."""

    day: str
    key: str
    instead: str = ""  # a local start
    wall: str = "10:00"
    minutes: str = "60"
    values: dict[str, object] = field(default_factory=dict)
    moving: bool = False


BAD = {
    "a date in the past": Bad("2026-10-01", "booking-in-the-past", "2026-10-07 10:00"),
    "earlier today": Bad("2026-10-06", "booking-in-the-past", "2026-10-07 10:00", wall="08:00"),
    "a public holiday": Bad(
        "2026-12-25",
        "booking-day-off",
        "2026-12-28 10:00",
        values={"day": date(2026, 12, 25), "instead": date(2026, 12, 28)},
    ),
    "a Saturday": Bad(
        "2026-10-24",
        "booking-day-off",
        "2026-10-26 10:00",
        values={"day": date(2026, 10, 24), "instead": date(2026, 10, 26)},
    ),
    "a day off in the municipality": Bad(
        "2026-10-13",
        "booking-day-off",
        "2026-10-19 10:00",
        values={"day": date(2026, 10, 13), "instead": date(2026, 10, 19)},
    ),
    "a day off at the school alone": Bad(
        "2026-11-02",
        "booking-day-off",
        "2026-11-04 10:00",
        values={"day": date(2026, 11, 2), "instead": date(2026, 11, 4)},
    ),
    "another school year": Bad(
        "2027-09-01",
        "booking-outside-slot",
        "2026-10-07 10:00",
        values={"first": date(2026, 8, 1), "last": date(2027, 7, 30)},
    ),
    "a move out of its slot": Bad(
        "2027-02-02",
        "booking-outside-slot",
        "2026-10-07 10:00",
        values={"first": date(2026, 8, 1), "last": date(2026, 11, 4)},
        moving=True,
    ),
    "the chief sits elsewhere": Bad(
        "2026-10-29",
        "booking-clash",
        wall="09:30",
        values={
            "name": "Chief",
            "starts": "2026-10-29 10:00",
            "instead": "2026-10-29 13:00",
        },
    ),
    "the leader sits in another talk": Bad(
        "2026-10-20",
        "booking-clash",
        wall="10:30",
        values={"name": "Chief", "starts": "2026-10-20 10:00", "instead": "2026-10-20 13:00"},
    ),
    "an end before the start": Bad(
        "2026-10-27", "booking-ends-too-soon", minutes="-30", values={"minutes": 60}
    ),
    "no length at all": Bad(
        "2026-10-27", "booking-ends-too-soon", minutes="0", values={"minutes": 60}
    ),
    "a whole week": Bad(
        "2026-10-27", "booking-ends-too-soon", minutes="9999", values={"minutes": 60}
    ),
    "a length in words": Bad(
        "2026-10-27", "booking-not-a-date", "2026-10-27 10:00", minutes="en time"
    ),
    "no day": Bad("", "booking-not-a-date", "2026-10-07 10:00"),
    "a day that does not exist": Bad("2026-02-30", "booking-not-a-date", "2026-10-07 10:00"),
    "no time": Bad("2026-10-27", "booking-not-a-date", "2026-10-27 10:00", wall=""),
    "a leader who has left": Bad(
        "2027-04-06",
        "booking-nobody-there",
        "2026-10-07 10:00",
        values={"day": date(2027, 4, 6)},
    ),
}


def worded(value: object, language: str) -> object:
    """A day, a local moment, or something plain, as a sentence says it."""
    say = texts_in(language, "Europe/Copenhagen")
    if isinstance(value, date):
        return say.weekday(value)
    if isinstance(value, str) and value[:2] == "20":
        moment = datetime.fromisoformat(value).replace(tzinfo=ZoneInfo(say.zone))
        return say("talk-moment", day=say.weekday(moment), time=say.clock(moment))
    return value


def expected(one: Bad, language: str) -> str:
    say = texts_in(language, "Europe/Copenhagen")
    words = say(one.key, **{name: worded(v, language) for name, v in one.values.items()})
    if one.instead:
        words = f"{words} {say('booking-instead', instead=worded(one.instead, language))}"
    return as_read(words)


async def all_talks(town: Town) -> tuple[Talk, ...]:
    async with town.database.read() as c:
        return tuple(await talks.talks_of(c, town.tenant))


def field_of(phone: Phone, name: str, form: str) -> str:
    """What stands in the open form."""
    found = [n for n in nodes(phone.newest.card) if n.get("id") == f"{name}-{form}"]
    return str(found[0].get("value", ""))


async def tries(phone: Phone, one: Bad) -> str:
    """The form as a person would send it; the name of the form that comes back."""
    ids = {"school": "birkeskolen"}
    ids |= {"talk": "talk-1", "version": "1"} if one.moving else {"instrument": LINE}
    form = "move-talk-1" if one.moving else f"book-{LINE}"
    typed = {"date": one.day, "time": one.wall, "minutes": one.minutes, "place": PLACE}
    fields = {f"{name}-{form}": value for name, value in typed.items()}
    verb = "talks.move" if one.moving else "talks.book"
    await phone.presses(verb, {**ids, "form": form, **fields}, phone.newest.message_id)
    return form


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_bad_booking_is_told_why_and_what_would_work_and_the_form_comes_back_filled(
    town: Town, language: str
) -> None:
    chief = town.phone("chief")
    await chief.writes(f"language {language}")
    await chief.writes("samtaler")
    before, wrong = await all_talks(town), {}
    for name, one in BAD.items():
        form = await tries(chief, one)
        kept = [field_of(chief, field, form) for field in ("date", "time", "place")]
        if expected(one, language) not in chief.screen or kept != [one.day, one.wall, PLACE]:
            wrong[name] = (expected(one, language), kept, chief.screen)
    assert wrong == {}
    assert await all_talks(town) == before


@pytest.mark.parametrize("name", [name for name, one in BAD.items() if one.instead])
async def test_what_is_proposed_really_works(town: Town, name: str) -> None:
    one, chief = BAD[name], town.phone("chief")
    await chief.writes("samtaler")
    await tries(chief, one)
    day, wall = one.instead.split()
    await tries(chief, replace(one, day=day, wall=wall, minutes="60"))
    said = "Samtalen er flyttet" if one.moving else "Samtalen er booket"
    assert said in chief.screen


@pytest.mark.parametrize("seat", ["chief", "leder-1", "consultant"])
async def test_nobody_at_the_table_sits_in_two_talks_at_once(town: Town, seat: str) -> None:
    """Each seat is the only one that is busy; the refusal names who it is."""
    busy = {p.id: p for p in town.register.people}[seat]
    alone = replace(
        town.register.plans[0].instruments[0],
        id="F20-08",
        kind="team_development_talk",
        rule=None,
        convener=busy.roles[0].name,
        seats=(busy.roles[0].name,),
    )
    [own] = town.register.plans[0].instruments
    with_consultant = replace(
        own, seats=(*own.seats, RoleName.LEADERSHIP_CONSULTANT), since=date(2026, 8, 1)
    )
    school = "birkeskolen" if seat == "leder-1" else "egeskolen"
    other = replace(ELSEWHERE, instrument_id="F20-08", kind=alone.kind, school_id=school)
    plan = replace(town.register.plans[0], instruments=(with_consultant, alone))
    await town.load(Register(plans=(plan,), talks=(other,)))

    chief = town.phone("chief")
    await chief.writes("samtaler")
    await tries(chief, Bad("2026-10-29", "", wall="09:30"))
    assert f"{busy.name} har en anden samtale torsdag 29. okt. kl. 10.00." in chief.screen
    assert "Ledigt samme dag: torsdag 29. okt. kl. 13.00." in chief.screen


AGREED = {
    "nobody to keep it": ({"owner": ""}, "agreement-owner-missing", "tirsdag 20. okt."),
    "somebody from elsewhere": (
        {"owner": "leder-2"},
        "agreement-owner-missing",
        "tirsdag 20. okt.",
    ),
    "no date": ({"due": ""}, "agreement-owner-missing", "tirsdag 20. okt."),
    "no words": ({"what": " "}, "agreement-owner-missing", "tirsdag 20. okt."),
    "a date that has passed": (
        {"due": "2026-10-01"},
        "agreement-in-the-past",
        "tirsdag 20. okt.",
    ),
}


@pytest.mark.parametrize("name", AGREED)
async def test_an_agreement_that_lacks_something_is_told_and_keeps_the_rest(
    town: Town, name: str
) -> None:
    changes, key, instead = AGREED[name]
    typed = {"what": "Ny plan for tilsyn", "owner": "leder-1", "due": "2026-10-22"} | changes
    chief = town.phone("chief")
    await chief.presses("agreements.form", {"school": "birkeskolen", "talk": ""})
    await chief.presses("agreements.propose", {"school": "birkeskolen", **typed})
    assert texts_in("da")(key, instead=instead) in chief.screen
    fields = {n["id"]: n.get("value", "") for n in nodes(chief.newest.card) if "id" in n}
    assert {k: fields[k] for k in typed} == {k: v.strip() for k, v in typed.items()}
    async with town.database.read() as c:
        assert await talks.agreements_of(c, town.tenant, ["birkeskolen"]) == ()


async def test_two_chiefs_move_one_talk_and_the_second_keeps_every_word(town: Town) -> None:
    other = a_person("chief-2", Role(RoleName.CHIEF, None, date(2020, 8, 1)))
    await town.load(Register(people=(other,)))
    town.register = replace(town.register, people=(*town.register.people, other))
    first, second = town.phone("chief"), town.phone("chief-2")
    for phone in (first, second):
        await phone.presses("talks.school", {"school": "birkeskolen"})
    await tries(first, Bad("2026-10-21", "", wall="13:00", moving=True))
    form = await tries(second, Bad("2026-10-22", "", wall="14:30", moving=True))

    assert "den er nu onsdag 21. okt. kl. 13.00. Intet er gemt." in second.screen
    kept = [field_of(second, name, form) for name in ("date", "time", "place")]
    assert kept == ["2026-10-22", "14:30", PLACE]
    [now] = [talk for talk in await all_talks(town) if talk.id == "talk-1"]
    assert (now.starts.day, now.version) == (21, 2)

    values = {f"{name}-{form}": field_of(second, name, form) for name in ("date", "time", "place")}
    assert "Samtalen er flyttet" in await second.taps("Gem", **values)
    assert (await all_talks(town))[0].version == 3


async def test_a_talk_cannot_have_been_held_before_it_began(town: Town) -> None:
    chief = town.phone("chief")
    await chief.writes("samtaler")
    await chief.presses("talks.held", {"school": "birkeskolen", "talk": "talk-1", "version": "1"})
    assert "Samtalen begynder først tirsdag 20. okt. kl. 10.00." in chief.screen
    [talk] = [one for one in await all_talks(town) if one.id == "talk-1"]
    assert talk.state is TalkState.BOOKED
