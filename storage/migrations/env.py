"""Alembic runs this: on the connection it was handed, inside its transaction."""

from alembic import context

from storage.tables import metadata, partial

assert partial.PARTIAL  # they are in the metadata now
connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=metadata,
    render_as_batch=connection.dialect.name == "sqlite",
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
