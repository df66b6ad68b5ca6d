"""Cards look as they did when somebody last looked at them, and every client can draw them."""

import pytest

from followup.texts import LANGUAGES
from tests.card_faults import faults_in
from tests.golden_cards import CARDS, FOLDER, drawn, written


@pytest.mark.parametrize("name", CARDS)
def test_a_card_is_unchanged_in_four_languages(name):
    golden = (FOLDER / f"{name}.json").read_text("utf-8")

    assert written(drawn(name)) == golden


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CARDS)
def test_a_card_is_valid_and_fits_a_message(name, language):
    assert faults_in(drawn(name)[language]) == []


def test_no_golden_file_is_left_without_its_card():
    assert {path.stem for path in FOLDER.glob("*.json")} == set(CARDS)
