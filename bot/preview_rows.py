"""A rehearsed message as one row of a table, for the screen and for a file."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.preview import Foreseen
from followup.reminders import Reminder
from followup.texts import Texts

_COLUMNS = ("when", "who", "kind", "subject")


def headings(say: Texts) -> list[str]:
    return [say(f"cli-preview-{name}") for name in _COLUMNS]


def row(message: Foreseen, say: Texts) -> tuple[str, str, str, str]:
    """What is bundled in one message stands line under line."""
    kinds = (say(f"cli-step-{one.step}") for one in message.reminders)
    subjects = (_subject(message, one, say) for one in message.reminders)
    when = f"{local(message):%Y-%m-%d %H:%M}"
    return when, message.person.name, "\n".join(kinds), "\n".join(subjects)


def local(message: Foreseen) -> datetime:
    """As the recipient's own clock shows it."""
    return message.at.astimezone(ZoneInfo(message.person.zone))


def _subject(message: Foreseen, reminder: Reminder, say: Texts) -> str:
    return say(
        "cli-preview-about",
        what=say(f"instrument-{reminder.instrument_kind}"),
        unit=message.unit(reminder) or say("cli-whole-municipality"),
        day=say.day(reminder.about),
    )
