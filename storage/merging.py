"""What a file changes: where it differs from the file before it, and nothing else.

A person's own choice, a held talk or an ended pause in the database therefore stays as it is
when the same file is loaded again.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from followup.people import Person
from followup.register import Difference
from followup.talk import Talk, TalkState

Content = Mapping[str, Any]  # a value's fields, as JSON
_OURS = {  # no file sets these
    *("version", "sequence", "booked_at", "changed_at"),
    *("notice_version", "tenant_id"),
}


@dataclass(frozen=True, slots=True)
class Merged:
    """One thing as it will stand, and how that differs from now (None: not at all)."""

    id: str
    value: Any
    content: Content  # what the file says, kept for the next time
    difference: Difference | None


def merged(
    what: str, id: str, said: Any, now: Any | None, before: Content | None, at: datetime
) -> Merged:
    """`said` by the file `at` that moment, `now` in the database, `before` in the file before."""
    content = content_of(said)
    if now is None:
        return Merged(id, said, content, Difference(what, id, is_new=True))
    fields = _changed(content, content_of(now), before)
    if not fields:
        return Merged(id, now, content, None)
    value = replace(now, **{name: getattr(said, name) for name in fields})
    return Merged(id, _counted(now, value, at), content, Difference(what, id, False, fields))


def content_of(value: Any) -> dict[str, Any]:
    """The fields a file can set; dates and words become text."""
    plain = json.loads(json.dumps(asdict(value), default=str))
    return {name: part for name, part in plain.items() if name not in _OURS}


def _changed(said: Content, now: Content, before: Content | None) -> tuple[str, ...]:
    """Without a file before, everything the file says counts."""
    told = now if before is None else before
    return tuple(n for n in said if said[n] != told.get(n) and said[n] != now[n])


def _counted(old: Any, new: Any, at: datetime) -> Any:
    """A changed talk is a new version of itself; moved or cancelled a new entry in calendars."""
    if isinstance(new, Talk):
        return _changed_talk(old, replace(new, version=old.version + 1), at)
    if isinstance(new, Person):
        pauses = {p.first: p for p in (*old.pauses, *new.pauses)}
        return replace(new, pauses=tuple(pauses[first] for first in sorted(pauses)))
    return new


def _changed_talk(old: Talk, new: Talk, at: datetime) -> Talk:
    cancelled = new.state is TalkState.CANCELLED is not old.state
    moved = new.state.is_ahead and (old.starts, old.ends) != (new.starts, new.ends)
    if not (moved or cancelled):
        return new
    state = TalkState.MOVED if moved else new.state
    return replace(new, state=state, sequence=old.sequence + 1, changed_at=at)
