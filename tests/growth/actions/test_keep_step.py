"""How does a step get into a plan?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.planning import CUE, draft, only_area, stepped

from footpath.growth.actions import keep_step
from footpath.growth.models import Step
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db
SOON = MONDAY.date() + timedelta(days=3)


def test_who_what_until_when_and_on_which_cue(cast):
    step = stepped(draft(cast.ben))
    assert step.texts == {"what": "Look at the odds", "cue": CUE}
    assert "odds" not in step.locked
    later = MONDAY + timedelta(days=30)  # its day is over; other words do not need another day
    step = keep_step(step.area, what="Ask", who="Ben", until=step.by, step=step, by=cast.ben, now=later)
    assert (str(step), step.texts["who"]) == ("Ask", "Ben")
    assert Step.objects.count() == 1


@pytest.mark.parametrize(
    ("facts", "fields"),
    [({"what": ""}, ["what"]), ({"until": None}, ["until"]), ({"until": MONDAY.date() - timedelta(days=1)}, ["until"]),
     ({"until": MONDAY.date() + timedelta(days=732)}, ["until"]), ({"what": "", "cue": "x" * 281}, ["cue", "what"])],
)  # fmt: skip
def test_what_cannot_be_kept_is_named(cast, facts, fields):
    with pytest.raises(ValidationError) as told:
        keep_step(only_area(draft(cast.ben)), **{"what": "Ask", "until": SOON, **facts}, by=cast.ben, now=MONDAY)
    assert sorted(told.value.message_dict) == fields


def test_twelve_are_enough_and_others_add_none(cast):
    area = only_area(draft(cast.ben))
    for n in range(12):
        keep_step(area, what=f"Step {n}", until=SOON, by=cast.ben, now=MONDAY)
    with pytest.raises(Refused):
        keep_step(area, what="One more", until=SOON, by=cast.ben, now=MONDAY)
    with pytest.raises(PermissionDenied):
        keep_step(area, what="x", until=SOON, by=cast.eve, now=MONDAY)
