"""Who is meant when an idea, a piece of advice or an obstacle moves?"""

from footpath.catalog.permissions import nearest_lead
from footpath.conversations.ideas import states
from footpath.conversations.models import Advice, Idea, IdeaSupport, Obstacle, ObstacleHit
from footpath.history.models import Event
from footpath.people.models import Person


def idea_answerer(idea: Idea, _event: Event) -> set[int | None]:
    """Who answers for the team: the nearest lead; where there is none, the champions."""
    return _answers(idea.team_id)


def _answers(team: int | None) -> set[int | None]:
    lead = nearest_lead(team) if team else None
    return {lead} if lead else set(Person.objects.filter(champions=True, is_active=True).values_list("pk", flat=True))


def idea_offerer(idea: Idea, _event: Event) -> set[int | None]:
    """Who offered it."""
    return {idea.offered_by_id}


def idea_supporters(idea: Idea, _event: Event) -> set[int | None]:
    """Who wants it, too."""
    return set(IdeaSupport.objects.filter(idea=idea).values_list("person_id", flat=True))


def idea_doer(idea: Idea, _event: Event) -> set[int | None]:
    """Who said that they do it."""
    return {idea.owner_id}


def idea_in_hand(idea: Idea, event: Event) -> set[int | None]:
    """For whom it waits: for an answer, whoever answers; for what was agreed, whoever does it."""
    return idea_answerer(idea, event) if idea.state == states.OFFERED else {idea.owner_id}


def idea_named(_idea: Idea, event: Event) -> set[int | None]:
    """Who was named as having had a part in it."""
    return set(event.facts.get("people", ()))


def adviser(advice: Advice, _event: Event) -> set[int | None]:
    """Whose advice is asked."""
    return {advice.adviser_id}


def advice_seeker(advice: Advice, _event: Event) -> set[int | None]:
    """Who asked for it."""
    return {advice.asked_by_id}


def obstacle_keepers(obstacle: Obstacle, _event: Event) -> set[int | None]:
    """Who answers for the team whose it is; where nobody knows that, the champions."""
    return _answers(obstacle.team_id)


def obstacle_owner(obstacle: Obstacle, _event: Event) -> set[int | None]:
    """Who looks at it."""
    return {obstacle.owner_id}


def obstacle_sufferers(obstacle: Obstacle, _event: Event) -> set[int | None]:
    """Who named it, and whom it costs time."""
    return {obstacle.named_by_id, *ObstacleHit.objects.filter(obstacle=obstacle).values_list("person_id", flat=True)}
