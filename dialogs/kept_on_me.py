"""Everything that is stored about a person, at once: readable first, then whole as JSON."""

import json
from collections.abc import Sequence
from datetime import date, datetime

from dialogs.cards.kept_on_me import Names, Stored, my_data_card, who_reads_card
from dialogs.turn import Say, Turn
from followup.notice import Notice
from followup.people import RoleName
from followup.readable import Told
from followup.texts import Texts

_A_MESSAGE = 12_000  # characters of JSON in one message; Teams takes about 40,000


def show(stored: Stored, names: Names, say: Texts) -> Turn:
    """A card to read it on, and all of it as it is stored behind (product rule PRIV-10)."""
    card = my_data_card(stored, names, say)
    whole = json.dumps(stored, ensure_ascii=False, indent=1, default=_plain)
    parts = [whole[at : at + _A_MESSAGE] for at in range(0, len(whole), _A_MESSAGE)]
    says = (Say(card=card, summary=say("my-data-title")), *(Say(_code(part)) for part in parts))
    return Turn(says=says)


def who_reads(
    lines: Sequence[Told], readers: Sequence[RoleName], notice: Notice, say: Texts
) -> Turn:
    """Which fields others can read, since when, and until when."""
    card = who_reads_card(lines, readers, notice, say)
    return Turn(says=(Say(card=card, summary=say("who-reads-title")),))


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, date | datetime) else str(value)


def _code(text: str) -> str:
    """As it is: no Markdown of a leader's words is drawn."""
    return f"```json\n{text.replace('```', '')}\n```"
