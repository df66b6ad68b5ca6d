import ast
import re
from pathlib import Path

import pytest

from documents.faults import Fault, fault_sentence
from followup.texts import LANGUAGES, texts_in

DOCUMENTS = Path(__file__).resolve().parents[2] / "documents"
EVERY_VALUE = dict.fromkeys(("field", "value", "id", "allowed", "most", "least", "role"), "x")


def keys_in_code() -> list[str]:
    words = {
        node.value
        for path in DOCUMENTS.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    return sorted(word for word in words if re.fullmatch(r"fault-(?!at-|app-)[a-z0-9-]+", word))


@pytest.mark.parametrize("key", keys_in_code())
def test_every_fault_has_its_sentence_in_every_language(key: str) -> None:
    said = [
        fault_sentence(Fault("a.yaml", key=key, values=EVERY_VALUE), texts_in(language))
        for language in LANGUAGES
    ]
    assert all(sentence.startswith("a.yaml: ") and len(sentence) > 15 for sentence in said)


PLACES = [
    (
        Fault("a.yaml", line=1234, key="fault-formula", values={"field": "x"}),
        "a.yaml, linje 1234: ",
    ),
    (Fault("a.xlsx", "Mål", key="fault-unknown-sheet"), "a.xlsx, arket Mål: "),
    (Fault("a.xlsx", "Mål", 12, key="fault-no-heading"), "a.xlsx, arket Mål, række 12: "),
    (Fault("a.xlsx", "Mål", 1200, "C", key="fault-no-heading"), "a.xlsx, arket Mål, celle C1200: "),
]


@pytest.mark.parametrize(("fault", "beginning"), PLACES)
def test_a_fault_begins_with_its_place(fault: Fault, beginning: str) -> None:
    assert fault_sentence(fault, texts_in("da")).startswith(beginning)
