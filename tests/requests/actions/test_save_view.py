"""How is a part of a board kept under a name?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.requests.stages import TUESDAY
from tests.requests.volume import FREE, kept

from footpath.history.models import Event
from footpath.requests import actions
from footpath.requests.actions.save_view import MOST
from footpath.requests.models import SavedView
from footpath.requests.refusals import Unclear
from footpath.requests.saved_views import part_in, views_of


def test_it_is_kept_as_it_stands_in_the_address(cast):
    before = Event.objects.count()
    view = kept(cast)
    assert (view.query, part_in(view.query)) == ("show=free&who=nobody", FREE)
    assert view.get_absolute_url() == f"/teams/{cast.facilities.pk}/board/?show=free&who=nobody"
    assert Event.objects.count() == before


def test_ones_own_is_seen_by_nobody_else_and_a_shared_one_by_all_on_the_board(cast):
    mine, ours = kept(cast, name="b mine"), kept(cast, name="A ours", shared=True)
    assert [view.saved for view in views_of(cast.facilities, cast.ben)] == [ours, mine]
    assert [view.saved for view in views_of(cast.facilities, cast.cleo)] == [ours]
    assert views_of(cast.sales, cast.ben) == []


@pytest.mark.parametrize("who", ["ana", "dov", "eve"])
def test_whoever_does_not_see_the_board_keeps_nothing_of_it(cast, who):
    with pytest.raises(PermissionDenied):
        kept(cast, by=getattr(cast, who))


@pytest.mark.parametrize("name", ["", "  ", "x" * 61, "a\x00b"])
def test_a_name_that_cannot_be_used_is_named(cast, name):
    with pytest.raises(Unclear) as refused:
        kept(cast, name=name)
    assert refused.value.field == "name"
    assert not SavedView.objects.exists()


def test_a_name_is_there_once_for_oneself_and_once_for_all(cast):
    kept(cast)
    with pytest.raises(Unclear, match="already"):
        kept(cast)
    kept(cast, by=cast.cleo, shared=True)
    with pytest.raises(Unclear, match="already"):
        kept(cast, by=cast.max, shared=True)


def test_thirty_are_enough(cast):
    for n in range(MOST):
        kept(cast, name=str(n))
    with pytest.raises(Unclear, match="let one go first"):
        kept(cast)
    actions.save_view(cast.facilities, name="x", part=FREE, by=cast.cleo, now=TUESDAY)
