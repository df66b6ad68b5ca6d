"""The clock speaks: what is due for a person, and the presses that get it done or put it off."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dialogs.agenda import Table, sheet_say
from dialogs.cards.blocks import Block, buttons, group, toggle
from dialogs.cards.calendar import calendar_block
from dialogs.cards.check_in import overview_card
from dialogs.cards.reminders import reminder_card, snooze_blocks
from dialogs.cards.requests import what_words
from dialogs.told import AS_BEFORE, NUDGES, Told
from dialogs.turn import Card, Say
from dialogs.ways_in import ways_in
from followup.asking import Asking
from followup.calendar_links import CalendarLinks
from followup.collation import by_name
from followup.ladders import LIST_ENDS
from followup.plan import is_talk
from followup.reminders import Step
from followup.requests import KIND, RequestState
from followup.talk import Talk, TalkState
from followup.texts import Texts

MOST_NAMES = 5  # of schools in one line


def message(items: Sequence[Told], say: Texts) -> Say:
    """One card for all that is due; alone, a check-in or an agenda sheet is the card itself."""
    words = _lines(items, say)
    if len(items) == 1 and items[0].asked:
        return Say(card=_invitation(items[0].asked, items[0].links, say), summary=words[0])
    if len(items) == 1 and items[0].table:
        return Say(card=_sheet(items[0].table, say), summary=words[0])
    calendar = _calendar(items[0].links if len(items) == 1 else None, say)
    news = all(item.is_news for item in items)
    card = reminder_card(words, ways_in(items, say), calendar, say, news=news)
    return Say(card=card, summary=words[0])


def sentence(item: Told, say: Texts) -> str:
    """What one reminder says, in words that need no card."""
    asked = item.asked
    return say(
        f"reminder-{_group(item)}-{_step(item)}",
        talk=say(f"instrument-{item.reminder.instrument_kind}"),
        school=item.school,
        day=say.weekday(_day(item)),
        time=_time(item.talk, say),
        where=_where(item.talk),
        what=_what(item, say),
        who=item.request.handler if item.request else "",
        reply=item.request.request.reply if item.request else "",
        count=len(asked.unanswered) if asked else 0,
    )


def _lines(items: Sequence[Told], say: Texts) -> list[str]:
    """A line each; talks of one kind to be booked by the same day are one line, schools by name."""
    alike: dict[str, list[Told]] = {}
    for item in items:
        alike.setdefault(_likeness(item, say), []).append(item)
    return [
        sentence(replace(found[0], school=_schools(found, say)), say) for found in alike.values()
    ]


def _likeness(item: Told, say: Texts) -> str:
    if item.reminder.step in NUDGES and item.talk is None:
        return sentence(replace(item, school=""), say)
    return sentence(item, say)


def _schools(found: Sequence[Told], say: Texts) -> str:
    """By name; of many the first few, since the buttons lead to each of them."""
    names = sorted({item.school for item in found}, key=by_name)
    if len(names) <= MOST_NAMES:
        return say.listing(names)
    shown = names[: MOST_NAMES - 1]
    return say.listing([*shown, say("reminder-more-schools", count=len(names) - len(shown))])


def _group(item: Told) -> str:
    kind = item.reminder.instrument_kind
    if item.asked:
        return "check_in"
    if kind in ("agreement", KIND, LIST_ENDS):
        return kind
    return "talk" if is_talk(kind) else "task"


def _what(item: Told, say: Texts) -> str:
    if item.request:
        return what_words(item.request, say)
    return item.agreement.what if item.agreement else ""


def _step(item: Told) -> str:
    asked, step = item.asked, item.reminder.step
    if asked is None:
        return _once_more(item) if step in AS_BEFORE else step
    repeated = Step.ASK if step is Step.ASK else Step.REMIND
    whose = "-deputy" if asked.is_by_deputy else ""
    return f"{repeated}{whose}" if asked.talk else f"{repeated}-alone"


def _once_more(item: Told) -> Step:
    """Put off, it asks again what it asked: to book, to prepare, or whether it was held."""
    if item.request and item.request.request.state is not RequestState.OPEN:
        return _TOLD_BACK[item.request.request.state]
    if _group(item) != "talk":
        return Step.REMIND
    if item.talk is None:
        return Step.NUDGE_AGAIN
    if item.talk.state is TalkState.CANCELLED:
        return Step.CANCELLED
    return Step.AFTER_AGAIN if item.is_after else Step.REMIND


_TOLD_BACK = {RequestState.TAKEN: Step.TAKEN, RequestState.ANSWERED: Step.ANSWERED}


def _day(item: Told) -> date:
    """Of the talk a check-in goes before; else of what the reminder is about."""
    asked = item.asked
    if asked is None:
        return item.reminder.about
    return asked.talk.starts if asked.talk else asked.round.closes


def _time(talk: Talk | None, say: Texts) -> str:
    return say.clock(talk.starts) if talk else ""


def _where(talk: Talk | None) -> str:
    """Ready to stand behind a time; the address of a Teams meeting is in the calendar entry."""
    return f", {talk.place}" if talk and talk.place and "://" not in talk.place else ""


def _sheet(table: Table, say: Texts) -> Card:
    shown: Card = sheet_say(table, say).card or {}
    return shown | {"body": [*shown["body"], *snooze_blocks([], say)]}


def _invitation(asking: Asking, links: CalendarLinks | None, say: Texts) -> Card:
    shown = overview_card(asking, say)
    *body, readers = shown["body"]
    return shown | {"body": [*body, *_calendar(links, say), *snooze_blocks([], say), readers]}


def _calendar(links: CalendarLinks | None, say: Texts) -> list[Block]:
    """The ways into a calendar, folded away behind one press."""
    if links is None:
        return []
    more = buttons(toggle(say("calendar-more"), "calendar"))
    return [more, group(calendar_block(links, say), id="calendar", isVisible=False)]
