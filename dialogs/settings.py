"""A person's own settings: language and pause."""

from datetime import date

from dialogs.turn import Say, Turn
from followup.changes import LanguageChosen, PauseEnded, PauseSet
from followup.commands import CommandName, language_named, word_for
from followup.day_words import parse_day
from followup.people import Pause, Person
from followup.texts import Texts, texts_in


def choose_language(person: Person, named: str, say: Texts) -> Turn:
    """The reply comes in the new language."""
    language = language_named(named)
    if language is None:
        return _said(say("language-unknown"))
    words = texts_in(language)("language-changed")
    return Turn(says=(Say(words),), changes=(LanguageChosen(person.id, language),))


def pause(person: Person, until: str, today: date, say: Texts) -> Turn:
    """Silence until and including a day; a pause without an end is never set."""
    last = parse_day(until, today, say.language)
    if last is None:
        word = word_for(CommandName.PAUSE, say.language)
        return _said(say("pause-needs-day", pause=word))
    if last < today:
        return _said(say("pause-past", day=say.day(last)))
    resume = word_for(CommandName.RESUME, say.language)
    words = say("pause-set", day=say.day(last), resume=resume)
    return Turn(says=(Say(words),), changes=(PauseSet(person.id, Pause(today, last)),))


def resume(person: Person, today: date, say: Texts) -> Turn:
    if not person.is_paused(today):
        return _said(say("pause-none"))
    return Turn(says=(Say(say("pause-ended")),), changes=(PauseEnded(person.id, today),))


def _said(words: str) -> Turn:
    return Turn(says=(Say(words),))
