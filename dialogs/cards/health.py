"""How the bot is, on one card: ticks, database, messages, people out of reach, days off."""

from dialogs.cards.blocks import Block, card, heading, line, note, title
from dialogs.turn import Card
from followup.bot_health import BotHealth, Tick
from followup.texts import Texts

SOON = 60  # days before the list of days off ends


def health_card(found: BotHealth, say: Texts) -> Card:
    return card(
        title(say("health-title")),
        *(_tick(one, say) for one in found.ticks),
        line(say("health-database"), spacing="Medium"),
        _tables(found, say),
        heading(say("health-messages")),
        line(_messages(found, say)),
        _unreachable(found, say),
        _list(found, say),
        fallback=say("health-title"),
    )


def _tick(one: Tick, say: Texts) -> Block:
    what = say(f"health-tick-{one.name}")
    if one.last is None:
        return note(say("health-never", what=what))
    key = "health-late" if one.late else "health-last"
    return _line(
        say(key, what=what, day=say.day_month(one.last), time=say.clock(one.last)), bad=one.late
    )


def _tables(found: BotHealth, say: Texts) -> Block:
    if found.tables == found.expected:
        return _line(say("health-tables", version=found.tables))
    words = say("health-tables-old", version=found.tables, expected=found.expected)
    return _line(words, bad=True)


def _messages(found: BotHealth, say: Texts) -> str:
    told = [say(f"health-state-{name}", count=count) for name, count in found.messages.items()]
    return " · ".join(told) or say("health-messages-none")


def _unreachable(found: BotHealth, say: Texts) -> Block:
    words = say("health-unreachable", count=found.unreachable)
    return line(words, spacing="Medium", **_looks(bad=found.unreachable > 0))


def _list(found: BotHealth, say: Texts) -> Block:
    days = found.days_of_list
    if found.list_ends is None or days is None:
        return _line(say("health-list-missing"), bad=True)
    ends = say.day(found.list_ends)
    if days < 0:
        return _line(say("health-list-over", day=ends), bad=True)
    return _line(say("health-list-ends", day=ends, count=days), bad=days <= SOON)


def _line(words: str, *, bad: bool = False) -> Block:
    return line(words, spacing="Small", **_looks(bad=bad))


def _looks(*, bad: bool) -> dict[str, str]:
    return {"color": "Attention", "weight": "Bolder"} if bad else {}
