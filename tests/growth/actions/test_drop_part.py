"""How does something leave the plan for new people?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY

from footpath.growth.actions import drop_part, keep_part
from footpath.growth.onboarding.syllabi import drafted_parts, published_parts
from footpath.people.refusals import Refused, SomebodyWasFaster

pytestmark = pytest.mark.django_db


def test_out_of_the_draft_and_its_number_is_never_given_again(cast):
    drop_part(None, 24, by=cast.eve, now=MONDAY)
    assert 24 not in {part.id for part in drafted_parts(None)}
    assert 24 in {part.id for part in published_parts(None)}
    keep_part(None, None, title="Another one", due=3, by=cast.eve, now=MONDAY)
    assert {part.title: part.id for part in drafted_parts(None)}["Another one"] == 25


def test_what_is_written_back_leaves_no_draft(cast):
    facts = {"title": "Keys", "due": 3, "by": cast.cleo, "now": MONDAY}
    assert keep_part(cast.facilities, None, **facts).draft is not None
    assert drop_part(cast.facilities, 1, by=cast.cleo, now=MONDAY).draft is None


def test_not_twice_not_unseen_and_a_team_never_of_the_house(cast):
    syllabus = drop_part(None, 24, by=cast.eve, now=MONDAY)
    with pytest.raises(Refused):
        drop_part(None, 24, by=cast.eve, now=MONDAY)
    with pytest.raises(SomebodyWasFaster):
        drop_part(None, 23, edits=syllabus.edits - 1, by=cast.eve, now=MONDAY)
    with pytest.raises(PermissionDenied):
        drop_part(None, 23, by=cast.cleo, now=MONDAY)
    with pytest.raises(Refused):
        drop_part(cast.facilities, 23, by=cast.cleo, now=MONDAY)
