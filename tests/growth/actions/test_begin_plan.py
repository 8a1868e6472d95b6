"""How does somebody begin an action plan?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.planning import SECRET, draft

from footpath.growth.actions import begin_plan
from footpath.history.models import Event

pytestmark = pytest.mark.django_db


def test_it_is_a_draft_with_one_thing_that_is_to_get_better(cast):
    plan = draft(cast.ben, origin="needs")
    assert (plan.state, plan.owner, plan.team, plan.origin) == ("draft", cast.ben, None, "needs")
    assert [str(one) for one in plan.areas.all()] == [SECRET]
    assert plan.texts == {"strengths": ["I answer at once"]}
    event = Event.objects.latest("id")
    assert (event.kind, event.facts, event.actor_id) == ("plan.changed", {}, cast.ben.pk)


def test_for_a_team_those_who_lead_it_begin(cast):
    assert draft(cast.cleo, team=cast.facilities).team == cast.facilities
    with pytest.raises(PermissionDenied):
        draft(cast.ben, team=cast.facilities)
    with pytest.raises(PermissionDenied):
        draft(cast.eve, team=cast.facilities)  # who administers leads nobody by that


@pytest.mark.parametrize(
    ("facts", "field"),
    [({"area": " "}, "area"), ({"area": "x" * 281}, "area"), ({"well": list("abcd")}, "well_3"),
     ({"origin": "hearsay"}, "origin")],
)  # fmt: skip
def test_what_cannot_be_kept_is_named(cast, facts, field):
    given = {"area": SECRET, **facts}
    with pytest.raises(ValidationError) as told:
        begin_plan(given.pop("area"), **given, by=cast.ben, now=MONDAY)
    assert list(told.value.message_dict) == [field]
