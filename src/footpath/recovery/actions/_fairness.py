"""How are the four numbers of fairness kept apart from what they belong to?"""

from collections.abc import Mapping
from datetime import datetime

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from footpath.people.models import Team
from footpath.recovery.fairness import ITEMS, half_of
from footpath.recovery.models import Fairness


def kept_apart(team: Team, fair: Mapping[str, int], now: datetime) -> None:
    """Keep four numbers without what they belong to; ValidationError naming the one that is none from 1 to 5."""
    for item in ITEMS:
        if fair.get(item) not in (1, 2, 3, 4, 5):
            raise ValidationError({item: _("Choose one of the five.")})
    Fairness.objects.create(team=team, half=half_of(now), **{item: fair[item] for item in ITEMS})
