"""A school year of messages: what comes when, to whom, and what stops it."""

from collections import Counter
from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from followup.calendar import at
from followup.occasions import unanswered
from followup.people import Pause, Role, School
from followup.plan import CadenceRule, Instrument, RuleUnit
from followup.planning import (
    is_asked_for,
    may_go,
    next_chance,
    outlook,
    plan,
    plan_person,
    still_wanted,
)
from followup.register import Blackout
from followup.reminders import Planning, Reminder, Sent, Snooze, Step
from followup.talk import Agreement, AgreementState, TalkState
from tests.builders import a_goal, a_municipality, a_person
from tests.school_years import (
    CONSULTANT,
    EARLIER,
    GRUS,
    LATER,
    LEADER,
    LONG_AGO,
    LUS,
    ONE_TO_ONE,
    REVISION,
    SPARRING,
    STRATEGY,
    TEAM,
    TEAM_TALK,
    TUS,
    WELLBEING,
    ZONE,
    a_meeting,
    a_plan,
    an_instrument,
    chief,
    danish,
    days_of,
    facts,
    leader,
    local,
    messages,
    midnight,
    of_year,
)

TALK_DAY = date(2026, 10, 20)
ME = "leder-birkeskolen"


def around(world: Planning, person_id: str = ME, talk_id: str = "t1") -> list[str]:
    """The steps of one talk for one person."""
    return days_of(tuple(r for r in of_year(world) if r.talk_id == talk_id), person_id)


def only(world: Planning, step: Step, person_id: str = ME) -> list[str]:
    return [
        f"{r.instrument_id} {local(r.due)[:10]}"
        for r in of_year(world)
        if r.person_id == person_id and r.step is step
    ]


def test_the_four_messages_of_an_ordinary_talk() -> None:
    world = facts(a_meeting(TALK_DAY))
    assert around(world) == ["ask 2026-10-06", "remind 2026-10-08", "day_before 2026-10-19"]
    assert around(world, "chef") == [
        "day_before 2026-10-19",
        "after 2026-10-21",
        "after_again 2026-10-28",
    ]
    assert {local(r.due)[11:] for r in of_year(world)} == {"09:00"}


def test_a_talk_after_christmas_is_asked_for_before_it() -> None:
    world = facts(a_meeting(date(2027, 1, 5)))
    assert around(world) == ["ask 2026-12-18", "day_before 2027-01-04"]
    assert around(world, "chef")[1] == "after 2027-01-06"


def test_a_talk_after_summer_has_ask_and_sheet_in_one_message() -> None:
    world = facts(a_meeting(date(2026, 8, 11)))
    found = plan(world, midnight(date(2026, 6, 1)), midnight(date(2026, 8, 12)))
    mine = [r for r in found if r.person_id == ME]
    assert [r.step for r in mine] == [Step.DAY_BEFORE, Step.ASK]
    assert {local(r.due) for r in mine} == {"2026-08-10 09:00"}


def test_a_talk_on_the_first_school_day_is_asked_for_that_morning_or_not_at_all() -> None:
    at_ten, at_eight = (facts(a_meeting(date(2026, 8, 10), wall=time(h))) for h in (10, 8))
    for world, wanted in ((at_ten, ["ask 2026-08-10", "day_before 2026-08-10"]), (at_eight, [])):
        found = plan(world, midnight(date(2026, 6, 1)), midnight(date(2026, 8, 12)))
        assert sorted(days_of(found)) == wanted


def test_an_invitation_that_comes_too_late_is_told_as_unsent() -> None:
    world = facts(a_meeting(date(2026, 8, 10), wall=time(8)))
    found = outlook(leader(), world, midnight(date(2026, 8, 1)), midnight(date(2026, 8, 12)))
    assert {(u.reminder.step, u.reason) for u in found.unsent} == {
        (Step.ASK, "too_late"),
        (Step.DAY_BEFORE, "too_late"),
    }


