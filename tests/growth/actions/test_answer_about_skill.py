"""Does somebody who has left the team still help?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.growth.visiting import DAY, task

from footpath.growth import actions
from footpath.growth.models import SkillLevel
from footpath.growth.skills.grid import grid
from footpath.people.models import Membership
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db
WHO = {"now": MONDAY + DAY}


@pytest.fixture
def asked(cast):
    """Ben has left Facilities."""
    task(cast)
    Membership.objects.filter(person=cast.ben).update(until=MONDAY.date())
    actions.ask_about_skills(cast.facilities, **WHO)
    return SkillLevel.objects.select_related("task__team").get()


def test_yes_counts_from_another_team(cast, asked):
    actions.answer_about_skill(asked, helps=True, by=cast.cleo, **WHO)
    found = grid(cast.facilities, WHO["now"])
    assert (found.rows[0].cover, found.asked) == ("fragile", [])
    assert cast.ben in found.people
    with pytest.raises(Refused):
        actions.answer_about_skill(asked, helps=True, by=cast.cleo, **WHO)


def test_no_takes_the_line_out_and_only_those_who_lead_answer(cast, asked):
    with pytest.raises(PermissionDenied):
        actions.answer_about_skill(asked, helps=False, by=cast.ben, **WHO)
    actions.answer_about_skill(asked, helps=False, by=cast.cleo, **WHO)
    assert not SkillLevel.objects.exists()
