"""Help, and the kind way on when nothing was understood."""

import pytest

from dialogs import help
from dialogs.turn import Say, Turn
from followup.commands import CommandName, exact_command
from followup.people import RoleName, School
from followup.texts import LANGUAGES, texts_in
from tests.dialogs.taps import DA, nodes, presses, texts

BOTH = (RoleName.LEADER, RoleName.CHIEF)
ALL = (*BOTH, RoleName.ADMINISTRATOR)


def shown(turn):
    assert turn.changes == ()
    return turn.says[0].card


@pytest.mark.parametrize(
    ("roles", "buttons"),
    [
        ((RoleName.LEADER,), ["Giv status", "Mine mål"]),
        ((RoleName.CHIEF,), ["Opsummering", "Mangler svar"]),
        (BOTH, ["Giv status", "Mine mål", "Opsummering", "Mangler svar"]),
        ((RoleName.DIRECTOR,), []),
        ((RoleName.ADMINISTRATOR,), ["Driftstatus", "Prøvekørsel"]),
    ],
)
def test_help_offers_each_role_its_own_buttons(roles, buttons):
    card = shown(help.offer(roles, DA))

    assert [press["title"] for press in presses(card)] == buttons


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_stands_in_the_help_of_some_role_and_is_understood(language):
    say, found = texts_in(language), set()
    for role in RoleName:
        card = shown(help.offer((role,), say))
        facts = [fact for node in nodes(card) for fact in node.get("facts", ())]
        meant = [exact_command(fact["title"], language) for fact in facts]
        assert len({one.name for one in meant}) == len(facts)
        assert [fact["value"] for fact in facts] == [say(f"help-does-{m.name}") for m in meant]
        found |= {one.name for one in meant}

    courtesies = {CommandName.GREETING, CommandName.THANKS}
    assert found == set(CommandName) - {CommandName.HELP} - courtesies


def test_two_roles_are_one_card_without_a_word_twice():
    facts = [f["title"] for n in nodes(shown(help.offer(ALL, DA))) for f in n.get("facts", ())]

    assert len(facts) == len(set(facts))
    assert "Skriv bare, hvordan det går" in texts(shown(help.offer(ALL, DA)))
    assert "“samtaler birke”" in texts(shown(help.offer(ALL, DA)))


def test_whoever_has_no_words_of_their_own_has_those_for_all():
    card = shown(help.offer((RoleName.TEAM,), DA))

    assert [len(node["facts"]) for node in nodes(card) if "facts" in node] == [6]


def test_not_understood_is_said_in_two_lines_with_the_way_to_the_help():
    card = shown(help.not_understood(BOTH, DA))
    assert texts(card).splitlines()[:2] == [
        "Det forstod jeg ikke.",
        "Skriv “hjælp”, så viser jeg alt, hvad jeg kan.",
    ]
    assert DA("help-title") not in texts(card)
    assert presses(card) == presses(shown(help.offer(BOTH, DA)))


def test_whoever_has_no_button_is_still_told_the_way():
    assert "Skriv “hjælp”" in texts(shown(help.not_understood((RoleName.DIRECTOR,), DA)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_greeting_is_returned_with_the_ways_on_and_thanks_with_a_word(language):
    say = texts_in(language)
    card = shown(help.greeted(BOTH, say))
    assert texts(card).startswith(say("help-greeted"))
    assert presses(card) == presses(shown(help.offer(BOTH, say)))
    assert help.thanked(say) == Turn(says=(Say(say("help-thanked")),))


def test_a_guess_is_asked_and_nothing_else():
    names = (CommandName.SNOOZE, CommandName.PAUSE)

    assert "Mente du “udskyd / pause”?" in texts(shown(help.did_you_mean(BOTH, names, DA)))


def test_of_several_schools_one_is_chosen_and_of_many_a_letter_more_is_asked_for():
    schools = [School(f"s{n}", f"Skole {n}") for n in range(1, 11)]
    few, many = (shown(help.which_school("talks", found, DA)) for found in (schools[:2], schools))

    assert [press["title"] for press in presses(few)] == ["Skole 1", "Skole 2"]
    assert presses(few)[0]["data"] == {"verb": "command.talks", "named": "s1"}
    assert "til. Skriv" not in texts(few)
    assert len(presses(many)) == 8
    assert "Og 2 til. Skriv lidt mere af navnet." in texts(many)


def test_in_a_group_the_way_to_a_private_chat_is_all_that_is_said():
    turn = help.only_in_private(DA)

    assert [one.text for one in turn.says] == [DA("help-group")]
    assert turn.says[0].card is None