def test_who_has_answered_everything_hears_nothing_until_the_day_before() -> None:
    world = facts(a_meeting(TALK_DAY))
    done = replace(world, answered=frozenset({("F20-07:birkeskolen:2026/2027#1", "laesning")}))
    assert around(done) == ["day_before 2026-10-19"]


def test_who_has_answered_some_goals_is_reminded_of_the_rest() -> None:
    goals = tuple(a_goal(f"m{n}", starts=None) for n in range(8))
    world = facts(a_meeting(TALK_DAY), goals=goals)
    key = "F20-07:birkeskolen:2026/2027#1"
    five = replace(world, answered=frozenset((key, f"m{n}") for n in range(5)))
    six = replace(world, answered=frozenset((key, f"m{n}") for n in range(6)))
    assert "remind 2026-10-08" in around(five)
    assert unanswered(five, five.rounds[0]) == (6, 1)
    assert around(six) == ["day_before 2026-10-19"]


def test_a_goal_dropped_while_the_round_is_open_is_not_waited_for() -> None:
    dropped = a_goal("ude", starts=None, dropped_on=date(2026, 10, 7))
    world = facts(a_meeting(TALK_DAY), goals=(a_goal(starts=None), dropped))
    done = frozenset({("F20-07:birkeskolen:2026/2027#1", "laesning")})
    assert around(replace(world, answered=done)) == ["day_before 2026-10-19"]


def test_a_school_without_goals_is_invited_but_never_reminded_of_answers() -> None:
    world = facts(a_meeting(TALK_DAY), goals=())
    assert around(world) == ["ask 2026-10-06", "day_before 2026-10-19"]
    assert only(world, Step.REMIND)[:1] == ["F20-01 2027-04-15"]


@pytest.mark.parametrize("state", [TalkState.HELD, TalkState.CANCELLED])
def test_nothing_is_said_of_a_talk_that_is_held_or_cancelled(state: TalkState) -> None:
    world = facts(a_meeting(TALK_DAY, state=state))
    assert around(world) == around(world, "chef") == []


def test_a_moved_talk_starts_its_ladder_anew_with_new_keys() -> None:
    before = facts(a_meeting(TALK_DAY))
    moved = a_meeting(date(2026, 11, 10), state=TalkState.MOVED, sequence=1, slot="2026/2027#1")
    after = facts(moved)
    assert around(after) == ["ask 2026-10-27", "remind 2026-11-05", "day_before 2026-11-09"]
    keys = {r.key for world in (before, after) for r in of_year(world) if r.talk_id == "t1"}
    assert len(keys) == 12


def test_a_key_names_instrument_subject_slot_step_version_and_recipient() -> None:
    ask = next(r for r in of_year(facts(a_meeting(TALK_DAY))) if r.step is Step.ASK)
    assert ask.key == f"F20-07:birkeskolen:2026/2027#1:ask:t1.0:{ME}"
    assert (ask.round_id, ask.about) == ("F20-07:birkeskolen:2026/2027#1", TALK_DAY)


def test_all_seats_get_the_sheet_the_day_before() -> None:
    consultant = a_person("konsulent", Role(CONSULTANT, "birkeskolen", LONG_AGO))
    other = a_person("anden", Role(CONSULTANT, "egeskolen", LONG_AGO))
    world = facts(a_meeting(TALK_DAY), people=(leader(), chief(), consultant, other))
    told = {r.person_id for r in of_year(world) if r.step is Step.DAY_BEFORE}
    assert told == {ME, "chef", "konsulent"}


def test_a_lus_is_booked_early_and_followed_two_days_after() -> None:
    world = facts(a_meeting(TALK_DAY, instrument=LUS))
    assert around(world) == [
        "invite 2026-09-29",
        "ask 2026-10-06",
        "remind 2026-10-08",
        "day_before 2026-10-19",
    ]
    assert around(world, "chef")[1] == "after 2026-10-22"


