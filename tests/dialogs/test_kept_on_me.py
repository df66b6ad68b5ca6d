"""What a person may know about the data on them."""

import json
from datetime import UTC, date, datetime

from dialogs import kept_on_me
from dialogs.cards.kept_on_me import SHOWN, my_data_card
from followup.readable import Kept, told_of
from storage.personal import personal_tables
from tests.builders import TODAY, an_asking
from tests.card_faults import faults_in
from tests.dialogs.taps import DA, texts
from tests.golden_cards import NOTICE
from tests.golden_desk import READING, STORED_NAMES
from tests.golden_desk import STORED as GOLDEN

STORED = {
    "people": [{"name": "Leder 01", "language": "da"}],
    "answers": [
        {"next_step": "Læsebånd ``` fra uge 43", "at": datetime(2026, 10, 6, 7, tzinfo=UTC)},
        {"next_step": "", "at": date(2026, 10, 7)},
    ],
    "points": [],
}


def test_everything_stored_comes_readable_and_whole():
    turn = kept_on_me.show(STORED, STORED_NAMES, DA)

    card = turn.says[0].card
    assert card is not None
    assert faults_in(card) == []
    assert "Svar på mål: 2" in texts(card).replace("\\", "")
    assert "Punkter" not in texts(card)
    whole = turn.says[1].text.removeprefix("```json\n").removesuffix("\n```")
    assert json.loads(whole)["answers"][0]["next_step"] == "Læsebånd  fra uge 43"


def test_rows_are_read_in_words_of_the_readers_language_and_the_oldest_are_counted():
    shown = texts(my_data_card(GOLDEN, STORED_NAMES, DA)).replace("\\", "").replace("\xa0", " ")

    said = "I risiko · tiltro 2 · tilbage · beslutning · Vi mangler en aftale om besøgsdage."
    assert f"6. okt. 2026 · {READING.title} · {said}" in shown
    assert "skoleleder · Birkeskolen · 1. aug. 2020" in shown
    assert "check_in" not in shown
    assert "Og 2 ældre i det, der følger." in shown


def test_a_row_without_words_is_a_dash_and_a_long_one_is_shortened():
    rows = [{"text": ""}, {"text": "x" * 280}, {"text": "Vikarer", "school_id": "nedlagt"}]
    shown = texts(my_data_card({"points": rows}, STORED_NAMES, DA))

    assert "\n–\n" in shown
    assert f"{'x' * 199}…" in shown
    assert "\nVikarer\n" in shown


def test_every_table_about_a_person_tells_some_of_its_columns_in_words():
    columns = {table.name: set(table.columns.keys()) for table in personal_tables()}

    assert set(SHOWN) == set(columns)
    assert all(set(shown) <= columns[name] for name, shown in SHOWN.items())
    rows = {name: [{}] for name in columns}
    assert len(texts(my_data_card(rows, STORED_NAMES, DA)).split("\n–")) == len(columns) + 1


def test_much_data_comes_in_several_messages():
    rows = [{"next_step": "x" * 280} for _ in range(100)]
    turn = kept_on_me.show({"answers": rows}, STORED_NAMES, DA)

    assert len(turn.says) > 2
    assert all(len(say.text) < 13_000 for say in turn.says)


def test_who_reads_tells_fields_readers_since_when_and_until_when():
    answered = datetime(2026, 10, 6, 7, tzinfo=UTC)
    kept = Kept(seat=date(2020, 8, 1), answered=answered, round_opens=TODAY, words=answered)
    turn = kept_on_me.who_reads(told_of(kept), an_asking().readers, NOTICE, DA)
    card = turn.says[0].card

    assert card is not None
    assert faults_in(card) == []
    shown = texts(card).replace("\xa0", " ")
    assert "Læses af: centerchef og ledelseskonsulent" in shown
    assert "Navn, rolle og skole\nSiden 1. aug. 2020. Slettes 30 dage efter" in shown
    assert "“intet nyt”\nSiden 6. okt. 2026. Det ældste slettes 1. aug. 2028." in shown
    assert "egne ord\nSiden 6. okt. 2026. Det ældste slettes 6. okt. 2027." in shown
    assert "aldrig hvorfor\nIntet lige nu." in shown
    assert "kun til centerchefen" in shown
