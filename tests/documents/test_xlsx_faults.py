"""Every doubt of a workbook, at its cell."""

import zipfile
from collections.abc import Callable
from datetime import date, datetime, time
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook

from documents.faults import Fault, Unreadable
from documents.read_files import read_files
from documents.workbook import MOST_ROWS
from followup.register import Register
from tests.documents.files import small_files
from tests.documents.filled_workbook import as_bytes, filled, template

WALL = datetime.fromisoformat  # Excel knows no time zones
SMALL = read_files(small_files())
SOUND = as_bytes(filled(SMALL))


def small_book() -> Workbook:
    return load_workbook(BytesIO(SOUND))


def faults_of(content: bytes, known: Register | None = None) -> tuple[Fault, ...]:
    with pytest.raises(Unreadable) as unreadable:
        read_files([("a.xlsx", content)], known or Register())
    return unreadable.value.faults


def faults_with(sheet: str, address: str, value: object) -> tuple[Fault, ...]:
    """A sound workbook in which one cell says something else."""
    book = small_book()
    book[sheet][address].value = value
    return faults_of(as_bytes(book))


def place(fault: Fault) -> tuple[str | None, str]:
    return fault.sheet, f"{fault.column}{fault.row}"


WRONG_CELLS = [
    ("Kommune", "B3", "not a guid", "fault-bad-guid"),
    ("Kommune", "D3", "Europa/København", "fault-bad-zone"),
    ("Personer", "C3", "12345", "fault-bad-guid"),
    ("Personer", "D3", "dansk", "fault-not-one-of"),
    ("Personer", "B3", None, "fault-missing"),
    ("Personer", "B3", "=1+1", "fault-formula"),
    ("Roller", "A3", "leder-99", "fault-not-in-workbook"),
    ("Roller", "B3", "konge", "fault-not-one-of"),
    ("Roller", "C3", "egeskolen", "fault-unknown-reference"),
    ("Roller", "D3", "i sommer", "fault-bad-day"),
    ("Roller", "D3", 12.5, "fault-bad-day"),
    ("Roller", "D3", WALL("2024-08-01T12:00"), "fault-bad-day"),
    ("Roller", "D3", time(12, 0), "fault-bad-day"),
    ("Mål", "C3", "A99-01", "fault-unknown-reference"),
    ("Mål", "G3", "2026-01-01", "fault-ends-before-start"),
    ("Mål", "I3", "mål-99", "fault-unknown-reference"),
    ("Samtaler", "B3", "F99-01", "fault-unknown-reference"),
    ("Samtaler", "D3", WALL("2027-03-28T02:30"), "fault-skipped-hour"),
    ("Samtaler", "E3", WALL("2026-10-20T09:00"), "fault-ends-before-start"),
    ("Samtaler", "G3", "måske", "fault-not-one-of"),
    ("Fridage", "B3", "2026-10-01", "fault-ends-before-start"),
    ("Undtagelser", "E3", 5, "fault-most-below-least"),
    ("Undtagelser", "D3", -1, "fault-not-a-number"),
    ("Opfølgning", "F3", "centerchef, borgmester", "fault-unknown-word"),
    ("Opfølgning", "H3", "p1, p9", "fault-unknown-reference"),
    ("Planer", "E3", "2020-07-31", "fault-ends-before-start"),
    ("Skoler", "A4", "birkeskolen", "fault-duplicate-id"),
    ("Skoler", "C1", "Rektor", "fault-unknown-field"),
    ("Skoler", "C1", "Navn", "fault-duplicate-key"),
    ("Skoler", "C3", "en note", "fault-no-heading"),
]


@pytest.mark.parametrize(("sheet", "address", "value", "key"), WRONG_CELLS)
def test_a_wrong_cell_is_told_with_its_address(
    sheet: str, address: str, value: object, key: str
) -> None:
    found = {(fault.key, *place(fault)) for fault in faults_with(sheet, address, value)}
    assert (key, sheet, address) in found


def test_an_error_of_excel_is_not_a_value() -> None:
    book = small_book()
    book["Skoler"]["B3"].value = "#N/A"
    book["Skoler"]["B3"].data_type = "e"
    assert "fault-broken-cell" in {fault.key for fault in faults_of(as_bytes(book))}


def test_an_activity_of_a_plan_that_is_not_there_is_a_fault() -> None:
    assert "fault-not-in-workbook" in {f.key for f in faults_with("Aktiviteter", "B3", "plan-x")}


def test_a_sheet_nobody_knows_is_a_fault() -> None:
    book = template()
    book.create_sheet("Elever")
    [fault] = faults_of(as_bytes(book))
    assert (fault.key, fault.sheet) == ("fault-unknown-sheet", "Elever")


