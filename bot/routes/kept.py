"""What a person may know about the data on them."""

from bot.spoken import Route, Spoken
from dialogs import kept_on_me
from dialogs.cards.kept_on_me import Names
from dialogs.turn import Turn
from followup.commands import CommandName
from followup.readable import told_of
from storage import personal, readable
from storage.plans import goals_of


async def show_my_data(spoken: Spoken) -> Turn:
    tenant = spoken.person.tenant_id
    stored = await personal.about(spoken.c, tenant, spoken.person.id)
    schools = {row.get("school_id") for rows in stored.values() for row in rows}
    goals = await goals_of(spoken.c, tenant, filter(None, schools))
    names = Names(
        {goal.id: goal.title for goal in goals},
        {school.id: school.name for school in spoken.scene.schools},
    )
    return kept_on_me.show(stored, names, spoken.say)


async def show_who_reads(spoken: Spoken) -> Turn:
    kept = await readable.oldest(spoken.c, spoken.person.tenant_id, spoken.person.id)
    lines = told_of(kept)
    return kept_on_me.who_reads(lines, spoken.newcomer.readers, spoken.notice, spoken.say)


ROUTES: dict[str, Route] = {
    CommandName.MY_DATA: show_my_data,
    CommandName.WHO_READS: show_who_reads,
}
