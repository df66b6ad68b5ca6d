"""Somebody spoke: load, decide, save, speak. What is said here is said after the commit."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.delivery import Reply
from bot.facts.check_in import renew_rounds
from bot.facts.speaker import who_speaks
from bot.pages.doorplate import Doorplate
from bot.pulse import Pulse
from bot.routes.table import ROUTES
from bot.routes.welcome import not_understood
from bot.scene import Scenes
from bot.spoken import Route, Spoken
from dialogs import help
from dialogs.refusals import told
from dialogs.router import LEAVE, route
from dialogs.turn import Happening, Heard, Say, Turn
from followup.changes import TalkSaved
from followup.errors import Conflict, OutOfDate, Refusal, Stranger
from followup.notice import Notice
from followup.people import Address, School
from followup.sight import Thing, may_read
from followup.texts import DEFAULT_LANGUAGE, LANGUAGES, Texts, texts_in
from storage import addresses, dialog_state, inbox, waiting
from storage.changes import apply_changes
from storage.connection import Connection
from storage.database import Database

_TRIES = 3  # two people at once: the slower one decides again on what the faster one saved
_NORWEGIAN = {"no": "nb", "nn": "nb"}
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Handler:
    """Answers one thing heard in one transaction."""

    database: Database
    scenes: Scenes
    clock: Callable[[], datetime]
    notice: Notice
    plate: Doorplate | None = None
    pulse: Pulse = field(default_factory=dict)

    async def hear(self, heard: Heard, address: Address) -> Reply:
        """What to say to it; a repeated activity gets the same reply and changes nothing.

        Raises:
            Conflict: somebody else saved first, three times running.
        """
        for _ in range(_TRIES - 1):
            try:
                return await self._turn(heard, address)
            except Conflict:
                _log.info("conflict, deciding again")
        return await self._turn(heard, address)

    async def _turn(self, heard: Heard, address: Address) -> Reply:
        now = self.clock()
        try:
            async with self.database.write() as c:
                spoken = await self._spoken(c, heard, now)
                if spoken is None:
                    return _to_stranger(heard)
                if address != spoken.speaker.reached_at or heard.happening is Happening.LEFT:
                    await _keep_address(c, heard, address, now)
                turn = await decide(spoken)
                await _save(spoken, turn)
        except inbox.HeardBefore:
            return await self._once_more(heard, now)
        except Conflict:
            if await self._was_heard(heard):  # what it made the first time is in its own way
                return await self._once_more(heard, now)
            raise
        return Reply(turn.replace, turn.says, spoken.person.language)

    async def _was_heard(self, heard: Heard) -> bool:
        async with self.database.read() as c:
            return await inbox.was_heard(c, heard.tenant_id, heard.activity_id)

    async def _once_more(self, heard: Heard, now: datetime) -> Reply:
        """The same card for a repeated press; nothing is saved or newly said a second time."""
        async with self.database.write() as c:
            said = await inbox.earlier_reply(c, heard.tenant_id, heard.activity_id)
            if said:
                return Reply(replace=said["replace"])
            spoken = await self._spoken(c, heard, now)
            if spoken is None:
                return Reply()
            return Reply((await decide(spoken)).replace, language=spoken.person.language)

    async def _spoken(self, c: Connection, heard: Heard, now: datetime) -> Spoken | None:
        """The turn's facts, or None for a stranger: unknown here, or without a role today."""
        scene = await self.scenes.of(c, heard.tenant_id, now)
        if scene is None:
            return None
        speaker, pressed = await who_speaks(c, scene, heard, now)
        if speaker is None:
            return None
        spoken = Spoken(c, heard, scene, speaker, pressed, now, self.notice, self.plate, self.pulse)
        return spoken if spoken.roles else None


async def decide(spoken: Spoken) -> Turn:
    """The route's turn; a refusal is told in the person's own language."""
    found = route(spoken.heard, spoken.person.language, _nameable(spoken), leads=bool(spoken.led))
    if found == LEAVE:
        return Turn()
    if found.guesses:
        return help.did_you_mean(spoken.roles, found.guesses, spoken.say)
    if found.schools:
        return help.which_school(found.name, found.schools, spoken.say)
    try:
        answer = ROUTES.get(found.name) or _unknown(spoken)
        return await answer(replace(spoken, rest=found.rest) if found.rest else spoken)
    except Refusal as refusal:
        _log.info("refused: %s", refusal.key)
        return Turn(says=(Say(told(refusal, spoken.say)),))


def _unknown(spoken: Spoken) -> Route:
    """A press nobody knows any more comes from an old card; words nobody knows get help."""
    if spoken.heard.happening is Happening.PRESS:
        return _out_of_date
    return not_understood


async def _out_of_date(spoken: Spoken) -> Turn:
    raise OutOfDate


def _nameable(spoken: Spoken) -> tuple[School, ...]:
    """The schools whose name opens something for this person; a press names none."""
    if spoken.heard.happening is Happening.PRESS:
        return ()
    return tuple(
        school
        for school in spoken.scene.schools
        if may_read(spoken.person, Thing.ANSWERS, school.id, spoken.today)
    )


async def _save(spoken: Spoken, turn: Turn) -> None:
    """
    Raises:
        Conflict: somebody else saved first.
        HeardBefore: Teams repeats an activity; nothing of this turn may be kept.
    """
    tenant, activity, who = spoken.person.tenant_id, spoken.heard.activity_id, spoken.person.id
    # A card that only asks again may hold words never kept.
    reply = {"replace": turn.replace} if turn.changes and turn.replace else None
    also = [inbox.noting(tenant, activity, spoken.now, reply)]
    if turn.remember:
        also.append(dialog_state.remembering(tenant, who, turn.remember))
    elif turn.forget:
        also.append(dialog_state.forgetting(tenant, who))
    await apply_changes(spoken.c, tenant, turn.changes, spoken.now, also)
    await _renew_rounds(spoken, turn)


async def _renew_rounds(spoken: Spoken, turn: Turn) -> None:
    """A talk booked, moved or cancelled takes its round along at once."""
    moved = {c.talk.school_id: None for c in turn.changes if isinstance(c, TalkSaved)}
    schools = [school_id for school_id in moved if school_id]
    if schools:
        await renew_rounds(spoken.c, spoken.scene, schools, spoken.today)


async def _keep_address(c: Connection, heard: Heard, address: Address, now: datetime) -> None:
    """Only a personal chat is an address: what is owed to one person is never said to a group."""
    if not heard.private:
        return
    if heard.happening is Happening.LEFT:
        await addresses.mark_unreachable(c, heard.tenant_id, heard.object_id, "uninstalled", now)
    elif await addresses.save_address(c, address, now):
        await waiting.wait_no_longer(c, heard.tenant_id, heard.object_id, now)


def _to_stranger(heard: Heard) -> Reply:
    if heard.happening is Happening.LEFT:
        return Reply()
    say = _texts_for(heard.locale)
    words = say("help-group") if not heard.private else say(Stranger.key)
    return Reply(says=(Say(words),))


def _texts_for(locale: str) -> Texts:
    language = locale.partition("-")[0].lower()
    language = _NORWEGIAN.get(language, language)
    return texts_in(language if language in LANGUAGES else DEFAULT_LANGUAGE)
