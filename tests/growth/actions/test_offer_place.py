"""Does somebody offer a place, and change what it offers?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.visiting import DAY, SPOTS, WEDNESDAY, asked, day_after, place

from footpath.growth import actions
from footpath.history.models import Event
from footpath.people.actions import deactivate
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db
CHANGED = {"role": "Moves", "sees": "All of it", "days": [WEDNESDAY]}


def test_what_is_confidential_lies_locked(cast):
    made = place(cast)
    assert (made.team, made.left, made.spots) == (cast.facilities, 1, SPOTS)
    assert "safe" not in made.locked
    assert Event.objects.get(kind="visit_place.offered").actor_id == cast.ben.pk


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"capacity": 0}, "capacity"),
        ({"capacity": 13}, "capacity"),
        ({"days": []}, "days"),
        ({"days": [day_after(0)]}, "days"),
        ({"days": [day_after(-3)]}, "days"),
        ({"days": [day_after(5)]}, "days"),  # a Saturday
        ({"days": [day_after(200)]}, "days"),
        ({"days": [day_after(n) for n in (1, 2, 3, 4, 7, 8)]}, "days"),
        ({"role": " "}, "role"),
        ({"role": "x" * 121}, "role"),
        ({"sees": "x" * 2001}, "sees"),
        ({"sees": "\u202eturned"}, "sees"),
        ({"spots": "a\x00b"}, "spots"),
        ({"kind": "sleep"}, "kind"),
    ],
)
def test_what_cannot_be_is_named(cast, said, field):
    with pytest.raises(ValidationError) as refused:
        place(cast, **said)
    assert list(refused.value.message_dict) == [field]


def test_a_holiday_of_the_team_is_no_day(cast):
    cast.hours.closures = [[WEDNESDAY.isoformat(), WEDNESDAY.isoformat()]]
    cast.hours.save()
    with pytest.raises(ValidationError, match="no working day of Facilities"):
        place(cast)


def test_only_the_host_changes_it_and_nobody_who_has_left_offers_one(cast):
    made = place(cast)
    assert actions.offer_place(made, **CHANGED, capacity=2, by=cast.ben, now=MONDAY).capacity == 2
    with pytest.raises(PermissionDenied):
        actions.offer_place(made, **CHANGED, by=cast.cleo, now=MONDAY)
    deactivate(cast.dov, by=cast.eve, now=MONDAY)
    cast.dov.refresh_from_db()
    with pytest.raises(PermissionDenied):
        place(cast, by=cast.dov)


def test_the_day_of_a_guest_stays_and_no_guest_is_put_out(cast):
    made = place(cast, capacity=2)
    asked(cast, at=made)
    with pytest.raises(ValidationError, match="Somebody comes on"):
        actions.offer_place(made, **{**CHANGED, "days": [WEDNESDAY + DAY]}, by=cast.ben, now=MONDAY)
    asked(cast, at=made, by=cast.dov)
    with pytest.raises(Refused, match="More guests"):
        actions.offer_place(made, **CHANGED, capacity=1, by=cast.ben, now=MONDAY)