def test_a_grus_is_for_the_whole_team() -> None:
    deputy = a_person("souschef", Role(TEAM, "birkeskolen", LONG_AGO))
    world = facts(a_meeting(TALK_DAY, instrument=GRUS), people=(leader(), deputy, chief()))
    assert around(world, "souschef") == around(world)
    # Five working days before is the 6th as well, because of the holiday: asked, not reminded.
    assert around(world) == ["invite 2026-09-22", "ask 2026-10-06", "day_before 2026-10-19"]
    assert around(world, "chef")[1] == "after 2026-10-27"


def test_two_talks_a_year_with_the_leader_follow_the_leaders_ladder() -> None:
    talk = a_meeting(TALK_DAY, instrument=TEAM_TALK)
    world = facts(talk, plans=(a_plan(TEAM_TALK),))
    assert around(world)[0] == "invite 2026-09-29"
    assert only(world, Step.NUDGE, "chef") == ["F18-05 2027-02-02"]
    assert only(world, Step.NUDGE_AGAIN, "chef") == ["F18-05 2027-02-23"]


def test_booking_is_asked_for_only_while_nothing_is_booked() -> None:
    none, booked = facts(), facts(a_meeting(TALK_DAY, instrument=LUS))
    assert "F20-06a 2026-09-01" in only(none, Step.NUDGE, "chef")
    assert "F20-06a 2026-09-15" in only(none, Step.NUDGE_AGAIN, "chef")
    assert "F20-06a 2026-09-01" not in only(booked, Step.NUDGE, "chef")


def test_a_one_to_one_is_nudged_on_the_day_it_falls_short() -> None:
    world = facts(plans=(a_plan(ONE_TO_ONE),))
    assert only(world, Step.NUDGE, "chef") == [
        "F20-07 2026-08-25",
        "F20-07 2026-11-10",
        "F20-07 2027-02-02",
        "F20-07 2027-04-28",
    ]
    booked = facts(a_meeting(TALK_DAY), plans=(a_plan(ONE_TO_ONE),))
    assert only(booked, Step.NUDGE, "chef") == [
        "F20-07 2026-11-10",
        "F20-07 2027-02-02",
        "F20-07 2027-04-28",
    ]


def test_a_team_talk_without_a_rule_is_spoken_of_only_when_booked() -> None:
    none = facts(plans=(a_plan(TUS),))
    booked = facts(a_meeting(TALK_DAY, instrument=TUS), plans=(a_plan(TUS),))
    assert of_year(none) == ()
    assert around(booked)[0] == "invite 2026-09-22"


def test_sparring_has_no_ladder() -> None:
    world = facts(a_meeting(TALK_DAY, instrument=SPARRING), plans=(a_plan(SPARRING),))
    assert of_year(world) == ()


def test_the_school_development_talk_is_silent_until_it_is_switched_on() -> None:
    sus = an_instrument("SUS", "school_development_talk", (1, None))
    off = facts(plans=(a_plan(sus),))
    on = replace(off, municipality=a_municipality(switched_on=("school_development_talk",)))
    assert of_year(off) == ()
    assert only(on, Step.NUDGE, "chef") == ["SUS 2026-09-01"]


def test_a_strategy_revision_is_asked_for_in_spring() -> None:
    world = facts(plans=(a_plan(REVISION),))
    assert days_of(of_year(world)) == [
        "ask 2027-03-02",
        "remind 2027-04-15",
        "remind_again 2027-05-24",
        "due_day 2027-05-31",
    ]
    done = facts(
        a_meeting(date(2027, 3, 20), instrument=REVISION, state=TalkState.HELD),
        plans=(a_plan(REVISION),),
    )
    assert of_year(done) == ()


def test_a_strategy_is_asked_for_once_a_plan_period() -> None:
    first, second = (facts(plans=(a_plan(STRATEGY, first_year=y),)) for y in (2026, 2025))
    assert days_of(of_year(first))[0] == "ask 2027-03-02"
    assert of_year(first)[0].slot == "2026-2028#1"
    assert of_year(second) == ()


