"""Who sees how far somebody new is, who does what there, and who writes the plan for everybody?

The new colleague, their buddy, their checker, and those who lead the team; nobody else, administrators neither. What
is done is confirmed by one of the other three, never by whoever did it and never by the new colleague.
"""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet

from footpath.growth.models import Doer, ItemKind, Onboarding, OnboardingItem
from footpath.people.models import Person, Team
from footpath.people.permissions import reach


def visible_onboardings(person: Person, on: date) -> QuerySet[Onboarding]:
    """Those that somebody may read."""
    if not person.is_active:
        return Onboarding.objects.none()
    mine = Q(hire=person) | Q(buddy=person) | Q(checker=person) | Q(team__in=reach(person, on).leads)
    return Onboarding.objects.filter(mine).select_related("hire", "team__hours", "team__lead", "buddy", "checker")


def curates(person: Person) -> bool:
    """Champions and administrators look after the plan for everybody, and that everybody new gets it."""
    return person.is_active and (person.champions or person.administers)


def can_edit(person: Person, team: Team | None, on: date) -> bool:
    """The house's plan: champions and administrators; what a team adds: those who lead it."""
    if team is None:
        return curates(person)
    return person.is_active and team.pk in reach(person, on).leads


def can_begin(person: Person, hire: Person, team: Team, on: date) -> bool:
    """Those who lead the team, champions and administrators; nobody their own."""
    return person.is_active and person.pk != hire.pk and (curates(person) or team.pk in reach(person, on).leads)


def can_guide(person: Person, onboarding: Onboarding, on: date) -> bool:
    """Who names buddy and checker, and moves days: those who lead the team, never whoever is new."""
    return person.is_active and person.pk != onboarding.hire_id and onboarding.team_id in reach(person, on).leads


def can_do(person: Person, item: OnboardingItem, on: date) -> bool:
    """Whose turn it is by the plan; for a buddy or a checker who is missing, those who lead the team."""
    it = item.onboarding
    if not person.is_active or item.kind == ItemKind.BUDDY:
        return False
    if item.who == Doer.HIRE:
        return person.pk == it.hire_id
    named = {Doer.BUDDY: it.buddy_id, Doer.CHECKER: it.checker_id}.get(Doer(item.who))
    return person.pk == named if named else can_guide(person, it, on)


def can_check(person: Person, item: OnboardingItem, on: date) -> bool:
    """Buddy, checker and lead, but for whoever did it."""
    it = item.onboarding
    if not person.is_active or person.pk in (it.hire_id, item.done_by_id):
        return False
    return person.pk in (it.buddy_id, it.checker_id) or can_guide(person, it, on)


def can_waive(person: Person, onboarding: Onboarding, on: date) -> bool:
    """The checker, and those who lead the team."""
    if not person.is_active or person.pk == onboarding.hire_id:
        return False
    return person.pk == onboarding.checker_id or can_guide(person, onboarding, on)


def can_visit(person: Person, onboarding: Onboarding, on: date) -> bool:
    """Who proposes whom else to meet: whoever is new, their buddy, and those who lead the team."""
    if not person.is_active:
        return False
    return person.pk in (onboarding.hire_id, onboarding.buddy_id) or can_guide(person, onboarding, on)


def require(allowed: bool) -> None:
    """PermissionDenied unless it is."""
    if not allowed:
        raise PermissionDenied
