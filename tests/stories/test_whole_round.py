"""A whole municipality's round in October 2020: every leader answers, the summary adds up."""

from collections import Counter
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.facts.summary import summary_facts
from bot.scene import read_scene
from followup.check_in import Answer, Status
from followup.plan import Goal
from followup.sight import view_of
from followup.summary import Summary, build
from followup.texts import LANGUAGES, Texts, texts_in
from storage import newest_answers
from tests.dialogs.taps import nodes
from tests.stories.talking import Phone, Town, running
from tests.stories.town import a_municipality_of_2020, language_of

FRIDAY = datetime(2020, 10, 9, 8, 0, tzinfo=UTC)  # the talks begin on 20 October
FATES = (
    ("on_track", "4", "same"),
    ("at_risk", "3", "worse", "time", "nothing"),
    ("reached", "5", "better"),
    ("behind", "1", "worse", "skills", "decision"),
    ("on_track", "2", "same", "knowledge", "consultant_sparring"),
)
OWN_WORDS = {
    "da": "gul, 60 pct, forsinket pga. sygdom",
    "sv": "gul, 60 procent, försenad på grund av sjukdom",
    "nb": "gul, 60 prosent, forsinket på grunn av sykdom",
    "en": "yellow, 60 percent, delayed because of illness",
}
BY_WORDS = (4, 5, 6, 7)  # one leader of each language tells the first goal in own words
COMMANDS = {
    "da": ("sprog dansk", "opsummering", "mangler svar"),
    "sv": ("språk svenska", "sammanfattning", "saknar svar"),
    "nb": ("språk norsk", "oppsummering", "mangler svar"),
    "en": ("language english", "summary", "missing"),
}
SAID = {
    "da": "16 af 16 skoler har givet status",
    "sv": "16 av 16 skolor har stämt av",
    "nb": "16 av 16 skoler har gitt status",
    "en": "16 of 16 schools have checked in",
}


@pytest.fixture
async def town(database_url: str) -> AsyncIterator[Town]:
    async with running(database_url, a_municipality_of_2020(), FRIDAY) as awake:
        await awake.tick("plan")
        yield awake


async def test_every_leader_answers_and_the_summary_adds_up_in_four_languages(
    town: Town,
) -> None:
    told: dict[str, str] = {}
    for number in range(1, 17):
        told |= await _a_leader_answers(town, number)
    chief = town.phone("centerchef")

    answers = await _kept(town)
    assert {id: answer.status.value for id, answer in answers.items()} == told
    assert set(told) == {goal.id for goal in town.register.goals}
    _adds_up(await _summary(town), answers, town.register.goals)
    for language in LANGUAGES:
        choose, command, missing = COMMANDS[language]
        await chief.writes(choose)
        assert texts_in(language)("summary-missing-none") in await chief.writes(missing)
        assert SAID[language] in await chief.writes(command)
        assert await _matrix(chief) == _expected(town, told)


async def test_who_has_not_answered_is_named_until_the_last_one_has(town: Town) -> None:
    chief = town.phone("centerchef")
    await _a_leader_answers(town, 1)
    screen = await chief.writes("opsummering")
    assert "1 af 16 skoler har givet status" in screen
    missing = await chief.writes("mangler svar")
    assert "Skole 01" not in missing
    assert all(f"Skole {n:02d} · Leder-{n:02d}" in missing for n in range(2, 17))
    standing = (await _summary(town)).matrix.goals
    assert sum(count for _, count in standing) == len(town.register.goals)


async def _a_leader_answers(town: Town, number: int) -> dict[str, str]:
    """Goal after goal in the leader's own language; what was said, by goal id."""
    phone, say = town.phone(f"leder-{number:02d}"), texts_in(language_of(number))
    await _reads_the_notice(phone, say)
    await phone.taps(say("check-in-start"))
    goals = [goal for goal in town.register.goals if goal.school_id == f"skole-{number:02d}"]
    told: dict[str, str] = {}
    for turn, _ in enumerate(goals):
        fate = FATES[(number + turn) % len(FATES)]
        by_words = number in BY_WORDS and turn == 0
        answer = _tells(phone, say) if by_words else _taps(phone, say, fate)
        told |= await answer
    assert say("receipt-title", done=len(goals), count=len(goals)) in phone.screen
    return told


