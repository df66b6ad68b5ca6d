"""What somebody wants: exact words first, then own words, then words with a slip, then help."""

from collections.abc import Sequence

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
from followup.values import value


@value(frozen=True, slots=True)
class Route:
    """`name` is a row of the handler's table; `rest` what followed the words, or an id."""

    name: str
    rest: str = ""
    guesses: tuple[CommandName, ...] = ()
    schools: tuple[School, ...] = ()  # several may be meant: which one is asked


ARRIVE = Route("arrive")
LEAVE = Route("leave")
IN_GROUP = Route("in_group")
_COMMAND = "command."
_OF_ONE_SCHOOL = {
    CommandName.AGENDA: "agenda",
    CommandName.TALKS: "talks",
    CommandName.EXPORT: "export",
    CommandName.SUMMARY: "school",
    CommandName.MY_GOALS: "school",
}
_MOST_WORDS = 4  # in a command: a long text costs nothing
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
        name = heard.verb.removeprefix(_COMMAND)
        named = heard.values.get("named", "") if name in _OF_ONE_SCHOOL.values() else ""
        return Route(name, named)
    return Route(f"press.{heard.verb.split('.')[0]}")


def _written(text: str, language: str, schools: Sequence[School], *, leads: bool) -> Route:
    of_a_school = _of_a_school(text, language, schools)
    if of_a_school:
        return of_a_school
    exact = exact_command(text, language)
    if exact:
        return _meant(exact)
    named = schools_named(text, schools)
    if named:
        return _at("school", named)
    if leads and _is_about_a_goal(text, language):
        return Route("own_words", text)
    likely = likely_command(text, language)
    return _meant(likely) if likely else Route("not_understood")


def schools_named(text: str, schools: Sequence[School]) -> tuple[School, ...]:
    """The school whose name was written, or those whose name begins so; case and accents aside."""
    wanted = folded(text)
    begun = tuple(school for school in schools if folded(school.name).startswith(wanted))
    whole = tuple(school for school in begun if folded(school.name) == wanted)
    return whole or (begun if len(wanted) >= _BEGINNING else ())


def _of_a_school(text: str, language: str, schools: Sequence[School]) -> Route | None:
    """ "dagsorden pileskolen", "mine mål birke": the command, and then a school."""
    words = text.split()
    for count in range(1, min(len(words), _MOST_WORDS + 1)):
        asked = exact_command(" ".join(words[:count]), language)
        if isinstance(asked, Command) and not asked.rest and asked.name in _OF_ONE_SCHOOL:
            found = schools_named(" ".join(words[count:]), schools)
            if found:
                return _at(_OF_ONE_SCHOOL[asked.name], found)
    return None


def _at(name: str, found: tuple[School, ...]) -> Route:
    return Route(name, found[0].id) if len(found) == 1 else Route(name, schools=found)


def _is_about_a_goal(text: str, language: str) -> bool:
    return understand(text, language) != Unclear(Confusion.NOTHING)


def _meant(found: Command | Suggestion) -> Route:
    if isinstance(found, Suggestion):
        return Route("did_you_mean", guesses=found.names)
    return Route(found.name.value, found.rest)
