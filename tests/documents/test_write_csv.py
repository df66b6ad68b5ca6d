"""A table for Excel: letters as they are, and no cell that begins to calculate."""

import pytest

from documents.write_csv import write_csv


def test_danish_letters_and_semicolons_survive_excel() -> None:
    written = write_csv(["Til"], [["Åse; Østerby"]])

    assert written == b'\xef\xbb\xbfTil\r\n"\xc3\x85se; \xc3\x98sterby"\r\n'


@pytest.mark.parametrize("cell", ["=1+1", "+45", "-1", "@SUM(A1)", "\tx"])
def test_a_cell_that_would_calculate_is_text(cell: str) -> None:
    written = write_csv(["Til"], [[cell]]).decode("utf-8-sig")

    assert written.splitlines()[1].strip('"') == f"'{cell}"
