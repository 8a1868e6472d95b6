"""Whom can somebody propose?"""

import pytest
from django.core.exceptions import ValidationError
from tests.appraisals.rating import nominating
from tests.cast import MONDAY

from footpath.appraisals import actions
from footpath.people.models import Person

pytestmark = pytest.mark.django_db


def test_nobody_rates_from_two_sides(cast):
    it, outside = nominating(cast)
    for person in (cast.ben, cast.cleo, outside[0], None):
        with pytest.raises(ValidationError):
            actions.propose_peer(it, person=person, by=cast.ben, now=MONDAY)
    for n in range(4):
        actions.propose_peer(it, person=[cast.ana, cast.dov, cast.eve, cast.max][n], by=cast.ben, now=MONDAY)
    ninth = Person.objects.create(name="Nora Nine", email="nora@demo.example", zone="Europe/Berlin")
    with pytest.raises(ValidationError, match="Eight at most"):
        actions.propose_peer(it, person=ninth, by=cast.ben, now=MONDAY)
