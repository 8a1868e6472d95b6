"""How does somebody stop following a request?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.requests.stages import EVERYBODY, TUESDAY, anew, one_event

from footpath.requests import actions
from footpath.requests.models import Watcher
from footpath.requests.permissions import visible_to


def test_who_follows_no_longer_sees_it_no_longer(cast, asked):
    actions.watch(asked, person=cast.eve, by=cast.ana, now=TUESDAY)
    assert visible_to(cast.eve, TUESDAY.date()).exists()
    with one_event(asked, "watcher_left", cast.eve):
        actions.unwatch(anew(asked), by=cast.eve, now=TUESDAY)
    assert not Watcher.objects.exists()
    assert not visible_to(cast.eve, TUESDAY.date()).exists()


def test_who_does_not_follow_has_nothing_to_stop(cast, asked):
    for name in EVERYBODY:
        with pytest.raises(PermissionDenied):
            actions.unwatch(anew(asked), by=getattr(cast, name), now=TUESDAY)


def test_nobody_takes_somebody_else_off(cast, asked):
    actions.watch(asked, person=cast.eve, by=cast.ana, now=TUESDAY)
    with pytest.raises(PermissionDenied):
        actions.unwatch(anew(asked), by=cast.ana, now=TUESDAY)
    assert Watcher.objects.get().person == cast.eve