def test_a_programme_is_not_counted_by_the_year() -> None:
    course = an_instrument(
        "P", "local_evaluation", (1, 1), LEADER, (TEAM,), unit=RuleUnit.PROGRAMME
    )
    assert of_year(facts(plans=(a_plan(course),))) == ()
    assert of_year(facts(plans=(a_plan(replace(course, rule=None)),))) == ()


def test_wellbeing_is_asked_twice_and_each_is_reminded_once() -> None:
    world = facts(plans=(a_plan(WELLBEING),))
    assert days_of(of_year(world)) == [
        "ask 2026-10-01",
        "remind 2026-11-23",
        "ask 2027-03-02",
        "remind 2027-04-23",
    ]
    one = a_meeting(
        date(2026, 11, 2), instrument=WELLBEING, state=TalkState.HELD, slot="2026/2027#1"
    )
    assert days_of(of_year(facts(one, plans=(a_plan(WELLBEING),)))) == [
        "ask 2027-03-02",
        "remind 2027-04-23",
    ]


def test_a_rule_may_ask_for_one_wellbeing_assessment_only() -> None:
    once = replace(WELLBEING, rule=CadenceRule(RuleUnit.SCHOOL_YEAR, 1, 1))
    assert len(of_year(facts(plans=(a_plan(once),)))) == 2


def an_agreement(**changes: object) -> Agreement:
    values = {
        "id": "a1",
        "school_id": "birkeskolen",
        "talk_id": None,
        "goal_id": None,
        "what": "Aftale om læsebånd",
        "owner_id": ME,
        "proposed_by": "chef",
        "due": date(2026, 11, 10),
        "state": AgreementState.OPEN,
        "made_at": at(date(2026, 10, 21), time(9), ZONE),
    }
    return Agreement(**values | changes)  # type: ignore[arg-type]


def of_agreement(*agreements: Agreement, person_id: str = ME) -> list[str]:
    world = facts(agreements=agreements, plans=())
    return days_of(of_year(world), person_id)


def test_an_agreement_is_recalled_five_working_days_before_and_on_its_day() -> None:
    assert of_agreement(an_agreement()) == ["remind 2026-11-03", "due_day 2026-11-10"]


def test_the_chiefs_own_promise_is_treated_like_everyones() -> None:
    mine = an_agreement(owner_id="chef")
    assert of_agreement(mine, person_id="chef") == ["remind 2026-11-03", "due_day 2026-11-10"]
    assert of_agreement(mine) == []


@pytest.mark.parametrize(
    "state", [AgreementState.PROPOSED, AgreementState.DONE, AgreementState.WITHDRAWN]
)
def test_an_agreement_that_is_not_open_is_not_recalled(state: AgreementState) -> None:
    assert of_agreement(an_agreement(state=state)) == []


def test_an_agreement_made_within_its_last_week_is_recalled_on_its_day_alone() -> None:
    made = at(date(2026, 11, 5), time(9), ZONE)
    assert of_agreement(an_agreement(made_at=made)) == ["due_day 2026-11-10"]


def test_an_agreement_due_on_a_saturday_is_recalled_before_but_not_after() -> None:
    assert of_agreement(an_agreement(due=date(2026, 11, 7))) == ["remind 2026-11-02"]


def test_nothing_comes_on_pause_and_no_first_ask_in_the_five_working_days_after() -> None:
    away = leader(pauses=(Pause(date(2026, 9, 21), date(2026, 10, 5)),))
    world = facts(a_meeting(TALK_DAY), people=(away, chief()))
    # The fifth working day after the pause is the day after the autumn holiday.
    assert around(world) == ["day_before 2026-10-19", "ask 2026-10-19"]


