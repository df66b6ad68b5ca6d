import pytest

from documents.examples import EXAMPLES
from documents.sheets import SHEETS
from documents.workbook import EXAMPLE
from followup.texts import LANGUAGES, texts_in
from tests.documents.filled_workbook import template


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sheet_has_frozen_headings_and_one_marked_example(language: str) -> None:
    texts, book = texts_in(language), template(language)
    for sheet in SHEETS:
        page = book[texts(sheet.text_key)]
        assert page.freeze_panes == "A2"
        assert [cell.value for cell in page[1]] == [texts(c.text_key) for c in sheet.columns]
        assert str(page["A2"].value).startswith(EXAMPLE)
        assert page.max_row == 2


def test_a_role_is_chosen_from_a_list() -> None:
    book = template()
    [rule] = [r for r in book["Roller"].data_validations.dataValidation if "B2" in r.sqref]
    assert rule.formula1.startswith("'Lister'!")
    assert "skoleleder" in {cell.value for column in book["Lister"].columns for cell in column}
    assert book["Lister"].sheet_state == "hidden"


def test_a_school_may_be_one_the_database_knows() -> None:
    rules = template()["Mål"].data_validations.dataValidation
    [rule] = [rule for rule in rules if "B2" in rule.sqref]
    assert rule.formula1 == "'Skoler'!$A$3:$A$2000"
    assert not rule.showErrorMessage


def test_no_example_speaks_of_a_column_that_is_not_there() -> None:
    for sheet in SHEETS:
        assert set(EXAMPLES[sheet.key]) <= {column.key for column in sheet.columns}


def test_the_guide_comes_first() -> None:
    book = template()
    assert book.sheetnames[0] == "Vejledning"
    assert book["Vejledning"]["B2"].value == texts_in("da")("sheet-guide-title")
