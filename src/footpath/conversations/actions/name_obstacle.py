"""How is it said what stands in the way?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.catalog.models import Service
from footpath.conversations.actions._answered import answer_day
from footpath.conversations.ideas.obstacle_events import ObstacleNamed
from footpath.conversations.models import HowOften, Obstacle, ObstacleHit, ObstacleKind
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person, Team
from footpath.people.queries import home_team
from footpath.people.refusals import Refused
from footpath.requests.models import ServiceRequest
from footpath.requests.permissions import visible_to
from footpath.surveys.models import Obstacle as OwnObstacle

LONG, MOST_MINUTES = 1200, 2400


@transaction.atomic
def name_obstacle(
    *, kind: str, what: str, often: str, by: Person, now: datetime, minutes: int | None = None, hurts: str = "",
    team: Team | None = None, service: Service | None = None, request: ServiceRequest | None = None,
    own: OwnObstacle | None = None,
) -> Obstacle:  # fmt: skip
    """Name a system, a rule or a way of doing things, how often it costs time and how much of it (`minutes` each time);
    `team`: whose it is, as far as that is known. `own`: the line of one's private list that is moved here; a line is
    moved once. It gets an owner within the working days that the organization has set.

    Raises PermissionDenied, ValidationError naming the field, Refused where the line was moved already.
    """
    if not by.is_active or (own is not None and own.person_id != by.pk):
        raise PermissionDenied
    if request is not None and not visible_to(by, now.date()).filter(pk=request.pk).exists():
        raise ValidationError({"request": _("There is no such request for you.")})
    if service is not None:
        team = service.team
    facts = {
        "kind": one_of("kind", kind, ObstacleKind.values),
        "what": typed.one_line("what", what, longest=200, needed=True),
        "hurts": typed.many_lines("hurts", hurts, longest=LONG),
    }
    cost = {"often": one_of("often", often, HowOften.values), "minutes": check_minutes(minutes)}
    try:
        with transaction.atomic():
            obstacle = Obstacle.objects.create(
                **facts, team=team, service=service, request=request, own=own, named_by=by, named_at=now,
                review_by=answer_day(team or home_team(by, now.date()), now),
            )  # fmt: skip
    except IntegrityError:
        raise Refused(_("That line of your list is among the obstacles already.")) from None
    ObstacleHit.objects.create(obstacle=obstacle, person=by, **cost)
    record(ObstacleNamed(), subject=obstacle, by=by, now=now)
    return obstacle


def one_of(field: str, value: str, among: list[str]) -> str:
    """One of these; ValidationError naming the field."""
    if value not in among:
        raise ValidationError({field: _("Choose one.")})
    return value


def check_minutes(minutes: int | None) -> int:
    """Minutes each time; ValidationError where nobody could lose as many."""
    if minutes is not None and (isinstance(minutes, bool) or not 0 <= minutes <= MOST_MINUTES):
        raise ValidationError({"minutes": _("Choose between 0 and %(most)d minutes.") % {"most": MOST_MINUTES}})
    return minutes or 0
