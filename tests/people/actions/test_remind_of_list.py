"""Who is reminded once to look through whom they serve, and when does it wait?"""

from datetime import timedelta

from tests.cast import MONDAY

from footpath.history.models import Event
from footpath.notifications.actions import tell
from footpath.notifications.models import Notice
from footpath.notifications.things import KINDS
from footpath.people import actions
from footpath.people.models import ListLook, Membership
from footpath.people.tasks import remind_of_lists

SUMMER = MONDAY + timedelta(days=200)


def told():
    events = Event.objects.filter(kind="person.list_due")
    return list(ListLook.objects.filter(pk__in=events.values("subject_id")).values_list("person", flat=True))


def test_half_a_year_after_the_last_look_somebody_is_reminded_once(cast):
    Membership.objects.update(since="2020-01-06")
    actions.look_through(cast.ana, now=MONDAY)
    for _twice in (1, 2):
        remind_of_lists.call(now=SUMMER)
    assert told() == [cast.ana.pk]
    event = Event.objects.latest("id")
    assert event.facts == {"why": "half_year"}
    tell(event)
    assert [notice.recipient for notice in Notice.objects.filter(event=event)] == [cast.ana]
    assert KINDS[event.subject_kind].address(ListLook.objects.get()) == "/my-customers/"
    assert not actions.remind_of_list(cast.ana, now=SUMMER)
    assert not actions.remind_of_list(cast.ben, now=SUMMER)


def test_who_has_no_minutes_left_is_reminded_when_the_month_is_over(cast):
    Membership.objects.update(since="2020-01-06")
    actions.look_through(cast.ana, now=MONDAY)
    actions.draw(cast.ana, "survey", 18, about="wave:1", now=SUMMER)
    assert not actions.remind_of_list(cast.ana, now=SUMMER)
    assert (told(), ListLook.objects.get().reminded_on) == ([], None)
    assert actions.remind_of_list(cast.ana, now=SUMMER + timedelta(days=31))


def test_who_is_new_is_asked_after_ten_days_and_nobody_who_was_here_before(cast):
    Membership.objects.update(since="2020-01-06")
    Membership.objects.filter(person=cast.ben).update(since=(MONDAY - timedelta(days=10)).date())
    remind_of_lists.call(now=MONDAY - timedelta(days=1))
    assert told() == []
    remind_of_lists.call(now=MONDAY)
    assert told() == [cast.ben.pk]
