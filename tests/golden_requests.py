"""Requests as golden cards: what the chief and a leader see, and what is refused."""

from dataclasses import replace
from datetime import timedelta

from dialogs.cards.my_schools import Glimpse, my_schools_card
from dialogs.cards.requests import reply_card, requests_card
from dialogs.cards.sparring import Plea, sparring_card
from dialogs.reminders import message
from dialogs.told import Told
from dialogs.tray import RequestLine
from dialogs.turn import Card
from followup.check_in import Need
from followup.people import RoleName
from followup.reminders import Reminder, Step
from followup.requests import RequestState
from followup.texts import Texts
from tests.builders import TUESDAY, a_reminder, a_request, a_school

GOAL = "Tryg overgang fra dagtilbud til skole"
DECISION = RequestLine(
    a_request(
        "a-1",
        goal_id="overgang",
        need=Need.DECISION,
        role=RoleName.CHIEF,
        asked_at=TUESDAY - timedelta(days=8),
        round_id="r",
    ),
    "Birkeskolen",
    GOAL,
    "Leder 01",
    "",
    ("Centerchef",),
    "Vi mangler en aftale om besøgsdage.",
    is_asked=True,
    is_mine=False,
)
SPARRING = RequestLine(
    a_request("a-2"),
    "Birkeskolen",
    "",
    "Leder 01",
    "",
    ("Ledelseskonsulent",),
    "Kan vi tale om teamets årsplan?",
    is_asked=False,
    is_mine=False,
)
TAKEN = replace(
    SPARRING,
    request=replace(
        SPARRING.request, state=RequestState.TAKEN, handler_id="k", handled_at=TUESDAY, version=2
    ),
    handler="Ledelseskonsulent",
)
ANSWERED = replace(
    DECISION,
    request=replace(
        DECISION.request,
        state=RequestState.ANSWERED,
        handler_id="c",
        handled_at=TUESDAY,
        reply="Ja. Brug tirsdagene i november; jeg har talt med dagtilbuddet.",
        version=3,
    ),
    handler="Centerchef",
)
_SEATS = (Need.CONSULTANT_SPARRING, Need.CHIEF_SPARRING, Need.DECISION, Need.RESOURCES)


def waiting(say: Texts) -> Card:
    """The chief's: one for the chief, one that the consultant has taken."""
    alone = replace(DECISION.request, id="a-3", only_chief=True, goal_id=None)
    secret = replace(DECISION, request=alone, goal="", words="Kan du ringe til mig?")
    return requests_card([DECISION, secret, TAKEN], say)


def taken_by_another(say: Texts) -> Card:
    return requests_card([TAKEN], say, say("request-taken-already", name="Ledelseskonsulent"))


def reply_refused(say: Texts) -> Card:
    return reply_card(
        DECISION, say, "Ring til kontoret i morgen, 0610", say("refusal-personal-number")
    )


def form(say: Texts) -> Card:
    return sparring_card([], _about(say), _ask(say), say)


def own(say: Texts) -> Card:
    """One answered, one taken, one just sent."""
    sent = say("sparring-sent", role=say("role-leadership_consultant"))
    lines = [ANSWERED, TAKEN, replace(SPARRING, is_asked=False)]
    return sparring_card(lines, _about(say), _ask(say), say, remark=sent)


def refused(say: Texts) -> Card:
    plea = Plea("birkeskolen ", "decision", "", only_chief=True)
    return sparring_card(
        [SPARRING], _about(say), _ask(say), say, plea, say("request-nothing-asked")
    )


def asked(say: Texts) -> Card:
    """A lone request to whoever is asked."""
    return _told(say, Told(_of(Step.ASK), "Birkeskolen", request=DECISION))


def told_back(say: Texts) -> Card:
    """To the asker: one answered, one taken."""
    items = [
        Told(_of(Step.ANSWERED), "Birkeskolen", request=ANSWERED),
        Told(_of(Step.TAKEN), "Birkeskolen", request=TAKEN),
    ]
    return _told(say, *items)


def my_schools(say: Texts) -> Card:
    glimpses = [
        Glimpse(a_school(), "▲ ● ● ✓", TUESDAY + timedelta(days=14), 2),
        Glimpse(a_school("egeskolen"), "■ ○ –", None, 0),
    ]
    return my_schools_card(glimpses, say)


def _of(step: Step) -> Reminder:
    return a_reminder(step=step, instrument_kind="request", talk_id=None, round_id=None)


def _told(say: Texts, *items: Told) -> Card:
    card = message(items, say).card
    assert card is not None
    return card


def _about(say: Texts) -> list[tuple[str, str]]:
    return [(say("sparring-no-goal"), "birkeskolen "), (GOAL, "birkeskolen overgang")]


def _ask(say: Texts) -> list[tuple[str, str]]:
    asked = [(say(f"need-{need}").capitalize(), need.value) for need in _SEATS]
    meeting = say("need-meeting").capitalize()
    return [*asked, (f"{meeting}: Fagkonsulent 01", "meeting fagkonsulent-01")]
