"""What goes along with a message about a talk: its agenda sheet, or the way to a form."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from bot.pages.doorplate import Doorplate
from bot.scene import Scene
from followup.people import Person
from followup.reminders import Reminder, Step
from followup.rounds import CHECK_IN_KIND
from followup.talk import Talk
from storage.connection import Connection

if TYPE_CHECKING:
    from dialogs.agenda import Table

FORMS = {  # the kinds of talk that have a form of the municipality's own, by setting
    "lus": "leadership_development_talk",
    "grus": "leadership_team_development_talk",
}


@dataclass(frozen=True, slots=True)
class Enclosures:
    """`forms` are addresses by kind of talk."""

    plate: Doorplate | None = None
    forms: Mapping[str, str] = field(default_factory=dict)


async def sheet_for(
    c: Connection,
    scene: Scene,
    person: Person,
    reminder: Reminder,
    talk: Talk | None,
    now: datetime,
    enclosures: Enclosures,
) -> "Table | None":
    """The day before a 1:1 its sheet is shared with all seats; a LUS has its form."""
    from bot.facts.agenda import table_of  # when a talk is written of: decision 22

    if talk is None or talk.kind not in (CHECK_IN_KIND, *FORMS.values()):
        return None
    form = enclosures.forms.get(talk.kind, "")
    if reminder.step is Step.DAY_BEFORE or (form and reminder.step is Step.ASK):
        at = await table_of(c, scene, person, talk, now, form)
        return await _shared(c, at, now, enclosures) if at else None
    return None


async def _shared(
    c: Connection, at: "Table", now: datetime, enclosures: Enclosures
) -> "Table | None":
    """Without a right to read the agenda the message has its sentence alone."""
    from bot.facts.agenda import shared_table
    from bot.pages.agenda import with_word

    if at.facts.talk.kind != CHECK_IN_KIND:
        return at
    if at.facts.school.id not in at.view.agreements:
        return None
    return with_word(await shared_table(c, at, now), enclosures.plate)
