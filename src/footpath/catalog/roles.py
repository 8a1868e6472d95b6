"""Who is responsible for a service, who decides, who is consulted and who is told?"""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from footpath.catalog.requirements import NotUsable
from footpath.pure.names import problem

ROLES = ("responsible", "decides", "consulted", "told")
MOST_NAMES, MOST_NAME = 10, 80


def role_words() -> dict[str, str]:
    """What each role is called."""
    return {
        "responsible": _("Responsible"),
        "decides": _("Decides"),
        "consulted": _("Is consulted"),
        "told": _("Is told"),
    }


def roles_from(stored: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """The names in each role from the stored JSON, those without names left out; NotUsable says which is wrong.

    A name is that of a team or of a person, or the title of a role such as "duty manager".
    """
    if unknown := set(stored) - set(ROLES):
        raise NotUsable(_("There is no role “%(name)s”.") % {"name": min(unknown)})
    found: dict[str, tuple[str, ...]] = {}
    for role in ROLES:
        names = tuple(str(name).strip() for name in stored.get(role, ()) if str(name).strip())
        if len(names) > MOST_NAMES or any(problem(name, MOST_NAME) for name in names):
            raise NotUsable(_("At most 10 names of at most 80 characters, one a line."), role)
        if len({name.casefold() for name in names}) < len(names):
            raise NotUsable(_("Somebody is named twice."), role)
        if names:
            found[role] = names
    return found
