"""With which view does somebody's board begin?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.requests.stages import TUESDAY
from tests.requests.volume import kept

from footpath.requests import actions
from footpath.requests.models import FirstView
from footpath.requests.saved_views import views_of


def begin(cast, view, by):
    actions.begin_with(cast.facilities, view=view, by=by, now=TUESDAY)


def firsts(cast, who):
    return [view.saved.name for view in views_of(cast.facilities, who) if view.is_first]


def test_it_is_so_for_oneself_alone_and_the_last_one_counts(cast):
    view, other = kept(cast, shared=True), kept(cast, name="Other", shared=True)
    for one in (view, other):
        begin(cast, one, cast.ben)
    begin(cast, view, cast.cleo)
    assert (firsts(cast, cast.ben), firsts(cast, cast.cleo)) == (["Other"], ["Not taken"])
    begin(cast, None, cast.ben)
    assert firsts(cast, cast.ben) == []
    assert FirstView.objects.count() == 1


def test_not_with_somebody_elses_nor_with_one_of_another_board_nor_on_a_board_one_does_not_see(cast):
    view, ours = kept(cast), kept(cast, name="ours", shared=True)
    with pytest.raises(PermissionDenied):
        begin(cast, view, cast.cleo)
    with pytest.raises(PermissionDenied):
        begin(cast, ours, cast.ana)
    with pytest.raises(PermissionDenied):
        actions.begin_with(cast.sales, view=ours, by=cast.max, now=TUESDAY)
    assert not FirstView.objects.exists()
