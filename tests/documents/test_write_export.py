"""An export as people and machines open it: words and ids, and no cell that begins to calculate."""

import csv
import io
import json
from datetime import date
from typing import Any

import pytest
from openpyxl import load_workbook

from documents.write_export import export_csv, export_json, export_xlsx
from followup.attention import Because, Reason
from followup.check_in import Need, Status
from followup.export import Cells, Event, Mark, Table, log_table
from followup.positions import CellState
from followup.texts import LANGUAGES, texts_in
from tests.builders import BIRKESKOLEN, TUESDAY, a_goal
from tests.golden_desk import exported

DA = texts_in("da")
EVIL = ("=1+1", "+45", "-1", "@SUM(A1)", "\tx", "\x00=1", " =1", "＝1")


def one(*cells: Cells) -> Table:
    return Table("answers", ("goal",) * len(cells), (cells,))


def rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))


def sheet(table: Table) -> Any:
    return load_workbook(io.BytesIO(export_xlsx([table], DA))).worksheets[0]


def test_csv_opens_in_excel_with_danish_letters_and_words_of_the_readers_language() -> None:
    content = export_csv(exported()[0], DA)
    assert content.startswith(b"\xef\xbb\xbfSkole;Politik;Aktivitet;")
    [_, first, *_] = rows(content)
    assert first[:2] == ["Birkeskolen", "Gode år i skolen"]
    at_risk = next(row for row in rows(content) if "Tryg overgang fra dagtilbud til skole" in row)
    assert "I risiko" in at_risk
    assert "2026-10-06 08:30" in at_risk  # local wall time
    assert "F20-07:birkeskolen:2026/2027#2 · overgang · v1" in at_risk


def test_every_kind_of_cell_has_its_words() -> None:
    need = Because(Reason.NEED, need=Need.DECISION)
    cells = (CellState.EXCUSED, Status.BEHIND, (Mark.LATE, Mark.BY_DEPUTY), need, True, False, None)
    [_, row] = rows(export_csv(one(*cells), DA))
    marks = f"{DA('receipt-late')}, {DA('receipt-by-deputy')}"
    assert row == ["På pause", "Bagud", marks, "brug for: beslutning", "ja", "", ""]


def test_words_that_look_like_keys_of_ours_stay_as_they_were_written() -> None:
    assert rows(export_csv(one("excused", "behind"), DA))[1] == ["excused", "behind"]


@pytest.mark.parametrize("text", EVIL)
def test_no_words_become_a_formula(text: str) -> None:
    seen = text.replace("\x00", "")
    assert rows(export_csv(one(text), DA))[1] == [f"'{seen}"]
    cell = sheet(one(text))["A2"]
    assert (cell.data_type, cell.value, cell.quotePrefix) == ("s", seen, True)


def test_a_workbook_has_a_sheet_a_table_and_days_that_are_days() -> None:
    book = load_workbook(io.BytesIO(export_xlsx(exported(), DA)))
    assert book.sheetnames == ["Opsummering", "Alle svar"]
    page = sheet(one(date(2026, 10, 6), TUESDAY, 60))
    days = [cell.value for cell in page[2]]
    assert [str(one) for one in days] == ["2026-10-06 00:00:00", "2026-10-06 09:00:00", "60"]
    assert page.freeze_panes == "B2"


def test_controls_and_endless_words_do_not_break_a_workbook() -> None:
    cell = sheet(one("a\x0b\x1fb" + "x" * 40_000))["A2"]
    assert str(cell.value).startswith("abx")
    assert len(str(cell.value)) == 32_000


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_its_headings(language: str) -> None:
    for table in (*exported(), log_table([Event(TUESDAY, "chef", "export-csv")], [])):
        [headings, *_] = rows(export_csv(table, texts_in(language)))
        assert len(set(headings)) == len(table.columns)


def test_json_has_ids_beside_names_keys_for_words_and_moments_in_utc() -> None:
    whole = json.loads(export_json(exported(), "Demokommunen", TUESDAY))
    assert (whole["format"], whole["made_at"]) == ("pejling-export/1", "2026-10-06T07:00:00+00:00")
    found = {row["goal"]["id"]: row for row in whole["tables"]["summary"]}
    behind = found["bibliotek"]
    assert behind["school"] == {"id": "birkeskolen", "name": "Birkeskolen"}
    assert (behind["state"], behind["answered_at"]) == ("behind", "2026-10-06T06:30:00+00:00")
    assert behind["answer"]["version"] == 1
    assert [one["reason"] for one in behind["reasons"]] == ["behind", "need"]
    assert found["digital"]["answer"] is None
    assert whole["tables"]["answers"][0]["marks"] == []


def test_a_goal_that_is_gone_has_an_empty_cell() -> None:
    written = rows(export_csv(one(BIRKESKOLEN, None, a_goal()), DA))
    assert written[1] == ["Birkeskolen", "", a_goal().title]
