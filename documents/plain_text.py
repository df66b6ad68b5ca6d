"""The text of a file that is not a workbook: UTF-8, with or without its mark, and not too much."""

from documents.faults import Place
from documents.findings import Findings

MOST_BYTES = 5_000_000


def decoded(file: str, content: bytes, findings: Findings) -> str | None:
    """The text, or None and a fault."""
    if len(content) > MOST_BYTES:
        findings.fault(Place(file), "fault-too-big", most="5 MB")
        return None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        line = content.count(b"\n", 0, wrong.start) + 1
        findings.fault(Place(file, line=line), "fault-not-utf8")
        return None
