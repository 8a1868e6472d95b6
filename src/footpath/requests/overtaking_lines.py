"""Which emergencies wait for somebody, and where do they stand on the page of their request?"""

from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.people.models import Person, Team
from footpath.requests.forms.overtaking import FastLaneForm
from footpath.requests.models import Emergency, FastLane, ServiceRequest
from footpath.requests.models.overtaking import EmergencyState
from footpath.requests.overtaking import (
    for_fast_lane,
    left_of_budget,
    months_of,
    to_look_back,
    waiting_emergencies,
)
from footpath.requests.overtaking_words import broken_words
from footpath.requests.price_of_overtaking import Choice, Price
from footpath.requests.word_queries import Line
from footpath.ui.panels import Panel

SHOWN = 50


def emergency_lines(person: Person, _now: datetime) -> list[Line]:
    """What somebody has to decide, the oldest first."""
    found = waiting_emergencies(person).select_related(*_NAMES)[:SHOWN]
    return [
        Line(
            title=_("May “%(title)s” overtake at %(team)s?") % {"title": _name(one), "team": one.team},
            detail=_detail(one),
            url=one.get_absolute_url(),
            act=_("Decide"),
            whose=str(one.customer_team or one.asked_by),
            strong=True,
        )
        for one in found
    ]


def fast_lane_lines(person: Person, now: datetime) -> list[Line]:
    """What somebody can let into the fast lane of their team alone, the oldest first."""
    found = for_fast_lane(person, months_of(person, now)).select_related(*_NAMES, "team__hours")[:SHOWN]
    left = {team: left_of_budget(team, now) for team in {one.team for one in found}}
    return [
        Line(
            title=_("“%(title)s” could go into your fast lane") % {"title": _name(one)},
            detail=_more_this_month(one, left[one.team]),
            url=one.get_absolute_url(),
            act=_("Look"),
            whose=str(one.customer_team or one.asked_by),
            strong=False,
        )
        for one in found
    ]


def _more_this_month(emergency: Emergency, left: int) -> str:
    words = ngettext("%(asks)s · %(n)d more this month", "%(asks)s · %(n)d more this month", left)
    return words % {"asks": _detail(emergency), "n": left}


def look_back_lines(person: Person, _now: datetime) -> list[Line]:
    """Of what somebody has still to say whether it could have been foreseen."""
    found = to_look_back(person).select_related(*_NAMES)[:SHOWN]
    return [
        Line(
            title=_("Could “%(title)s” have been foreseen?") % {"title": _name(one)},
            detail=_("An emergency of %(who)s at %(team)s, over now")
            % {"who": one.customer_team or one.asked_by, "team": one.team},
            url=one.get_absolute_url(),
            act=_("Look back"),
            whose=str(one.customer_team or one.asked_by),
            strong=False,
        )
        for one in found
    ]


_NAMES = ("request__service", "request__version", "team", "customer_team", "asked_by")


def _name(emergency: Emergency) -> str:
    return _("a confidential request") if emergency.request.confidential else emergency.request.title


def _detail(emergency: Emergency) -> str:
    """Who asks, and what it would break as it was seen when it was asked."""
    asks = _("%(who)s asks") % {"who": emergency.customer_team or emergency.asked_by}
    option = Price.from_json(emergency.price).option(Choice.OVERTAKE)
    cannot = not option or Price.from_json(emergency.price).cannot_say
    return asks if cannot or option is None else f"{asks} · {broken_words(option)}"


def panel(thing: ServiceRequest, _person: Person, _now: datetime) -> Panel | None:
    """On the page of a request: how its emergency stands, of what load_told has loaded."""
    told = [
        one
        for one in thing.emergencies.all()
        if one.state != EmergencyState.WITHDRAWN and one.team_id == thing.team_id  # else it held with another team
    ]
    return Panel("requests/emergency_panel.html", {"emergency": told[-1]}) if told else None


def team_lane(thing: Team, person: Person, now: datetime) -> Panel | None:
    """On the page of a team: its fast lane, for its lead to keep, and for everybody to know of. One query where there
    is none.
    """
    lane, leads = FastLane.objects.filter(team=thing).first(), thing.lead_id == person.pk
    if lane is None and not leads:
        return None
    initial = {"a_month": lane.a_month if lane else 0, "edits": lane.edits if lane else 0}
    form = FastLaneForm(prefix="lane", initial=initial) if leads else None
    left = left_of_budget(thing, now) if lane else 0
    return Panel("requests/fast_lane_panel.html", {"team": thing, "lane": lane, "left": left, "form": form})
