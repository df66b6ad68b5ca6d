"""The help: what I can do for this person, as buttons and in words."""

from collections.abc import Iterable, Sequence

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
_C = CommandName
_ANSWERS = (_C.CHECK_IN, _C.CORRECT, _C.MY_GOALS, _C.MY_TASKS, _C.SPARRING)
_TALKS = (_C.TALKS, _C.AGENDA, _C.AGREEMENTS)
_WORDS = {
    RoleName.LEADER: (*_ANSWERS, _C.TALKS, _C.AGENDA, _C.POINT, _C.AGREEMENTS, _C.WHY),
    RoleName.DEPUTY: (*_ANSWERS, _C.TALKS, _C.WHY),
    RoleName.CHIEF: (
        *(_C.SUMMARY, _C.MISSING, _C.PAUSED, _C.MY_TASKS, _C.REQUESTS),
        *(*_TALKS, _C.PLAN_TALKS, _C.WHY, _C.EXPORT),
    ),
    RoleName.LEADERSHIP_CONSULTANT: (_C.MY_SCHOOLS, _C.REQUESTS, _C.SUMMARY, *_TALKS, _C.WHY),
    RoleName.SUBJECT_CONSULTANT: (_C.REQUESTS,),
    RoleName.DIRECTOR: (_C.SUMMARY,),
    RoleName.ADMINISTRATOR: (_C.HEALTH, _C.PREVIEW, _C.EXPORT),
}
_ALWAYS = (_C.SNOOZE, _C.PAUSE, _C.RESUME, _C.LANGUAGE, _C.MY_DATA, _C.WHO_READS)
_WITH_MORE = (_C.POINT, _C.PAUSE, _C.LANGUAGE)  # shown with what may follow
_OPENINGS = {
    RoleName.LEADER: "leader",
    RoleName.DEPUTY: "leader",
    RoleName.CHIEF: "chief",
    RoleName.LEADERSHIP_CONSULTANT: "chief",
}
_MOST_SCHOOLS = 8  # more to choose from are not read; a letter more says it


def help_card(roles: Sequence[RoleName], say: Texts) -> Card:
    """All that I can do for these roles: a word, and what it does."""
    own = dict.fromkeys(name for role in _WORDS if role in roles for name in _WORDS[role])
    return card(
        title(say("help-title")),
        *(line(words) for words in _openings(roles, say)),
        line(say("help-words")) if own else None,
        _table(own, say),
        line(say("help-always" if own else "help-words"), spacing="Medium"),
        _table(_ALWAYS, say),
        _presses(_shown(roles), say),
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


def _openings(roles: Sequence[RoleName], say: Texts) -> list[str]:
    found = dict.fromkeys(_OPENINGS[role] for role in _OPENINGS if role in roles)
    return [say(f"help-{who}", talks=word_for(_C.TALKS, say.language)) for who in found]


def _table(names: Iterable[CommandName], say: Texts) -> Block | None:
    facts = [{"title": _as_written(one, say), "value": say(f"help-does-{one}")} for one in names]
    return {"type": "FactSet", "facts": facts, "spacing": "Small"} if facts else None


def _as_written(name: CommandName, say: Texts) -> str:
    """On one line, however narrow the column is."""
    word = word_for(name, say.language)
    shown = say(f"help-as-{name}", word=word) if name in _WITH_MORE else word
    return shown.replace(" ", "\N{NO-BREAK SPACE}")