def test_a_pause_or_an_agreement_without_a_sensible_end_does_no_harm() -> None:
    away = leader(pauses=(Pause(date(2026, 9, 21), date.max),))
    promise = an_agreement(due=date.max)
    world = facts(a_meeting(TALK_DAY), people=(away, chief()), agreements=(promise,))
    assert around(world) == []
    assert around(world, "chef") == around(facts(a_meeting(TALK_DAY)), "chef")


def test_a_pause_later_in_the_year_changes_nothing_now() -> None:
    away = leader(pauses=(Pause(date(2027, 2, 1), date(2027, 2, 5)),))
    world = facts(a_meeting(TALK_DAY), people=(away, chief()))
    assert around(world)[0] == "ask 2026-10-06"


def test_a_new_leader_is_asked_five_working_days_after_the_start() -> None:
    new = leader(since=date(2026, 10, 1))
    world = facts(a_meeting(TALK_DAY), people=(new, chief()))
    assert around(world)[0] == "ask 2026-10-08"
    assert "remind 2026-10-08" not in around(world)


@pytest.mark.parametrize(("since", "steps"), [(date.min, 3), (date.max, 0)])
def test_a_start_without_a_sensible_day_does_no_harm(since: date, steps: int) -> None:
    world = facts(a_meeting(TALK_DAY), people=(leader(since=since), chief()))
    assert len(around(world)) == steps


def test_a_leader_who_leaves_hears_nothing_more_and_the_successor_does() -> None:
    old = a_person("gammel", Role(LEADER, "birkeskolen", LONG_AGO, date(2026, 10, 7)))
    new = a_person("ny", Role(LEADER, "birkeskolen", date(2026, 10, 8)))
    world = facts(a_meeting(TALK_DAY), people=(old, new, chief()))
    assert around(world, "gammel") == ["ask 2026-10-06"]
    assert around(world, "ny") == ["day_before 2026-10-19"]
    gone = [r for r in of_year(world) if r.person_id == "gammel"]
    assert all(local(r.expires) <= "2026-10-08 09:00" for r in gone)


def test_one_person_in_both_seats_is_told_once() -> None:
    both = leader()
    both = replace(both, roles=(*both.roles, Role(TEAM, "birkeskolen", LONG_AGO)))
    world = facts(a_meeting(TALK_DAY, instrument=GRUS), people=(both, chief()))
    assert len(around(world)) == len(set(around(world)))


def test_only_the_latest_missed_step_is_sent_after_downtime() -> None:
    world = facts(a_meeting(TALK_DAY))
    back = at(date(2026, 10, 9), time(10), ZONE)
    found = plan_person(leader(), world, back, midnight(date(2026, 10, 19)))
    assert days_of(found) == ["remind 2026-10-09"]


def test_what_was_due_this_morning_keeps_its_moment_until_the_window_closes() -> None:
    world = facts(a_meeting(TALK_DAY))
    late, closed = (at(date(2026, 10, 6), time(h), ZONE) for h in (15, 16))
    for now, due in ((late, "2026-10-06 09:00"), (closed, "2026-10-07 09:00")):
        found = plan_person(leader(), world, now, midnight(date(2026, 10, 8)))
        assert [local(r.due) for r in found] == [due]


def sent(world: Planning, until: date) -> Planning:
    """As if all that is due before that day has gone out."""
    gone = plan(world, midnight(date(2026, 8, 1)), midnight(until))
    return replace(world, sent=messages(gone))


def test_what_was_sent_is_not_sent_again() -> None:
    world = sent(facts(a_meeting(TALK_DAY)), date(2026, 10, 7))
    assert around(world) == ["remind 2026-10-08", "day_before 2026-10-19"]


def snoozed(day: date, wall: time, until: datetime, world: Planning) -> Planning:
    return replace(world, snoozes=(*world.snoozes, Snooze(ME, at(day, wall, ZONE), until)))


