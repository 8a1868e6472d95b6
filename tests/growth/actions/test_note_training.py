"""Does somebody who has learned to coach stay so?"""

import pytest
from tests.cast import MONDAY
from tests.growth.coaching.coaches import (
    offered,
)

from footpath.growth import actions
from footpath.growth.coaching.training import left
from footpath.growth.models import Rehearsal

pytestmark = pytest.mark.django_db


def test_who_has_learned_it_stays_so_without_the_plays(cast):
    offered(cast)
    Rehearsal.objects.all().delete()
    assert left(cast.cleo) == []
    assert actions.note_training(cast.cleo, now=MONDAY) is False
