"""Whom else, of those whom the team serves, does somebody new get to know?"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._onboarding import held
from footpath.growth.events import VisitAdded
from footpath.growth.models import ItemKind, Onboarding, OnboardingItem
from footpath.growth.onboarding import states
from footpath.growth.onboarding.days import day_number, today_of
from footpath.growth.onboarding.making import visit_to
from footpath.growth.onboarding.permissions import can_visit, require
from footpath.history.record import record
from footpath.people.models import Person, Team

MOST = 12


@transaction.atomic
def add_visit(onboarding: Onboarding, *, end: Person | Team, by: Person, now: datetime) -> OnboardingItem:
    """A customer to meet, a team or a person: until the end of the fourth week, or within two weeks where that is over.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    require(can_visit(by, onboarding, now.date()))
    it = held(onboarding)
    if end in (it.hire, it.team) or (isinstance(end, Person) and not end.is_active):
        raise ValidationError({"visit": _("Choose somebody else who works here.")})
    paid = it.items.filter(kind=ItemKind.VISIT)
    same = paid.filter(person=end) if isinstance(end, Person) else paid.filter(team=end)
    if same.exists() or paid.count() >= MOST:
        raise ValidationError({"visit": _("They are on the list already, or the list is full.")})
    today = day_number(it, today_of(it, now))
    due = states.VISITS_DUE if today <= states.VISITS_DUE - 5 else min(today + 10, states.LAST_DAY)
    visit = visit_to(it, end, due)
    visit.save()
    record(VisitAdded(), subject=it, by=by, now=now)
    return visit
