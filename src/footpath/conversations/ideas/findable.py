"""By which words are ideas and obstacles found, and is one like this there already?"""

from collections.abc import Iterable
from datetime import datetime
from typing import TypeVar

from django.db.models import QuerySet

from footpath.conversations.ideas import states
from footpath.conversations.ideas.rights import visible_ideas, visible_obstacles
from footpath.conversations.models import Idea, Obstacle
from footpath.history.models import Event
from footpath.people.models import Person, Team
from footpath.search import Entry, Mended, chunks, index_many, mend, remove, similar

Thing = TypeVar("Thing", Idea, Obstacle)
MOST = 3  # that are shown as alike


def index_all(now: datetime) -> list[Mended]:
    """Make the index say of all ideas and obstacles what is so: after a fill, and each night."""
    ideas = (_idea(one) for some in chunks(_standing(Idea.objects.all())) for one in some)
    obstacles = (_obstacle(one) for some in chunks(_standing(Obstacle.objects.all())) for one in some)
    return [mend(Idea.subject_kind, ideas, now=now), mend(Obstacle.subject_kind, obstacles, now=now)]


def make_findable(event: Event) -> None:
    """Keep the index true to what became of an idea or an obstacle; what was taken back is not found."""
    if event.subject_kind == Idea.subject_kind:
        _renew(Idea.subject_kind, map(_idea, _standing(Idea.objects.filter(pk=event.subject_id))), event)
    elif event.subject_kind == Obstacle.subject_kind:
        _renew(Obstacle.subject_kind, map(_obstacle, _standing(Obstacle.objects.filter(pk=event.subject_id))), event)


def _renew(kind: str, entries: Iterable[Entry], event: Event) -> None:
    known = list(entries)
    if known:
        index_many(known, now=event.at)
    else:
        remove(kind, event.subject_id)


def _standing(found: QuerySet[Thing]) -> QuerySet[Thing]:
    return found.exclude(state=states.TAKEN_BACK)


def _idea(one: Idea) -> Entry:
    return Entry(Idea.subject_kind, one.pk, one.what, "\n".join(filter(None, [one.whom, one.effect, one.result])))


def _obstacle(one: Obstacle) -> Entry:
    return Entry(Obstacle.subject_kind, one.pk, one.what, "\n".join(filter(None, [one.hurts, one.decision])))


def ideas_like(text: str, person: Person, team: Team) -> list[Idea]:
    """Ideas to this team that say much the same and are not done, the most alike first: one can want them, too."""
    among = visible_ideas(person).filter(team=team, state__in=states.IDEA_WANTED)
    hits = similar(text, within={Idea.subject_kind: among.exclude(offered_by=person)}, limit=MOST)
    found = among.in_bulk([hit.id for hit in hits]) if hits else {}
    return [found[hit.id] for hit in hits if hit.id in found]


def obstacles_like(text: str, person: Person) -> list[Obstacle]:
    """Obstacles that say much the same and still stand in the way, the most alike first."""
    among = visible_obstacles(person).exclude(state__in=(states.CHANGED, states.TAKEN_BACK))
    hits = similar(text, within={Obstacle.subject_kind: among}, limit=MOST)
    found = among.in_bulk([hit.id for hit in hits]) if hits else {}
    return [found[hit.id] for hit in hits if hit.id in found]
