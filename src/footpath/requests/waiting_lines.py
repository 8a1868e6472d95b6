"""Which referrals, and which outside customers, wait for somebody, as the home page lists them?"""

from datetime import datetime

from django.utils.translation import gettext as _

from footpath.catalog.permissions import spoken_for
from footpath.people.models import Person
from footpath.requests.outside import to_tell
from footpath.requests.referring import given_back, referrals_for
from footpath.requests.states import State
from footpath.requests.word_queries import Line
from footpath.ui import wording

SHOWN = 50


def referred_lines(person: Person, _now: datetime) -> list[Line]:
    """What somebody is asked to take over."""
    found = referrals_for(person).select_related("request", "from_team").order_by("id")[:SHOWN]
    return [
        Line(
            title=one.request.title,
            detail=_("%(team)s asks whether you take this over · since %(when)s")
            % {"team": one.from_team.name, "when": wording.moment(one.referred_at)},
            url=one.request.get_absolute_url() + "#referral",
            act=_("Say yes or no"),
            whose=one.from_team.name,
            strong=True,
        )
        for one in found
    ]


def given_back_lines(person: Person, _now: datetime) -> list[Line]:
    """What somebody referred and the others could not take."""
    found = given_back(person).select_related("request", "to_team").order_by("answered_at", "id")[:SHOWN]
    return [
        Line(
            title=one.request.title,
            detail=_("%(team)s cannot take it over: “%(why)s”") % {"team": one.to_team.name, "why": one.answer},
            url=one.request.get_absolute_url(),
            act=_("Look further"),
            whose=one.to_team.name,
            strong=False,
        )
        for one in found
    ]


def telling_lines(person: Person, _now: datetime) -> list[Line]:
    """The outside customers to whom somebody tells how it ended."""
    found = to_tell(person, spoken_for(person)).select_related("request__team").order_by("request_id")[:SHOWN]
    words: dict[str, str] = {
        State.DECLINED: _("it cannot be done, and what can"),
        State.WITHDRAWN: _("it was taken back"),
    }
    return [
        Line(
            title=_("Tell %(name)s: %(what)s")
            % {"name": one.name, "what": words.get(one.request.state, _("it is done"))},
            detail=" · ".join(part for part in (one.request.title, one.reach_at) if part),
            url=one.request.get_absolute_url() + "#outside",
            act=_("Tell them"),
            whose=one.name,
            strong=False,
        )
        for one in found
    ]  # fmt: skip
