"""How is it said that what is known still holds?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.catalog.editing import last_event
from tests.catalog.knowing import TODAY, due, known

from footpath.catalog import actions
from footpath.catalog.snippets import REVIEWED_AFTER
from footpath.people.refusals import SomebodyWasFaster

LATER = MONDAY + timedelta(days=1)


def confirm(it, by, **facts):
    return actions.confirm_snippet(it, **{"edits": it.edits, "by": by, "now": LATER} | facts)


def test_its_day_moves(cast):
    it = due(cast)
    actions.remind_of_snippet(it, now=LATER)
    it = confirm(it, cast.cleo)
    assert (it.review_on, it.reminded_at) == (LATER.date() + REVIEWED_AFTER, None)
    assert last_event() == ("snippet.confirmed", cast.cleo.pk)


def test_another_day_can_be_said_but_no_past_one(cast):
    it = confirm(due(cast), cast.ben, review_on=TODAY + timedelta(days=30))
    assert it.review_on == TODAY + timedelta(days=30)
    with pytest.raises(ValidationError):
        confirm(it, cast.ben, review_on=TODAY)


def test_what_was_changed_meanwhile_is_read_first(cast):
    with pytest.raises(SomebodyWasFaster):
        confirm(known(cast), cast.ben, edits=3)


def test_a_stranger_may_not(cast):
    with pytest.raises(PermissionDenied):
        confirm(known(cast), cast.ana)
