"""Which roles can somebody be given, and who is left to give them?"""

from enum import StrEnum

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from footpath.people.models import Person
from footpath.people.refusals import Refused


class Role(StrEnum):
    """What can be given by hand; who leads a team stands in the team, and everybody is a member."""

    CHAMPION = "champion"
    ADMINISTRATOR = "administrator"


FIELDS = {Role.CHAMPION: "champions", Role.ADMINISTRATOR: "administers"}


def role_word(role: Role) -> str:
    """The role as a page says it."""
    return {
        Role.CHAMPION: pgettext("role", "champion"),
        Role.ADMINISTRATOR: pgettext("role", "administrator"),
    }[role]


def roles_of(person: Person) -> list[Role]:
    """The roles that somebody has by hand."""
    return [role for role, column in FIELDS.items() if getattr(person, column)]


def held_administrators() -> set[int]:
    """Everybody who administers, held until the transaction ends: of two who take each other's role, one does."""
    found = Person.objects.select_for_update(no_key=True).filter(administers=True, is_active=True).order_by("pk")
    return set(found.values_list("pk", flat=True))


def keep_one(administrators: set[int], without: Person) -> None:
    """Refuse to be left without anybody who administers."""
    if administrators == {without.pk}:
        message = _("%(name)s is the only administrator. Give somebody else the role first.")
        raise Refused(message % {"name": without.name})
