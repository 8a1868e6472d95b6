"""How do both sides of a request come to read how the other one saw the same moment?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.conversations.keeping import diary, note

from footpath.conversations.actions import show_point
from footpath.conversations.both_sides import agreement, other_view
from footpath.people.refusals import Refused


def test_only_where_both_show_theirs_and_only_while_they_do(cast, asked):
    hers = note(diary(cast.ana), request=asked.pk)
    his = note(diary(cast.ben), request=asked.pk, role="provider", outcome="better")
    assert (other_view(hers), other_view(his)) == (None, None)
    show_point(hers, shown=True, by=cast.ana, now=MONDAY)
    assert (other_view(hers), other_view(his)) == (None, None)  # neither learns whether there is one
    show_point(his, shown=True, by=cast.ben, now=MONDAY)
    assert (other_view(hers), other_view(his)) == (his, hers)
    assert (agreement(cast.ana).pairs, agreement(cast.ana).kappa) == (1, None)
    show_point(hers, shown=False, by=cast.ana, now=MONDAY)
    assert (other_view(hers), other_view(his)) == (None, None)


def test_whoever_only_sees_the_request_is_on_neither_side(cast, asked):
    """Max leads above both: he would read what Ana shows to whoever served her, by saying that he did."""
    hers = note(diary(cast.ana), request=asked.pk)
    from_above = note(diary(cast.max), request=asked.pk, role="provider", outcome="better")
    show_point(hers, shown=True, by=cast.ana, now=MONDAY)
    show_point(from_above, shown=True, by=cast.max, now=MONDAY)
    assert (other_view(hers), other_view(from_above)) == (None, None)
    assert agreement(cast.ana).pairs == agreement(cast.max).pairs == 0


def test_without_a_request_there_is_no_other_side(cast):
    with pytest.raises(Refused, match="which request"):
        show_point(note(diary(cast.ana)), shown=True, by=cast.ana, now=MONDAY)


def test_nobody_shows_that_of_another_one(cast, asked):
    with pytest.raises(PermissionDenied):
        show_point(note(diary(cast.ana), request=asked.pk), shown=True, by=cast.ben, now=MONDAY)