def test_a_snooze_replaces_the_next_step() -> None:
    world = sent(facts(a_meeting(TALK_DAY)), date(2026, 10, 7))
    until = at(date(2026, 10, 6), time(12, 30), ZONE)
    later = snoozed(date(2026, 10, 6), time(9, 5), until, world)
    found = plan(later, at(date(2026, 10, 6), time(9, 5), ZONE), midnight(date(2026, 10, 20)))
    mine = [r for r in found if r.person_id == ME]
    assert [(r.step, local(r.due)) for r in mine] == [
        (Step.AGAIN, "2026-10-06 12:30"),
        (Step.DAY_BEFORE, "2026-10-19 09:00"),
    ]
    assert is_asked_for(mine)
    assert not is_asked_for(mine[1:])


def again(world: Planning, day: date, until: datetime) -> Planning:
    """The message put off until then goes out."""
    now = at(day, time(9, 5), ZONE)
    later = snoozed(day, time(9, 5), until, world)
    due = plan_person(leader(), later, now, until + timedelta(minutes=1))
    return replace(later, sent=(*later.sent, *messages(due)))


def test_a_message_can_be_put_off_twice_and_never_multiplies() -> None:
    world = sent(facts(a_meeting(TALK_DAY)), date(2026, 10, 7))
    once = again(world, date(2026, 10, 6), at(date(2026, 10, 7), time(8, 30), ZONE))
    assert [len(s.keys) for s in once.sent if s.person_id == ME] == [1, 1]
    twice = again(once, date(2026, 10, 7), at(date(2026, 10, 8), time(8, 30), ZONE))
    thrice = again(twice, date(2026, 10, 8), at(date(2026, 10, 9), time(8, 30), ZONE))
    told = [key for s in thrice.sent if s.person_id == ME for key in s.keys]
    assert len(told) == 3
    assert around(thrice) == ["day_before 2026-10-19"]


def test_a_snooze_past_the_deadline_brings_nothing() -> None:
    world = sent(facts(a_meeting(TALK_DAY)), date(2026, 10, 7))
    later = snoozed(date(2026, 10, 6), time(10), at(date(2026, 10, 26), time(8, 30), ZONE), world)
    assert around(later) == ["day_before 2026-10-19"]


def test_a_snooze_before_any_message_is_nothing() -> None:
    until = at(date(2026, 9, 2), time(8, 30), ZONE)
    world = snoozed(date(2026, 9, 1), time(10), until, facts(a_meeting(TALK_DAY)))
    assert around(world)[0] == "ask 2026-10-06"


def test_other_things_of_the_day_join_the_message_that_was_put_off() -> None:
    world = sent(facts(a_meeting(TALK_DAY)), date(2026, 10, 7))
    later = snoozed(date(2026, 10, 6), time(10), at(date(2026, 10, 19), time(8, 30), ZONE), world)
    mine = [r for r in of_year(later, date(2026, 10, 7)) if r.person_id == ME and r.talk_id]
    assert {local(r.due) for r in mine} == {"2026-10-19 08:30"}
    assert [r.step for r in mine] == [Step.DAY_BEFORE, Step.AGAIN]


def test_a_snooze_that_meets_a_pause_comes_back_after_it() -> None:
    world = sent(facts(a_meeting(TALK_DAY)), date(2026, 10, 7))
    until = at(date(2026, 10, 7), time(8, 30), ZONE)
    later = snoozed(date(2026, 10, 6), time(10), until, world)
    away = replace(leader(), pauses=(Pause(date(2026, 10, 7), date(2026, 10, 7)),))
    found = plan_person(away, later, at(date(2026, 10, 6), time(16), ZONE), until + timedelta(9))
    assert (found[0].step, local(found[0].due)) == (Step.AGAIN, "2026-10-08 09:00")


def test_a_changed_list_plans_the_unsent_anew_and_leaves_the_sent_alone() -> None:
    world = sent(facts(a_meeting(TALK_DAY)), date(2026, 10, 7))
    closed = Blackout(date(2026, 10, 8), date(2026, 10, 8), "lukket")
    found = around(replace(world, calendar=danish(closed)))
    assert found == ["remind 2026-10-07", "day_before 2026-10-19"]


