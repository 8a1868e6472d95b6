"""Who may see a service or an agreement, and who may change it?"""

from datetime import date

from django.db.models import Q, QuerySet

from footpath.catalog.models import Agreement, AgreementVersion, Service, ServiceState, VersionState
from footpath.people.models import Person, Team
from footpath.people.permissions import below, can_administer, line_of, reach, tree


def visible_services(person: Person, on: date) -> QuerySet[Service]:
    """Published services for those to whom they are offered; all of a team's for the team itself and administrators."""
    found = Service.objects.select_related("team", "hours", "team__hours")
    if can_administer(person):
        return found
    ours = _ours(person, on)
    offered = Q(state=ServiceState.PUBLISHED) & ~Q(pk__in=closed_to(person, on))
    return found.filter(offered | Q(team_id__in=ours))


def closed_to(person: Person, on: date) -> list[int]:
    """The published services that are offered to other teams alone."""
    limited = list(Service.objects.published().exclude(audience=[]).values_list("pk", "audience"))
    if not limited:
        return []
    parents, ours = _parents(), _ours(person, on)
    return [pk for pk, audience in limited if not below(audience, parents) & ours]


def can_ask(person: Person, service: Service, on: date) -> bool:
    """Whether the service is offered to a team of this person, to one above, or is that of their own team.

    Those who lead such a team count as part of it; administrators may ask for everything.
    """
    if not service.audience or can_administer(person):
        return True
    ours = _ours(person, on)
    return service.team_id in ours or bool(below(service.audience, _parents()) & ours)


def _ours(person: Person, on: date) -> frozenset[int]:
    mine = reach(person, on)
    return mine.member_of | mine.leads


def _parents() -> dict[int, int | None]:
    return {team.pk: team.parent_id for team in tree().values()}


def teams_to_offer(person: Person) -> QuerySet[Team]:
    """The teams for which somebody may offer services: those they lead, those below, all for administrators."""
    if can_administer(person):
        return Team.objects.all()
    led = list(Team.objects.filter(lead=person).values_list("pk", flat=True))
    return Team.objects.filter(pk__in=below(led, _parents())) if led else Team.objects.none()


def can_offer(person: Person, team: Team) -> bool:
    """The lead of the team, those above, and administrators."""
    return can_administer(person) or any(one.lead_id == person.pk for one in line_of(team))


def visible_agreements(person: Person, on: date) -> QuerySet[Agreement]:
    """Those of the teams that somebody is in, leads, or leads a team above of."""
    ours = _ours(person, on)
    found = Agreement.objects.select_related("first__lead", "second__lead")
    return found.filter(Q(first__in=ours) | Q(second__in=ours))


def sides_of(person: Person, agreement: Agreement, on: date) -> frozenset[int]:
    """For which of the two teams somebody speaks: whoever leads it, or a team above it. Members read."""
    if not person.is_active:
        return frozenset()
    return reach(person, on).leads & {agreement.first_id, agreement.second_id}


def sides_to_sign(person: Person, version: AgreementVersion, on: date) -> frozenset[int]:
    """For which teams somebody can sign a wording now: a side that has not signed, and nobody signs for both."""
    signed = {one.team_id: one.person_id for one in version.signatures.all()}
    if version.state != VersionState.PROPOSED or person.pk in signed.values():
        return frozenset()
    return sides_of(person, version.agreement, on) - set(signed)


def sides_to_counter(person: Person, version: AgreementVersion, on: date) -> frozenset[int]:
    """For which teams somebody can answer a proposed wording with another: the side that did not propose it."""
    if version.state != VersionState.PROPOSED:
        return frozenset()
    return sides_of(person, version.agreement, on) - {version.proposed_by_team_id}


def can_take_back(person: Person, version: AgreementVersion, on: date) -> bool:
    """Whether somebody speaks for the side that has proposed it, while it waits."""
    ours = sides_of(person, version.agreement, on)
    return version.state == VersionState.PROPOSED and version.proposed_by_team_id in ours


def spoken_for(person: Person) -> frozenset[int]:
    """The teams whose nearest lead who works here is this person: it is their yes that is waited for."""
    return frozenset(pk for pk in tree() if nearest_lead(pk) == person.pk)


def nearest_lead(team: int) -> int | None:
    """Who speaks for a team: its lead, else that of the nearest team above; None where nobody is left."""
    teams, seen, at = tree(), set[int](), team
    while at in teams and at not in seen:
        seen.add(at)
        if teams[at].lead_id and teams[at].lead_works_here:
            return teams[at].lead_id
        at = teams[at].parent_id or 0
    return None
