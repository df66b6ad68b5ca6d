"""The agenda sheet of a talk as a Word document: one A4 page to print and write on."""

from io import BytesIO
from typing import Any

from docx import Document
from docx.document import Document as Page
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from followup import agenda_words
from followup.agenda import Sheet
from followup.agenda_words import Line, Part
from followup.check_in import Status
from followup.texts import Texts

_FONT = "Calibri"
_INK, _GREY = RGBColor(0x1F, 0x3A, 0x4D), RGBColor(0x5B, 0x67, 0x70)
_LINE, _HAIRLINE = "1F3A4D", "C9D2D9"
_COLOURS = {
    Status.REACHED: RGBColor(0x1E, 0x7B, 0x34),
    Status.ON_TRACK: RGBColor(0x1E, 0x7B, 0x34),
    Status.AT_RISK: RGBColor(0xA1, 0x6A, 0x00),
    Status.BEHIND: RGBColor(0xB3, 0x26, 0x1E),
}
_URGENT = RGBColor(0xB3, 0x26, 0x1E)
_MARGIN = Mm(18)
_ROOMY, _FULL, _CROWDED = 16, 26, 34  # lines from which there is less room for handwriting
_CHARACTERS = 88  # on a line, about
_SMALLER = 0.8  # of the usual size, where otherwise one page would be two
_NO_CONTROLS = dict.fromkeys(range(32))


def write_agenda(sheet: Sheet, say: Texts) -> bytes:
    """The page in one language; of a LUS or GRUS the head and the way to the form."""
    page = _empty_page()
    page.core_properties.title = agenda_words.title(sheet, say)
    page.core_properties.author = "Pejling"
    _write_head(page, sheet, say)
    if sheet.is_one_to_one:
        _write_parts(page, agenda_words.parts(sheet, say), say)
        _write_footer(page, agenda_words.issue_words(sheet, say))
    else:
        _write_form(page, sheet, say)
    return _bytes(page)


def _empty_page() -> Page:
    page = Document()
    section = page.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = _MARGIN
    section.top_margin, section.bottom_margin = Mm(14), Mm(13)
    section.footer_distance = Mm(7)
    normal = page.styles["Normal"]
    normal.font.name, normal.font.size = _FONT, Pt(10)
    normal.paragraph_format.space_after = normal.paragraph_format.space_before = Pt(0)
    return page


def _write_head(page: Page, sheet: Sheet, say: Texts) -> None:
    title = page.add_paragraph()
    _run(title, agenda_words.title(sheet, say), size=18, bold=True, colour=_INK)
    for text in agenda_words.head_lines(sheet.head, say):
        _run(page.add_paragraph(), text, colour=_GREY)
    _ruled(page.paragraphs[-1], _LINE, space=4)


def _write_parts(page: Page, parts: tuple[Part, ...], say: Texts) -> None:
    lines = _lines(parts)
    for part in parts:
        _write_part(page, part, say, min(part.notes, _room(lines)))
    if lines >= _CROWDED:
        _tighten(page)


