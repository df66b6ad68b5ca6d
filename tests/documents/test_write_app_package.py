import io
import json
import os
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator
from PIL import Image

from documents.app_package_rules import translatable
from documents.faults import Fault, Unreadable, fault_sentence
from documents.write_app_package import write_app_package
from followup.commands import Command, command_in
from followup.texts import LANGUAGES, texts_in

ROOT = Path(__file__).parents[2]
SCHEMAS = ROOT / "tests/browser/node_modules/@microsoft/app-manifest/build/json-schemas/teams/v1.25"
BOT = "00000000-0000-0000-0000-00000000000b"
VALUES = {
    "MicrosoftAppId": BOT,
    "PEJLING_ORGANISATION": 'Birkelund "Skole" Kommune',
    "PEJLING_WEBSITE_URL": "https://pejling.example",
    "PEJLING_PRIVACY_URL": "https://pejling.example/privacy",
    "PEJLING_TERMS_URL": "https://pejling.example/terms",
}
Change = Callable[[Any], None]


def parts() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (ROOT / "manifest").iterdir()}


def changed(change: Change, name: str = "manifest.json") -> dict[str, bytes]:
    tree = json.loads(parts()[name])
    change(tree)
    return parts() | {name: json.dumps(tree).encode()}


def faults(given: dict[str, bytes], values: dict[str, str] = VALUES) -> tuple[Fault, ...]:
    with pytest.raises(Unreadable) as refused:
        write_app_package(given, values)
    return refused.value.faults


def found(given: dict[str, bytes]) -> list[tuple[str, str]]:
    return [(fault.file, fault.key.removeprefix("fault-app-")) for fault in faults(given)]


@cache
def package() -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(write_app_package(parts(), VALUES))) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def manifest() -> Any:
    return json.loads(package()["manifest.json"])


def test_the_package_holds_its_files_at_the_root_and_no_hole_is_left() -> None:
    assert set(package()) == {
        *("manifest.json", "color.png", "outline.png"),
        *("da.json", "nb.json", "sv.json"),
    }
    assert b"${" not in package()["manifest.json"]
    assert (manifest()["id"], manifest()["bots"][0]["botId"]) == (BOT, BOT)
    assert manifest()["developer"]["name"] == 'Birkelund "Skole" Kommune'


def test_the_same_settings_make_the_same_bytes() -> None:
    assert write_app_package(parts(), VALUES) == write_app_package(parts(), dict(VALUES))


