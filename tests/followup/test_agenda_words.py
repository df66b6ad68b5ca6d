"""An agenda sheet in words, alike on a card and on paper, in four languages."""

from dataclasses import replace
from datetime import timedelta

import pytest

from followup.agenda import Issue, Sheet, build
from followup.agenda_lines import Silence
from followup.agenda_words import head_lines, issue_words, parts, title
from followup.people import Pause
from followup.points import Hideable
from followup.texts import LANGUAGES, texts_in
from tests.agendas import (
    CHIEF,
    HELD_AT,
    KEPT_BACK,
    LEADER,
    TALK,
    THIS,
    a_point,
    agenda_facts,
    an_agreement,
    said_then,
    view,
)
from tests.builders import TODAY, TUESDAY
from tests.reading import as_read

DA = texts_in("da")


def sheet(reader: object = LEADER, **changes: object) -> Sheet:
    facts = agenda_facts(**changes)  # type: ignore[arg-type]
    return build(facts, view(reader), Issue(1, 1, TUESDAY))  # type: ignore[arg-type]


def empty() -> Sheet:
    return Sheet(replace(build(agenda_facts(), view(LEADER)).head, seats=(), place=""))


def lines(one: Sheet, letter: str) -> list[tuple[str, str]]:
    [part] = [part for part in parts(one, DA) if part.letter == letter]
    return [(as_read(line.text), as_read(line.small)) for line in part.lines]


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_eight_parts_stand_there_in_order_even_when_empty(language: str) -> None:
    for one in (sheet(), empty()):
        told = parts(one, texts_in(language))
        assert "".join(part.letter for part in told) == "ABCDEFGH"
        assert all(part.lines or part.empty for part in told)


def test_the_head_is_read_in_two_lines() -> None:
    first, second = head_lines(sheet().head, DA)
    assert as_read(first) == "Tirsdag 20. okt. kl. 10.00 · Rådhuset, lokale 2 · samtale 3 af 4-6"
    assert second.startswith("Centerchef: Centerchef · skoleleder: Leder 01")
    assert title(sheet(), DA) == "1:1-samtale · Birkeskolen"


@pytest.mark.parametrize(
    ("fewest", "most", "told"), [(4, 6, "3 af 4-6"), (6, 6, "3 af 6"), (1, None, "3 af 1-")]
)
def test_the_cadence_is_told_as_people_say_it(fewest: int, most: int | None, told: str) -> None:
    head = replace(sheet().head, fewest=fewest, most=most)
    assert head_lines(head, DA)[0].endswith(told)


def test_without_a_cadence_or_a_holder_of_the_seat_nothing_is_made_up() -> None:
    head = replace(sheet().head, number=None)
    nobody = replace(head.seats[0], names=())
    first, second = head_lines(replace(head, seats=(nobody,)), DA)
    assert "samtale" not in first
    assert second == "Centerchef: –"


def test_a_shared_sheet_tells_its_number_and_version_and_a_draft_that_it_is_one() -> None:
    assert (
        as_read(issue_words(sheet(), DA))
        == "Dagsorden nr. 1, version 1, delt 6. okt. 2026 kl. 09.00"
    )
    assert issue_words(empty(), DA) == "Udkast, ikke delt endnu"


def test_a_sheet_without_any_answer_says_who_was_asked_and_when() -> None:
    said = "Der er ingen ny status. Leder 01 blev spurgt 6. okt."
    for answers in ((), (said_then("laesning"), said_then("overgang"))):
        assert lines(sheet(summary={"answers": answers}), "C")[0] == (said, "")
    nobody = replace(sheet(), silence=Silence((), TODAY), goals=())
    assert lines(nobody, "C") == [("Der er ingen ny status. – blev spurgt 6. okt.", "")]


def test_who_was_not_asked_is_not_said_to_be_silent() -> None:
    away = replace(LEADER, pauses=(Pause(TODAY, TODAY),))
    before = replace(THIS, opens=TODAY - timedelta(60), closes=HELD_AT.date() - timedelta(1))
    for changes in ({"people": (away, CHIEF)}, {"rounds": (before,)}, {"rounds": ()}):
        found = lines(sheet(summary={"answers": (), **changes}), "C")
        assert found[0][0] == "Der er ingen ny status til denne samtale."


def test_one_new_answer_is_no_silence_and_neither_is_a_school_without_goals() -> None:
    assert sheet().silence is None
    assert sheet(summary={"goals": (), "answers": ()}).silence is None


def test_each_line_says_whose_it_is_and_how_it_stands() -> None:
    points = (a_point("p0", "Budget", person_id=CHIEF.id), a_point())
    one = sheet(points=points)
    assert lines(one, "A") == [("Lokaler til indskolingen", ""), ("Budget", "fra centerchef")]
    assert lines(one, "B")[0] == ("Svar om lokaler", "over frist · Centerchef · frist 30. sep.")
    [(goal, why)] = lines(one, "C")
    assert goal == "Tryg overgang fra dagtilbud til skole"
    assert why.startswith("Bagud, tiltroen er faldet mindst to trin, brug for: beslutning")
    assert lines(one, "D") == [("Flere elever læser i fritiden", "På sporet · ↑ frem")]
    assert lines(one, "F") == [
        ("Beslutning: Tryg overgang fra dagtilbud til skole", "centerchef svarer (Centerchef)")
    ]


def test_only_own_words_can_be_kept_back_and_those_kept_back_say_so() -> None:
    back = replace(KEPT_BACK, kind=Hideable.POINT, line_id="p1")
    one = sheet(hidden=(KEPT_BACK, back))
    hides = [line.hides for part in parts(one, DA) for line in part.lines if line.hides]
    assert hides == [Hideable.POINT, Hideable.POINT, Hideable.GOAL]
    assert ("Lokaler til indskolingen", "skjult for de andre") in lines(one, "A")
    of_chief = parts(sheet(CHIEF), DA)
    assert not [line for part in of_chief for line in part.lines if line.hides]


def test_a_goal_nobody_answered_for_stands_without_a_colour() -> None:
    late = an_agreement(goal_id="digital", due=TUESDAY.date().replace(month=8), owner_id="gone")
    one = sheet(summary={"agreements": (late,), "answers": ()})
    [_, line] = [line for part in parts(one, DA) for line in part.lines if part.letter == "C"]
    assert (line.glyph, line.status, line.small) == ("–", None, "Aftale over frist")
    assert lines(one, "B")[0][1].startswith("over frist · – · frist")


def test_a_goal_that_was_reached_at_once_has_no_movement_to_tell() -> None:
    well = replace(sheet().going_well[0], movement=None, status=None)
    assert lines(replace(sheet(), going_well=(well,)), "D") == [(well.title, "")]


def test_support_nobody_can_give_is_told_with_a_dash() -> None:
    asked = replace(sheet().support[0], names=())
    assert lines(replace(sheet(), support=(asked,)), "F")[0][1] == "centerchef svarer (–)"


def test_the_talk_that_follows_is_told_or_proposed_or_left_open() -> None:
    assert lines(replace(sheet(), booked=TALK.starts), "H")[0][0].startswith("Booket: tirsdag 20.")
    assert lines(sheet(), "H")[0][0].startswith("Forslag: onsdag 2. dec.")
    assert lines(replace(sheet(), dates=()), "H") == []


def test_new_agreements_leave_room_for_as_many_as_there_may_be() -> None:
    proposed = replace(sheet().agreements[0])
    [part] = [p for p in parts(replace(sheet(), new_agreements=(proposed,)), DA) if p.letter == "G"]
    assert (len(part.lines), part.blanks, part.empty) == (1, 2, "")
