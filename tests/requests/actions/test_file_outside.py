"""Does what an outside customer asked of anybody find its way, with somebody who follows it?"""

import pytest
from tests.cast import MONDAY
from tests.requests.stages import anew, kinds

from footpath.catalog import actions as catalog
from footpath.requests import actions
from footpath.requests.models import OutsideAsk
from footpath.requests.refusals import Refused, Unclear
from footpath.requests.states import State

pytestmark = pytest.mark.django_db
LUND = {"name": "Mrs. Lund, Northair", "reach_at": "+47 22 33 44"}


def test_the_team_has_it_and_whoever_heard_it_follows_it(cast):
    asked = actions.file_outside(
        cast.move, **LUND, text="Our crew room is locked.\nCan somebody open it?", by=cast.dov, now=MONDAY
    )
    now = anew(asked)
    assert (now.channel, now.team, now.asker, now.title) == (
        "outside", cast.facilities, cast.dov, "Our crew room is locked.",
    )  # fmt: skip
    assert (now.state, kinds(now)) == (State.INCOMPLETE, ["submitted", "outside_filed"])
    heard = OutsideAsk.objects.get()
    assert (heard.name, heard.reach_at, heard.found_by, heard.told_at) == (*LUND.values(), cast.dov, None)


def test_what_cannot_be_kept_is_named_and_nothing_is_left_behind(cast):
    for field, facts in {"name": {"name": " "}, "text": {"text": ""}, "reach_at": {"reach_at": "x" * 121}}.items():
        with pytest.raises(Unclear) as caught:
            actions.file_outside(cast.move, **LUND | {"text": "Open it."} | facts, by=cast.dov, now=MONDAY)
        assert caught.value.field == field
    catalog.retire(cast.move, by=cast.cleo, now=MONDAY)
    with pytest.raises(Refused, match="cannot be asked for any more"):
        actions.file_outside(cast.move, **LUND, text="Open it.", by=cast.dov, now=MONDAY)
    assert OutsideAsk.objects.count() == 0
