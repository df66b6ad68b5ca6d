"""Who sits in an Agents Playground: its configuration file, made from people we know."""

from collections.abc import Iterator, Sequence
from itertools import chain, count, islice
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from followup.people import Person

SCHEMA = "0.1.1"
BOT = {"id": "28:pejling", "name": "Pejling"}
_OTHERS = 5  # the Playground demands exactly five besides the one who sits there


def playground_config(me: Person, people: Sequence[Person]) -> dict[str, Any]:
    """One person's Playground; the same people give the same ids every time.

    Where fewer than five others are given, guests whom the bot does not know take the seats.
    """
    others = (_user(person.id, person.object_id, person.name) for person in people if person != me)
    return {
        "version": SCHEMA,
        "tenantId": me.tenant_id,
        "bot": BOT,
        "currentUser": _user(me.id, me.object_id, me.name),
        "users": list(islice(chain(others, _guests()), _OTHERS)),
        "personalChat": {"id": f"a:{me.id}"},
        "groupChat": {"id": f"19:{me.id}-group@thread.v2", "name": f"Pejling + {me.name}"},
        "team": _team(me),
    }


def teams_id(person_id: str) -> str:
    """The Teams user id a person has in every Playground."""
    return f"29:{person_id}"


def _user(id_: str, object_id: str, name: str) -> dict[str, str]:
    given, _, surname = name.partition(" ")
    address = f"{id_}@example.invalid"
    return {
        "id": teams_id(id_),
        "name": name,
        "userPrincipleName": address,  # so spelt in the Playground's schema
        "aadObjectId": object_id,
        "givenName": given,
        "surname": surname or given,
        "email": address,
    }


def _guests() -> Iterator[dict[str, str]]:
    for number in count(1):
        id_ = f"guest-{number}"
        yield _user(id_, str(uuid5(NAMESPACE_URL, id_)), f"Guest {number}")


def _team(me: Person) -> dict[str, Any]:
    id_ = f"19:{me.id}-team@thread.tacv2"
    group = str(uuid5(NAMESPACE_URL, id_))
    return {"id": id_, "name": "Pejling", "aadGroupId": group, "channels": []}
