"""Who may ask for help, who may answer it, and what a check-in opens and closes."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from followup.check_in import Need
from followup.errors import AskedAlready, NothingAsked, ReplyMissing, RequestOver, TakenAlready
from followup.people import Person, Role, RoleName
from followup.requests import (
    Request,
    RequestState,
    after_answer,
    answer,
    ask,
    close,
    is_asked,
    is_own,
    may_handle,
    role_asked,
    shows_in,
    take,
    tells_need,
    waits_for,
)
from followup.sight import Given, view_of
from tests.builders import TODAY, TUESDAY, a_person, a_request, an_answer

SINCE = date(2020, 8, 1)
LEADER = a_person()
SUCCESSOR = a_person("leder-02")
DEPUTY = a_person("vikar", Role(RoleName.DEPUTY, "birkeskolen", SINCE))
ELSEWHERE = a_person("leder-09", Role(RoleName.LEADER, "egeskolen", SINCE))
CHIEF = a_person("chef", Role(RoleName.CHIEF, None, SINCE))
CONSULTANT = a_person("konsulent", Role(RoleName.LEADERSHIP_CONSULTANT, "birkeskolen", SINCE))
COLLEAGUE = a_person("kollega", Role(RoleName.LEADERSHIP_CONSULTANT, None, SINCE))
FAR = a_person("fjern", Role(RoleName.LEADERSHIP_CONSULTANT, "egeskolen", SINCE))
EXPERT = a_person("fagkonsulent", Role(RoleName.SUBJECT_CONSULTANT, None, SINCE))
OTHER_EXPERT = a_person("fagkonsulent-2", Role(RoleName.SUBJECT_CONSULTANT, None, SINCE))
DIRECTOR = a_person("direktoer", Role(RoleName.DIRECTOR, None, SINCE))
TEAM = a_person("afdelingsleder", Role(RoleName.TEAM, "birkeskolen", SINCE))
ADMINISTRATOR = a_person("admin", Role(RoleName.ADMINISTRATOR, None, SINCE))
EVERYBODY = (
    *(LEADER, SUCCESSOR, DEPUTY, ELSEWHERE, CHIEF, CONSULTANT, COLLEAGUE, FAR),
    *(EXPERT, OTHER_EXPERT, DIRECTOR, TEAM, ADMINISTRATOR),
)
SPARRING = a_request()
DECISION = a_request(need=Need.DECISION, role=RoleName.CHIEF)
READING = a_request(
    need=Need.SUBJECT_SPARRING, role=RoleName.SUBJECT_CONSULTANT, to_id="fagkonsulent"
)
SECRET = replace(DECISION, only_chief=True)
LATER = TUESDAY + timedelta(days=1)


def handlers(request: Request) -> set[str]:
    return {person.id for person in EVERYBODY if may_handle(request, person, TODAY)}


def owners(request: Request) -> set[str]:
    return {person.id for person in EVERYBODY if is_own(request, person, TODAY)}


@pytest.mark.parametrize(
    ("request_", "answering"),
    [
        (SPARRING, {"chef", "konsulent", "kollega"}),
        (DECISION, {"chef"}),
        (READING, {"chef", "fagkonsulent"}),
        (SECRET, {"chef"}),
    ],
)
def test_only_whoever_is_asked_and_the_chief_may_answer(
    request_: Request, answering: set[str]
) -> None:
    assert handlers(request_) == answering


def test_the_chief_handles_what_is_meant_for_others_and_knows_the_difference() -> None:
    assert is_asked(DECISION, CHIEF, TODAY)
    assert not is_asked(SPARRING, CHIEF, TODAY)
    assert is_asked(READING, EXPERT, TODAY)
    assert not is_asked(READING, OTHER_EXPERT, TODAY)


def test_the_school_sees_its_own_and_what_is_for_the_chief_alone_only_its_leaders() -> None:
    assert owners(SPARRING) == {"leder-01", "leder-02", "vikar"}
    assert owners(SECRET) == {"leder-01", "leder-02"}
    assert owners(replace(SECRET, asked_by="vikar")) == {"leder-01", "leder-02", "vikar"}


def test_a_right_ends_with_the_role() -> None:
    left = a_person("konsulent", Role(RoleName.LEADERSHIP_CONSULTANT, None, SINCE, SINCE))
    assert not may_handle(SPARRING, left, TODAY)


def test_what_is_for_the_chief_alone_shows_to_the_chief_and_the_asker() -> None:
    def shows(reader: Person) -> bool:
        return shows_in(SECRET, view_of(reader, ("birkeskolen",), TODAY))

    assert [shows(one) for one in (LEADER, CHIEF, CONSULTANT, DEPUTY)] == [True, True, False, False]
    assert shows_in(replace(SECRET, asked_by="vikar"), view_of(DEPUTY, ("birkeskolen",), TODAY))
    assert shows_in(SPARRING, view_of(CONSULTANT, ("birkeskolen",), TODAY))


def test_a_team_that_may_see_the_answers_sees_their_needs_and_nothing_asked_by_hand() -> None:
    team = view_of(TEAM, ("birkeskolen",), TODAY, {"birkeskolen": (Given.SHARED,)})
    assert team.schools == {"birkeskolen"}
    assert shows_in(replace(DECISION, round_id="r", words=""), team)
    assert not shows_in(SPARRING, team)


def test_a_request_goes_from_open_to_taken_to_answered_to_closed() -> None:
    taken = take(SPARRING, CONSULTANT, None, TODAY, TUESDAY)
    assert (taken.state, taken.handler_id, taken.version) == (RequestState.TAKEN, "konsulent", 2)
    answered = answer(taken, CONSULTANT, "Ja, torsdag.", LATER)
    assert (answered.state, answered.reply, answered.handled_at) == (
        RequestState.ANSWERED,
        "Ja, torsdag.",
        LATER,
    )
    closed = close(answered)
    assert (closed.state, closed.reply, closed.version) == (
        RequestState.CLOSED,
        "Ja, torsdag.",
        4,
    )


def test_what_is_over_stays_over() -> None:
    closed = close(SPARRING)
    for late in (
        lambda: close(closed),
        lambda: take(closed, CHIEF, None, TODAY, TUESDAY),
        lambda: answer(closed, CHIEF, "Ja", TUESDAY),
    ):
        with pytest.raises(RequestOver):
            late()


def test_somebody_else_has_taken_it_unless_they_have_left() -> None:
    taken = take(SPARRING, CONSULTANT, None, TODAY, TUESDAY)
    with pytest.raises(TakenAlready) as refused:
        take(taken, COLLEAGUE, CONSULTANT, TODAY, LATER)
    assert refused.value.values == {"name": "Konsulent"}
    gone = replace(CONSULTANT, roles=())
    assert take(taken, COLLEAGUE, gone, TODAY, LATER).handler_id == "kollega"
    assert take(taken, COLLEAGUE, None, TODAY, LATER).handler_id == "kollega"


def test_an_answer_has_words() -> None:
    with pytest.raises(ReplyMissing):
        answer(SPARRING, CONSULTANT, "", TUESDAY)


def test_a_request_says_what_it_is_about() -> None:
    assert ask(SPARRING, ()) is SPARRING
    about_a_goal = replace(SPARRING, goal_id="laesning", words="")
    assert ask(about_a_goal, (SPARRING,)) is about_a_goal
    with pytest.raises(NothingAsked):
        ask(replace(SPARRING, words=""), ())


def test_the_same_is_not_asked_twice_while_it_waits() -> None:
    told = a_request("t", goal_id="laesning", words="", round_id="r")
    by_hand = a_request("h", goal_id="laesning", words="Ring gerne")
    with pytest.raises(AskedAlready):
        ask(by_hand, (told,))
    with pytest.raises(AskedAlready):
        ask(a_request("to"), (SPARRING,))
    other_words = a_request("andet", words="Noget andet")
    assert ask(other_words, (SPARRING,)) is other_words
    answered = replace(told, state=RequestState.ANSWERED)
    assert ask(by_hand, (answered,)) is by_hand


def test_what_somebody_else_has_taken_waits_for_nobody_else() -> None:
    taken = take(SPARRING, CONSULTANT, None, TODAY, TUESDAY)
    assert waits_for(SPARRING, "chef")
    assert waits_for(taken, "konsulent")
    assert not waits_for(taken, "chef")
    assert not waits_for(answer(taken, CONSULTANT, "Ja", TUESDAY), "konsulent")


def test_who_answers_a_need() -> None:
    assert role_asked(Need.CONSULTANT_SPARRING) is RoleName.LEADERSHIP_CONSULTANT
    assert role_asked(Need.SUBJECT_SPARRING) is RoleName.SUBJECT_CONSULTANT
    assert {role_asked(n) for n in (Need.CHIEF_SPARRING, Need.DECISION, Need.RESOURCES)} == {
        RoleName.CHIEF
    }


NOTHING = an_answer(round_id="r2", at=LATER)
TOLD = an_answer(round_id="r2", need=Need.DECISION, at=LATER)
BEFORE = an_answer(round_id="r1", need=Need.DECISION)


@pytest.mark.parametrize(
    ("new", "given", "before", "tells"),
    [
        (NOTHING, None, None, False),
        (NOTHING, None, NOTHING, False),
        (NOTHING, None, BEFORE, True),
        (TOLD, None, None, True),
        (TOLD, None, BEFORE, True),  # another round: what was closed meanwhile is asked anew
        (TOLD, TOLD, BEFORE, False),
        (NOTHING, TOLD, None, True),
        (NOTHING, NOTHING, BEFORE, False),
    ],
)
def test_most_answers_say_nothing_of_a_need(
    new: object, given: object, before: object, tells: bool
) -> None:
    assert tells_need(new, given, before) is tells  # type: ignore[arg-type]


def test_a_need_opens_a_request_about_its_goal_without_words_of_its_own() -> None:
    (opened,) = after_answer(TOLD, ())
    assert (opened.goal_id, opened.need, opened.role) == (
        "laesning",
        Need.DECISION,
        RoleName.CHIEF,
    )
    assert (opened.asked_by, opened.asked_at, opened.round_id) == ("leder-01", LATER, "r2")
    assert (opened.state, opened.words) == (RequestState.OPEN, "")


def test_the_same_need_again_keeps_the_request_and_its_age() -> None:
    standing = after_answer(BEFORE, ())
    assert after_answer(TOLD, standing) == ()


def test_the_same_need_asked_by_hand_opens_no_second_request() -> None:
    by_hand = replace(DECISION, goal_id="laesning")
    assert after_answer(TOLD, (by_hand,)) == ()
    assert after_answer(NOTHING, (by_hand,)) == ()  # and a check-in does not take it back


def test_a_need_that_goes_away_closes_its_request_and_another_opens_its_own() -> None:
    (opened,) = after_answer(BEFORE, ())
    (over,) = after_answer(NOTHING, (opened,))
    assert (over.id, over.state, over.version) == (opened.id, RequestState.CLOSED, 2)
    other = replace(TOLD, need=Need.RESOURCES)
    assert [one.state for one in after_answer(other, (opened,))] == [
        RequestState.CLOSED,
        RequestState.OPEN,
    ]


def test_what_was_answered_and_is_asked_again_is_a_new_request() -> None:
    (opened,) = after_answer(BEFORE, ())
    answered = answer(opened, CHIEF, "Ja", TUESDAY)
    closed, anew = after_answer(TOLD, (answered,))
    assert (closed.id, closed.state) == (opened.id, RequestState.CLOSED)
    assert (anew.state, anew.round_id) == (RequestState.OPEN, "r2")
    assert anew.id != opened.id
