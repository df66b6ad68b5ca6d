"""Serving Teams: everything is built once, from the settings, and runs until it is stopped."""

import asyncio
import logging
from collections.abc import Callable
from datetime import UTC, datetime

import click

from bot.enclosures import FORMS
from bot.pages.doorplate import Doorplate
from bot.serving import build_bot, listening
from bot.teams.line import Registration, https_origins, open_line
from commands.opening import opened
from commands.settings import settings_or_refuse
from commands.staff_notice import heed_staff_notice
from commands.stopping import until_stopped
from config import Settings
from followup.notice import Notice
from followup.texts import texts_in

_log = logging.getLogger(__name__)


@click.command()
def run() -> None:
    """Serve Teams. Settings come from the environment; see .env.example."""
    settings = settings_or_refuse()
    logging.basicConfig(level=settings.log_level, format="%(asctime)s %(levelname)s %(message)s")
    logging.getLogger("apscheduler").setLevel(logging.WARNING)  # else a line for every tick
    with asyncio.Runner(loop_factory=_quick_loop()) as runner:
        runner.run(_run(settings))


def _quick_loop() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """uvloop's, or None where it is not made for the system (Windows): then Python's own."""
    try:
        import uvloop
    except ImportError:
        return None
    return uvloop.new_event_loop


async def _run(settings: Settings) -> None:
    say = texts_in(settings.language)
    async with opened(settings.database_url.word, say) as database:
        await heed_staff_notice(settings, database, say, _real_now())
        async with open_line(_registration(settings), _real_now, settings.tenant_rate) as line:
            told = _notice(settings), _plate(settings), _forms(settings)
            bot = build_bot(database, line, _real_now, *told)
            async with listening(bot, settings.listen_on, settings.port):
                _log.info("listening on %s:%d", settings.listen_on, settings.port)
                await until_stopped()
                _log.info("stopping")


def _registration(settings: Settings) -> Registration:
    secret = settings.app_password
    return Registration(
        app_id=settings.app_id,
        tenant_id=settings.app_tenant_id,
        secret=secret.word if secret else None,
        tenants=frozenset(settings.tenants),
        origins=https_origins(settings.service_hosts),
    )


def _plate(settings: Settings) -> Doorplate | None:
    """None where no browser reaches us: then cards lead to Outlook and Teams alone."""
    if settings.public_url is None or settings.link_secret is None:
        return None
    return Doorplate(settings.public_url, settings.link_secret.word.encode())


def _forms(settings: Settings) -> dict[str, str]:
    """The municipality's own forms by kind of talk."""
    urls = {"lus": settings.form_lus, "grus": settings.form_grus}
    return {FORMS[name]: url for name, url in urls.items() if url}


def _notice(settings: Settings) -> Notice:
    return Notice(settings.organisation or "", settings.legal_basis, settings.dpo)


def _real_now() -> datetime:
    return datetime.now(UTC)