async def _reads_the_notice(phone: Phone, say: Texts) -> None:
    await phone.opens()
    await phone.taps(say("notice-read"))
    assert say("check-in-start") in phone.titles


async def _taps(phone: Phone, say: Texts, fate: tuple[str, ...]) -> dict[str, str]:
    """Three taps when all is well, five when not."""
    status, confidence, trend, *rest = fate
    goal = phone.button(say(f"status-{status}"))["data"]["goal"]
    await phone.taps(say(f"status-{status}"))
    await phone.taps(confidence)
    await phone.taps({"same": "→", "better": "↑", "worse": "↓"}[trend] + " " + _big(say, trend))
    for question, value in zip(("obstacle", "need"), rest, strict=False):
        await phone.taps(say(f"{question}-{value}").capitalize())
    return {goal: status}


async def _tells(phone: Phone, say: Texts) -> dict[str, str]:
    """In own words, confirmed; what the words leave open is asked."""
    goal = phone.button(say("status-at_risk"))["data"]["goal"]
    assert say("own-words-title") in await phone.writes(OWN_WORDS[say.language])
    await phone.taps(say("own-words-keep"), next_step="")
    await phone.taps("3")
    await phone.taps("→ " + _big(say, "same"))
    await phone.taps(say("need-nothing").capitalize())
    return {goal: "at_risk"}


def _big(say: Texts, trend: str) -> str:
    return say(f"trend-{trend}").capitalize()


async def _kept(town: Town) -> dict[str, Answer]:
    async with town.database.read() as c:
        found = await newest_answers.latest_answers(c, town.tenant, newest=9)
    assert all(len(answers) == 1 for answers in found.values())
    return {goal: answers[0] for goal, answers in found.items()}


async def _summary(town: Town) -> Summary:
    chief = next(person for person in town.register.people if person.id == "centerchef")
    async with town.database.write() as c:
        scene = await read_scene(c, town.tenant)
        assert scene
        facts = await summary_facts(c, scene, town.clock())
    return build(facts, view_of(chief, [s.id for s in scene.schools], facts.today))


def _adds_up(summary: Summary, answers: dict[str, Answer], goals: tuple[Goal, ...]) -> None:
    """Counts of goals equal the database; each school x activity is in exactly one state."""
    kept = Counter(answer.status.value for answer in answers.values())
    assert {s.value: n for s, n in summary.matrix.goals if n} == dict(kept)
    assert sum(n for _, n in summary.matrix.goals) == len(goals)
    rows, columns = summary.matrix.rows, summary.matrix.columns
    assert sum(n for _, n in summary.matrix.cells) == len(rows) * len(columns) == 16 * 21
    shown = [id for row in rows for cell in row.cells for id in cell.answers]
    assert sorted(id.goal_id for id in shown) == sorted(answers)


def _expected(town: Town, told: dict[str, str]) -> dict[str, list[str]]:
    """The matrix worked out anew from what the leaders said: worst glyph, and how many goals."""
    plan = max(town.register.plans, key=lambda one: one.starts)
    cells: dict[tuple[str, str], list[Status]] = {}
    for goal in town.register.goals:
        cells.setdefault((goal.school_id, goal.activity_id), []).append(Status(told[goal.id]))
    return {
        school.name: [_cell(cells.get((school.id, one.id), [])) for one in plan.activities]
        for school in town.register.schools
    }


def _cell(said: list[Status]) -> str:
    worst = max(said, key=lambda status: status.rank, default=None)
    return f"{worst.glyph}{len(said) if len(said) > 1 else ''}" if worst else ""


async def _matrix(chief: Phone) -> dict[str, list[str]]:
    """All pages of the card's table, a row a school."""
    found: dict[str, list[str]] = {}
    page = "1"
    while page != "1" or not found:
        for name, *cells in _rows(chief.newest.card):
            found.setdefault(name, []).extend(cells)
        following = next(n for n in nodes(chief.newest.card) if n.get("verb") == "summary.page")
        page = following["data"]["page"]
        await chief.taps(following["title"])
    return found


def _rows(card: Any) -> list[list[str]]:
    table = next(node for node in nodes(card) if node.get("type") == "Table")
    return [[cell["items"][0]["text"] for cell in row["cells"]] for row in table["rows"][1:]]
