"""Is it said when announced work comes later, or more of it?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.requests.announcing import FIRST, LAST, announced, fresh
from tests.requests.stages import TUESDAY

from footpath.requests import actions
from footpath.requests.refusals import SomebodyWasFaster, Unclear

pytestmark = pytest.mark.django_db
LATER = {"what": "Sales moves, all of it", "first": FIRST, "last": LAST + timedelta(days=7), "pieces": 9}


def test_it_is_to_be_seen_anew(cast):
    it = announced(cast)
    actions.see_heads_up(it, by=cast.ben, now=TUESDAY)
    actions.change_heads_up(fresh(it), **LATER, by=cast.dov, now=TUESDAY)
    now = fresh(it)
    assert (now.state, now.pieces, now.what) == ("announced", 9, "Sales moves, all of it")


def test_of_two_who_saw_the_same_the_second_is_told(cast):
    it = announced(cast)
    actions.change_heads_up(fresh(it), **LATER, edits=it.edits, by=cast.dov, now=TUESDAY)
    with pytest.raises(SomebodyWasFaster, match="Dov Levi changed it"):
        actions.change_heads_up(fresh(it), **LATER, edits=it.edits, by=cast.max, now=TUESDAY)


def test_not_by_the_other_side_and_not_to_what_cannot_be(cast):
    it = announced(cast)
    with pytest.raises(PermissionDenied):
        actions.change_heads_up(it, **LATER, by=cast.ben, now=TUESDAY)
    with pytest.raises(Unclear):
        actions.change_heads_up(it, **LATER | {"last": FIRST - timedelta(days=1)}, by=cast.dov, now=TUESDAY)
