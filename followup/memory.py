"""What a dialog remembers between two turns."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from followup.values import value


@value(frozen=True, slots=True)
class DialogState:
    """A small JSON row that expires; one per person."""

    name: str
    version: int  # of the shape of `content`
    content: Mapping[str, Any]
    expires: datetime  # aware, UTC