def first_ask(world: Planning) -> Reminder:
    return next(r for r in of_year(world) if r.step is Step.ASK and r.person_id == ME)


def test_a_promise_is_still_wanted_while_nothing_has_changed() -> None:
    world = facts(a_meeting(TALK_DAY))
    assert all(still_wanted(r, world) for r in of_year(world))


@pytest.mark.parametrize(
    "change",
    [
        {"talks": (a_meeting(TALK_DAY, state=TalkState.HELD),)},
        {"talks": (a_meeting(TALK_DAY, state=TalkState.CANCELLED),)},
        {"talks": (a_meeting(TALK_DAY, sequence=1, state=TalkState.MOVED),)},
        {"talks": ()},
        {"answered": frozenset({("F20-07:birkeskolen:2026/2027#1", "laesning")})},
        {"people": (chief(),)},
        {"people": (a_person(ME, Role(LEADER, "egeskolen", LONG_AGO)),)},
    ],
)
def test_a_promise_is_not_wanted_once_its_reason_is_gone(change: dict[str, object]) -> None:
    world = facts(a_meeting(TALK_DAY))
    ask = first_ask(world)
    assert not still_wanted(ask, replace(world, **change))  # type: ignore[arg-type]


def test_a_sheet_that_comes_early_because_the_week_is_full_is_still_wanted() -> None:
    week = [a_meeting(date(2026, 10, n), f"t{n}", wall=time(8)) for n in range(6, 10)]
    world = facts(*week)
    sheets = [r for r in of_year(world) if r.step is Step.DAY_BEFORE and r.person_id == ME]
    assert len(sheets) == 4
    assert len({r.due for r in sheets}) == 3
    assert all(still_wanted(r, world) for r in sheets)


def test_a_promise_that_was_overtaken_is_not_wanted() -> None:
    world = facts(a_meeting(TALK_DAY))
    assert not still_wanted(first_ask(world), world, at(date(2026, 10, 8), time(9), ZONE))


@pytest.mark.parametrize(
    ("moment", "goes"),
    [
        ((date(2026, 10, 6), time(9)), True),
        ((date(2026, 10, 6), time(16)), False),
        ((date(2026, 10, 13), time(9)), False),
        ((date(2026, 10, 24), time(9)), False),
    ],
)
def test_a_message_goes_only_inside_the_window(moment: tuple[date, time], goes: bool) -> None:
    assert may_go(leader(), facts(), at(*moment, ZONE)) is goes


def test_a_message_does_not_go_on_pause_or_over_the_caps() -> None:
    now = at(date(2026, 10, 8), time(9), ZONE)
    away = leader(pauses=(Pause(date(2026, 10, 8), date(2026, 10, 8)),))
    assert not may_go(away, facts(), now)
    today = facts(sent=(Sent(ME, now, ("x",)),))
    assert not may_go(leader(), today, now)
    assert may_go(leader(), today, now, asked_for=True)
    week = facts(sent=tuple(Sent(ME, now - timedelta(days=n), ("x",)) for n in (1, 2, 3)))
    assert not may_go(leader(), week, now)
    assert may_go(chief(), week, now)


THURSDAY_AT_NOON = at(date(2026, 10, 8), time(12), ZONE)


@pytest.mark.parametrize(
    ("after", "chance"),
    [
        (THURSDAY_AT_NOON, "2026-10-08 12:00"),  # at once
        (at(date(2026, 10, 8), time(7), ZONE), "2026-10-08 09:00"),
        (at(date(2026, 10, 8), time(16), ZONE), "2026-10-09 09:00"),
        (at(date(2026, 10, 9), time(14), ZONE), "2026-10-19 09:00"),  # over the autumn break
    ],
)
def test_a_message_has_its_chance_in_the_next_window(after: datetime, chance: str) -> None:
    assert local(next_chance(leader(), facts(), after)) == chance


