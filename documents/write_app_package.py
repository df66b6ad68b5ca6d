"""The Teams app package: the manifest with the settings filled in, icons and languages, zipped."""

import io
import json
import re
import zipfile
from collections.abc import Iterator, Mapping
from typing import Any

from documents.app_package_rules import MANIFEST, faults_in_package
from documents.faults import Fault, Unreadable

_PLACEHOLDER = re.compile(r"\$\{(\w+)\}")
_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the first moment a zip can hold: same input, same bytes


def write_app_package(parts: Mapping[str, bytes], values: Mapping[str, str]) -> bytes:
    """The zip to upload in Teams; `parts` by file name, `values` by the settings' own names.

    Raises:
        Unreadable: all that Teams would refuse, or would show wrongly, at once.
    """
    template = _manifest_in(parts)
    _refuse(_unfilled(template, values))
    manifest = _filled(template, values)
    _refuse(faults_in_package(manifest, parts, values))
    return _zipped({**parts, MANIFEST: _json(manifest)})


def _manifest_in(parts: Mapping[str, bytes]) -> Any:
    try:
        return json.loads(parts[MANIFEST])
    except KeyError:
        raise Unreadable((Fault(MANIFEST, key="fault-app-file-missing"),)) from None
    except ValueError:
        raise Unreadable((Fault(MANIFEST, key="fault-app-not-json"),)) from None


def _refuse(faults: Iterator[Fault]) -> None:
    if found := tuple(faults):
        raise Unreadable(found)


def _unfilled(template: object, values: Mapping[str, str]) -> Iterator[Fault]:
    names = sorted(set(_PLACEHOLDER.findall(json.dumps(template))))
    for name in names:
        if not values.get(name, "").strip():
            yield Fault(MANIFEST, key="fault-app-setting-missing", values={"name": name})


def _filled(node: Any, values: Mapping[str, str]) -> Any:
    match node:
        case str():
            return _PLACEHOLDER.sub(lambda hole: values[hole[1]].strip(), node)
        case list():
            return [_filled(item, values) for item in node]
        case dict():
            return {key: _filled(item, values) for key, item in node.items()}
    return node


def _json(tree: object) -> bytes:
    return json.dumps(tree, ensure_ascii=False, indent=2).encode()


def _zipped(parts: Mapping[str, bytes]) -> bytes:
    package = io.BytesIO()
    with zipfile.ZipFile(package, "w") as archive:
        for name in sorted(parts):
            entry = zipfile.ZipInfo(name, _LONG_AGO)
            archive.writestr(entry, parts[name], zipfile.ZIP_DEFLATED)
    return package.getvalue()
