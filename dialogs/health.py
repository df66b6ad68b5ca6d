"""The administrator asks how the bot is."""

from dialogs.cards.health import health_card
from dialogs.turn import Say, Turn
from followup.bot_health import BotHealth
from followup.texts import Texts


def show(found: BotHealth, say: Texts) -> Turn:
    return Turn(says=(Say(card=health_card(found, say), summary=say("health-title")),))