def test_a_message_has_its_chance_after_the_pause_and_under_the_caps() -> None:
    away = leader(pauses=(Pause(date(2026, 10, 8), date(2026, 10, 20)),))
    assert local(next_chance(away, facts(), THURSDAY_AT_NOON)) == "2026-10-21 09:00"
    today = facts(sent=(Sent(ME, THURSDAY_AT_NOON, ("x",)),))
    assert local(next_chance(leader(), today, THURSDAY_AT_NOON)) == "2026-10-09 09:00"
    days_before = (THURSDAY_AT_NOON - timedelta(days=n) for n in (1, 2, 3))
    week = facts(sent=tuple(Sent(ME, day, ("x",)) for day in days_before))
    assert local(next_chance(leader(), week, THURSDAY_AT_NOON)) == "2026-10-19 09:00"


def test_who_never_comes_back_has_no_chance_before_every_promise_is_over() -> None:
    gone = a_person(ME, Role(LEADER, "birkeskolen", LONG_AGO, date(2026, 10, 7)))
    found = next_chance(gone, facts(), THURSDAY_AT_NOON)
    assert found == THURSDAY_AT_NOON + timedelta(days=365)


def test_a_deputy_at_two_schools_hears_of_both() -> None:
    two = a_person("to", Role(LEADER, "birkeskolen", LONG_AGO), Role(LEADER, "egeskolen", LONG_AGO))
    world = facts(
        a_meeting(TALK_DAY),
        a_meeting(TALK_DAY, "t2", school_id="egeskolen"),
        people=(two,),
        schools=(School("birkeskolen", "Birkeskolen"), School("egeskolen", "Egeskolen")),
    )
    assert around(world, "to", "t1")[-1] == around(world, "to", "t2")[-1]
    assert [len(m.keys) for m in messages(of_year(world)) if "2026-10-19" in local(m.at)] == [2]


def test_a_talk_of_an_unknown_instrument_is_left_alone() -> None:
    stray = replace(a_meeting(TALK_DAY), instrument_id="F99-01")
    assert [r for r in of_year(facts(stray)) if r.talk_id] == []


def test_the_earlier_plan_keeps_everybody_busy_but_within_the_caps() -> None:
    world = facts(plans=(a_plan(*EARLIER),))
    found = of_year(world)
    assert {r.instrument_id for r in found} >= {"A18-01", "F18-01", "F18-02", "F18-03", "F18-06"}
    per_day = {(m.person_id, local(m.at)[:10]) for m in messages(found)}
    assert len(per_day) == len(messages(found))


def with_16_schools(*instruments: Instrument) -> Planning:
    schools = tuple(School(f"skole-{n:02d}", f"Skole {n:02d}") for n in range(1, 17))
    people = (*(leader(school.id) for school in schools), chief())
    return facts(plans=(a_plan(*instruments),), people=people, schools=schools, goals=())


def first_asks(world: Planning) -> Counter[str]:
    """How often each instrument is asked for in a year in which nothing is booked or done."""
    return Counter(r.instrument_id for r in of_year(world) if r.step in (Step.NUDGE, Step.ASK))


def test_a_year_of_the_later_plan_asks_16_schools_for_everything_once() -> None:
    asked = first_asks(with_16_schools(*LATER))
    assert asked == {
        "F20-07": 64,
        "F20-06a": 16,
        "F20-06b": 16,
        "F20-05": 16,
        "F20-01": 16,
        "F20-02": 1,
    }


def test_a_year_of_the_earlier_plan_asks_16_schools_for_everything_once() -> None:
    asked = first_asks(with_16_schools(*EARLIER))
    assert asked == {
        "F18-06": 96,
        "F18-05": 32,
        "A18-01": 32,
        "F18-03": 16,
        "F18-01": 16,
        "F18-02": 1,
    }
