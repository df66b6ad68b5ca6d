"""Every way a rule says no.

Refusal                  a rule said no, and the person is told why
├── Stranger             nobody we know: ask your administrator
├── NotYours             known, but this is not theirs to see or change
├── OutOfDate            the card belongs to something closed, moved or already answered
├── NotUnderstood        a value the open question does not offer
├── TooLong              more characters than the field takes
├── PersonalNumber       the text holds what looks like a national identity number
Conflict                 someone else saved first: load again and decide again
"""


class Refusal(Exception):
    """A rule said no; `key` names the sentence, `values` are what it needs."""

    key = "refusal"

    def __init__(self, **values: object) -> None:
        super().__init__(self.key)
        self.values = values


class Stranger(Refusal):
    key = "refusal-stranger"


class NotYours(Refusal):
    key = "refusal-not-yours"


class OutOfDate(Refusal):
    key = "refusal-out-of-date"


class NotUnderstood(Refusal):
    key = "refusal-not-understood"


class TooLong(Refusal):
    key = "refusal-too-long"


class PersonalNumber(Refusal):
    key = "refusal-personal-number"


class Conflict(Exception):
    """The row changed since it was read; nothing was written."""
