"""How are working hours set?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY

from footpath.history.models import Event
from footpath.people import actions
from footpath.people.models import WorkingHours

WEEK = [[[540, 1020]]] * 5 + [[], []]  # 9:00 to 17:00
FACTS = {"name": "Office, Lisbon", "zone": "Europe/Lisbon", "week": WEEK, "country": "PT"}


def save(hours, by, **facts):
    return actions.save_hours(hours, **{**FACTS, **facts}, by=by, now=MONDAY)


def test_they_become_a_calendar(cast):
    hours = save(WorkingHours(), cast.eve)
    hours.refresh_from_db()
    assert hours.calendar.measure(MONDAY, MONDAY.replace(hour=18)) == 8 * 3600


def test_a_change_is_seen_at_once(cast):
    hours = save(WorkingHours(), cast.eve)
    save(hours, cast.eve, week=[[[540, 600]]] * 7)
    assert hours.calendar.measure(MONDAY, MONDAY.replace(hour=18)) == 3600


def test_it_is_recorded_who_set_them(cast):
    save(WorkingHours(), cast.eve)
    event = Event.objects.latest("id")
    assert (event.kind, event.actor_id, event.facts) == ("hours.saved", cast.eve.pk, {"name": "Office, Lisbon"})


@pytest.mark.parametrize("role", ["ana", "ben", "cleo", "dov", "max"])
def test_only_an_administrator_sets_them(cast, role):
    with pytest.raises(PermissionDenied):
        save(WorkingHours(), getattr(cast, role))


@pytest.mark.parametrize(
    "facts",
    [
        {"week": [[]] * 7},  # no working day at all
        {"week": [[[540, 700], [600, 720]]] * 5 + [[], []]},  # windows that overlap
        {"week": [[[540, 1020]]] * 6},  # a week of six days
        {"week": "always"},
        {"week": [[["nine", "five"]]] * 7},
        {"zone": "Europe/Nowhere"},
        {"country": "ZZ"},
        {"closures": [["2026-12-24", "not a day"]]},
        {"closures": [["2026-12-31", "2026-12-24"]]},  # ends before it begins
        {"extra_days": {"2026-12-32": [[540, 600]]}},
        {"name": ""},
    ],
)
def test_hours_that_cannot_be_worked_are_refused(cast, facts):
    with pytest.raises(ValidationError):
        save(WorkingHours(), cast.eve, **facts)
    assert WorkingHours.objects.count() == 1
