"""Is it noted that somebody looked through their list?"""

from tests.cast import MONDAY

from footpath.history.models import Event
from footpath.people import actions
from footpath.people.models import ListLook


def test_the_day_is_noted_and_a_reminder_may_come_again(cast):
    ListLook.objects.create(person=cast.ana, reminded_on=MONDAY.date())
    actions.look_through(cast.ana, now=MONDAY)
    look = ListLook.objects.get()
    assert (look.looked_on, look.reminded_on) == (MONDAY.date(), None)
    assert Event.objects.latest("id").kind == "person.list_looked_through"
