"""Does a note say who somebody is, and from where does it come without saying who?"""

from datetime import date

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from footpath.conversations.groups import states
from footpath.conversations.models import FocusGroup, GroupSeat
from footpath.people.models import Membership, Person, Team
from footpath.people.permissions import below, tree
from footpath.pure.name_linter import concerns

ENOUGH = 5  # people in a department, so that "someone from there" is nobody in particular
TELLING = ("name", "mail", "phone")


def checked_nameless(field: str, text: str, *, is_sure: bool = False) -> None:
    """ValidationError that says which name stands where; `is_sure`: whoever wrote it says that a word is no name. A
    mail address or a telephone number is never kept.
    """
    names = Person.objects.filter(is_active=True).values_list("name", flat=True)
    found = [one for one in concerns(text, names) if one.kind in TELLING]
    found = [one for one in found if one.kind != "name"] if is_sure else found
    if found:
        words = ", ".join(f"“{one.words}” ({_('sign %(n)d') % {'n': one.start + 1}})" for one in found[:5])
        raise ValidationError({field: _("Somebody is named here: %(words)s. Write it without.") % {"words": words}})


def departments(group: FocusGroup, on: date) -> list[Team]:
    """From where somebody of the group can be said to be: of each who takes part the nearest team, or team above, of at
    least five people; those without one are "someone".
    """
    seated = GroupSeat.objects.filter(group=group, state__in=(states.SEATED, states.GONE)).values_list(
        "team", flat=True
    )
    found = {department(team, on) for team in set(seated)}
    return list(Team.objects.filter(pk__in=[pk for pk in found if pk]))


def department(team: int, on: date) -> int | None:
    """The team, or the nearest above it, with at least five people; None where that is the house."""
    teams = tree()
    parents = {one.pk: one.parent_id for one in teams.values()}
    at: int | None = team
    way: set[int] = set()
    while at is not None and at in teams and at not in way:
        way.add(at)
        if teams[at].parent_id is None and at != team:
            return None  # "someone from the house" says nothing
        inside = Membership.objects.on(on).filter(team__in=below([at], parents), person__is_active=True)
        if inside.values("person").distinct().count() >= ENOUGH:
            return at
        at = teams[at].parent_id
    return None
