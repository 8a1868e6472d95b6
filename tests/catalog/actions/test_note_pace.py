"""How fast is a service in practice?"""

from footpath.catalog import actions
from footpath.history.models import Event


def test_the_figures_stand_on_the_service_and_leave_no_event(cast):
    events = Event.objects.count()
    service = actions.note_pace(cast.move, median_seconds=7200, p85_seconds=28_800, count=40, open_count=3)
    assert (service.pace_median_seconds, service.pace_p85_seconds) == (7200, 28_800)
    assert (service.pace_count, service.open_count) == (40, 3)
    assert Event.objects.count() == events


def test_they_are_rewritten_whole(cast):
    actions.note_pace(cast.move, median_seconds=7200, p85_seconds=28_800, count=40, open_count=3)
    service = actions.note_pace(cast.move, median_seconds=None, p85_seconds=None, count=0, open_count=0)
    assert (service.pace_median_seconds, service.pace_count, service.open_count) == (None, 0, 0)