def test_the_bot_is_there_for_one_person_a_team_and_a_group() -> None:
    (bot,) = manifest()["bots"]
    offered = [scope for commands in bot["commandLists"] for scope in commands["scopes"]]

    assert bot["scopes"] == offered == ["personal", "team", "groupChat"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_on_the_menu_is_understood_in_its_language(language: str) -> None:
    words = json.loads(package().get(f"{language}.json", "null")) or translatable(manifest())
    titles = [text for key, text in words.items() if key.endswith("title")]
    understood = [command_in(title, language) for title in titles]

    assert len(titles) == 14
    assert all(isinstance(command, Command) and command.exact for command in understood)
    assert len({command.name for command in understood if isinstance(command, Command)}) == 13


def test_the_icons_are_drawn_as_teams_asks() -> None:
    color = Image.open(io.BytesIO(package()["color.png"]))
    outline = Image.open(io.BytesIO(package()["outline.png"])).convert("RGBA")
    raw = outline.tobytes()
    pixels = [tuple(raw[i : i + 4]) for i in range(0, len(raw), 4)]

    assert (color.size, outline.size) == ((192, 192), (32, 32))
    assert {pixel[:3] for pixel in pixels if pixel[3]} == {(255, 255, 255)}
    assert pixels[0][3] == 0


def test_microsofts_own_schemas_find_nothing_to_say() -> None:
    if not SCHEMAS.exists():  # a second opinion, where npm has fetched it; CI must have it
        assert "PEJLING_REQUIRE_BROWSER" not in os.environ, "make clients fetches the schemas"
        return
    named = {f"{language}.json": "Localization.schema" for language in ("da", "sv", "nb")}
    for name, kind in {"manifest.json": "schema", **named}.items():
        schema = json.loads((SCHEMAS / f"MicrosoftTeams.{kind}.json").read_text("utf-8"))
        said = [error.message for error in Draft4Validator(schema).iter_errors(_tree(name))]
        assert (name, said) == (name, [])


def _tree(name: str) -> Any:
    return json.loads(package()[name])


def _set(*path: str | int, to: object) -> Change:
    def change(tree: Any) -> None:
        for step in path[:-1]:
            tree = tree[step]
        tree[path[-1]] = to

    return change


def _double_the_commands(tree: Any) -> None:
    tree["bots"][0]["commandLists"][1]["commands"] *= 7


@pytest.mark.parametrize(
    ("change", "key"),
    [
        (_set("developer", "websiteUrl", to="http://pejling.example"), "not-https"),
        (_set("developer", "privacyUrl", to="https://"), "not-https"),
        (_set("version", to="1.0"), "version"),
        (_set("version", to="01.0.0"), "version"),
        (_set("id", to="00000000-0000-0000-0000-00000000000c"), "id"),
        (_set("bots", 0, "botId", to="pejling"), "id"),
        (_set("webApplicationInfo", to={"id": BOT, "resource": ""}), "resource"),
        (_set("name", "short", to="P" * 31), "length"),
        (_set("description", "short", to=""), "length"),
        (_set("developer", "name", to="B" * 33), "length"),
        (_set("bots", 0, "commandLists", 0, "commands", 0, "title", to="t" * 129), "length"),
    ],
)
def test_a_manifest_that_teams_would_refuse_is_refused_here(change: Change, key: str) -> None:
    assert found(changed(change)) == [("manifest.json", key)]


def test_thirteen_commands_are_more_than_teams_shows() -> None:
    assert ("manifest.json", "commands") in found(changed(_double_the_commands))


@pytest.mark.parametrize("name", ["color.png", "outline.png", "sv.json", "manifest.json"])
def test_a_file_that_the_manifest_names_must_be_there(name: str) -> None:
    fewer = {kept: content for kept, content in parts().items() if kept != name}

    assert found(fewer) == [(name, "file-missing")]


@pytest.mark.parametrize("name", ["da.json", "manifest.json"])
def test_a_file_that_is_not_json_is_named(name: str) -> None:
    assert found(parts() | {name: b"{,"}) == [(name, "not-json")]


def _png(size: tuple[int, int], mode: str) -> bytes:
    drawn = io.BytesIO()
    Image.new(mode, size).save(drawn, "PNG")
    return drawn.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "key"),
    [
        ("color.png", _png((191, 192), "RGB"), "icon-size"),
        ("color.png", b"GIF89a", "icon-size"),
        ("outline.png", _png((32, 33), "RGBA"), "icon-size"),
        ("outline.png", _png((32, 32), "RGB"), "icon-opaque"),
    ],
)
def test_an_icon_of_the_wrong_size_or_without_transparency_is_refused(
    name: str, content: bytes, key: str
) -> None:
    assert found(parts() | {name: content}) == [(name, key)]


@pytest.mark.parametrize(
    ("change", "key"),
    [
        (lambda tree: tree.pop("description.full"), "words-missing"),
        (lambda tree: tree.pop("bots[0].commandLists[0].commands[11].title"), "words-missing"),
        (_set("bots[0].commandLists[2].commands[0].title", to="mere"), "words-unknown"),
        (_set("$schema", to="https://example/v1.17/x.json"), "schema"),
        (lambda tree: tree.pop("$schema"), "schema"),
        (_set("name.short", to=""), "length"),
        (_set("description.short", to="d" * 81), "length"),
    ],
)
def test_a_language_file_out_of_step_with_the_manifest_is_refused(change: Change, key: str) -> None:
    assert found(changed(change, "nb.json")) == [("nb.json", key)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_missing_settings_are_all_named_in_the_language_set(language: str) -> None:
    few = {"MicrosoftAppId": BOT, "PEJLING_TERMS_URL": " "}
    told = [fault_sentence(fault, texts_in(language)) for fault in faults(parts(), few)]

    missing = [name for name in sorted(VALUES) if name != "MicrosoftAppId"]
    assert len(told) == len(missing)
    assert all(name in line for name, line in zip(missing, told, strict=True))


def test_an_app_id_that_is_no_guid_is_refused() -> None:
    told = faults(parts(), VALUES | {"MicrosoftAppId": "pejling"})

    assert {fault.key for fault in told} == {"fault-app-id"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fault_has_its_sentence(language: str) -> None:
    broken = changed(_set("version", to="x"))
    broken |= {"color.png": b"", "outline.png": _png((32, 32), "RGB")}
    broken |= {"nb.json": b"{}", "da.json": b"[", "sv.json": b'{"name.short": "", "x": "y"}'}

    told = [fault_sentence(fault, texts_in(language)) for fault in faults(broken)]

    assert len(set(told)) == len(told) > 10
    assert all("fault-app" not in line for line in told)
