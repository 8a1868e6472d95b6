"""How is a saved view let go?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.requests.stages import TUESDAY
from tests.requests.volume import kept

from footpath.requests import actions
from footpath.requests.models import FirstView, SavedView


def test_it_is_gone_and_so_is_that_boards_begin_with_it(cast):
    view = kept(cast, shared=True)
    actions.begin_with(cast.facilities, view=view, by=cast.cleo, now=TUESDAY)
    actions.drop_view(view, by=cast.ben, now=TUESDAY)
    assert not SavedView.objects.exists()
    assert not FirstView.objects.exists()


def test_twice_changes_nothing(cast):
    view = kept(cast)
    same = SavedView.objects.get()
    for one in (view, same):
        actions.drop_view(one, by=cast.ben, now=TUESDAY)
    assert not SavedView.objects.exists()


def test_somebody_elses_stays(cast):
    for view, who in ((kept(cast), cast.cleo), (kept(cast, name="ours", shared=True), cast.ana)):
        with pytest.raises(PermissionDenied):
            actions.drop_view(view, by=who, now=TUESDAY)
    assert SavedView.objects.count() == 2
