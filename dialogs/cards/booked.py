"""One talk: its receipt when it is booked or moved, and the question before it is cancelled."""

from collections.abc import Sequence

from dialogs.cards.blocks import button, buttons, card, line, note, title
from dialogs.cards.talks import talk_line
from dialogs.turn import Card
from followup.people import Person, School
from followup.talk import Talk
from followup.texts import Texts


def booked_card(talk: Talk, school: School, seats: Sequence[Person], told: str, say: Texts) -> Card:
    """`told` says who hears of a move; "" for a booking."""
    words = say("talks-booked" if talk.sequence == 0 else "talks-moved")
    return card(
        title(words),
        line(talk_line(talk, school.name, say), weight="Bolder"),
        note(talk.place) if talk.place else None,
        note(say("talks-seats", names=say.listing([person.name for person in seats]))),
        note(told) if told else None,
        buttons(button(say("talks-back"), "talks.school", school=school.id), spacing="Medium"),
        fallback=words,
    )


def cancelling_card(talk: Talk, school: School, told: str, say: Texts) -> Card:
    """`told` says who would hear of it; staying leads back to the school."""
    ids = {"school": school.id, "talk": talk.id, "version": str(talk.version)}
    return card(
        title(say("talks-cancel-question")),
        line(talk_line(talk, school.name, say), weight="Bolder"),
        note(told) if told else None,
        buttons(
            button(say("talks-cancel-yes"), "talks.cancel", **ids),
            button(say("talks-cancel-no"), "talks.school", school=school.id),
            spacing="Medium",
        ),
        fallback=say("talks-cancel-question"),
    )
