"""Whose figures stand on a page, and of which requests are they?"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.catalog.models import Service
from footpath.insight.permissions import (
    pair_is_open_to,
    people_open_to,
    services_open_to,
    single_person_of,
    teams_open_to,
)
from footpath.insight.scorecards import Section
from footpath.people.models import Organization, Person, Team
from footpath.people.permissions import below, reach, tree
from footpath.ui.measures import Scope, Whose


@dataclass(frozen=True)
class Subject:
    """A team, a service, a person or a pair, with its sides; their lines are still to be counted."""

    kind: str
    ids: tuple[int, ...]
    title: str
    lead: str
    address: str
    sections: tuple[Section, ...]
    team: int | None = None  # of a service: whose it is


def opened(kind: str, ids: Sequence[int], reader: Person, on: date) -> Subject | None:
    """What is meant by kind (team, service, person, pair) and keys, if this reader may see its figures; else None."""
    if kind == "pair":
        teams = Team.objects.in_bulk(ids)
        if len(teams) != 2 or not pair_is_open_to(reader, teams[ids[0]], teams[ids[1]], on):
            return None
        return of_pair(teams[ids[0]], teams[ids[1]], reader, on)
    if kind == "team":
        team = teams_open_to(reader, on).filter(pk=ids[0]).first()
        return of_team(team, reader, on) if team else None
    if kind == "service":
        service = services_open_to(reader, on).filter(pk=ids[0]).first()
        return of_service(service, reader, on) if service else None
    person = people_open_to(reader, on).filter(pk=ids[0]).first()
    return of_person(person, reader) if person else None


def of_team(team: Team, reader: Person, on: date) -> Subject:
    """A team as provider and as customer; for those who lead it together with all teams below it."""
    teams = team_keys(team, reader, on)
    address = reverse("insight-team", args=[team.pk])
    withheld = why_withheld(teams, reader, on)
    more = len(teams) - 1
    together = ngettext("Together with %(n)d team below it.", "Together with %(n)d teams below it.", more) % {"n": more}
    names = {"team": team.name}
    sections = (
        Section(
            key="provider",
            whose=Whose.PROVIDER,
            title=_("As provider"),
            lead=_("How %(team)s serves everybody who asks.") % names,
            scope=Scope(teams=teams),
            address=address,
            withheld=withheld,
        ),
        Section(
            key="customer",
            whose=Whose.CUSTOMER,
            title=_("As customer"),
            lead=_("How %(team)s asks: what helps others to serve it well.") % names,
            scope=Scope(customer_teams=teams),
            address=address,
            withheld=withheld,
        ),
    )
    return Subject("team", (team.pk,), team.name, together if more else "", address, sections)


def of_service(service: Service, reader: Person, on: date) -> Subject:
    """A service: how it is given, and how it is asked for."""
    address = reverse("insight-service", args=[service.pk])
    scope = Scope(service=service.pk)
    asking = why_withheld(service.audience, reader, on) if service.audience else ""
    sections = (
        Section(
            key="provider",
            whose=Whose.PROVIDER,
            title=_("How it is given"),
            lead=_("What %(team)s does with what it is asked.") % {"team": service.team.name},
            scope=scope,
            address=address,
            withheld=why_withheld({service.team_id}, reader, on),
        ),
        Section(
            key="customer",
            whose=Whose.CUSTOMER,
            title=_("How it is asked for"),
            lead=_("What customers bring. Where much is missing, the form may ask in the wrong words."),
            scope=scope,
            address=address,
            withheld=asking,
        ),
    )
    lead = _("A service of %(team)s.") % {"team": service.team.name}
    return Subject("service", (service.pk,), service.name, lead, address, sections, team=service.team_id)


def of_person(person: Person, reader: Person) -> Subject:
    """A person: what they had in their hands, and what they asked."""
    address = reverse("insight-person", args=[person.pk])
    mine = person.pk == reader.pk
    names = {"name": person.first_name}
    sections = (
        Section(
            key="provider",
            whose=Whose.PROVIDER,
            title=_("As provider"),
            lead=_("What was in your hands.") if mine else _("What was in the hands of %(name)s.") % names,
            scope=Scope(provider=person.pk),
            address=address,
        ),
        Section(
            key="customer",
            whose=Whose.CUSTOMER,
            title=_("As customer"),
            lead=_("What you asked.") if mine else _("What %(name)s asked.") % names,
            scope=Scope(customer=person.pk),
            address=address,
        ),
    )
    who = _("Seen by you and by those who lead you.") if mine else _("Seen by %(name)s and by those who lead them.")
    return Subject("person", (person.pk,), person.name, who % names, address, sections)


def of_pair(provider: Team, customer: Team, reader: Person, on: date) -> Subject:
    """Two teams, both ways: how the one serves and the other asks, and the other way round."""
    address = reverse("insight-pair", args=[provider.pk, customer.pk])
    title = _("%(one)s and %(other)s") % {"one": provider.name, "other": customer.name}
    lead = _("Both sides see this page.")
    withheld = {team.pk: why_withheld({team.pk}, reader, on) for team in (provider, customer)}
    sections = (*_direction(provider, customer, withheld), *_direction(customer, provider, withheld, back="back_"))
    return Subject("pair", (provider.pk, customer.pk), title, lead, address, sections)


def _direction(provider: Team, customer: Team, withheld: Mapping[int, str], back: str = "") -> tuple[Section, Section]:
    address = reverse("insight-pair", args=[provider.pk, customer.pk])
    scope = Scope(teams=frozenset({provider.pk}), customer_teams=frozenset({customer.pk}))
    names = {"provider": provider.name, "customer": customer.name}
    return (
        Section(
            key=f"{back}provider",
            whose=Whose.PROVIDER,
            title=_("How %(provider)s serves %(customer)s") % names,
            lead="",
            scope=scope,
            address=address,
            withheld=withheld[provider.pk],
        ),
        Section(
            key=f"{back}customer",
            whose=Whose.CUSTOMER,
            title=_("How %(customer)s asks %(provider)s") % names,
            lead="",
            scope=scope,
            address=address,
            withheld=withheld[customer.pk],
        ),
    )


def team_keys(team: Team, reader: Person, on: date) -> frozenset[int]:
    """The team; for those who lead it, and so those below it, all of them together."""
    if team.pk not in reach(reader, on).leads:
        return frozenset({team.pk})
    return below([team.pk], {one.pk: one.parent_id for one in tree().values()})


def why_withheld(teams: Collection[int], reader: Person, on: date) -> str:
    """Why the figures of these teams are not shown: they are those of one single person."""
    is_single, who = single_person_of(teams, on)
    if not is_single:
        return ""
    if not Organization.here().person_measures:
        return _("These would be figures of one single person, and those are switched off for everybody here.")
    if reader.pk == who or set(teams) <= reach(reader, on).leads:
        return ""
    if who is None:
        return _("Nobody works here any more; those who lead see what was.")
    return _("These are figures of one single person: that person sees them, and those who lead there.")
