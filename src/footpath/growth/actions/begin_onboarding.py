"""How does the onboarding of somebody new begin?"""

from collections.abc import Sequence
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from footpath.growth.actions._onboarding import check_first_day, check_guide
from footpath.growth.actions._syllabus import house_version
from footpath.growth.actions.name_buddy import name_buddy
from footpath.growth.events import OnboardingBegun
from footpath.growth.models import Onboarding, OnboardingItem
from footpath.growth.onboarding import states
from footpath.growth.onboarding.making import buddy_item, planned, visit_to
from footpath.growth.onboarding.permissions import can_begin, require
from footpath.growth.onboarding.syllabi import in_force
from footpath.history.record import record
from footpath.people.models import Membership, Person, Team
from footpath.people.refusals import Refused


@transaction.atomic
def begin_onboarding(
    hire: Person, *, team: Team, first_day: date | None, by: Person, now: datetime, buddy: Person | None = None,
    checker: Person | None = None, visits: Sequence[Person | Team] = (),
) -> Onboarding:  # fmt: skip
    """By the plan that holds now, of the house with what the team adds, and with `visits` to those whom it serves. All
    of it is locked until a buddy is named. By those who lead the team, champions, administrators.

    Raises PermissionDenied, ValidationError naming the field, Refused where one is under way.
    """
    require(can_begin(by, hire, team, now.date()))
    _check_hire(hire, team, now)
    if len(visits) > states.VISITS:
        raise ValidationError({"visits": _("%(most)d visits at most to begin with.") % {"most": states.VISITS}})
    if checker is not None:
        check_guide("checker", checker, hire)
    facts = {
        "house": house_version(now), "addition": in_force(team), "checker": checker, "began_by": by, "began_at": now,
        "first_day": check_first_day(first_day, now.date()),
    }  # fmt: skip
    try:
        with transaction.atomic():
            onboarding = Onboarding.objects.create(hire=hire, team=team, **facts)
    except IntegrityError:
        raise Refused(_("%(name)s has an onboarding under way already.") % {"name": hire.name}) from None
    OnboardingItem.objects.bulk_create([buddy_item(onboarding), *planned(onboarding), *_visits(onboarding, visits)])
    record(OnboardingBegun(), subject=onboarding, by=by, now=now)
    return name_buddy(onboarding, buddy=buddy, by=by, now=now) if buddy else onboarding


def _check_hire(hire: Person, team: Team, now: datetime) -> None:
    if not hire.is_active:
        raise ValidationError({"person": _("%(name)s does not work here any more.") % {"name": hire.name}})
    here = Membership.objects.filter(Q(until=None) | Q(until__gte=now.date()), person=hire, team=team)
    if not here.exists():
        words = _("%(name)s is not in this team. Add them to the team first, also for a later day.")
        raise ValidationError({"team": words % {"name": hire.name}})


def _visits(onboarding: Onboarding, ends: Sequence[Person | Team]) -> list[OnboardingItem]:
    others = [end for end in dict.fromkeys(ends) if end not in (onboarding.hire, onboarding.team)]
    return [visit_to(onboarding, end, states.VISITS_DUE) for end in others]
