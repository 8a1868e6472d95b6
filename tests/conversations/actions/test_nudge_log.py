"""How is somebody reminded of their log?"""

from datetime import timedelta

from tests.cast import MONDAY
from tests.conversations.keeping import NOON, diary, log_now, note

from footpath.conversations.actions import nudge_log, pause_log
from footpath.conversations.models import ContactLog
from footpath.conversations.tasks import look_after_logs
from footpath.history.models import Event
from footpath.notifications.actions import tell
from footpath.notifications.models import Notice
from footpath.people.actions import say_away
from footpath.people.models import Organization


def nudged(now) -> bool:
    return nudge_log(log_now(), now=now)


def test_at_most_twice_a_day(cast):
    diary(cast.ana, prompts=True)
    hours = [MONDAY + timedelta(minutes=30 * half) for half in range(24)]
    assert sum(nudged(moment) for moment in hours) == 2
    assert Event.objects.filter(kind="contact_log.prompted").count() == 2


def test_its_owner_is_told_and_nobody_else(cast):
    diary(cast.ana, prompts=True)
    assert nudged(NOON)
    tell(Event.objects.latest("id"))
    [notice] = Notice.objects.all()
    assert notice.recipient == cast.ana


def test_not_once_something_is_noted(cast):
    note(diary(cast.ana, prompts=True))
    assert not nudged(NOON)


def test_it_stops_by_itself_after_three_days_that_led_to_nothing(cast):
    diary(cast.ana, prompts=True)
    days = [nudged(NOON + timedelta(days=day)) for day in range(6)]
    assert days == [True, True, True, False, False, False]


def test_not_where_nobody_wished_it_and_not_in_a_pause(cast):
    log = diary(cast.ana)
    assert not nudged(NOON)
    ContactLog.objects.update(prompts=True)
    pause_log(log, by=cast.ana, now=MONDAY)
    assert not nudged(NOON)


def test_what_the_budget_of_questions_has_no_room_for_is_left_out(cast):
    diary(cast.ana, prompts=True)
    Organization.objects.update_or_create(pk=1, defaults={"question_minutes": 0})
    assert not nudged(NOON)


def test_the_worker_leaves_alone_who_is_away_or_off(cast):
    diary(cast.ana, prompts=True)
    look_after_logs.call(now=MONDAY + timedelta(hours=14))  # her team has gone home
    say_away(cast.ana, first=MONDAY.date(), last=MONDAY.date(), by=cast.ana, now=MONDAY)
    look_after_logs.call(now=NOON)
    assert not Event.objects.filter(kind="contact_log.prompted").exists()
    look_after_logs.call(now=NOON + timedelta(days=1))
    assert Event.objects.filter(kind="contact_log.prompted").count() == 1
