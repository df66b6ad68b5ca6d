"""What a person may know about the data on them."""

from bot.spoken import Route, Spoken
from dialogs import kept_on_me
from dialogs.turn import Turn
from followup.commands import CommandName
from followup.readable import told_of
from storage import personal, readable


async def show_my_data(spoken: Spoken) -> Turn:
    stored = await personal.about(spoken.c, spoken.person.tenant_id, spoken.person.id)
    return kept_on_me.show(stored, spoken.say)


async def show_who_reads(spoken: Spoken) -> Turn:
    kept = await readable.oldest(spoken.c, spoken.person.tenant_id, spoken.person.id)
    lines = told_of(kept)
    return kept_on_me.who_reads(lines, spoken.newcomer.readers, spoken.notice, spoken.say)


ROUTES: dict[str, Route] = {
    CommandName.MY_DATA: show_my_data,
    CommandName.WHO_READS: show_who_reads,
}
