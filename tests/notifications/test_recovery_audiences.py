"""Who hears when something is put right?"""

import pytest
from tests.recovery.stages import DAY, TUESDAY, fixed, noticed, offered, owned

from footpath.history.models import Event
from footpath.notifications.recovery_audiences import RECOVERY_RULES
from footpath.people.models import Person
from footpath.recovery import actions

pytestmark = pytest.mark.django_db


def told(it, kind):
    """The names of all who are meant by the last event of a kind; whoever did it is left out where notices are made."""
    event = Event.objects.filter(kind=f"recovery.{kind}").latest("id")
    found = {pk for audience in RECOVERY_RULES[event.kind] for pk in audience(it, event)} - {None, event.actor_id}
    return sorted(one.first_name for one in Person.objects.filter(pk__in=found))


def test_each_side_hears_what_it_needs(cast):
    it = noticed(cast)
    assert told(it, "noticed") == ["Ben"]  # who has the request
    actions.own(it, by=cast.ben, now=TUESDAY)
    assert told(it, "owned") == ["Ana"]
    actions.fix(it, by=cast.ben, now=TUESDAY)
    assert (told(it, "fixed"), told(it, "check_asked")) == (["Ana"], ["Ana"])
    actions.check(it, is_right=False, missing="One is dark.", by=cast.ana, now=TUESDAY)
    assert told(it, "not_right") == ["Ben", "Cleo"]


def test_about_time_whoever_decides_and_whom_it_is_for(cast):
    good = offered(cast, 240)
    assert told(good.recovery, "time_asked") == ["Cleo"]
    actions.decide_time(good, yes=True, by=cast.cleo, now=TUESDAY + DAY)
    assert told(good.recovery, "time_offered") == ["Ana", "Ben"]
    actions.answer_time(good, yes=True, by=cast.ana, now=TUESDAY + DAY)
    assert told(good.recovery, "time_answered") == ["Ben"]


def test_an_alarm_and_a_clock_reach_whoever_leads(cast):
    actions.check(fixed(cast), is_right=True, by=cast.ana, now=TUESDAY + DAY)
    it = owned(cast, now=TUESDAY + 2 * DAY)
    assert told(it, "recurred") == ["Ben", "Cleo"]
    actions.enlarge(it, by=cast.ben, now=TUESDAY + 2 * DAY)
    for days in (3, 6):
        it.refresh_from_db()
        actions.warn(it, now=TUESDAY + days * DAY)
    assert told(it, "clock_over") == ["Ben", "Cleo"]
