"""A person's calendar subscription: what it is, and another address for it."""

from dialogs.cards.calendar import subscription_card
from dialogs.turn import Heard, Say, Turn
from followup.calendar_links import Subscription
from followup.changes import FeedRenewed
from followup.errors import NotUnderstood
from followup.texts import Texts


def press(heard: Heard, person_id: str, now: Subscription, later: Subscription, say: Texts) -> Turn:
    """`later` is the address that takes the place of the present one, if it is renewed.

    Raises:
        NotUnderstood: no such press.
    """
    match heard.verb:
        case "calendar.show":
            shown = subscription_card(now, say)
            return Turn(says=(Say(card=shown, summary=say("calendar-subscription")),))
        case "calendar.renew":
            return _renewed(heard, person_id, now, later, say)
    raise NotUnderstood


def _renewed(
    heard: Heard, person_id: str, now: Subscription, later: Subscription, say: Texts
) -> Turn:
    """An old card, or the same press again, shuts nobody out who has just subscribed anew."""
    if heard.values.get("number") != str(now.number):
        return Turn(replace=subscription_card(now, say))
    return Turn(
        replace=subscription_card(later, say, renewed=True),
        changes=(FeedRenewed(person_id, later.number),),
    )