@pytest.mark.parametrize(
    "written",
    [
        date(2024, 8, 1),
        WALL("2024-08-01"),
        45505,
        45505.0,
        "2024-08-01",
        " 1.8.2024 ",
        "01-08-2024",
    ],
)
def test_a_day_may_stand_as_a_date_a_count_or_text(written: object) -> None:
    book = small_book()
    book["Roller"]["D3"].value = written
    book["Roller"]["D3"].number_format = "General"
    if isinstance(written, date):
        book["Roller"]["D3"].number_format = "yyyy-mm-dd"
    [person] = read_files([("a.xlsx", as_bytes(book))]).people
    assert person.roles[0].since == date(2024, 8, 1)


def test_blanks_around_words_and_other_spellings_do_no_harm() -> None:
    book = small_book()
    book["Roller"]["B3"].value = "  SKOLELEDER "
    book["Roller"]["B1"].value = " rolle "
    book["Skoler"]["B3"].value = "A\u030askolen\u00a0"
    register = read_files([("a.xlsx", as_bytes(book))])
    assert register.people[0].roles == SMALL.people[0].roles
    assert register.schools[0].name == "Åskolen"


def test_a_time_of_excel_is_the_minute_it_shows() -> None:
    book = small_book()
    book["Samtaler"]["D3"].value = WALL("2026-10-20T09:59:59.999")
    assert read_files([("a.xlsx", as_bytes(book))]).talks == SMALL.talks


def test_a_number_will_do_for_an_id() -> None:
    book = template()
    book["Skoler"].append([101.0, "Birkeskolen"])
    [school] = read_files([("a.xlsx", as_bytes(book))]).schools
    assert school.id == "101"


def test_empty_rows_between_are_passed_over() -> None:
    book = small_book()
    book["Skoler"]["A500"].value, book["Skoler"]["B500"].value = "egeskolen", "Egeskolen"
    assert len(read_files([("a.xlsx", as_bytes(book))]).schools) == 2


def test_more_rows_than_can_be_read_is_a_fault_and_not_a_silence() -> None:
    book = template()
    book["Skoler"].cell(MOST_ROWS + 1, 1, "last")
    [fault] = faults_of(as_bytes(book))
    assert (fault.key, fault.sheet) == ("fault-too-many-rows", "Skoler")


def test_ten_thousand_faulty_rows_are_all_told() -> None:
    book = Workbook(write_only=True)
    page = book.create_sheet("Skoler")
    page.append(["Id", "Navn"])
    for number in range(10_000):
        page.append([f"skole {number}", f"Skole {number}"])
    seen: list[tuple[int, int]] = []
    with pytest.raises(Unreadable) as unreadable:
        read_files([("a.xlsx", as_bytes(book))], progress=lambda *now: seen.append(now))
    assert len(unreadable.value.faults) == 10_000
    assert unreadable.value.faults[-1].row == 10_001
    assert seen[-1] == (10_000, 10_000)


def packed(name: str, content: bytes) -> bytes:
    """A sound workbook with one part put in its place or beside it."""
    stream = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(as_bytes(Workbook()))) as sound,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as hostile,
    ):
        for part in sound.namelist():
            if part != name:
                hostile.writestr(part, sound.read(part))
        hostile.writestr(name, content)
    return stream.getvalue()


HOSTILE: list[tuple[Callable[[], bytes], str]] = [  # made when it is its turn: some are huge
    (lambda: b"PK", "fault-not-a-workbook"),
    (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "fault-not-a-workbook"),
    (lambda: b"PK\x03\x04" + b"\0" * 100, "fault-not-a-workbook"),
    (lambda: as_bytes(Workbook())[:-200], "fault-not-a-workbook"),
    (lambda: packed("xl/bomb.bin", b"\0" * 90_000_000), "fault-not-a-workbook"),
    (
        lambda: packed("xl/workbook.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
        "fault-not-a-workbook",
    ),
    (lambda: packed("xl/workbook.xml", b"not xml"), "fault-not-a-workbook"),
    (
        lambda: packed(
            "xl/workbook.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'.encode("utf-16")
        ),
        "fault-not-a-workbook",
    ),
    (lambda: b"PK" + b"\0" * 10_000_000, "fault-too-big"),
]


@pytest.mark.parametrize(("made", "key"), HOSTILE)
def test_a_broken_or_hostile_workbook_is_refused(made: Callable[[], bytes], key: str) -> None:
    assert [fault.key for fault in faults_of(made())] == [key]


def test_a_sheet_that_lies_about_its_size_is_read_for_what_it_holds() -> None:
    content = as_bytes(template())
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as sound, zipfile.ZipFile(stream, "w") as lying:
        for part in sound.namelist():
            lying.writestr(part, sound.read(part).replace(b'ref="A1:B2"', b'ref="A1:XFD1048576"'))
    assert b"XFD1048576" in stream.getvalue()
    assert read_files([("a.xlsx", stream.getvalue())]) == Register()
