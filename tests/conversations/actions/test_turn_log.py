"""When does a planned log begin, and one under way end?"""

from datetime import timedelta

from tests.cast import MONDAY
from tests.conversations.keeping import diary, note, sheet

from footpath.conversations.actions import pause_log, turn_log
from footpath.conversations.models import ContactLog
from footpath.history.models import Event


def turned(log: ContactLog, days: int) -> str:
    turn_log(ContactLog.objects.select_related("owner").get(pk=log.pk), now=MONDAY + timedelta(days=days))
    return ContactLog.objects.get(pk=log.pk).state


def test_it_begins_on_its_day_and_ends_after_its_last(cast):
    log = diary(cast.ana, first=MONDAY.date() + timedelta(days=3))
    assert [turned(log, days) for days in (2, 3, 16, 17)] == ["planned", "running", "running", "coding"]
    assert [one.kind for one in Event.objects.order_by("-id")[:2]] == ["contact_log.ended", "contact_log.moved"]


def test_neither_a_paused_one_nor_a_sheet_ends_by_itself(cast):
    log = diary(cast.ana)
    pause_log(log, by=cast.ana, now=MONDAY)
    old = sheet(cast.ben)
    note(old)
    assert (turned(log, 40), turned(old, 40)) == ("running", "running")
