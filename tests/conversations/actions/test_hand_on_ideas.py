"""What becomes of ideas and obstacles whose owner leaves?"""

from datetime import date, timedelta

from tests.cast import MONDAY
from tests.conversations.offering import agree, hinder, offer, own

from footpath.conversations.actions import hand_on_ideas
from footpath.conversations.models import IdeaState, ObstacleState
from footpath.history.models import Event

LATER = MONDAY + timedelta(days=7)


def test_the_team_answers_anew_and_the_obstacle_needs_somebody_new(cast):
    idea, obstacle = agree(cast, offer(cast)), own(cast, hinder(cast))
    assert hand_on_ideas(cast.ben, now=LATER) == 2
    idea.refresh_from_db()
    obstacle.refresh_from_db()
    assert (idea.state, idea.owner, idea.answer_by) == (IdeaState.OFFERED, None, date(2026, 12, 14))
    assert (obstacle.state, obstacle.owner, obstacle.review_by) == (ObstacleState.NAMED, None, date(2026, 12, 14))
    kinds = Event.objects.order_by("id").values_list("kind", flat=True)
    assert list(kinds)[-2:] == ["idea.handed_on", "obstacle.handed_on"]
    assert hand_on_ideas(cast.ben, now=LATER) == 0
