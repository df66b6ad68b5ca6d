"""The same conversation behind every protection: checked tokens in, a bearer out."""

from contextlib import AbstractAsyncContextManager
from dataclasses import replace

from bot.teams.line import Line, open_line
from tests.fake_login import FakeLogin, Signer
from tests.fakes import FakeTeams
from tests.open_door import Clock, registration
from tests.stories.talking import Town, running
from tests.stories.town import MORNING, a_village

OTHERS = Signer("key-1", owner="somebody else")


async def test_a_leader_with_a_token_answers_and_whoever_has_none_is_nobody(
    database_url: str,
) -> None:
    signer = Signer()
    async with FakeLogin(signer) as login:

        def line(teams: FakeTeams) -> AbstractAsyncContextManager[Line]:
            urls = {"login_url": login.url, "keys_url": login.keys_url}
            return open_line(registration(teams), Clock(), 1000, **urls)

        async with running(database_url, a_village(), MORNING, line) as town:
            await _is_answered(town, signer)
            await _is_refused(town, OTHERS.token(town.teams.service_url))
            await _is_refused(town, "")


async def _is_answered(town: Town, signer: Signer) -> None:
    phone = town.phone("leder-1")
    phone.client.bearer = signer.token(town.teams.service_url)
    assert "Status før din 1:1" in await phone.writes("status")
    for tap in ("Start", "På sporet", "4"):
        await phone.taps(tap)
    assert "Mål 2 af 2" in await phone.taps("→ Uændret")
    assert {call.authorization for call in phone.chat} == {"Bearer outbound-1"}


async def _is_refused(town: Town, bearer: str) -> None:
    client = replace(town.phone("leder-1").client, bearer=bearer)
    before = len(town.teams.calls)
    assert (await client.writes("mine mål")).status == 401
    await town.bot.door.idle()
    assert len(town.teams.calls) == before
