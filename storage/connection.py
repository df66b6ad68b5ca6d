"""One open transaction by the name that the door uses; what is behind it stays in this room."""

from sqlalchemy.ext.asyncio import AsyncConnection as Connection

__all__ = ["Connection"]
