"""Who may see a coaching talk, and who may do what on it?

The two of whom it is; before it is offered, whoever leads the other one alone. Nobody above them, no champion, nobody
who administers, and not who leads the person later. Whoever does not lead the person any more prepares and offers
nothing; what both had agreed on they both go on reading.
"""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet

from footpath.growth.coaching import states
from footpath.growth.coaching.care import is_in_care
from footpath.growth.models import CoachingTalk
from footpath.people.models import Person


def visible_coaching(person: Person) -> QuerySet[CoachingTalk]:
    """The talks of which somebody may read."""
    if not person.is_active:
        return CoachingTalk.objects.none()
    theirs = Q(coached=person, offered_at__isnull=False)
    return CoachingTalk.objects.filter(Q(supervisor=person) | theirs).select_related("supervisor", "coached")


def can_lead_talk(person: Person, talk: CoachingTalk, on: date) -> bool:
    """Its supervisor, as long as the other one is in their care."""
    return person.is_active and person.pk == talk.supervisor_id and is_in_care(person, talk.coached, on)


def can_answer(person: Person, talk: CoachingTalk) -> bool:
    """Whoever is coached, once it was offered."""
    return person.is_active and person.pk == talk.coached_id and talk.offered_at is not None


def is_one_of(person: Person, talk: CoachingTalk) -> bool:
    """Either of the two, once it was offered."""
    return person.is_active and (person.pk == talk.supervisor_id or can_answer(person, talk))


def has_moved_on(talk: CoachingTalk, on: date) -> bool:
    """Whether one of the two has left, or somebody else leads the person by now."""
    return not talk.supervisor.is_active or not is_in_care(talk.supervisor, talk.coached, on)


def may_throw_away(person: Person, talk: CoachingTalk) -> bool:
    """Whoever prepared it, as long as nobody else has seen it; also once they do not lead the person any more."""
    return person.pk == talk.supervisor_id and talk.state == states.DRAFT


def require(is_theirs: bool) -> None:
    """PermissionDenied unless it is."""
    if not is_theirs:
        raise PermissionDenied
