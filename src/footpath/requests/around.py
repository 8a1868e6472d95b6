"""Who is around a request: who reads it, and who decides when the two sides want different things?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from footpath.people.above import above_both
from footpath.people.models import Person
from footpath.requests.models import ServiceRequest
from footpath.requests.models.referred import ReferralState
from footpath.requests.referring import open_referral
from footpath.requests.states import State
from footpath.ui.panels import Panel


@dataclass(frozen=True)
class Around:
    """Somebody, or a whole team, beside those who asked and those who follow."""

    who: str
    why: str


def around(thing: ServiceRequest, _person: Person, _now: datetime) -> Panel | None:
    """Who reads the request; nothing while it is a draft, which its author alone sees."""
    if thing.state == State.DRAFT:
        return None
    return Panel("requests/around_panel.html", {"around": [*_servers(thing), *_asked_over(thing), *_above(thing)]})


def _asked_over(it: ServiceRequest) -> list[Around]:
    """Who reads it because they are asked to take it over, or had it before; of what is confidential one person."""
    asked, found = open_referral(it), []
    if asked is not None:
        alone = it.confidential and (asked.to_person or asked.to_team.lead)
        found.append(Around(alone.name if alone else asked.to_team.name, _("is asked to take it over")))
    if not it.confidential:
        gave = {one.from_team.name for one in it.referrals.all() if one.state == ReferralState.ACCEPTED}
        found += [Around(name, _("had it before")) for name in sorted(gave - {it.team.name})]
    return found


def _servers(it: ServiceRequest) -> list[Around]:
    if it.service.confidential:
        lead = it.team.lead.name if it.team.lead else _("the lead of %(team)s") % {"team": it.team.name}
        return [Around(lead, _("leads %(team)s; this service is confidential") % {"team": it.team.name})]
    return [Around(it.team.name, _("serves it: everybody in the team"))]


def _above(it: ServiceRequest) -> Iterable[Around]:
    if it.service.confidential:
        return
    yield Around(_("Those who lead either team"), _("up to whoever is above both"))
    if it.customer_team is None:
        return
    parties = {pk for pk in (it.asker_id, it.asked_for_id, it.assignee_id) if pk}
    decides = above_both(it.customer_team, it.team, parties=parties)
    if decides is not None:
        yield Around(decides.name, _("is above both sides, and decides when they cannot agree"))
