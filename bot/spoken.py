"""One thing heard, with all that every route needs to answer it."""

from collections.abc import Awaitable, Callable
from dataclasses import field
from datetime import date, datetime
from functools import cached_property

from bot.pages.doorplate import Doorplate
from bot.pulse import Pulse
from bot.scene import Scene
from dialogs.turn import Heard, Turn
from dialogs.welcome import MEMORY as WELCOME
from dialogs.welcome import Newcomer
from followup.calendar import local_day
from followup.memory import DialogState
from followup.notice import NOTICE_VERSION, Notice, must_read
from followup.people import Person, RoleName
from followup.texts import Texts, texts_in
from followup.values import value
from storage.connection import Connection
from storage.speaking import Pressed, Speaker

_FOREMOST = (RoleName.LEADER, RoleName.CHIEF, RoleName.DEPUTY)


@value(frozen=True, slots=False)
class Spoken:
    """`c` is the turn's one transaction; `rest` what followed a command, or an id."""

    c: Connection
    heard: Heard
    scene: Scene
    speaker: Speaker
    pressed: Pressed | None  # with the card of a round only
    now: datetime
    notice: Notice
    plate: Doorplate | None = None  # None where no browser reaches us
    pulse: Pulse = field(default_factory=dict)
    rest: str = ""

    @property
    def person(self) -> Person:
        return self.speaker.person

    @property
    def memory(self) -> DialogState | None:
        return self.speaker.memory

    @cached_property
    def today(self) -> date:
        return local_day(self.now, self.scene.municipality.zone)

    @cached_property
    def say(self) -> Texts:
        return texts_in(self.person.language, self.person.zone)

    @cached_property
    def roles(self) -> tuple[RoleName, ...]:
        return tuple(dict.fromkeys(role.name for role in self.person.roles_on(self.today)))

    @cached_property
    def role(self) -> RoleName:
        """The seat a person is greeted in."""
        return next((role for role in _FOREMOST if role in self.roles), self.roles[0])

    @cached_property
    def led(self) -> tuple[str, ...]:
        """Ids of the schools this person answers for today, as leader or as deputy."""
        return self.person.schools_answered_for(self.today)

    @property
    def must_read_notice(self) -> bool:
        return must_read(self.person.notice_version)

    @property
    def newcomer(self) -> Newcomer:
        school = self.led[0] if self.led else ""
        greeted = self.memory is not None and (self.memory.name, self.memory.version) == (
            WELCOME,
            NOTICE_VERSION,
        )
        readers = self.scene.readers(school, self.today)
        return Newcomer(self.person, self.role, readers, self.notice, greeted)


Route = Callable[[Spoken], Awaitable[Turn]]