def _lines(parts: tuple[Part, ...]) -> int:
    """About how many lines the sheet takes: one page is one page."""
    told = [line for part in parts for line in part.lines]
    texts = [f"{line.text}  {line.small}" for line in told]
    return sum(-(-len(text) // _CHARACTERS) for text in [*texts, *(line.quote for line in told)])


def _room(lines: int) -> int:
    """Empty lines that a part may have for handwriting."""
    return 3 if lines < _ROOMY else 1 if lines < _FULL else 0


def _tighten(page: Page) -> None:
    """Everything smaller and closer; still larger than a footnote."""
    looks = [paragraph.paragraph_format for paragraph in page.paragraphs]
    for one in looks:
        one.space_before = Pt((one.space_before.pt if one.space_before else 0) / 2)
    fonts = [run.font for paragraph in page.paragraphs for run in paragraph.runs]
    for font in (page.styles["Normal"].font, *(font for font in fonts if font.size)):
        font.size = Pt(round(font.size.pt * _SMALLER * 2) / 2)


def _write_part(page: Page, part: Part, say: Texts, notes: int) -> None:
    heading = page.add_paragraph()
    heading.paragraph_format.space_before = Pt(7)
    heading.paragraph_format.keep_with_next = True
    _run(heading, f"{part.letter}  ", size=11.5, bold=True, colour=_GREY)
    _run(heading, part.title, size=11.5, bold=True, colour=_INK)
    for line in part.lines:
        _write_line(page, line)
    if part.empty and not part.blanks:
        _run(_indented(page), part.empty, colour=_GREY)
    for _ in range(notes):
        _blank(page)
    if part.blanks:
        _write_blanks(page, part.blanks, say)


def _write_line(page: Page, line: Line) -> None:
    paragraph = _indented(page, hanging=bool(line.glyph))
    if line.glyph:
        _run(paragraph, f"{line.glyph}\t", bold=True, colour=_colour(line))
    _run(paragraph, line.text)
    if line.small:
        _run(paragraph, f"  {line.small}", size=8.5, colour=_URGENT if line.urgent else _GREY)
    if line.quote:
        _run(_indented(page), f"“{line.quote}”", size=9, colour=_GREY, italic=True)


def _colour(line: Line) -> RGBColor:
    if line.urgent:
        return _URGENT
    return _COLOURS.get(line.status, _INK) if line.status else _INK


def _write_blanks(page: Page, count: int, say: Texts) -> None:
    """What, who, when: a row to write each new agreement on."""
    table = page.add_table(rows=count + 1, cols=3)
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    for cell, name in zip(table.rows[0].cells, ("what", "who", "when"), strict=True):
        _run(cell.paragraphs[0], say(f"agenda-blank-{name}"), size=8.5, colour=_GREY)
    for number, row in enumerate(table.rows):
        row.height = Mm(7 if number else 5)
        for cell in row.cells:
            _ruled_cell(cell)
    for column, share in zip(table.columns, (110, 36, 28), strict=True):
        column.width = Mm(share)
        for cell in column.cells:
            cell.width = Mm(share)


def _write_form(page: Page, sheet: Sheet, say: Texts) -> None:
    note = page.add_paragraph()
    note.paragraph_format.space_before = Pt(12)
    _run(note, say("agenda-form-note"))
    if sheet.form:
        _run(page.add_paragraph(), sheet.form, colour=_INK)


def _write_footer(page: Page, words: str) -> None:
    footer = page.sections[0].footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _run(footer, f"Pejling · {words}", size=8, colour=_GREY)


def _indented(page: Page, *, hanging: bool = False) -> Paragraph:
    paragraph = page.add_paragraph()
    looks = paragraph.paragraph_format
    looks.left_indent = Mm(6)
    looks.space_before = Pt(1.5)
    if hanging:
        looks.first_line_indent = Mm(-5)
        looks.tab_stops.add_tab_stop(Mm(6))
    return paragraph


def _blank(page: Page) -> None:
    """An empty line to write on."""
    paragraph = _indented(page)
    paragraph.paragraph_format.space_before = Pt(5)
    _ruled(paragraph, _HAIRLINE)


def _run(
    paragraph: Paragraph,
    text: str,
    *,
    size: float | None = None,
    bold: bool = False,
    italic: bool = False,
    colour: RGBColor | None = None,
) -> None:
    run = paragraph.add_run(_printable(text))
    run.bold, run.italic = bold, italic
    if size:
        run.font.size = Pt(size)
    if colour:
        run.font.color.rgb = colour


def _printable(text: str) -> str:
    """XML has no place for control characters; a tab is our own."""
    return text.translate(_NO_CONTROLS | {9: 9})


def _ruled(paragraph: Paragraph, colour: str, space: int = 1) -> None:
    """A thin line below."""
    borders = OxmlElement("w:pBdr")
    borders.append(_border("bottom", colour, space))
    borders.append(_border("between", colour, space))  # or lines that follow would melt into one
    paragraph._p.get_or_add_pPr().append(borders)


def _ruled_cell(cell: Any) -> None:
    borders = OxmlElement("w:tcBorders")
    borders.append(_border("bottom", _HAIRLINE, 0))
    cell._tc.get_or_add_tcPr().append(borders)


def _border(side: str, colour: str, space: int) -> Any:
    line = OxmlElement(f"w:{side}")
    kinds = {"val": "single", "sz": "4", "space": str(space), "color": colour}
    for name, value in kinds.items():
        line.set(qn(f"w:{name}"), value)
    return line


def _bytes(page: Page) -> bytes:
    stream = BytesIO()
    page.save(stream)
    return stream.getvalue()
