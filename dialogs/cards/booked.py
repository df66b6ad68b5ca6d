"""The receipt of a booking or a move: when, where, with whom, and who hears of it."""

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
