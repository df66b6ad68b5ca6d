"""The agenda sheet on paper: everything on one page, in four languages, and nothing breaks it."""

import os
import re
import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as Page
from docx.shared import Mm, Pt

from documents.write_agenda_docx import write_agenda
from followup.agenda import Issue, Sheet, build, for_all_seats
from followup.check_in import Need, Obstacle, Status
from followup.texts import LANGUAGES, texts_in
from tests.agendas import CHIEF as READER
from tests.agendas import SHARED, a_point, agenda_facts, an_agreement, said_now, view
from tests.builders import TUESDAY, a_goal
from tests.golden_agenda import lus
from tests.reading import as_read

DA = texts_in("da")


def opened(sheet: Sheet, language: str = "da") -> Page:
    return Document(BytesIO(write_agenda(sheet, texts_in(language))))


def words(page: Page) -> str:
    return as_read("\n".join(paragraph.text for paragraph in page.paragraphs))


def crowded() -> Sheet:
    """Six goals with 280 characters each, four long points, four long agreements."""
    asked = {"status": Status.BEHIND, "need": Need.DECISION, "obstacle": Obstacle.TIME}
    ids = [f"g{n}" for n in range(6)]
    summary = {
        "goals": tuple(
            a_goal(id, title=f"Et mål med en lang titel, som fylder {id}") for id in ids
        ),
        "answers": tuple(said_now(id, next_step="Næste skridt " * 21, **asked) for id in ids),
        "agreements": tuple(an_agreement(f"a{n}", what="En aftale " * 12) for n in range(4)),
    }
    points = tuple(a_point(f"p{n}", "Et langt punkt om noget " * 8) for n in range(4))
    return for_all_seats(agenda_facts(summary, points=points), Issue(2, 1, TUESDAY))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_to_h_stand_on_the_page_in_every_language(language: str) -> None:
    page, say = opened(SHARED, language), texts_in(language)
    told = words(page)
    for letter in "abcdefgh":
        assert f"{letter.upper()}  {say(f'agenda-{letter}')}" in told
    assert say("agenda-e-question") in told
    assert "Lokaler til indskolingen" in told


def test_the_page_is_a4_and_its_foot_tells_number_version_and_time() -> None:
    page = opened(SHARED)
    section = page.sections[0]
    width, height = section.page_width or 0, section.page_height or 0
    assert (round(width / Mm(1)), round(height / Mm(1))) == (210, 297)
    assert as_read(section.footer.paragraphs[0].text) == (
        "Pejling · Dagsorden nr. 1, version 1, delt 6. okt. 2026 kl. 09.00"
    )


def test_a_page_without_any_answer_says_so() -> None:
    silent = for_all_seats(agenda_facts({"answers": ()}), Issue(1, 1, TUESDAY))
    assert "Der er ingen ny status. Leder 01 blev spurgt 6. okt." in words(opened(silent))


def test_there_are_three_rows_to_write_new_agreements_on() -> None:
    [table] = opened(SHARED).tables
    assert [cell.text for cell in table.rows[0].cells] == ["Hvad", "Hvem", "Hvornår"]
    assert len(table.rows) == 4


def test_a_crowded_page_is_written_smaller() -> None:
    usual, small = opened(SHARED), opened(crowded())
    assert usual.styles["Normal"].font.size == Pt(10)
    assert small.styles["Normal"].font.size == Pt(8)


def test_a_lus_has_its_head_and_form_and_no_goal() -> None:
    at = lus()
    told = words(opened(build(at.facts, view(READER))))
    assert "https://kommune.example/lus" in told
    assert "Mål" not in told
    formless = words(opened(Sheet(build(at.facts, view(READER)).head)))
    assert "https://" not in formless


def test_control_characters_never_make_a_page_unreadable() -> None:
    odd = agenda_facts(points=(a_point(text="a\x00b\x0bc & <d>"),))
    told = words(opened(for_all_seats(odd, Issue(1, 1, TUESDAY))))
    assert "abc & <d>" in told


@pytest.mark.parametrize("sheet", [SHARED, crowded()], ids=["usual", "crowded"])
def test_word_and_libreoffice_get_one_page(sheet: Sheet, tmp_path: Path) -> None:
    """Where LibreOffice is there, as in CI it must be; else the page is at least well-formed."""
    path = tmp_path / "sheet.docx"
    path.write_bytes(write_agenda(sheet, DA))
    office = shutil.which("soffice")
    assert len(words(Document(str(path)))) > 300
    assert office or os.environ.get("CI") != "true"
    if office:
        home = f"-env:UserInstallation=file://{tmp_path}/office"
        convert = [office, home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
        subprocess.run([*convert, str(path)], check=True, capture_output=True, timeout=120)
        written = path.with_suffix(".pdf").read_bytes()
        assert len(re.findall(rb"/Type */Page\b", written)) == 1
