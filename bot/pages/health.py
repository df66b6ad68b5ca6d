"""Is the bot well: /healthz for the process and its ticks, /readyz for the database."""

from aiohttp import web

from bot.clock import Clock
from storage.database import Database


def add_health(app: web.Application, clock: Clock, database: Database) -> None:
    """Ids and states only; neither tells anything about people."""

    async def alive(_: web.Request) -> web.Response:
        late = clock.late()
        return web.json_response(
            {"status": "late" if late else "ok", "late": list(late)}, status=503 if late else 200
        )

    async def ready(_: web.Request) -> web.Response:
        state = await _state(database)
        return web.json_response({"status": state}, status=200 if state == "ok" else 503)

    app.router.add_get("/healthz", alive, allow_head=False)
    app.router.add_get("/readyz", ready, allow_head=False)


async def _state(database: Database) -> str:
    try:
        return "ok" if await database.is_current() else "not migrated"
    except Exception:  # whatever the driver raises, the database does not answer
        return "no database"
