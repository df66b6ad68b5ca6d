"""A person's calendar subscription has one address that holds."""

from followup.register import Register
from storage.database import Database
from storage.feeds import feed_number, renew_feed
from storage.register import apply
from tests.builders import BIRKESKOLEN, TENANT, TUESDAY, a_municipality, a_person


async def test_every_renewal_is_a_new_number_for_that_person_alone(database: Database) -> None:
    everybody = (a_person(), a_person("leder-02"))
    async with database.write() as c:
        town = Register(a_municipality(), schools=(BIRKESKOLEN,), people=everybody)
        await apply(c, town, TUESDAY)
    async with database.write() as c:
        assert await feed_number(c, TENANT, "leder-01") == 0
        for number in (1, 2, 2, 1):  # said twice, and an older one late
            await renew_feed(c, TENANT, "leder-01", number)
    async with database.read() as c:
        assert await feed_number(c, TENANT, "leder-01") == 2
        assert await feed_number(c, TENANT, "leder-02") == 0
