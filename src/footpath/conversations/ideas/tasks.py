"""What does the worker do about ideas, advice and obstacles?"""

from datetime import datetime

from footpath.conversations.actions import remind_idea, remind_obstacle, turn_advice
from footpath.conversations.ideas import states
from footpath.conversations.models import Advice, Idea, Obstacle
from footpath.jobs import job


@job
def look_after_ideas(*, now: datetime) -> None:
    """Remind of what is due soon and of what is late, each once; ask advice for which there is room by now."""
    waiting = Idea.objects.filter(state__in=(states.OFFERED, states.AGREED), overdue_at=None)
    for idea in waiting.select_related("team__hours"):
        remind_idea(idea, now=now)
    for advice in Advice.objects.filter(state__in=states.ADVICE_OPEN).select_related("adviser"):
        turn_advice(advice, now=now)
    unseen = Obstacle.objects.filter(state__in=states.OBSTACLE_OPEN, reminded_at=None)
    for obstacle in unseen.select_related("team__hours"):
        remind_obstacle(obstacle, now=now)
