"""Who is known: each person with their seats and where Teams reaches them."""

from dataclasses import dataclass
from datetime import date

from followup.people import Address, Person, Role, School
from followup.retention import GONE
from storage import addresses, people
from storage.database import Database


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """One person; without an address nobody has heard from them in Teams."""

    person: Person
    seats: tuple[tuple[Role, str], ...]  # of today, each with its unit's name, "" for all
    address: Address | None
    unreachable: str | None  # why Teams refuses them

    @property
    def is_reachable(self) -> bool:
        return self.address is not None and self.unreachable is None


async def acquaintances(database: Database, today: date) -> tuple[Acquaintance, ...]:
    found: list[Acquaintance] = []
    async with database.read() as c:
        for tenant in await people.tenants(c):
            schools = await people.all_schools(c, tenant)
            refused = await addresses.unreachable(c, tenant)
            for person in await people.all_people(c, tenant):
                if person.object_id.startswith(GONE):
                    continue  # has left, and is nobody any more
                address = await addresses.address_of(c, tenant, person.object_id)
                seats = _seats(person, schools, today)
                found.append(Acquaintance(person, seats, address, refused.get(person.id)))
    return tuple(found)


def _seats(
    person: Person, schools: tuple[School, ...], today: date
) -> tuple[tuple[Role, str], ...]:
    names = {school.id: school.name for school in schools}
    return tuple((role, names.get(role.school_id or "", "")) for role in person.roles_on(today))
