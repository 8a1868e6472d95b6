"""How does an administrator end a budget for small rewards?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused
from footpath.recognition.events import RewardBudgetEnded
from footpath.recognition.models import RewardBudget
from footpath.recognition.rewards import rights


@transaction.atomic
def end_reward_budget(budget: RewardBudget, *, by: Person, now: datetime) -> None:
    """Nothing more is given from it; what was given stays given, and its ledger can be read.

    Raises PermissionDenied, Refused.
    """
    if not rights.can_set_rules(by):
        raise PermissionDenied
    if not RewardBudget.objects.filter(pk=budget.pk, ended_at=None).update(ended_at=now):
        raise Refused(_("This budget was ended already."))
    record(RewardBudgetEnded(), subject=budget, by=by, now=now)
