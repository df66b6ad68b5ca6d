"""What a person may know about the data on them."""

from bot.spoken import Route, Spoken
from dialogs import my_data
from dialogs.turn import Turn
from followup.commands import CommandName
from storage import personal


async def show_my_data(spoken: Spoken) -> Turn:
    stored = await personal.about(spoken.c, spoken.person.tenant_id, spoken.person.id)
    return my_data.show(stored, spoken.say)


async def show_who_reads(spoken: Spoken) -> Turn:
    return my_data.who_reads(spoken.newcomer.readers, spoken.notice, spoken.say)


ROUTES: dict[str, Route] = {
    CommandName.MY_DATA: show_my_data,
    CommandName.WHO_READS: show_who_reads,
}
