"""Every way a rule says no.

Refusal                  a rule said no, and the person is told why
├── Stranger             nobody we know: ask your administrator
├── NotYours             known, but this is not theirs to see or change
├── OutOfDate            the card belongs to something closed, moved or already answered
├── NotUnderstood        a value the open question does not offer
├── TooLong              more characters than the field takes
├── PersonalNumber       the text holds what looks like a national identity number
├── NotADate             a day or a time nobody can read
├── InThePast            a day or a time that has passed
├── NotBegun             a talk held before it began
├── EndsTooSoon          an end before the start, or hours later than any talk lasts
├── DayOff               a holiday, a weekend or a day without school
├── OutsideSlot          outside the part of the year the talk counts for
├── NobodyThere          nobody from the school holds the seat that day
├── Clash                somebody at the table has another talk then
├── AlreadyOver          held or cancelled: nothing more to move
├── ChangedMeanwhile     somebody else moved the talk since the card was drawn
├── OwnerMissing         an agreement without words, somebody to keep it, or a date
├── DueInThePast         an agreement to be kept on a day that has passed
├── AgreementOver        it does not wait for that any more
├── NothingAsked         a request without a goal and without a word
├── AskedAlready         the same request waits for an answer already
├── NobodyAnswers        nobody at the school holds the seat that is asked
├── NotForTheChief       for the chief alone, and yet asked of somebody else
├── TakenAlready         somebody else has taken the request
├── RequestOver          answered, closed or withdrawn: nothing more to do about it
├── RequestChanged       something has happened to the request since the card was drawn
├── ReplyMissing         an answer to a request without a word
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


class NotADate(Refusal):
    key = "booking-not-a-date"


class InThePast(Refusal):
    key = "booking-in-the-past"


class NotBegun(Refusal):
    """`starts` of the talk."""

    key = "booking-not-begun"


class EndsTooSoon(Refusal):
    """`minutes`: how long such a talk usually lasts."""

    key = "booking-ends-too-soon"


class DayOff(Refusal):
    """`day` and `instead`, the next day that works."""

    key = "booking-day-off"


class OutsideSlot(Refusal):
    """`first` and `last` day it may lie on."""

    key = "booking-outside-slot"


class NobodyThere(Refusal):
    """`day` on which the school's seat is empty."""

    key = "booking-nobody-there"


class Clash(Refusal):
    """`name` of who is busy, `starts` of the other talk, `instead`: a free start or None."""

    key = "booking-clash"


class AlreadyOver(Refusal):
    key = "booking-already-over"


class ChangedMeanwhile(Refusal):
    """`starts`: when the talk is now."""

    key = "booking-changed-meanwhile"


class OwnerMissing(Refusal):
    """`instead`: a day that would do."""

    key = "agreement-owner-missing"


class DueInThePast(Refusal):
    """`instead`: a day that would do."""

    key = "agreement-in-the-past"


class AgreementOver(Refusal):
    key = "agreement-over"


class NothingAsked(Refusal):
    key = "request-nothing-asked"


class AskedAlready(Refusal):
    key = "request-asked-already"


class NobodyAnswers(Refusal):
    """`school`, its name."""

    key = "request-nobody-answers"


class NotForTheChief(Refusal):
    key = "request-not-for-the-chief"


class TakenAlready(Refusal):
    """`name` of who has."""

    key = "request-taken-already"


class RequestOver(Refusal):
    key = "request-over"


class RequestChanged(Refusal):
    key = "request-changed"


class ReplyMissing(Refusal):
    key = "request-reply-missing"


class Conflict(Exception):
    """The row changed since it was read; nothing was written."""
