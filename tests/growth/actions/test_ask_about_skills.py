"""What becomes of the grid when somebody leaves the team?"""

import pytest
from tests.cast import MONDAY
from tests.growth.visiting import DAY, task

from footpath.growth import actions
from footpath.growth.models import SkillLevel
from footpath.growth.skills.grid import grid
from footpath.growth.skills.tasks import look_after_skills
from footpath.history.models import Event
from footpath.notifications.actions import tell
from footpath.notifications.models import Notice
from footpath.people.actions import deactivate
from footpath.people.models import Membership

pytestmark = pytest.mark.django_db


def test_their_line_counts_no_more_until_the_lead_answers(cast):
    task(cast)
    Membership.objects.filter(person=cast.ben).update(until=MONDAY.date())
    assert actions.ask_about_skills(cast.facilities, now=MONDAY) == 0
    assert actions.ask_about_skills(cast.facilities, now=MONDAY + DAY) == 1
    assert actions.ask_about_skills(cast.facilities, now=MONDAY + DAY) == 0
    found = grid(cast.facilities, MONDAY + DAY)
    assert (found.rows[0].cover, [one.person for one in found.asked]) == ("orphan", [cast.ben])
    tell(Event.objects.get(kind="skill_task.asked"))
    assert list(Notice.objects.values_list("recipient__name", flat=True)) == [cast.cleo.name]


def test_the_line_of_whoever_works_here_no_more_goes_and_the_lead_is_asked(cast):
    task(cast)
    deactivate(cast.ben, by=cast.eve, now=MONDAY)
    look_after_skills.func(now=MONDAY + DAY)
    assert not SkillLevel.objects.exists()
    assert Event.objects.filter(kind="skill_task.asked").count() == 1
