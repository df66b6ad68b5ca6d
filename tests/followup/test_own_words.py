"""Own words become a proposal, a question, or nothing; never a guess."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.check_in import Need, Obstacle, Status, Trend
from followup.commands import command_in
from followup.own_words import AboutAPerson, Confusion, Proposal, Unclear, understand
from followup.texts import LANGUAGES

CORPUS = Path(__file__).with_name("own_words_corpus.txt").read_text("utf-8").splitlines()
ROWS = [line.split(" | ") for line in CORPUS if line and not line.startswith("#")]


def told(found: Proposal | Unclear | AboutAPerson) -> str:
    """As the corpus writes it."""
    if isinstance(found, AboutAPerson):
        return "!person"
    if isinstance(found, Unclear):
        return f"!{found.reason}"
    parts = {
        "s": found.status,
        "c": found.confidence,
        "t": found.trend,
        "p": found.progress,
        "o": found.obstacle,
        "n": found.need,
    }
    return " ".join(f"{name}={value}" for name, value in parts.items() if value is not None)


def in_order(expected: str) -> str:
    return " ".join(sorted(expected.split(), key=lambda part: "sctpon".find(part[0])))


def test_the_corpus_holds_two_hundred_meanings_in_each_language() -> None:
    assert len({row[1] for row in ROWS}) >= 200
    assert all(len(row) == 5 for row in ROWS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[1])
def test_what_leaders_write(row: list[str]) -> None:
    expected, *said = row
    found = [told(understand(words, spoken)) for words, spoken in zip(said, LANGUAGES, strict=True)]
    assert found == [in_order(expected)] * len(LANGUAGES)


def test_no_command_takes_what_a_leader_says_of_a_goal() -> None:
    for _, *said in ROWS:
        for words, spoken in zip(said, LANGUAGES, strict=True):
            assert command_in(words, spoken) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_are_kept_as_written(language: str) -> None:
    found = understand("  På Sporet, 60 %  ", language)
    assert isinstance(found, Proposal)
    assert found.words == "På Sporet, 60 %"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("da", "gul. Næste skridt: Møde om grøn skole"),
        ("sv", "gul. Nästa steg: Møde om grøn skole"),
        ("nb", "gul. Neste steg: Møde om grøn skole"),
        ("en", "yellow. Next step: Møde om grøn skole"),
    ],
)
def test_a_next_step_is_taken_as_written_and_not_read(language: str, said: str) -> None:
    found = understand(said, language)
    assert found == Proposal(said, status=Status.AT_RISK, next_step="Møde om grøn skole")


def test_a_long_next_step_is_cut_to_what_the_field_takes() -> None:
    found = understand(f"gul. Næste skridt: {'a' * 500}", "da")
    assert isinstance(found, Proposal)
    assert len(found.next_step) == 280


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("label", ["på sporet", "enligt plan", "i rute", "on track"])
def test_a_label_works_whatever_ones_language(language: str, label: str) -> None:
    assert told(understand(label, language)) == "s=on_track"


def test_a_letter_is_no_status() -> None:
    assert told(understand("gul. " * 100, "da")) == "s=at_risk"
    assert told(understand("gul. " * 200, "da")) == "!nothing"


def test_an_unknown_language_is_read_as_danish() -> None:
    assert told(understand("gul, tid og drift", "fi")) == "s=at_risk o=time"


def test_values_are_those_of_the_check_in() -> None:
    found = understand("rød, tiltro 2, værre, tid og drift, brug for beslutning, 30 pct", "da")
    assert found == Proposal(
        "rød, tiltro 2, værre, tid og drift, brug for beslutning, 30 pct",
        Status.BEHIND,
        2,
        Trend.WORSE,
        30,
        Obstacle.TIME,
        Need.DECISION,
    )


@given(st.text(max_size=60), st.sampled_from(LANGUAGES))
def test_no_text_breaks_it(text: str, language: str) -> None:
    found = understand(text, language)
    assert isinstance(found, Proposal | Unclear | AboutAPerson)


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz ", max_size=40))
def test_what_nobody_said_is_not_proposed(text: str) -> None:
    found = understand(f"zzz {text} zzz zzz zzz", "da")
    assert not isinstance(found, AboutAPerson)
    if isinstance(found, Unclear):
        assert found.reason in Confusion
    else:
        assert told(found) != ""
