"""How does what surprised somebody new reach a team, as an idea or as an obstacle?"""

from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions import name_obstacle, offer_idea
from footpath.conversations.models import Idea, Obstacle
from footpath.growth.events import SurpriseNoted
from footpath.growth.models import Surprise
from footpath.growth.onboarding.permissions import require
from footpath.history.record import record
from footpath.people.models import Person, Team
from footpath.people.refusals import Refused

IDEA, OBSTACLE = "idea", "obstacle"


@transaction.atomic
def give_surprise(
    surprise: Surprise, *, give: str, what: str, team: Team | None, by: Person, now: datetime, kind: str = "",
    often: str = "", effect: str = "",
) -> Idea | Obstacle:  # fmt: skip
    """What they write for the team, and nothing else, becomes an idea for it (`effect`: what would be different) or an
    obstacle (`kind`, `often`). A note is given once, by whoever wrote it.

    Raises PermissionDenied, ValidationError naming the field, Refused where it was given already.
    """
    it = surprise.onboarding
    require(by.is_active and by.pk == it.hire_id)
    if Surprise.objects.filter(pk=surprise.pk, given=False).update(given=True) != 1:
        raise Refused(_("You have given this to a team already, or thrown it away."))
    given = _given(give, what=what, team=team, kind=kind, often=often, effect=effect, by=by, now=now)
    column = "idea" if isinstance(given, Idea) else "obstacle"
    Surprise.objects.filter(pk=surprise.pk).update(**{column: given})
    record(SurpriseNoted(), subject=it, by=by, now=now)
    return given


def _given(
    give: str, *, what: str, team: Team | None, kind: str, often: str, effect: str, **who: Any
) -> Idea | Obstacle:
    if give == OBSTACLE:
        return name_obstacle(kind=kind, what=what, often=often, hurts=effect, team=team, **who)
    if give != IDEA:
        raise ValidationError({"give": _("Choose one.")})
    if team is None:
        raise ValidationError({"team": _("Choose the team that could do something with it.")})
    return offer_idea(what=what, team=team, effect=effect, **who)
