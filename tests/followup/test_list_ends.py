"""The administrators hear in time that the list of days without school runs out."""

from datetime import date, timedelta

from followup.calendar import Calendar, local_day
from followup.people import Role, RoleName
from followup.planning import plan, still_wanted
from followup.register import Blackout
from followup.reminders import Planning, Reminder, Sent, Step
from tests.builders import BIRKESKOLEN, TUESDAY, a_municipality, a_person

ENDS = date(2027, 6, 30)
LIST = (
    Blackout(date(2026, 10, 12), date(2026, 10, 16), "Efterårsferie"),
    Blackout(date(2027, 6, 26), ENDS, "Sommerferie"),
    Blackout(date(2027, 12, 1), date(2027, 12, 1), "Kun her", "birkeskolen"),
)
ADMINISTRATOR = a_person("admin", Role(RoleName.ADMINISTRATOR, None, date(2020, 8, 1)))
YEAR = timedelta(days=365)


def facts(*days: Blackout, sent: tuple[Sent, ...] = ()) -> Planning:
    return Planning(
        municipality=a_municipality(),
        calendar=Calendar("DK", "Europe/Copenhagen", days),
        people=(ADMINISTRATOR, a_person()),
        schools=(BIRKESKOLEN,),
        sent=sent,
    )


def told(*days: Blackout) -> list[Reminder]:
    found = plan(facts(*days), TUESDAY, TUESDAY + YEAR)
    return [one for one in found if one.instrument_kind == "calendar_ends"]


def test_sixty_days_before_the_municipalitys_list_ends_each_administrator_hears_once() -> None:
    [reminder] = told(*LIST)
    assert (reminder.person_id, reminder.step, reminder.about) == ("admin", Step.ASK, ENDS)
    assert local_day(reminder.due, "Europe/Copenhagen") == date(2027, 5, 4)  # 1 May is a Saturday


def test_once_told_it_is_not_told_again_and_the_next_list_is_a_new_matter() -> None:
    [reminder] = told(*LIST)
    heard = Sent("admin", reminder.due, (reminder.key,))
    again = facts(*LIST, sent=(heard,))
    assert plan(again, reminder.due, reminder.due + YEAR) == ()
    longer = (*LIST, Blackout(date(2028, 6, 24), date(2028, 7, 31), "Sommerferie"))
    later = plan(facts(*longer, sent=(heard,)), reminder.due, reminder.due + 2 * YEAR)
    assert [one.about for one in later] == [date(2028, 7, 31)]


def test_a_longer_list_takes_the_reminder_back() -> None:
    [reminder] = told(*LIST)
    longer = (*LIST, Blackout(date(2028, 6, 24), date(2028, 7, 31), "Sommerferie"))
    assert still_wanted(reminder, facts(*LIST))
    assert not still_wanted(reminder, facts(*longer))


def test_a_list_that_is_nearly_over_is_told_at_once_and_an_old_one_no_more() -> None:
    [reminder] = told(Blackout(date(2026, 10, 12), date(2026, 10, 16), "Efterårsferie"))
    assert local_day(reminder.due, "Europe/Copenhagen") == TUESDAY.date()
    assert told(Blackout(date(2026, 2, 9), date(2026, 2, 13), "Vinterferie")) == []


def test_where_there_is_no_list_nothing_runs_out() -> None:
    assert told() == []
    assert told(Blackout(date(2026, 12, 1), date(2026, 12, 1), "Kun her", "birkeskolen")) == []
