"""What does the catalog show on pages of others: what a team does, what words find?"""

from datetime import datetime

from django.db.models import Q

from footpath.catalog.duties import duties_between
from footpath.catalog.models import AgreementVersion, Service, ServiceState, VersionState
from footpath.catalog.permissions import visible_services
from footpath.catalog.snippets import can_write_snippets, of_service
from footpath.people.models import Person, Team
from footpath.people.permissions import reach
from footpath.ui.panels import Panel

KNOWN = 8  # snippets on the page of a service


def team(thing: Team, person: Person, now: datetime) -> Panel | None:
    """What can be asked of this team; nothing where it offers nothing yet."""
    offered = list(visible_services(person, now.date()).filter(state=ServiceState.PUBLISHED, team=thing))
    return Panel("catalog/team_panel.html", {"services": offered}) if offered else None


def duties(thing: Service, person: Person, now: datetime) -> Panel | None:
    """On the page of a service: how fast it is and who does what, by what its team and those of the reader agreed."""
    mine = reach(person, now.date())
    found = []
    if thing.team_id not in mine.member_of:
        found = duties_between(thing.team_id, mine.member_of | mine.leads, thing.pk)
    return Panel("catalog/duties_panel.html", {"duties": found, "team": thing.team.name}) if found else None


def known(thing: Service, person: Person, now: datetime) -> Panel | None:
    """On the page of a service: what is known about it, and for those who serve the way to write it down."""
    found = list(of_service(person, thing, now.date())[: KNOWN + 1])
    writes = can_write_snippets(person, thing, now.date())
    if not found and not writes:
        return None
    facts = {"snippets": found[:KNOWN], "more": len(found) > KNOWN, "writes": writes, "service": thing}
    return Panel("catalog/known_panel.html", facts)


def agreements(thing: Team, person: Person, now: datetime) -> Panel | None:
    """What is in force between this team and others, for those who may read it."""
    mine = reach(person, now.date())
    if thing.pk not in mine.member_of | mine.leads:
        return None
    sides = Q(agreement__first=thing) | Q(agreement__second=thing)
    held = AgreementVersion.objects.filter(sides, state=VersionState.SIGNED)
    found = list(held.select_related("agreement__first", "agreement__second"))
    return Panel("catalog/agreements_panel.html", {"held": found, "team": thing}) if found else None


def directory(thing: str, person: Person, now: datetime) -> Panel | None:
    """The services that these words find, beside people and teams."""
    offered = visible_services(person, now.date()).filter(state=ServiceState.PUBLISHED)
    for word in thing.split()[:8]:
        offered = offered.filter(Q(name__icontains=word) | Q(description__icontains=word))
    hits = list(offered[:20])
    return Panel("catalog/directory_panel.html", {"services": hits}) if hits else None
