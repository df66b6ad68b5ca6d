"""GET /agenda/…: the newest shared agenda sheet of one talk as a Word document."""

from dataclasses import replace

from bot.facts.agenda import reader_view
from bot.pages.doorplate import KEPT, SHEET, Doorplate
from bot.pages.sealed import Hall, Served, Visit, Write
from dialogs.agenda import Table
from followup.agenda import Sheet
from followup.texts import Texts
from storage import sheets, talks

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def with_word(at: Table, plate: Doorplate | None) -> Table:
    """The table with the address of its document, where browsers find us and one was shared."""
    if plate is None or at.issue is None:
        return at
    talk = at.facts.talk
    return replace(at, word_url=plate.url(SHEET, at.reader, talk.id, talk.ends + KEPT))


def add_agenda(hall: Hall) -> None:
    hall.add(SHEET, _sheet)


async def _sheet(visit: Visit) -> Write | None:
    """The newest version, while the reader may still see it."""
    tenant = visit.reader.tenant_id
    talk = await talks.talk(visit.c, tenant, visit.of)
    if talk is None:
        return None
    sheet = await sheets.newest_sheet(visit.c, tenant, talk.id)
    view = reader_view(visit.scene, visit.reader, talk, visit.today)
    if sheet is None or talk.school_id not in view.agreements:
        return None
    return lambda: _written(sheet, visit.say)


def _written(sheet: Sheet, say: Texts) -> Served:
    """Word is imported with the first page: a bot that nobody asks for one does without."""
    from documents.write_agenda_docx import write_agenda

    return Served(write_agenda(sheet, say), _WORD, "pejling.docx")
