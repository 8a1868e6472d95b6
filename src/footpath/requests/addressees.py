"""Whom does somebody mean who types a name?"""

from difflib import get_close_matches

from django.utils.translation import gettext as _

from footpath.people.models import Person, Team
from footpath.people.permissions import visible_people, visible_teams
from footpath.requests.refusals import Unclear


def somebody(text: str, field: str, me: Person) -> Person:
    """The person whose name or address this is; Unclear where nobody, or more than one, is called that."""
    found = _people(text, me)
    if len(found) == 1:
        return found[0]
    raise _unclear(text, field, found, _names(me))


def addressee(text: str, field: str, me: Person) -> Person | Team:
    """The person or the team whose name this is; Unclear where none, or more than one, is called that."""
    people = _people(text, me)
    team = visible_teams(me).filter(name__iexact=text.strip()).first()
    if len(people) == 1 and team is None:
        return people[0]
    if team is not None and not people:
        return team
    raise _unclear(text, field, people, [*_names(me), *visible_teams(me).values_list("name", flat=True)])


def _people(text: str, me: Person) -> list[Person]:
    text, everybody = text.strip(), visible_people(me)
    return list(everybody.filter(email=text.lower())[:1]) or list(everybody.filter(name__iexact=text)[:9])


def _names(me: Person) -> list[str]:
    return list(visible_people(me).exclude(pk=me.pk).values_list("name", flat=True))


def _unclear(text: str, field: str, found: list[Person], known: list[str]) -> Unclear:
    """What to type instead: the addresses of namesakes, or names that look alike."""
    if found:
        addresses = ", ".join(person.email for person in found)
        return Unclear(field, _("There are several with this name. Type the address: %(list)s.") % {"list": addresses})
    folded = {name.casefold(): name for name in known}
    alike = [folded[one] for one in get_close_matches(text.strip().casefold(), folded, n=3, cutoff=0.6)]
    if alike:
        return Unclear(field, _("Nobody here is called that. Did you mean %(list)s?") % {"list": ", ".join(alike)})
    return Unclear(field, _("Nobody here is called that. Check the spelling, or choose a name from the list."))
