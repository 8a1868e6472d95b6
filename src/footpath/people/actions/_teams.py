"""What has to be so of a team, whichever verb changes it?"""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from footpath.people.models import Person, Team
from footpath.people.permissions import below
from footpath.people.typed import one_line


def checked(field: str, value: Any) -> Any:
    """The value of a field of a team as it is kept. Raises ValidationError naming the field."""
    check = _CHECKS.get(field)
    return check(field, value) if check else value


def free_name(name: str, team: Team | None = None) -> None:
    """Refuse the name of another team, however it is capitalized."""
    same = Team.objects.filter(name__iexact=name)
    if (same.exclude(pk=team.pk) if team else same).exists():
        raise ValidationError({"name": _("There is a team with this name already.")})


def no_circle(team: Team, parent: Team) -> None:
    """Refuse a parent that is below the team. The tree is held until the transaction ends: of two who move teams at
    once, the second sees what the first has done.
    """
    held = Team.objects.select_for_update(no_key=True).order_by("pk").values_list("pk", "parent_id")
    tree: dict[int, int | None] = dict(held)
    if parent.pk in below([team.pk], tree):
        message = _("%(parent)s is part of %(team)s itself, so it cannot stand above it.")
        raise ValidationError({"parent": message % {"parent": parent.name, "team": team.name}})


def works_here(field: str, person: Person | None) -> None:
    """Refuse somebody who has left."""
    if person is not None and not Person.objects.filter(pk=person.pk, is_active=True).exists():
        raise ValidationError({field: _("%(name)s does not work here any more.") % {"name": person.name}})


_CHECKS: dict[str, Callable[[str, Any], Any]] = {
    "name": lambda field, value: one_line(field, value, longest=80, needed=True),
    "purpose": lambda field, value: one_line(field, value, longest=300),
    "reach_us": lambda field, value: one_line(field, value, longest=300),
}
