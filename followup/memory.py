"""What a dialog remembers between two turns."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class DialogState:
    """A small JSON row that expires; one per person."""

    name: str
    version: int  # of the shape of `content`
    content: Mapping[str, Any]
    expires: datetime  # aware, UTC
