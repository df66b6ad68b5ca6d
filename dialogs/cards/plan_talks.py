"""The proposal for the rest of the year's talks: how many, the next ones, what cannot be met."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dialogs.cards.blocks import (
    Block,
    button,
    buttons,
    card,
    group,
    heading,
    line,
    note,
    quiet,
    title,
    toggle,
)
from dialogs.turn import Card
from followup.chief_hours import Limits
from followup.collation import by_name
from followup.commands import CommandName, word_for
from followup.fair_contact import Proposal, Proposed, Unmet
from followup.people import School
from followup.rounds import CHECK_IN_KIND
from followup.texts import Texts
from followup.wanted_talks import Why

_NEXT = 6  # talks shown one by one
_NAMED = 5  # schools named for one reason


@dataclass(frozen=True, slots=True)
class Shown:
    """A proposal with what its card needs."""

    proposal: Proposal
    schools: Mapping[str, School]
    limits: Limits

    def name(self, school_id: str) -> str:
        return self.schools[school_id].name if school_id in self.schools else school_id


def proposal_card(shown: Shown, say: Texts, remark: str = "") -> Card:
    """Nothing is booked before a press."""
    proposal = shown.proposal
    return card(
        title(say("plan-talks-title", year=proposal.year)),
        line(remark, weight="Bolder") if remark else None,
        *(_talks(shown, say) if proposal.talks else [line(_nothing(proposal, say))]),
        *(_unmet(shown, say) if proposal.unmet else []),
        *(_presses(shown, say) if proposal.talks else []),
        fallback=say("plan-talks-title", year=proposal.year),
    )


def booked_card(booked: Sequence[Proposed], left: int, shown: Shown, say: Texts) -> Card:
    word = word_for(CommandName.PLAN_TALKS, say.language)
    talks = word_for(CommandName.TALKS, say.language)
    return card(
        title(say("plan-talks-booked", count=len(booked))),
        line(say("plan-talks-months", months=_months(booked, say))),
        *(_next(booked, shown, say)),
        note(say("plan-talks-booked-note", talks=talks)),
        note(say("plan-talks-left", count=left, command=word)) if left else None,
        fallback=say("plan-talks-booked", count=len(booked)),
    )


def discarded_card(say: Texts) -> Card:
    return card(line(say("plan-talks-discarded")), fallback=say("plan-talks-discarded"))


def _nothing(proposal: Proposal, say: Texts) -> str:
    return say("plan-talks-no-dates" if proposal.unmet else "plan-talks-none")


def _talks(shown: Shown, say: Texts) -> list[Block]:
    talks, limits = shown.proposal.talks, shown.limits
    schools = len({talk.school_id for talk in talks})
    return [
        line(say("plan-talks-count", count=len(talks), schools=schools)),
        note(say("plan-talks-limits", day=limits.a_day, week=limits.a_week), spacing="None"),
        line(say("plan-talks-months", months=_months(talks, say))),
        heading(say("plan-talks-next")),
        *_next(talks, shown, say),
    ]


def _next(talks: Sequence[Proposed], shown: Shown, say: Texts) -> list[Block]:
    lines = [line(_line(talk, shown, say), spacing="Small") for talk in talks[:_NEXT]]
    rest = talks[_NEXT:]
    if rest:
        last = say.day(rest[-1].starts)
        lines.append(note(say("plan-talks-more", count=len(rest), day=last)))
    return lines


def _line(talk: Proposed, shown: Shown, say: Texts) -> str:
    return say(
        "plan-talks-line",
        day=say.weekday(talk.starts),
        time=say.clock(talk.starts),
        school=shown.name(talk.school_id),
        talk=say(f"instrument-{talk.kind}"),
    )


def _months(talks: Sequence[Proposed], say: Texts) -> str:
    """In the order of the school year: aug. 3 · sep. 14."""
    counts = Counter(say.month(talk.starts) for talk in talks)
    return " · ".join(f"{month} {count}" for month, count in counts.items())


def _unmet(shown: Shown, say: Texts) -> list[Block]:
    unmet = shown.proposal.unmet
    found = {why: [one for one in unmet if one.reason is why] for why in Why}
    return [
        heading(say("plan-talks-unmet", count=len(unmet))),
        *(
            block
            for why, those in found.items()
            if those
            for block in (
                line(_why(why, len(those), shown.limits, say)),
                note(_named(those, shown, say), spacing="None"),
            )
        ),
    ]


def _why(why: Why, count: int, limits: Limits, say: Texts) -> str:
    """A full calendar is full by the municipality's own limits."""
    own = {"day": limits.a_day, "week": limits.a_week} if why is Why.CHIEF_FULL else {}
    return say(f"plan-talks-why-{why}", count=count, **own)


def _named(those: Sequence[Unmet], shown: Shown, say: Texts) -> str:
    ordered = sorted(those, key=lambda one: by_name(shown.name(one.school_id)))
    names = [_unmet_one(one, shown, say) for one in ordered[:_NAMED]]
    more = len(ordered) - len(names)
    return say.listing([*names, *([say("plan-talks-and-more", count=more)] if more else [])])


def _unmet_one(one: Unmet, shown: Shown, say: Texts) -> str:
    name, talk = shown.name(one.school_id), say(f"instrument-{one.kind}")
    if one.slot is None:
        return say("plan-talks-unmet-year", school=name, talk=talk)
    first, last = say.day_month(one.slot.first), say.day_month(one.slot.last)
    return say("plan-talks-unmet-one", school=name, talk=talk, first=first, last=last)


def _presses(shown: Shown, say: Texts) -> list[Block]:
    digest, count = shown.proposal.digest, len(shown.proposal.talks)
    book_all = button(say("plan-talks-book-all", count=count), "plan_talks.all", digest=digest)
    discard = button(say("plan-talks-discard"), "plan_talks.none")
    chosen = button(say("plan-talks-book-chosen"), "plan_talks.some", digest=digest)
    return [
        note(say("plan-talks-not-booked"), spacing="Medium"),
        buttons(quiet(book_all), toggle(say("plan-talks-choose"), "schools-box"), quiet(discard)),
        group(_schools(shown, say), buttons(chosen), id="schools-box", isVisible=False),
    ]


def _schools(shown: Shown, say: Texts) -> Block:
    """Every school with its dates, all chosen until somebody takes one away."""
    by_school: dict[str, list[Proposed]] = {}
    for talk in shown.proposal.talks:
        by_school.setdefault(talk.school_id, []).append(talk)
    ordered = sorted(by_school, key=lambda id: by_name(shown.name(id)))
    return {
        "type": "Input.ChoiceSet",
        "id": "schools",
        "label": say("plan-talks-schools"),
        "isMultiSelect": True,
        "style": "expanded",
        "wrap": True,
        "value": ",".join(ordered),
        "choices": [
            {"title": _dates(shown.name(id), by_school[id], say), "value": id} for id in ordered
        ],
    }


def _dates(name: str, talks: Sequence[Proposed], say: Texts) -> str:
    """Birkeskolen: 2. sep., 12. nov. and 3. feb. (LUS)."""
    days = [f"{say.day_month(talk.starts)}{_kind(talk, say)}" for talk in talks]
    return f"{name}: {say.listing(days)}"


def _kind(talk: Proposed, say: Texts) -> str:
    return "" if talk.kind == CHECK_IN_KIND else f" ({say(f'instrument-{talk.kind}')})"
