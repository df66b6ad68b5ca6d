"""Who sits in a Playground."""

from bot.teams.playground_config import playground_config
from tests.builders import a_person

PEOPLE = [a_person(f"leder-0{number}") for number in range(1, 9)]


def test_the_one_who_sits_there_is_in_their_own_seat() -> None:
    me = playground_config(PEOPLE[2], PEOPLE)["currentUser"]
    assert (me["id"], me["aadObjectId"], me["name"]) == (
        "29:leder-03",
        PEOPLE[2].object_id,
        "Leder 03",
    )


def test_five_others_sit_in_the_other_seats() -> None:
    others = playground_config(PEOPLE[0], PEOPLE)["users"]
    assert [user["id"] for user in others] == [f"29:leder-0{number}" for number in range(2, 7)]


def test_guests_take_the_seats_that_nobody_has() -> None:
    others = playground_config(PEOPLE[0], PEOPLE[:2])["users"]
    assert [user["name"] for user in others] == ["Leder 02", *[f"Guest {n}" for n in range(1, 5)]]


def test_two_windows_are_two_personal_chats_with_one_bot() -> None:
    first, second = (playground_config(me, PEOPLE) for me in PEOPLE[:2])
    assert first["personalChat"] != second["personalChat"]
    assert first["bot"] == second["bot"]


def test_the_same_people_are_the_same_tomorrow() -> None:
    assert playground_config(PEOPLE[0], PEOPLE[:3]) == playground_config(PEOPLE[0], PEOPLE[:3])


def test_every_id_in_a_window_is_different() -> None:
    config = playground_config(PEOPLE[0], PEOPLE)
    things = [config["currentUser"], *config["users"], config["personalChat"], config["groupChat"]]
    ids = [thing["id"] for thing in [*things, config["team"], config["bot"]]]
    assert len(set(ids)) == len(ids) == 10
