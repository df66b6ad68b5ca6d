"""What stands on an agenda sheet, for whom, and that only what is new since the last talk does."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from followup import agenda_words
from followup.agenda import Issue, Seat, build, for_all_seats, is_news, next_talk
from followup.agenda_content import content_of, sheet_from
from followup.agenda_lines import AgendaFacts, Mark
from followup.attention import Reason
from followup.check_in import Need, Status, Trend
from followup.errors import NotYours, PersonalNumber, TooLong
from followup.people import Role, RoleName
from followup.points import HiddenLine, Hideable, checked_point
from followup.requests import RequestState
from followup.talk import AgreementState, TalkState
from tests.agendas import (
    CHIEF,
    CONSULTANT,
    GOALS,
    HELD,
    HELD_AT,
    IN_TROUBLE,
    KEPT_BACK,
    LAST,
    LEADER,
    LUS,
    SLOTS,
    TALK,
    THIS,
    a_point,
    agenda_facts,
    an_agreement,
    danish_number,
    said_now,
    said_then,
    view,
)
from tests.builders import TODAY, TUESDAY, a_person, a_request, a_talk
from tests.dialogs.taps import DA

SHARED_AT = Issue(3, 1, TUESDAY)
SECRET = replace(IN_TROUBLE, only_chief=True)


def point_texts(
    facts: AgendaFacts, reader: object = LEADER, issue: Issue | None = None
) -> list[str]:
    return [one.text for one in build(facts, view(reader), issue).points]  # type: ignore[arg-type]


def test_the_head_tells_school_date_seats_and_which_talk_it_is() -> None:
    head = build(agenda_facts(), view(LEADER)).head
    assert (head.school, head.starts, head.place) == (
        "Birkeskolen",
        TALK.starts,
        "Rådhuset, lokale 2",
    )
    assert (head.number, head.fewest, head.most) == (3, 4, 6)
    assert head.seats == (
        Seat(RoleName.CHIEF, ("Centerchef",)),
        Seat(RoleName.LEADER, ("Leder 01",)),
        Seat(RoleName.LEADERSHIP_CONSULTANT, ("Konsulent 01",)),
    )


def test_a_talk_behind_another_that_is_booked_is_counted_after_it() -> None:
    sooner = a_talk(id="talk-x", starts=TALK.starts - timedelta(days=5))
    facts = agenda_facts({"talks": (HELD, sooner, TALK)})
    assert build(facts, view(LEADER)).head.number == 4


def test_without_a_cadence_no_number_is_told() -> None:
    assert build(agenda_facts(standing=None), view(LEADER)).head.number is None


def test_nobody_without_a_seat_gets_the_sheet() -> None:
    director = a_person("direktør", Role(RoleName.DIRECTOR, None, date(2020, 8, 1)))
    for reader in (director, a_person("leder-02", Role(RoleName.LEADER, "ege", HELD_AT.date()))):
        with pytest.raises(NotYours):
            build(agenda_facts(), view(reader))


def test_own_points_stand_there_at_once_and_the_others_once_shared() -> None:
    facts = agenda_facts()
    assert point_texts(facts) == ["Lokaler til indskolingen", "Ny skolebestyrelse"]
    assert point_texts(facts, CHIEF) == []
    assert point_texts(facts, CHIEF, SHARED_AT) == point_texts(facts)


def test_the_leaders_points_come_before_everybody_elses() -> None:
    of_chief = a_point("p0", "Budget", person_id=CHIEF.id)
    facts = agenda_facts(points=(of_chief, a_point()))
    assert point_texts(facts, CONSULTANT, SHARED_AT) == ["Lokaler til indskolingen", "Budget"]


def test_a_point_made_after_the_sheet_was_shared_waits_for_the_next_version() -> None:
    facts = agenda_facts(points=(a_point(made_at=TUESDAY + timedelta(minutes=1)),))
    assert point_texts(facts, CHIEF, SHARED_AT) == []
    assert build(facts, view(LEADER), SHARED_AT).has_unshared
    assert not build(agenda_facts(), view(LEADER), SHARED_AT).has_unshared


def test_a_point_from_before_the_last_held_talk_is_not_repeated() -> None:
    assert point_texts(agenda_facts(points=(a_point(made_at=HELD_AT - timedelta(1)),))) == []


def test_a_hidden_point_is_seen_by_its_author_alone() -> None:
    back = HiddenLine("birkeskolen", Hideable.POINT, "p1", LEADER.id, True, TUESDAY)
    facts = agenda_facts(hidden=(back,))
    assert [one.hidden for one in build(facts, view(LEADER)).points] == [True, False]
    assert point_texts(facts, CHIEF, SHARED_AT) == ["Ny skolebestyrelse"]
    shown = agenda_facts(hidden=(replace(back, hidden=False),))
    assert len(point_texts(shown, CHIEF, SHARED_AT)) == 2


def test_a_successor_reads_no_private_points_and_neither_does_anybody_else() -> None:
    gone = Role(RoleName.LEADER, "birkeskolen", date(2020, 8, 1), TODAY - timedelta(days=1))
    before = a_person("leder-00", gone)
    facts = agenda_facts(
        {"people": (before, LEADER, CHIEF)}, points=(a_point(person_id="leder-00"),)
    )
    assert point_texts(facts) == []
    assert point_texts(facts, CHIEF, SHARED_AT) == []
    stranger = agenda_facts(points=(a_point(person_id="nobody"),))
    assert point_texts(stranger, CHIEF, SHARED_AT) == []


def test_agreements_begin_with_what_the_chief_owes() -> None:
    late = an_agreement("a4", due=TODAY - timedelta(days=30))
    known = (*agenda_facts().summary.agreements, late)
    lines = build(agenda_facts({"agreements": known}), view(LEADER)).agreements
    assert [(one.agreement_id, one.mark) for one in lines] == [
        ("a3", Mark.OVERDUE),
        ("a4", Mark.OVERDUE),
        ("a1", Mark.OPEN),
        ("a2", Mark.DONE),
    ]
    assert lines[0].owner == "Centerchef"


def test_only_open_agreements_of_earlier_talks_come_back() -> None:
    older = {"talk_id": "talk-long-ago", "owner_id": "gone"}
    agreements = (
        an_agreement("open", **older),
        an_agreement("done", state=AgreementState.DONE, **older),
        an_agreement("proposed", state=AgreementState.PROPOSED),
        an_agreement("withdrawn", state=AgreementState.WITHDRAWN),
    )
    lines = build(agenda_facts({"agreements": agreements}), view(LEADER)).agreements
    assert [(one.agreement_id, one.owner) for one in lines] == [("open", "")]


def test_before_the_first_held_talk_only_open_agreements_stand_there() -> None:
    facts = agenda_facts({"talks": (TALK,)})
    assert facts.since is None
    assert "a2" not in {one.agreement_id for one in build(facts, view(LEADER)).agreements}


def test_goals_to_talk_about_come_with_their_reasons_and_the_next_step() -> None:
    [goal] = build(agenda_facts(), view(CHIEF)).goals
    assert (goal.goal_id, goal.status) == ("overgang", Status.BEHIND)
    assert [one.reason for one in goal.because] == [
        Reason.BEHIND,
        Reason.CONFIDENCE_FELL,
        Reason.NEED,
    ]
    assert goal.words == "Vi mangler en aftale om besøgsdage."


def test_words_for_the_chief_alone_reach_the_chief_alone() -> None:
    facts = agenda_facts({"answers": (SECRET,)})
    words = {one.id: build(facts, view(one)).goals[0].words for one in (LEADER, CHIEF, CONSULTANT)}
    assert words == {
        LEADER.id: SECRET.next_step,
        CHIEF.id: SECRET.next_step,
        CONSULTANT.id: "",
    }
    assert for_all_seats(facts, SHARED_AT).goals[0].words == ""


def test_a_hidden_next_step_stays_with_its_author_while_the_goal_stays_for_all() -> None:
    facts = agenda_facts(hidden=(KEPT_BACK,))
    [own], [seen] = build(facts, view(LEADER)).goals, build(facts, view(CHIEF)).goals
    assert (own.words, own.own, own.hidden) == (IN_TROUBLE.next_step, True, True)
    assert (seen.words, seen.status) == ("", Status.BEHIND)


def test_a_line_hidden_before_the_last_held_talk_is_hidden_no_more() -> None:
    old = replace(KEPT_BACK, at=HELD_AT - timedelta(days=3))
    assert build(agenda_facts(hidden=(old,)), view(CHIEF)).goals[0].words


def test_what_the_last_held_talk_has_dealt_with_is_not_on_the_sheet_again() -> None:
    old = said_then("overgang", status=Status.BEHIND, need=Need.DECISION, next_step="Gammelt")
    sheet = build(agenda_facts({"answers": (old,)}), view(LEADER))
    assert sheet.goals == ()
    never_held = build(agenda_facts({"answers": (old,), "talks": (TALK,)}), view(LEADER))
    assert [one.words for one in never_held.goals] == ["Gammelt"]


def test_a_promise_long_overdue_brings_its_goal_up_even_without_an_answer() -> None:
    late = an_agreement(goal_id="digital", due=TODAY - timedelta(days=40))
    sheet = build(agenda_facts({"agreements": (late,), "answers": ()}), view(LEADER))
    assert [(one.goal_id, one.status) for one in sheet.goals] == [("digital", None)]


def test_silence_counts_where_some_of_it_is_newer_than_the_last_talk() -> None:
    rounds = (
        replace(THIS, closes=TODAY - timedelta(days=1), opens=TODAY - timedelta(days=14)),
        LAST,
    )
    silent = {"answers": (), "rounds": rounds, "goals": GOALS[:1]}
    [line] = build(agenda_facts(silent), view(LEADER)).goals
    assert [one.reason for one in line.because] == [Reason.UNANSWERED_TWICE]
    told = a_talk(id="t", starts=TUESDAY - timedelta(days=1), state=TalkState.HELD)
    assert build(agenda_facts(silent | {"talks": (told, TALK)}), view(LEADER)).goals == ()


def test_what_goes_well_is_told_and_a_goal_in_trouble_only_if_there_is_no_other() -> None:
    sheet = build(agenda_facts(), view(LEADER))
    assert [(one.goal_id, one.movement) for one in sheet.going_well] == [("laesning", Trend.BETTER)]
    reached = said_now("laesning", status=Status.REACHED, need=Need.RESOURCES)
    alone = build(agenda_facts({"answers": (reached,)}), view(LEADER))
    assert [one.goal_id for one in alone.goals] == ["laesning"]
    assert [one.goal_id for one in alone.going_well] == ["laesning"]
    assert build(agenda_facts({"answers": ()}), view(LEADER)).going_well == ()


def test_a_dropped_goal_stands_nowhere_on_the_sheet() -> None:
    goals = tuple(replace(goal, dropped_on=TODAY) for goal in GOALS)
    sheet = build(agenda_facts({"goals": goals}), view(LEADER))
    assert (sheet.goals, sheet.going_well, sheet.support) == ((), (), ())


def test_support_says_who_answers_what_was_asked_for() -> None:
    sparring = said_now("digital", need=Need.CONSULTANT_SPARRING, at=TUESDAY)
    lines = build(agenda_facts({"answers": (IN_TROUBLE, sparring)}), view(LEADER)).support
    assert [(one.need, one.role, one.names) for one in lines] == [
        (Need.DECISION, RoleName.CHIEF, ("Centerchef",)),
        (Need.CONSULTANT_SPARRING, RoleName.LEADERSHIP_CONSULTANT, ("Konsulent 01",)),
    ]


def test_support_tells_what_waits_since_before_the_last_talk_and_who_has_taken_it() -> None:
    old: dict[str, Any] = {
        "asked_at": HELD_AT - timedelta(days=9),
        "handled_at": HELD_AT - timedelta(days=8),
    }
    asked = (a_request(state=RequestState.TAKEN, handler_id=CONSULTANT.id, **old),)
    [line] = build(agenda_facts({"requests": asked}), view(LEADER)).support
    assert (line.goal, line.names, line.handler) == ("", ("Konsulent 01",), "Konsulent 01")
    words = agenda_words.parts(build(agenda_facts({"requests": asked}), view(LEADER)), DA)
    [shown] = next(part for part in words if part.letter == "F").lines
    assert shown.text == "Sparring fra konsulent"
    assert shown.small == "ledelseskonsulent svarer (Konsulent 01) · taget af Konsulent 01"


def test_support_tells_an_answer_once_after_it_was_given() -> None:
    def told(at: datetime) -> int:
        given: dict[str, Any] = {"handler_id": CHIEF.id, "handled_at": at}
        asked = a_request(
            state=RequestState.ANSWERED, asked_at=HELD_AT - timedelta(days=9), **given
        )
        return len(build(agenda_facts({"requests": (asked,)}), view(LEADER)).support)

    assert told(HELD_AT + timedelta(days=1)) == 1
    assert told(HELD_AT - timedelta(days=1)) == 0


def test_what_is_for_the_chief_alone_is_not_on_the_sheet_of_the_others() -> None:
    secret = a_request(role=RoleName.CHIEF, need=Need.CHIEF_SPARRING, only_chief=True)
    facts = agenda_facts({"requests": (secret,)})
    assert len(build(facts, view(CHIEF)).support) == 1
    assert build(facts, view(CONSULTANT)).support == ()
    assert for_all_seats(facts, SHARED_AT).support == ()


def test_an_older_sheet_is_read_with_the_support_it_had() -> None:
    content = content_of(build(agenda_facts(), view(LEADER)))
    for line in content["support"]:
        del line["state"], line["handler"]
    [line] = sheet_from(content).support
    assert (line.need, line.state, line.handler) == (Need.DECISION, RequestState.OPEN, "")


def test_at_most_three_proposed_agreements_of_this_talk_stand_under_new_ones() -> None:
    proposed = tuple(
        an_agreement(f"n{n}", talk_id=TALK.id, state=AgreementState.PROPOSED) for n in range(5)
    )
    sheet = build(agenda_facts({"agreements": proposed}), view(LEADER))
    assert [one.agreement_id for one in sheet.new_agreements] == ["n0", "n1", "n2"]
    assert sheet.agreements == ()


def test_three_dates_are_proposed_in_the_next_slot_from_tuesday_to_thursday() -> None:
    dates = build(agenda_facts(), view(LEADER)).dates
    assert len(dates) == 3
    assert all(SLOTS[2].first <= day <= SLOTS[2].last for day in dates)
    assert {day.weekday() for day in dates} <= {1, 2, 3}


def test_a_talk_without_a_slot_of_its_own_lies_where_its_day_lies() -> None:
    unsettled = agenda_facts(talk=replace(TALK, slot=""))
    assert build(unsettled, view(LEADER)).dates == build(agenda_facts(), view(LEADER)).dates


def test_nothing_is_proposed_after_the_last_slot_or_without_any() -> None:
    for slots in (SLOTS[:2], ()):
        assert build(agenda_facts(slots=slots), view(LEADER)).dates == ()


def test_a_slot_without_midweek_days_proposes_those_it_has() -> None:
    short = replace(SLOTS[2], first=date(2026, 11, 20), last=date(2026, 11, 23))
    dates = build(agenda_facts(slots=(*SLOTS[:2], short)), view(LEADER)).dates
    assert dates == (date(2026, 11, 20), date(2026, 11, 23))
    past = replace(SLOTS[2], first=HELD_AT.date(), last=HELD_AT.date())
    assert build(agenda_facts(slots=(*SLOTS[:2], past)), view(LEADER)).dates == ()


def test_a_talk_already_booked_after_this_one_is_told() -> None:
    later = a_talk(
        id="talk-9", starts=TALK.starts + timedelta(days=50), ends=TALK.ends + timedelta(50)
    )
    sheet = build(agenda_facts({"talks": (HELD, TALK, later)}), view(LEADER))
    assert sheet.booked == later.starts


@pytest.mark.parametrize(
    "kind", ["leadership_development_talk", "leadership_team_development_talk"]
)
def test_a_lus_or_grus_has_a_head_and_a_form_and_never_a_goal(kind: str) -> None:
    facts = agenda_facts(
        talk=a_talk(kind=kind), instrument=replace(LUS, kind=kind), form="https://kommune.example/f"
    )
    sheet = build(facts, view(CHIEF))
    assert not sheet.is_one_to_one
    assert sheet.form == "https://kommune.example/f"
    rest = (sheet.points, sheet.agreements, sheet.goals, sheet.going_well, sheet.support)
    assert rest == ((), (), (), (), ())
    assert (sheet.new_agreements, sheet.dates, sheet.issue) == ((), (), None)


def test_a_sheet_survives_being_kept_as_json() -> None:
    later = a_talk(
        id="talk-9", starts=TALK.starts + timedelta(days=50), ends=TALK.ends + timedelta(50)
    )
    facts = agenda_facts({"talks": (HELD, TALK, later)})
    for sheet in (for_all_seats(facts, SHARED_AT), build(agenda_facts(), view(CHIEF))):
        assert sheet_from(content_of(sheet)) == sheet


def test_a_sheet_kept_by_an_older_version_is_still_read() -> None:
    content = content_of(build(agenda_facts(), view(CHIEF)))
    del content["booked"]
    assert sheet_from(content).booked is None


def test_only_other_words_are_news() -> None:
    sheet = for_all_seats(agenda_facts(), SHARED_AT)
    assert is_news(sheet, None)
    assert not is_news(sheet, replace(sheet, issue=Issue(3, 2, TUESDAY)))
    assert is_news(sheet, replace(sheet, points=()))


def test_the_next_talk_is_the_soonest_that_stands() -> None:
    cancelled = replace(TALK, id="c", state=TalkState.CANCELLED, starts=TALK.starts - timedelta(1))
    lus = replace(TALK, id="l", kind=LUS.kind, starts=TALK.starts - timedelta(days=2))
    later = replace(TALK, id="b", starts=TALK.starts + timedelta(days=1))
    talks = (HELD, later, cancelled, lus, TALK)
    assert next_talk(talks, "birkeskolen", TUESDAY) == TALK
    assert next_talk(talks, "egeskolen", TUESDAY) is None


def test_a_point_is_short_and_holds_no_identity_number() -> None:
    now = datetime(2026, 10, 6, 7, tzinfo=UTC)
    assert checked_point("  To  ord\n ", now) == "To ord"
    assert checked_point("x" * 200, now) == "x" * 200
    with pytest.raises(TooLong):
        checked_point("x" * 201, now)
    with pytest.raises(PersonalNumber):
        checked_point(f"Om {danish_number()}", now)
