"""Is a place from which somebody signs in remembered once?"""

from datetime import timedelta

from tests.cast import MONDAY

from footpath.people.actions import know_place
from footpath.people.sign_in.models import KnownPlace
from footpath.people.sign_in.origin import Origin
from footpath.people.sign_in.tries import is_known


def test_a_place_is_remembered_once_with_its_last_day(cast):
    for days in (0, 3):
        know_place(cast.ana, "203.0.113.7", now=MONDAY + timedelta(days=days))
    assert KnownPlace.objects.get().at == MONDAY + timedelta(days=3)
    assert is_known("Ana@demo.example", Origin("203.0.113.7"))
    assert not is_known("dov@demo.example", Origin("203.0.113.7"))
