"""Which steps a talk, a round, a yearly task or an agreement has, and on which days.

A ladder is the same for everybody; `candidates` fits it to a person's own days.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from followup.calendar import ONE_DAY, Calendar, at, local_day, school_year, year_bounds
from followup.check_in import Round
from followup.people import RoleName
from followup.plan import Instrument, Subject
from followup.reminders import Step
from followup.rounds import CHECK_IN_KIND, ask_day
from followup.talk import Agreement, AgreementState, Talk

FIRST_ASKS = frozenset({Step.NUDGE, Step.INVITE, Step.ASK})
LIST_ENDS = "calendar_ends"  # the kind of a reminder that the blackout list runs out
_LIST_NOTICE = timedelta(days=60)  # our default
_LIST_GRACE = timedelta(days=60)  # and so long after its end it is still worth saying
_TUESDAY, _THURSDAY = 1, 3
_ASKED_AGAIN = 5  # working days between the two "held, moved or cancelled?"


@dataclass(frozen=True, slots=True)
class Rung:
    """One step: not before `day`, never at or after `expires`, to whoever holds the seats."""

    step: Step
    day: date
    expires: datetime
    seats: tuple[RoleName, ...] = ()


@dataclass(frozen=True, slots=True)
class Ladder:
    """The steps of one subject; in a chain only the latest step that is due is worth sending."""

    instrument_id: str
    kind: str
    school_id: str | None
    slot: str
    version: str
    about: date
    chains: tuple[tuple[Rung, ...], ...]
    talk_id: str | None = None
    round_id: str | None = None
    agreement_id: str | None = None
    request_id: str | None = None
    owner_id: str | None = None  # this person alone, instead of seats
    only_told: bool = False  # of a talk: only for whom a message about it has reached

    def key(self, step: str, person_id: str) -> str:
        return f"{self.prefix}{step}{self.suffix(person_id)}"

    @property
    def prefix(self) -> str:
        subject = self.agreement_id or self.request_id or self.school_id or "all"
        return f"{self.instrument_id or self.kind}:{subject}:{self.slot}:"

    def suffix(self, person_id: str) -> str:
        return f":{self.version}:{person_id}"


@dataclass(frozen=True, slots=True)
class _Rhythm:
    """Days ahead are calendar days for invitations, working days for the rest."""

    invite: int | None
    ask: int | None
    remind: int
    after: int


_LUS = _Rhythm(invite=21, ask=14, remind=3, after=2)
_GRUS = _Rhythm(invite=28, ask=14, remind=5, after=5)
_RHYTHMS = {
    CHECK_IN_KIND: _Rhythm(invite=None, ask=None, remind=3, after=1),  # its round asks
    "leadership_development_talk": _LUS,
    "leadership_team_development_talk": _GRUS,
    "team_development_talk": _GRUS,
    "school_development_talk": _GRUS,
}


def rhythm_name(instrument: Instrument) -> str:
    """Team talks counted per leader (2018-2020) follow the leader's ladder, not the team's."""
    if instrument.subject is Subject.LEADER and instrument.kind in _RHYTHMS:
        one_to_one = instrument.kind == CHECK_IN_KIND
        return instrument.kind if one_to_one else "leadership_development_talk"
    return instrument.kind


def has_ladder(instrument: Instrument) -> bool:
    """True for the talks that people are written to about."""
    return rhythm_name(instrument) in _RHYTHMS


def talk_ladder(instrument: Instrument, talk: Talk, calendar: Calendar) -> Ladder | None:
    """Invitation, the day before and "held?" of one talk; None when it has no ladder."""
    rhythm = _RHYTHMS.get(rhythm_name(instrument))
    if rhythm is None or not talk.state.is_ahead:
        return None
    day = local_day(talk.starts, calendar.zone)
    chains = (
        _invitation(rhythm, instrument, talk, day, calendar),
        (_day_before(instrument, talk, day, calendar),),
        _aftermath(rhythm, instrument, talk, day, calendar),
    )
    return of_talk(instrument, talk, calendar, tuple(rungs for rungs in chains if rungs))


def of_talk(
    instrument: Instrument, talk: Talk, calendar: Calendar, chains: tuple[tuple[Rung, ...], ...]
) -> Ladder:
    """Every step tells of the talk as it stands now."""
    return Ladder(
        instrument_id=instrument.id,
        kind=instrument.kind,
        school_id=talk.school_id,
        slot=talk.slot or talk.id,
        version=version_of(talk),
        about=local_day(talk.starts, calendar.zone),
        chains=chains,
        talk_id=talk.id,
    )


def round_ladder(
    instrument: Instrument, among: Round, talk: Talk | None, calendar: Calendar
) -> Ladder:
    """The check-in: asked when the round opens, reminded 3 working days before what it is for."""
    closing = at(among.closes + ONE_DAY, time(), calendar.zone)
    expires = min(closing, talk.starts) if talk else closing
    remind = calendar.add_working_days(among.closes, -2, among.school_id)
    answering = (RoleName.LEADER, RoleName.DEPUTY)
    ask = Rung(Step.ASK, among.opens, expires, answering)
    return Ladder(
        instrument_id=instrument.id,
        kind=instrument.kind,
        school_id=among.school_id,
        slot=among.slot,
        version=version_of(talk) if talk else "0",
        about=local_day(talk.starts, calendar.zone) if talk else among.closes,
        chains=((ask, Rung(Step.REMIND, remind, expires, answering)),),
        talk_id=talk.id if talk else None,
        round_id=among.id,
    )


def agreement_ladder(agreement: Agreement, calendar: Calendar) -> Ladder | None:
    """Both ends of the last week of an agreement; unconfirmed and closed ones have none."""
    if agreement.state is not AgreementState.OPEN:
        return None
    expires = at(agreement.due + ONE_DAY, time(), calendar.zone)
    early = calendar.add_working_days(agreement.due, -5, agreement.school_id)
    made = local_day(agreement.made_at, calendar.zone)
    warning = (Rung(Step.REMIND, early, expires),) if early > made else ()
    return Ladder(
        instrument_id="",
        kind="agreement",
        school_id=agreement.school_id,
        slot=agreement.due.isoformat(),
        version="0",
        about=agreement.due,
        chains=((*warning, Rung(Step.DUE_DAY, agreement.due, expires)),),
        talk_id=agreement.talk_id,
        agreement_id=agreement.id,
        owner_id=agreement.owner_id,
    )


def list_ladder(ends: date, calendar: Calendar) -> Ladder:
    """The administrators hear once, 60 days before the list of days without school runs out."""
    day = with_slack(ends - _LIST_NOTICE, calendar, None)
    expires = at(ends + _LIST_GRACE, time(), calendar.zone)
    return Ladder(
        instrument_id="",
        kind=LIST_ENDS,
        school_id=None,
        slot=ends.isoformat(),
        version="0",
        about=ends,
        chains=((Rung(Step.ASK, day, expires, (RoleName.ADMINISTRATOR,)),),),
    )


def version_of(talk: Talk) -> str:
    """A move makes new promises, and so does another talk booked into a freed slot."""
    return f"{talk.id}.{talk.sequence}"


def with_slack(day: date, calendar: Calendar, school_id: str | None) -> date:
    """From `day` on the first working Tuesday to Thursday: Monday morning is substitute cover."""
    day = calendar.sending_day(day, school_id)
    while not _TUESDAY <= day.weekday() <= _THURSDAY:
        day = calendar.sending_day(day + ONE_DAY, school_id)
    return day


def _invitation(
    rhythm: _Rhythm, instrument: Instrument, talk: Talk, day: date, calendar: Calendar
) -> tuple[Rung, ...]:
    """Weeks ahead, form link and last reminder, to the seats that were invited."""
    if rhythm.invite is None or rhythm.ask is None:
        return ()
    school_id = talk.school_id
    days = (
        (Step.INVITE, ask_day(day, timedelta(days=rhythm.invite), calendar, school_id)),
        (Step.ASK, ask_day(day, timedelta(days=rhythm.ask), calendar, school_id)),
        (Step.REMIND, calendar.add_working_days(day, -rhythm.remind, school_id)),
    )
    return tuple(Rung(step, on, talk.starts, instrument.guests) for step, on in days)


def _day_before(instrument: Instrument, talk: Talk, day: date, calendar: Calendar) -> Rung:
    """To all seats; on the first school day of a year it is the morning itself."""
    first = calendar.sending_day(year_bounds(school_year(day))[0], talk.school_id)
    before = calendar.add_working_days(day, -1, talk.school_id)
    seats = (*dict.fromkeys((*instrument.seats, instrument.convener)),)
    return Rung(Step.DAY_BEFORE, max(before, first), talk.starts, seats)


def _aftermath(
    rhythm: _Rhythm, instrument: Instrument, talk: Talk, day: date, calendar: Calendar
) -> tuple[Rung, ...]:
    """To the convener, asked again once, then it is a line in the summary."""
    asked = calendar.add_working_days(day, rhythm.after, talk.school_id)
    again = calendar.add_working_days(asked, _ASKED_AGAIN, talk.school_id)
    ends = calendar.add_working_days(again, 2 * _ASKED_AGAIN, talk.school_id)
    expires = at(ends, time(), calendar.zone)
    convener = (instrument.convener,)
    return (
        Rung(Step.AFTER, asked, expires, convener),
        Rung(Step.AFTER_AGAIN, again, expires, convener),
    )
