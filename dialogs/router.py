"""What somebody wants: exact words first, then own words, then words with a slip, then help."""

from collections.abc import Sequence
from dataclasses import dataclass

from dialogs.turn import Happening, Heard
from followup.commands import (
    Command,
    CommandName,
    Suggestion,
    exact_command,
    folded,
    likely_command,
)
from followup.own_words import Confusion, Unclear, understand
from followup.people import School


@dataclass(frozen=True, slots=True)
class Route:
    """`name` is a row of the handler's table; `rest` what followed the words, or an id."""

    name: str
    rest: str = ""
    guesses: tuple[CommandName, ...] = ()


ARRIVE = Route("arrive")
LEAVE = Route("leave")
IN_GROUP = Route("in_group")
_COMMAND = "command."
_AT_SCHOOLS = (CommandName.AGENDA, CommandName.TALKS)
_BEGINNING = 4  # letters of a name: shorter ones say too little


def route(heard: Heard, language: str, schools: Sequence[School], *, leads: bool) -> Route:
    """`schools` are those whose name this person may type; `leads` when own words may count."""
    if heard.happening in (Happening.ARRIVED, Happening.LEFT):
        return ARRIVE if heard.happening is Happening.ARRIVED else LEAVE
    if not heard.private:
        return IN_GROUP
    if heard.happening is Happening.PRESS:
        return _pressed(heard)
    return _written(heard.text, language, schools, leads=leads)


def _pressed(heard: Heard) -> Route:
    if heard.verb.startswith(_COMMAND):
        return Route(heard.verb.removeprefix(_COMMAND))
    return Route(f"press.{heard.verb.split('.')[0]}")


def _written(text: str, language: str, schools: Sequence[School], *, leads: bool) -> Route:
    exact = exact_command(text, language) or _of_a_school(text, language, schools)
    if exact:
        return _meant(exact)
    school = school_named(text, schools)
    if school:
        return Route("school", school.id)
    if leads and _is_about_a_goal(text, language):
        return Route("own_words", text)
    likely = likely_command(text, language)
    return _meant(likely) if likely else Route("not_understood")


def school_named(text: str, schools: Sequence[School]) -> School | None:
    """The school whose name was written, or what only its name begins with; case aside."""
    wanted = folded(text)
    begun = [school for school in schools if folded(school.name).startswith(wanted)]
    whole = [school for school in begun if folded(school.name) == wanted]
    found = whole or (begun if len(wanted) >= _BEGINNING else [])
    return found[0] if len(found) == 1 else None


def _of_a_school(text: str, language: str, schools: Sequence[School]) -> Command | None:
    """ "dagsorden pileskolen": its id follows the command."""
    word, _, rest = text.strip().partition(" ")
    asked, school = exact_command(word, language), school_named(rest, schools)
    if isinstance(asked, Command) and asked.name in _AT_SCHOOLS and school:
        return Command(asked.name, school.id)
    return None


def _is_about_a_goal(text: str, language: str) -> bool:
    return understand(text, language) != Unclear(Confusion.NOTHING)


def _meant(found: Command | Suggestion) -> Route:
    if isinstance(found, Suggestion):
        return Route("did_you_mean", guesses=found.names)
    return Route(found.name.value, found.rest)
