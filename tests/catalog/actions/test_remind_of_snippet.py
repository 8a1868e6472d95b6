"""Who is reminded, and when, to look whether a snippet still holds?"""

from datetime import timedelta

import pytest
from tests.cast import MONDAY
from tests.catalog.editing import last_event
from tests.catalog.knowing import due, known

from footpath.catalog import actions
from footpath.catalog.snippets import review_key
from footpath.history.models import Event
from footpath.notifications.audiences import keeper
from footpath.people.actions import draw
from footpath.people.budget import standing

LATER = MONDAY + timedelta(days=1)


def test_once_on_its_day(cast):
    it = due(cast, owner=cast.ben)
    assert not actions.remind_of_snippet(it, now=MONDAY)
    assert [actions.remind_of_snippet(it, now=LATER) for _time in range(2)] == [True, False]
    assert last_event() == ("snippet.review_due", None)


@pytest.mark.parametrize("who", ["ben", ""])
def test_whoever_looks_after_it_else_the_lead(cast, who):
    it = known(cast, owner=getattr(cast, who) if who else None)
    assert keeper(it, Event()) == {cast.ben.pk if who else cast.cleo.pk}


def test_nobody_who_has_left(cast):
    it = known(cast, owner=cast.ben)
    it.owner.is_active = False
    assert keeper(it, Event()) == {cast.cleo.pk}


def test_not_of_what_was_taken_away(cast):
    it = due(cast)
    actions.drop_snippet(it, edits=0, by=cast.ben, now=MONDAY)
    assert not actions.remind_of_snippet(it, now=LATER)


def test_it_waits_while_the_month_of_its_keeper_is_full_unless_it_is_looked_at_before(cast):
    it = due(cast, owner=cast.ben)
    draw(cast.ben, "survey", 18, about="wave:1", now=LATER)
    assert not actions.remind_of_snippet(it, now=LATER)
    assert standing(cast.ben, LATER).waiting[0].count == 1
    assert actions.remind_of_snippet(it, now=LATER + timedelta(days=31))
    draw(cast.ben, "review", 3, about=review_key(it), now=LATER)
    actions.confirm_snippet(it, edits=0, by=cast.ben, now=LATER)
    assert standing(cast.ben, LATER).waiting == []
