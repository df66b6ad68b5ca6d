"""The help: what I can do for this person, as buttons and in words."""

from collections.abc import Sequence

from dialogs.cards.blocks import Block, button, buttons, card, line, note, title
from dialogs.turn import Card
from followup.collation import by_name
from followup.commands import CommandName, word_for
from followup.people import RoleName, School
from followup.texts import Texts

_BUTTONS = {
    RoleName.LEADER: (CommandName.CHECK_IN, CommandName.MY_GOALS),
    RoleName.CHIEF: (CommandName.SUMMARY, CommandName.MISSING),
    RoleName.LEADERSHIP_CONSULTANT: (CommandName.MY_SCHOOLS, CommandName.REQUESTS),
    RoleName.SUBJECT_CONSULTANT: (CommandName.REQUESTS,),
    RoleName.ADMINISTRATOR: (CommandName.HEALTH, CommandName.PREVIEW),
}
_NAMED = {
    "status": CommandName.CHECK_IN,
    "goals": CommandName.MY_GOALS,
    "summary": CommandName.SUMMARY,
    "missing": CommandName.MISSING,
    "talks": CommandName.TALKS,
    "plan": CommandName.PLAN_TALKS,
    "agreements": CommandName.AGREEMENTS,
    "agenda": CommandName.AGENDA,
    "point": CommandName.POINT,
    "sparring": CommandName.SPARRING,
    "requests": CommandName.REQUESTS,
    "schools": CommandName.MY_SCHOOLS,
    "why": CommandName.WHY,
    "export": CommandName.EXPORT,
    "health": CommandName.HEALTH,
    "preview": CommandName.PREVIEW,
}

_MOST_SCHOOLS = 8  # more to choose from are not read; a letter more says it
_PARTS = {
    RoleName.LEADER: ("", "-talks", "-requests", "-why"),
    RoleName.CHIEF: ("", "-talks", "-requests", "-why"),
    RoleName.LEADERSHIP_CONSULTANT: ("", "-why"),
}


def help_card(roles: Sequence[RoleName], say: Texts) -> Card:
    """All that I can do for these roles."""
    shown = _shown(roles)
    return card(
        title(say("help-title")),
        *(line(words) for role in shown for words in _words(role, say)),
        note(_for_all(say)),
        note(_rights(say)),
        _presses(shown, say),
        fallback=say("help-title"),
    )


def short_help_card(roles: Sequence[RoleName], remark: str, say: Texts) -> Card:
    """The remark, and the way to more: a thank-you is not met with a wall of words."""
    return card(
        line(remark),
        note(say("help-way", help=word_for(CommandName.HELP, say.language))),
        _presses(_shown(roles), say),
        fallback=remark,
    )


def which_school_card(command: str, schools: Sequence[School], say: Texts) -> Card:
    """A press for each that may be meant."""
    shown = sorted(schools, key=lambda school: by_name(school.name))[:_MOST_SCHOOLS]
    more = len(schools) - len(shown)
    return card(
        title(say("help-which-school")),
        *(buttons(button(one.name, f"command.{command}", named=one.id)) for one in shown),
        note(say("help-more-schools", count=more)) if more else None,
        fallback=say("help-which-school"),
    )


def _shown(roles: Sequence[RoleName]) -> list[RoleName]:
    here = {RoleName.LEADER if role is RoleName.DEPUTY else role for role in roles}
    return [role for role in _BUTTONS if role in here]


def _presses(shown: Sequence[RoleName], say: Texts) -> Block | None:
    names = dict.fromkeys(name for role in shown for name in _BUTTONS[role])
    presses = [button(say(f"help-{name}"), f"command.{name}") for name in names]
    return buttons(*presses) if presses else None


def _words(role: RoleName, say: Texts) -> list[str]:
    """How it goes, the talks about it, help that is asked for, and why it is yellow."""
    words = {key: word_for(name, say.language) for key, name in _NAMED.items()}
    return [say(f"help-{role}{part}", **words) for part in _PARTS.get(role, ("",))]


def _for_all(say: Texts) -> str:
    return say(
        "help-all",
        language=word_for(CommandName.LANGUAGE, say.language),
        pause=word_for(CommandName.PAUSE, say.language),
        resume=word_for(CommandName.RESUME, say.language),
    )


def _rights(say: Texts) -> str:
    return say(
        "help-rights",
        mine=word_for(CommandName.MY_DATA, say.language),
        seen=word_for(CommandName.WHO_READS, say.language),
    )
