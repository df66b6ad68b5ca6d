"""Every sentence a person reads: four languages in step, and each sentence in use."""

import ast
import re
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from followup.reminders import Step
from followup.texts import DEFAULT_LANGUAGE, LANGUAGES, Texts, texts_in
from tests.reading import as_read

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "followup" / "texts"
CODE = ("app.py", "bot", "commands", "dialogs", "documents", "followup", "storage")
SANE = 240  # characters: more than that nobody reads on a telephone

# Keys put together by more than `f"beginning-{rest}"`, which is found in the code by itself.
BUILT = ("cli-", "late_start-")
# Word lists to be recognised, never shown whole.
LISTS = ("command-words-", "own-words-")


@cache
def sentences(language: str) -> dict[str, ftl.Message]:
    resource = FluentParser().parse((FOLDER / f"{language}.ftl").read_text("utf-8"))
    found = [entry for entry in resource.body if isinstance(entry, ftl.Message)]
    assert not [entry for entry in resource.body if isinstance(entry, ftl.Junk)], language
    assert len({one.id.name for one in found}) == len(found), f"a key twice in {language}"
    return {one.id.name: one for one in found}


class Seen(Visitor):
    def __init__(self) -> None:
        self.others: set[str] = set()
        self.variables: set[str] = set()
        self.words: list[str] = []

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ftl.MessageReference) -> None:  # noqa: N802
        self.others.add(node.id.name)

    def visit_TermReference(self, node: ftl.TermReference) -> None:  # noqa: N802
        self.others.add(node.id.name)

    def visit_TextElement(self, node: ftl.TextElement) -> None:  # noqa: N802
        self.words.append(node.value)


def seen(message: ftl.Message) -> Seen:
    visitor = Seen()
    visitor.visit(message)
    return visitor


def words(message: ftl.Message) -> str:
    return "".join(seen(message).words)


@cache
def nodes_of_code() -> tuple[ast.AST, ...]:
    paths = [path for name in CODE for path in _files(ROOT / name)]
    return tuple(node for path in paths for node in ast.walk(ast.parse(path.read_text("utf-8"))))


@cache
def strings_in_code() -> frozenset[str]:
    return frozenset(value for node in nodes_of_code() if (value := _string(node)) is not None)


@cache
def beginnings() -> tuple[str, ...]:
    """How the keys begin that code puts together: `status-` of f"status-{answer.status}"."""
    starts = (node.values[0] for node in nodes_of_code() if isinstance(node, ast.JoinedStr))
    found = {value for start in starts if (value := _string(start)) is not None}
    return (*BUILT, *sorted(one for one in found if re.fullmatch(r"[a-z_-]{3,}-", one)))


def _string(node: ast.AST) -> str | None:
    value = node.value if isinstance(node, ast.Constant) else None
    return value if isinstance(value, str) else None


def _files(place: Path) -> list[Path]:
    return [place] if place.is_file() else sorted(place.rglob("*.py"))


@cache
def keys_asked_for() -> frozenset[str]:
    """The literal keys of every `say("…")` and of every refusal."""
    found: list[ast.AST] = []
    for node in nodes_of_code():
        if isinstance(node, ast.Call) and _says(node.func):
            found += node.args[:1]
        elif isinstance(node, ast.Assign) and _is_named(node.targets[0], "key"):
            found.append(node.value)
    return frozenset(value for one in found if (value := _string(one)) is not None)


def _says(called: ast.expr) -> bool:
    if isinstance(called, ast.Call):
        return _is_named(called.func, "texts_in")
    return _is_named(called, "say") or (isinstance(called, ast.Attribute) and called.attr == "say")


