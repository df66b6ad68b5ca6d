"""What Teams asks of an app package and its own JSON schema does not see."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from uuid import UUID

from documents.faults import Fault

MANIFEST = "manifest.json"
Parts = Mapping[str, bytes]
Values = Mapping[str, str]
Rule = Callable[[Any, Parts, Values], Iterator[Fault]]


def faults_in_package(manifest: Any, parts: Parts, values: Values) -> Iterator[Fault]:
    """Every fault of a filled-in manifest and the files beside it."""
    for rule in _RULES:
        yield from rule(manifest, parts, values)


def translatable(manifest: Any) -> dict[str, str]:
    """What a language file must hold, by its key there, with the manifest's own words."""
    named = {f"{part}.{size}": manifest[part][size] for part, size in _NAMES}
    return named | {
        f"bots[0].commandLists[{i}].commands[{j}].{part}": command[part]
        for i, commands in enumerate(_command_lists(manifest))
        for j, command in enumerate(commands)
        for part in ("title", "description")
    }


_NAMES = (("name", "short"), ("name", "full"), ("description", "short"), ("description", "full"))
_MOST = {
    "name.short": 30,
    "name.full": 100,
    "description.short": 80,
    "description.full": 4000,
    "developer.name": 32,
    "title": 128,
    "description": 4000,
}
_MOST_COMMANDS = 12
_SEMVER = re.compile(
    r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?"
)
_PNG = b"\x89PNG\r\n\x1a\n"
_HAS_ALPHA = (4, 6)  # PNG colour types
_ICONS = {"color": (192, 192), "outline": (32, 32)}


def _files_are_there(manifest: Any, parts: Parts, _: Values) -> Iterator[Fault]:
    for name in (*manifest["icons"].values(), *_language_files(manifest)):
        if name not in parts:
            yield Fault(name, key="fault-app-file-missing")


def _icons_have_their_size(manifest: Any, parts: Parts, _: Values) -> Iterator[Fault]:
    for kind, (width, height) in _ICONS.items():
        name = manifest["icons"][kind]
        if name in parts and _png_size(parts[name]) != (width, height):
            size = f"{width}x{height}"
            yield Fault(name, key="fault-app-icon-size", values={"size": size})


def _outline_is_transparent(manifest: Any, parts: Parts, _: Values) -> Iterator[Fault]:
    name = manifest["icons"]["outline"]
    if name in parts and parts[name][25:26] not in map(_byte, _HAS_ALPHA):
        yield Fault(name, key="fault-app-icon-opaque")


def _addresses_are_https(manifest: Any, _: Parts, __: Values) -> Iterator[Fault]:
    for key, address in manifest["developer"].items():
        if key.endswith("Url") and not re.match(r"https://[^/\s]", address):
            yield _at(f"developer.{key}", "fault-app-not-https")


def _version_is_semver(manifest: Any, _: Parts, __: Values) -> Iterator[Fault]:
    if not _SEMVER.fullmatch(manifest["version"]):
        yield _at("version", "fault-app-version")


def _ids_are_the_bots(manifest: Any, _: Parts, values: Values) -> Iterator[Fault]:
    ids = {"id": manifest["id"]}
    ids |= {f"bots[{i}].botId": bot["botId"] for i, bot in enumerate(manifest["bots"])}
    own = _guid(values.get("MicrosoftAppId", ""))
    for place, written in ids.items():
        if own is None or _guid(written) != own:
            yield _at(place, "fault-app-id")


def _sign_in_names_its_resource(manifest: Any, _: Parts, values: Values) -> Iterator[Fault]:
    sign_in = manifest.get("webApplicationInfo")
    wanted = f"/botid-{values.get('MicrosoftAppId', '')}"
    if sign_in and not sign_in.get("resource", "").endswith(wanted):
        yield _at("webApplicationInfo.resource", "fault-app-resource")


def _commands_are_few(manifest: Any, _: Parts, __: Values) -> Iterator[Fault]:
    for i, commands in enumerate(_command_lists(manifest)):
        if len(commands) > _MOST_COMMANDS:
            most = {"most": str(_MOST_COMMANDS)}
            yield _at(f"commandLists[{i}]", "fault-app-commands", most)


def _words_are_short(manifest: Any, _: Parts, __: Values) -> Iterator[Fault]:
    words = translatable(manifest) | {"developer.name": manifest["developer"]["name"]}
    yield from _too_long(MANIFEST, words)


def _languages_say_the_same(manifest: Any, parts: Parts, _: Values) -> Iterator[Fault]:
    for name in _language_files(manifest):
        if name in parts:
            yield from _faults_in_language(name, parts[name], manifest)


def _faults_in_language(name: str, content: bytes, manifest: Any) -> Iterator[Fault]:
    try:
        words: dict[str, str] = json.loads(content)
    except ValueError:
        yield Fault(name, key="fault-app-not-json")
        return
    if f"/v{manifest['manifestVersion']}/" not in words.pop("$schema", ""):
        yield Fault(name, key="fault-app-schema", values={"version": manifest["manifestVersion"]})
    yield from _different_keys(name, set(words), set(translatable(manifest)))
    yield from _too_long(name, words)


def _different_keys(name: str, given: set[str], wanted: set[str]) -> Iterator[Fault]:
    for key in sorted(wanted - given):
        yield Fault(name, key="fault-app-words-missing", values={"place": key})
    for key in sorted(given - wanted):
        yield Fault(name, key="fault-app-words-unknown", values={"place": key})


def _too_long(name: str, words: Mapping[str, str]) -> Iterator[Fault]:
    for place, text in words.items():
        most = _MOST.get(place) or _MOST.get(place.rsplit(".", 1)[-1], _MOST["title"])
        if not 0 < len(text) <= most:
            yield Fault(name, key="fault-app-length", values={"place": place, "most": str(most)})


def _at(place: str, key: str, values: Mapping[str, str] | None = None) -> Fault:
    return Fault(MANIFEST, key=key, values={"place": place, **(values or {})})


def _command_lists(manifest: Any) -> Iterator[list[dict[str, str]]]:
    return (each["commands"] for bot in manifest["bots"] for each in bot["commandLists"])


def _language_files(manifest: Any) -> list[str]:
    return [each["file"] for each in manifest["localizationInfo"]["additionalLanguages"]]


def _png_size(png: bytes) -> tuple[int, int] | None:
    if not png.startswith(_PNG):
        return None
    return int.from_bytes(png[16:20]), int.from_bytes(png[20:24])


def _byte(number: int) -> bytes:
    return number.to_bytes()


def _guid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


_RULES: tuple[Rule, ...] = (
    _files_are_there,
    _icons_have_their_size,
    _outline_is_transparent,
    _addresses_are_https,
    _version_is_semver,
    _ids_are_the_bots,
    _sign_in_names_its_resource,
    _commands_are_few,
    _words_are_short,
    _languages_say_the_same,
)
