"""What people write to make the bot do something."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.commands import (
    WRITES,
    Command,
    CommandName,
    Suggestion,
    command_in,
    exact_command,
    folded,
    language_named,
    likely_command,
    word_for,
)
from followup.texts import LANGUAGES

C = CommandName

# The table of product section 4, word for word.
SHOWN = {
    C.HELP: ("hjælp", "hjälp", "hjelp", "help"),
    C.MY_TASKS: ("mine opgaver", "att göra", "mine oppgaver", "my tasks"),
    C.MY_DATA: ("mine data", "mina data", "mine data", "my data"),
    C.WHO_READS: ("hvad ser chefen", "vad ser chefen", "hva ser sjefen", "who sees what"),
    C.LANGUAGE: ("sprog", "språk", "språk", "language"),
    C.PAUSE: ("pause", "paus", "pause", "pause"),
    C.RESUME: ("genoptag", "återuppta", "gjenoppta", "resume"),
    C.SNOOZE: ("udskyd", "skjut upp", "utsett", "snooze"),
    C.CHECK_IN: ("status", "avstämning", "status", "check-in"),
    C.CORRECT: ("ret", "rätta", "endre", "correct"),
    C.MY_GOALS: ("mine mål", "mina mål", "mine mål", "my goals"),
    C.SPARRING: ("sparring", "bollplank", "sparring", "sparring"),
    C.TALKS: ("samtaler", "samtal", "samtaler", "talks"),
    C.AGREEMENTS: ("aftaler", "överenskommelser", "avtaler", "agreements"),
    C.POINT: ("punkt", "punkt", "punkt", "point"),
    C.AGENDA: ("dagsorden", "dagordning", "dagsorden", "agenda"),
    C.SUMMARY: ("opsummering", "sammanfattning", "oppsummering", "summary"),
    C.MISSING: ("mangler svar", "saknar svar", "mangler svar", "missing"),
    C.PAUSED: ("på pause", "pausade", "på pause", "paused"),
    C.WHY: ("hvorfor", "varför", "hvorfor", "why"),
    C.REQUESTS: ("anmodninger", "förfrågningar", "forespørsler", "requests"),
    C.PLAN_TALKS: ("fordel samtaler", "fördela samtal", "fordel samtaler", "plan talks"),
    C.MY_SCHOOLS: ("mine skoler", "mina skolor", "mine skoler", "my schools"),
    C.EXPORT: ("eksport", "export", "eksport", "export"),
    C.PREVIEW: ("prøvekørsel", "provkörning", "prøvekjøring", "preview"),
    C.HEALTH: ("driftstatus", "driftstatus", "driftsstatus", "health"),
    C.GREETING: ("hej", "hej", "hei", "hello"),
    C.THANKS: ("tak", "tack", "takk", "thanks"),
}


def test_the_table_names_every_command() -> None:
    assert set(SHOWN) == set(CommandName)


@pytest.mark.parametrize("name", CommandName)
def test_each_language_shows_the_word_of_the_product(name: CommandName) -> None:
    assert tuple(word_for(name, spoken) for spoken in LANGUAGES) == SHOWN[name]


@pytest.mark.parametrize("name", CommandName)
def test_every_word_works_in_its_own_language_shouted_or_asked(name: CommandName) -> None:
    for spoken, word in zip(LANGUAGES, SHOWN[name], strict=True):
        for written in (word, word.upper(), f"  «{word.capitalize()}»?! "):
            assert command_in(written, spoken) == Command(name)


@pytest.mark.parametrize("name", CommandName)
@pytest.mark.parametrize("own", LANGUAGES)
def test_every_word_works_whatever_ones_own_language(name: CommandName, own: str) -> None:
    """Save "resume": in Danish and Swedish that is a summary, and has its own test below."""
    words = [word for word in SHOWN[name] if word != "resume"]
    assert {command_in(word, own) for word in words} == {Command(name)}


@pytest.mark.parametrize("own", LANGUAGES)
def test_a_keyboard_without_the_letters_will_do(own: str) -> None:
    assert command_in("hjaelp", own) == Command(C.HELP)
    assert command_in("mine maal", own) == Command(C.MY_GOALS)
    assert command_in("proevekoersel", own) == Command(C.PREVIEW)
    assert command_in("spraak svenska", own) == Command(C.LANGUAGE, "svenska")


def test_an_unknown_language_gets_danish_words() -> None:
    assert word_for(C.HELP, "fi") == "hjælp"


def test_what_follows_is_kept_as_written() -> None:
    assert command_in("Sprog: Engelsk.", "da") == Command(C.LANGUAGE, "Engelsk")
    assert command_in("pause til 12. jan. 2027", "da") == Command(C.PAUSE, "12. jan. 2027")
    assert command_in("pause until Friday", "en") == Command(C.PAUSE, "Friday")
    assert command_in("opsummering Øst Skole", "da") == Command(C.SUMMARY, "Øst Skole")
    assert command_in("punkt Nyt skema i 7. A", "da") == Command(C.POINT, "Nyt skema i 7. A")


@pytest.mark.parametrize("text", ["ret sikker", "status på gul", "hjælp til mål 2", "mål 3"])
def test_a_command_that_takes_nothing_more_is_not_found_in_a_sentence(text: str) -> None:
    assert command_in(text, "da") is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("opsumering", C.SUMMARY),
        ("sammanfatning", C.SUMMARY),
        ("staus", C.CHECK_IN),
        ("statsu", C.CHECK_IN),
        ("hjalp", C.HELP),
        ("mien mål", C.MY_GOALS),
        ("managler svar", C.MISSING),
        ("dagorden", C.AGENDA),
    ],
)
def test_a_small_slip_is_understood_but_marked(text: str, name: CommandName) -> None:
    assert exact_command(text, "da") is None
    assert command_in(text, "da") == Command(name, exact=False)


@pytest.mark.parametrize(
    ("text", "name", "rest"),
    [
        ("sprg engelsk", C.LANGUAGE, "engelsk"),
        ("pasue til fredag", C.PAUSE, "fredag"),
        ("genoptg", C.RESUME, ""),
        ("snoze", C.SNOOZE, ""),
        ("puntk Nyt skema", C.POINT, "Nyt skema"),
        ("sparing", C.SPARRING, ""),
    ],
)
def test_a_slip_never_writes(text: str, name: CommandName, rest: str) -> None:
    assert command_in(text, "da") == Suggestion((name,), rest)


@given(st.text(max_size=30))
def test_no_guess_ever_writes(text: str) -> None:
    for own in LANGUAGES:
        found = likely_command(text, own)
        assert not (isinstance(found, Command) and (found.exact or found.name in WRITES))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "!!",
        "takt",
        "rat",
        "held",
        "Rött!",
        "Who is my consultant",
        "gul, 60 pct, forsinket pga. sygdom",
        "God weekend",
        "x" * 5000,
    ],
)
def test_other_words_are_no_command(text: str) -> None:
    assert command_in(text, "da") is None


def test_a_word_with_two_meanings_follows_the_persons_language() -> None:
    assert command_in("resume", "da") == Command(C.SUMMARY)
    assert command_in("resumé", "sv") == Command(C.SUMMARY)
    assert command_in("resume", "en") == Command(C.RESUME)
    assert command_in("resume", "nb") == Suggestion((C.RESUME, C.SUMMARY))


@pytest.mark.parametrize("own", LANGUAGES)
def test_swedish_uppgifter_means_two_things_and_is_asked_about(own: str) -> None:
    assert command_in("uppgifter", own) == Suggestion((C.MY_DATA, C.MY_TASKS))


@pytest.mark.parametrize(
    ("text", "language"),
    [("dansk", "da"), ("Svenska!", "sv"), ("bokmål", "nb"), ("English", "en"), ("suomi", None)],
)
def test_a_language_is_known_by_its_name(text: str, language: str | None) -> None:
    assert language_named(text) == language


def test_folding_is_stable_and_ignores_what_surrounds_a_word() -> None:
    assert folded(" »ÆBLE,  Øl & Ål!« ") == "aeble oel & aal"
    assert folded(folded("Prøvekørsel?")) == "proevekoersel"