def _is_named(node: ast.expr, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_sentence_with_the_same_variables(language):
    danish, other = sentences(DEFAULT_LANGUAGE), sentences(language)

    assert set(other) == set(danish)
    odd = [key for key in danish if seen(danish[key]).variables != seen(other[key]).variables]
    assert odd == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_read_by_itself_says_what_it_says_in_its_file(language):
    say, file = Texts(language), FluentBundle([language], use_isolating=False)
    file.add_resource(FluentResource((FOLDER / f"{language}.ftl").read_text("utf-8")))

    for key, sentence in sentences(language).items():
        found, values = seen(sentence), dict.fromkeys(seen(sentence).variables, 2)
        assert not found.others, key
        written = file.format_pattern(file.get_message(key).value, values)[0]
        assert as_read(say(key, **values)) == written


def test_every_sentence_is_used_somewhere():
    unused = sentences("da").keys() - strings_in_code()

    assert sorted(key for key in unused if not key.startswith(beginnings())) == []


def test_every_sentence_that_is_asked_for_is_there():
    assert sorted(keys_asked_for() - sentences("da").keys() - {"refusal"}) == []


@pytest.mark.parametrize("beginning", BUILT)
def test_a_beginning_is_listed_only_while_it_is_needed(beginning):
    assert beginning not in beginnings()[len(BUILT) :]
    assert any(key.startswith(beginning) for key in sentences("da"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_is_asked_for_consent(language):
    asked = re.compile(r"samtykke|samtycke|consent", re.IGNORECASE)

    assert [key for key, one in sentences(language).items() if asked.search(words(one))] == []


@pytest.mark.parametrize(
    ("language", "formal"),
    [("da", "De|Dem|Deres"), ("nb", "De|Dem|Deres"), ("sv", "Ni|Er|Ert|Era")],
)
def test_the_reader_is_du_everywhere(language, formal):
    found = re.compile(rf"(?<=\w )(?:{formal})\b")
    shown = {key: one for key, one in sentences(language).items() if not key.startswith(LISTS)}

    assert [key for key, one in shown.items() if found.search(words(one))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_can_be_read_on_a_telephone(language):
    shown = {key: one for key, one in sentences(language).items() if not key.startswith(LISTS)}
    long = {
        key: length
        for key, one in shown.items()
        if (length := max(map(len, seen(one).words), default=0)) > SANE
    }

    assert long == {}


TWELFTH = date(2027, 1, 12)


@pytest.mark.parametrize(
    ("language", "day", "without_year", "with_weekday"),
    [
        ("da", "12.~jan. 2027", "12.~jan.", "tirsdag 12.~jan."),
        ("nb", "12.~jan. 2027", "12.~jan.", "tirsdag 12.~jan."),
        ("sv", "12~jan. 2027", "12~jan.", "tisdag 12~jan."),
        ("en", "12~Jan 2027", "12~Jan", "Tuesday 12~Jan"),
    ],
)
def test_days_are_written_as_the_language_writes_them(language, day, without_year, with_weekday):
    """~ is a no-break space."""
    say = texts_in(language)
    told = (say.day(TWELFTH), say.day_month(TWELFTH), say.weekday(TWELFTH))

    assert told == tuple(
        one.replace("~", "\N{NO-BREAK SPACE}") for one in (day, without_year, with_weekday)
    )
    assert say.month(TWELFTH).rstrip(".").casefold() == "jan"


def test_a_moment_is_told_in_the_readers_own_zone():
    late = datetime(2027, 1, 12, 23, 30, tzinfo=UTC)

    here, north = texts_in("da"), texts_in("da", "Atlantic/Faroe")
    assert (here.clock(late), as_read(here.day_month(late))) == ("00.30", "13. jan.")
    assert (north.clock(late), as_read(north.day_month(late))) == ("23.30", "12. jan.")
    assert (texts_in("da").iso_clock(late), north.iso_clock(late)) == ("00:30", "23:30")
    assert (texts_in("da").iso_day(late), north.iso_day(late)) == ("2027-01-13", "2027-01-12")


@pytest.mark.parametrize(
    ("language", "moment", "hours"),
    [
        ("da", "tirsdag 12.~jan. kl.~13.00", "13.00_–_14.30"),
        ("sv", "tisdag 12~jan. kl.~13.00", "13.00_–_14.30"),
        ("nb", "tirsdag 12.~jan. kl.~13.00", "13.00_–_14.30"),
        ("en", "Tuesday 12~Jan at~13:00", "13:00_–_14:30"),
    ],
)
def test_no_line_ends_inside_an_hour_or_between_two(language, moment, hours):
    """~ is a no-break space, _ a word joiner."""
    say, starts = texts_in(language), datetime(2027, 1, 12, 12, tzinfo=UTC)
    told = say("talk-moment", day=say.weekday(starts), time=say.clock(starts))

    assert told == moment.replace("~", "\N{NO-BREAK SPACE}")
    assert say.hours(starts, starts + timedelta(minutes=90)) == hours.replace(
        "_", "\N{WORD JOINER}"
    )


def test_a_day_that_ends_a_sentence_brings_its_own_full_stop():
    told = texts_in("da")("check-in-early", day="6. okt.")

    assert told == "Næste runde åbner 6. okt. Dit svar tæller med i den."


def test_three_dots_stay_three_dots():
    assert texts_in("da")("check-in-sign", sign="Vi ser ...") == "Tegn: Vi ser ..."


@pytest.mark.parametrize(
    ("language", "listed"),
    [("da", "a, b og c"), ("sv", "a, b och c"), ("nb", "a, b og c"), ("en", "a, b, and c")],
)
def test_things_are_listed_as_the_language_lists_them(language, listed):
    assert texts_in(language).listing(["a", "b", "c"]) == listed


def test_a_language_we_do_not_speak_gets_danish():
    assert texts_in("fi").language == "da"


def test_a_sentence_that_is_missing_or_lacks_a_value_is_our_fault():
    say = Texts("da")

    with pytest.raises(LookupError):
        say("no-such-sentence")
    with pytest.raises(KeyError, match="check-in-step"):
        say("check-in-step", number=1)


# Product rules, section 3, word for word: the first letter is a matter of place on the card.
STATUS = {
    "reached": "Nået | Uppnått | Nådd | Reached",
    "on_track": "På sporet | Enligt plan | I rute | On track",
    "not_started": "Ikke startet | Ej påbörjat | Ikke startet | Not started",
    "at_risk": "I risiko | I riskzonen | I risiko | At risk",
    "behind": "Bagud | Ligger efter | Ligger etter | Behind",
    "dropped": "Udgået | Utgått | Utgått | Dropped",
}
MEANING = {
    "reached": "Målet er nået, og vi kan se tegnene | Målet är nått och vi kan se tecknen"
    " | Målet er nådd, og vi kan se tegnene | Reached, and we can see the signs",
    "on_track": "Vi når det til tiden, som vi arbejder nu | Vi når det i tid så som vi arbetar nu"
    " | Vi når det i tide slik vi jobber nå | On time, working as we do now",
    "not_started": "Ikke begyndt endnu, som planlagt | Inte påbörjat ännu, som planerat"
    " | Ikke begynt ennå, som planlagt | Not begun yet, as planned",
    "at_risk": "Kan nås, men vi skal ændre noget | Kan nås, men vi måste ändra något"
    " | Kan nås, men vi må endre noe | Can be reached if we change something",
    "behind": "Nås ikke til tiden uden hjælp eller beslutning"
    " | Nås inte i tid utan hjälp eller beslut"
    " | Nås ikke i tide uten hjelp eller beslutning | Not on time without help or a decision",
    "dropped": "Målet er taget ud af planen | Målet är borttaget ur planen"
    " | Målet er tatt ut av planen | The goal has left the plan",
}
TREND = {
    "better": "frem | framåt | framover | better",
    "same": "uændret | oförändrat | uendret | same",
    "worse": "tilbage | bakåt | tilbake | worse",
}
OBSTACLE = {
    "none": "ingen | inget | ingen | none",
    "time": "tid og drift | tid och drift | tid og drift | time and operations",
    "skills": "kompetencer | kompetens | kompetanse | skills",
    "cooperation": "samarbejde | samarbete | samarbeid | cooperation",
    "knowledge": "data og viden | data och kunskap | data og kunnskap | data and knowledge",
    "money": "økonomi og rammer | ekonomi och ramar | økonomi og rammer | money and conditions",
    "other": "andet | annat | annet | other",
}
NEED = {
    "nothing": "intet | inget | ingenting | nothing",
    "consultant_sparring": "sparring fra konsulent | bollplank från utvecklare"
    " | sparring fra rådgiver | sparring from consultant",
    "chief_sparring": "sparring fra centerchef | bollplank från skolchef"
    " | sparring fra skolesjef | sparring from chief",
    "decision": "beslutning | beslut | beslutning | decision",
    "resources": "ressourcer | resurser | ressurser | resources",
}
TABLES = {
    "status": STATUS,
    "meaning": MEANING,
    "trend": TREND,
    "obstacle": OBSTACLE,
    "need": NEED,
}
WORDS = [
    (language, f"{kind}-{name}", wanted)
    for kind, table in TABLES.items()
    for name, row in table.items()
    for language, wanted in zip(LANGUAGES, row.split(" | "), strict=True)
]
QUESTIONS = {
    "question-status": "Hvordan går det? | Hur går det? | Hvordan går det? | How is it going?",
    "question-confidence": "Hvor sikker er du på, at I når målet inden D?"
    " | Hur säker är du på att ni når målet senast D?"
    " | Hvor sikker er du på at dere når målet innen D?"
    " | How sure are you that you will reach the goal by D?",
    "next-step-label": "Næste skridt | Nästa steg | Neste steg | Next step",
}


@pytest.mark.parametrize(("language", "key", "wanted"), WORDS)
def test_the_words_of_a_check_in_are_the_products_own(language, key, wanted):
    assert texts_in(language)(key) == wanted


@pytest.mark.parametrize("key", QUESTIONS)
def test_the_questions_are_the_products_own(key):
    asked = [texts_in(language)(key, due="D") for language in LANGUAGES]

    assert asked == QUESTIONS[key].split(" | ")


@pytest.mark.parametrize(
    ("key", "wanted"),
    [
        ("question-trend", ["Siden sidst", "Sedan sist", "Siden sist", "Since last time"]),
        (
            "question-obstacle",
            ["Største hindring", "Största hindret", "Største hindring", "Biggest obstacle"],
        ),
    ],
)
def test_the_short_questions_say_the_same_in_four_languages(key, wanted):
    assert [texts_in(language)(key).rstrip("?") for language in LANGUAGES] == wanted


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_that_can_be_rehearsed_has_its_word(language: str) -> None:
    """A confirmation is asked for by hand: no year foresees it."""
    say = texts_in(language)
    foreseen = [step for step in Step if step is not Step.CONFIRM]
    assert all(say(f"cli-step-{step}") for step in foreseen)
