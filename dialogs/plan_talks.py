"""The chief lets all talks be spread over the year: all, some or none of them are booked."""

from collections.abc import Sequence

from dialogs.cards.plan_talks import Shown, booked_card, discarded_card, proposal_card
from dialogs.turn import Heard, Say, Turn
from followup.booking import Desk
from followup.changes import TalkSaved
from followup.errors import NotUnderstood
from followup.fair_contact import Proposed, bookings
from followup.texts import Texts


def offer(shown: Shown, say: Texts) -> Turn:
    summary = say("plan-talks-title", year=shown.proposal.year)
    return Turn(says=(Say(card=proposal_card(shown, say), summary=summary),))


def press(heard: Heard, shown: Shown, desk: Desk, say: Texts) -> Turn:
    """Books exactly what the pressed card showed; when that has changed, shows it anew.

    Raises:
        NotUnderstood: no such press.
    """
    match heard.verb:
        case "plan_talks.none":
            return Turn(replace=discarded_card(say))
        case "plan_talks.all" | "plan_talks.some":
            return _accepted(heard, shown, desk, say)
    raise NotUnderstood


def _accepted(heard: Heard, shown: Shown, desk: Desk, say: Texts) -> Turn:
    if heard.values.get("digest") != shown.proposal.digest:
        return Turn(replace=proposal_card(shown, say, say("plan-talks-changed")))
    chosen = _chosen(heard, shown.proposal.talks)
    if not chosen:
        return Turn(replace=proposal_card(shown, say, say("plan-talks-choose-one")))
    left = len(shown.proposal.talks) - len(chosen)
    return Turn(
        replace=booked_card(chosen, left, shown, say),
        changes=tuple(TalkSaved(talk) for talk in bookings(chosen, desk)),
    )


def _chosen(heard: Heard, talks: Sequence[Proposed]) -> list[Proposed]:
    if heard.verb == "plan_talks.all":
        return list(talks)
    ids = heard.values.get("schools", "").split(",")
    return [talk for talk in talks if talk.school_id in ids]
