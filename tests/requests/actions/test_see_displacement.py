"""How does a customer say that they have read that an emergency came first?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY, ask
from tests.requests.overtaken import overtake
from tests.requests.stages import HOUR, TUESDAY, anew, one_event

from footpath.requests import actions
from footpath.requests.displaced import told_on
from footpath.requests.refusals import SomebodyWasFaster


def test_it_is_taken_off_the_top_of_the_page_once(cast):
    request = ask(cast, MONDAY)
    emergency = overtake(cast, request, now=TUESDAY)
    for name in ("ben", "cleo", "dov", "eve", "max"):
        with pytest.raises(PermissionDenied):
            actions.see_displacement(anew(request), by=getattr(cast, name), now=TUESDAY)
    with one_event(request, "displacement_seen", cast.ana):
        actions.see_displacement(anew(request), by=cast.ana, now=TUESDAY + HOUR)
    assert told_on(anew(request)) == []
    assert emergency.displacements.get().seen_at == TUESDAY + HOUR
    with pytest.raises(SomebodyWasFaster, match="Ana Ferreira has read"):
        actions.see_displacement(anew(request), by=cast.ana, now=TUESDAY + HOUR)
