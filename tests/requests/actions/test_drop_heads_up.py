"""Is announced work taken back?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.requests.announcing import announced, fresh
from tests.requests.stages import TUESDAY

from footpath.history.models import Event
from footpath.requests import actions
from footpath.requests.refusals import SomebodyWasFaster

pytestmark = pytest.mark.django_db


def test_nobody_counts_with_it_any_more(cast):
    it = announced(cast)
    actions.drop_heads_up(it, reason="We stay.", by=cast.dov, now=TUESDAY)
    assert (fresh(it).state, fresh(it).ended_at) == ("dropped", TUESDAY)
    assert "We stay." in Event.objects.latest("id").occurrence().sentence("Dov")
    with pytest.raises(SomebodyWasFaster):
        actions.drop_heads_up(fresh(it), by=cast.dov, now=TUESDAY)


def test_not_by_those_who_will_do_it(cast):
    with pytest.raises(PermissionDenied):
        actions.drop_heads_up(announced(cast), by=cast.ben, now=TUESDAY)
