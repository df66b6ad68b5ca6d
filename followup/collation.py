"""The order of names, the same for every reader: a to z, then æ/ä, ø/ö, å; numbers by size."""

import re
import unicodedata

_PARTS = re.compile(r"\d+|\D")
_TWINS = str.maketrans({"ä": "æ", "ö": "ø", "é": "e", "è": "e", "ü": "y"})
_LAST = {"æ": 1, "ø": 2, "å": 3}


def by_name(name: str) -> tuple[tuple[tuple[int, int], ...], str]:
    """A sorting key: Danish order, aa as å, case aside; the name itself settles a tie."""
    plain = unicodedata.normalize("NFKC", name).casefold().translate(_TWINS).replace("aa", "å")
    return tuple(_rank(part) for part in _PARTS.findall(plain)), name


def _rank(part: str) -> tuple[int, int]:
    if part.isdecimal():
        return 1, int(part)
    if part in _LAST:
        return 3, _LAST[part]
    return (2, ord(part)) if part.isalpha() else (0, ord(part))
