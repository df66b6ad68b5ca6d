"""What the workbook's sheets and columns are; the reader and the template both stand on it."""

from dataclasses import dataclass
from enum import StrEnum

from documents.fields import COUNTRIES
from documents.instruments import SUBJECTS
from followup.people import RoleName
from followup.plan import OFF_BY_DEFAULT, Level, RuleUnit
from followup.talk import TalkState
from followup.texts import LANGUAGES

YES_NO = ("yes", "no")


class Sort(StrEnum):
    """What stands in a column's cells."""

    TEXT = "text"
    DAY = "day"
    MOMENT = "moment"
    NUMBER = "number"
    MANY = "many"  # several, with commas between


@dataclass(frozen=True, slots=True)
class Column:
    """`key` is the record's field, `heading` its sentence when that differs."""

    key: str
    width: int = 18
    sort: Sort = Sort.TEXT
    words: tuple[str, ...] = ()  # the only values, each with a word in every language
    refers: str = ""  # the sheet whose first column holds the possible values
    heading: str = ""

    @property
    def text_key(self) -> str:
        return f"sheet-column-{(self.heading or self.key).replace('_', '-')}"


@dataclass(frozen=True, slots=True)
class Sheet:
    key: str
    columns: tuple[Column, ...]

    @property
    def text_key(self) -> str:
        return f"sheet-name-{self.key}"


ROLES = tuple(RoleName)
_ID = Column("id", 20)
_SCHOOL = Column("school", 20, refers="schools")
_PLAN = Column("plan", 20, refers="plans")
_RULE = (
    Column("unit", 16, words=tuple(RuleUnit)),
    Column("min", 9, Sort.NUMBER),
    Column("max", 9, Sort.NUMBER),
)


def _day(key: str) -> Column:
    return Column(key, 13, Sort.DAY)


SHEETS = (
    Sheet(
        "municipality",
        (
            Column("name", 28),
            Column("tenant_id", 40),
            Column("country", 9, words=COUNTRIES),
            Column("zone", 22),
            Column("language", 9, words=LANGUAGES),
            Column("switched_on", 24, Sort.MANY, words=OFF_BY_DEFAULT),
            Column("talks_a_day", 16, Sort.NUMBER),
            Column("talks_a_week", 16, Sort.NUMBER),
        ),
    ),
    Sheet("schools", (_ID, Column("name", 32))),
    Sheet(
        "people",
        (
            _ID,
            Column("name", 28),
            Column("object_id", 40),
            Column("language", 9, words=LANGUAGES),
            Column("zone", 22),
        ),
    ),
    Sheet(
        "roles",
        (
            Column("person", 20, refers="people"),
            Column("role", 24, words=ROLES),
            _SCHOOL,
            _day("since"),
            _day("until"),
        ),
    ),
    Sheet("pauses", (Column("person", 20, refers="people"), _day("first"), _day("last"))),
    Sheet(
        "plans",
        (_ID, Column("title", 48), Column("label", 14), _day("starts"), _day("ends")),
    ),
    Sheet("policies", (_ID, _PLAN, Column("name", 40), Column("programme", 32))),
    Sheet(
        "activities",
        (
            _ID,
            _PLAN,
            Column("policy", 14, refers="policies"),
            Column("level", 16, words=tuple(Level)),
            Column("text", 70),
            Column("topics", 28, Sort.MANY),
            Column("checked_in", 12, words=YES_NO),
            Column("continues", 16),
        ),
    ),
    Sheet(
        "instruments",
        (
            _ID,
            _PLAN,
            Column("instrument", 34, words=tuple(SUBJECTS), heading="kind"),
            Column("text", 60),
            Column("convener", 24, words=ROLES),
            Column("participants", 40, Sort.MANY, words=ROLES),
            Column("also", 24, Sort.MANY, words=ROLES),
            Column("covers", 14, Sort.MANY),
            *_RULE,
            _day("since"),
            Column("continues", 16),
        ),
    ),
    Sheet(
        "goals",
        (
            _ID,
            _SCHOOL,
            Column("activity", 14, refers="activities"),
            Column("title", 52),
            Column("sign", 60),
            _day("starts"),
            _day("due"),
            Column("owner", 20, words=ROLES),
            Column("parent", 16),
            _day("dropped_on"),
        ),
    ),
    Sheet(
        "talks",
        (
            _ID,
            Column("instrument", 18, refers="instruments"),
            _SCHOOL,
            Column("starts", 18, Sort.MOMENT, heading="starts-at"),
            Column("ends", 18, Sort.MOMENT, heading="ends-at"),
            Column("place", 30),
            Column("state", 14, words=tuple(TalkState)),
        ),
    ),
    Sheet("blackouts", (_day("first"), _day("last"), Column("name", 28), _SCHOOL)),
    Sheet(
        "overrides",
        (
            Column("instrument", 18, refers="instruments"),
            Column("subject", 20),
            *_RULE,
            _day("since"),
        ),
    ),
)
# Sheets for people's eyes only.
GUIDE, LISTS = "sheet-name-guide", "sheet-name-lists"
