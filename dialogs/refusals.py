"""A rule says no: its sentence in the person's language, days and hours as people write them."""

from datetime import date, datetime

from followup.errors import Clash, Refusal
from followup.texts import Texts


def told(refusal: Refusal, say: Texts) -> str:
    words = {name: _worded(value, say) for name, value in refusal.values.items()}
    if isinstance(refusal, Clash) and not refusal.values["instead"]:
        return say("booking-clash-all-day", **words)
    return say(refusal.key, **words)


def _worded(value: object, say: Texts) -> object:
    if isinstance(value, datetime):
        return say("talk-moment", day=say.weekday(value), time=say.clock(value))
    return say.weekday(value) if isinstance(value, date) else value
