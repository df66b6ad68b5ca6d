"""Leaders who answer, so that there is something to look at."""

from tests.stories.talking import Phone, Town

FOR_THE_CHIEF = "Kun til centerchefens øjne"


async def started(town: Town, person_id: str) -> Phone:
    phone = town.phone(person_id)
    await phone.writes("status")
    await phone.taps("Start")
    return phone


async def answers(phone: Phone, status: str, *rest: str) -> None:
    """One goal; the last of six words is the next step, for the chief alone."""
    taps = (status, *rest) if len(rest) < 5 else (status, *rest[:2], "Økonomi og rammer")
    for title in taps:
        await phone.taps(title)
    if len(rest) == 5:
        await phone.taps(rest[3], next_step=rest[4], only_chief="true")
