"""Fixtures for everyone: an empty, migrated database, on SQLite and on PostgreSQL."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from storage.database import Database, open_database
from tests import databases, dialects, examples

dialects.share()
examples.look_as_told()


@pytest.fixture(scope="session")
def database_templates(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    with databases.templates(tmp_path_factory.getbasetemp()) as made:
        yield made


@pytest.fixture(params=databases.kinds())
async def database_url(
    request: pytest.FixtureRequest,
    database_templates: dict[str, str],
    tmp_path_factory: pytest.TempPathFactory,
) -> str:
    """The URL of an empty, migrated database that nobody has open."""
    folder: Path = tmp_path_factory.getbasetemp()
    return await databases.fresh(request.param, database_templates, folder)


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    opened = open_database(database_url)
    yield opened
    await opened.close()
