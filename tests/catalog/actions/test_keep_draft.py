"""Is what an owner types kept, and what somebody else wrote not lost?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.catalog.editing import draft_of

from footpath.catalog import actions
from footpath.catalog.queries import draft_of as waiting
from footpath.catalog.queries import seen_of
from footpath.catalog.refusals import SomebodyWasFaster


def keep(cast, seen, by=None, now=MONDAY, theirs=(), **facts):
    return actions.keep_draft(cast.move, seen=seen, facts=facts, by=by or cast.cleo, now=now, theirs=theirs)


def test_the_first_words_begin_a_draft(cast):
    keep(cast, seen_of(cast.move), cost="one cake")
    assert waiting(cast.move).cost == "one cake"


def test_who_has_not_seen_the_last_of_it_is_told(cast):
    seen = seen_of(cast.move)
    draft_of(cast, by=cast.eve, cost="nothing")
    with pytest.raises(SomebodyWasFaster, match="Eve Stone"):
        keep(cast, seen, cost="one cake")
    assert waiting(cast.move).cost == "nothing"


def test_what_is_chosen_of_another_stays_as_they_wrote_it(cast):
    draft_of(cast, by=cast.eve, cost="nothing", description="As Eve says")
    keep(cast, seen_of(cast.move), cost="one cake", description="As Cleo says", theirs={"cost"})
    draft = waiting(cast.move)
    assert (draft.cost, draft.description) == ("nothing", "As Cleo says")


def test_a_page_is_not_slower_than_itself_but_an_older_one_is(cast):
    seen = seen_of(cast.move)
    keep(cast, seen, cost="one cake")
    keep(cast, seen, cost="two cakes", now=MONDAY + timedelta(seconds=29))
    with pytest.raises(SomebodyWasFaster):
        keep(cast, seen, cost="three cakes", now=MONDAY + timedelta(minutes=2))
    assert waiting(cast.move).cost == "two cakes"


@pytest.mark.parametrize("seen", ["", "1", "1.2", "a.b.c", "1.0.0.0", "9" * 30 + ".0.0", "1.0.-1"])
def test_a_page_that_says_nothing_usable_keeps_nothing(cast, seen):
    with pytest.raises(SomebodyWasFaster):
        keep(cast, seen, cost="one cake")
    assert waiting(cast.move) is None


def test_a_stranger_may_not(cast):
    with pytest.raises(PermissionDenied):
        keep(cast, seen_of(cast.move), by=cast.dov, cost="one cake")
