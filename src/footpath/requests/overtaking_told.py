"""What is told of an emergency and of its price, and to whom?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.people.models import Person, Team
from footpath.requests.displaced import last_overtaken
from footpath.requests.models import Displacement, Emergency, ServiceRequest
from footpath.requests.numbers import number_of
from footpath.requests.overtaking import asked_by_team
from footpath.requests.overtaking_words import rest_words
from footpath.requests.permissions import visible_to
from footpath.requests.price_of_overtaking import Option, Slip
from footpath.ui import wording

MOST_ROWS = 25


@dataclass(frozen=True)
class Waits:
    """Somebody who would wait longer, as far as the reader may know them: without an address, and what it is about,
    where they do not see it.
    """

    slip: Slip
    title: str
    team: str
    url: str = ""

    @property
    def number(self) -> str:
        """As FP-12."""
        return number_of(self.slip.pk)

    @property
    def promised(self) -> bool:
        """Whether there is a promise whose chance is known."""
        return self.slip.before is not None and self.slip.after is not None


@dataclass(frozen=True)
class WhoWaits:
    """Those who would wait longer by what they would feel, and in one line the others."""

    rows: Sequence[Waits]
    rest: str


def who_waits(option: Option | None, me: Person, day_seconds: int, now: datetime, *, decides: bool) -> WhoWaits:
    """Who waits longer for a choice. Whoever decides learns of each, of confidential ones only that they are; everybody
    else of those that they see anyway. Two questions.
    """
    if option is None or not option.moved:
        return WhoWaits((), "")
    told = option.told[:MOST_ROWS]
    found = ServiceRequest.objects.select_related("service", "version", "customer_team")
    requests = found.in_bulk([one.pk for one in told])
    seen = set(visible_to(me, now.date()).filter(pk__in=requests).values_list("pk", flat=True))
    rows = [_waits(one, requests[one.pk], one.pk in seen) for one in told if one.pk in requests]
    shown = [row for row in rows if decides or row.url]
    unseen = len(option.told) - len(shown)
    return WhoWaits(shown, rest_words(unseen, option.rest, option.seconds, day_seconds))


def _waits(slip: Slip, it: ServiceRequest, is_seen: bool) -> Waits:
    team = it.customer_team.name if it.customer_team else ""
    if is_seen:
        return Waits(slip, it.title, team, str(it.get_absolute_url()))
    if it.confidential:
        return Waits(slip, _("A confidential request"), "")
    return Waits(slip, _("A request that you do not see"), team)


def asked_words(emergency: Emergency, now: datetime) -> str:
    """How often this team has asked for emergencies here, beside the others, and when it was overtaken itself."""
    return history_words(emergency.customer_team, emergency.team, now)


def history_words(customer_team: Team | None, team: Team, now: datetime) -> str:
    """The same for two teams; empty where the asking team is not known."""
    if customer_team is None:
        return ""
    counts = asked_by_team(team, now)
    own = counts.get(customer_team.pk, 0)
    others = sorted(count for pk, count in counts.items() if pk != customer_team.pk)
    facts = {"team": customer_team.name, "n": own, "low": 0, "high": others[-1] if others else 0}
    said = ngettext(
        "%(team)s has asked for one emergency this quarter (other teams: %(low)d–%(high)d).",
        "%(team)s has asked for %(n)d emergencies this quarter (other teams: %(low)d–%(high)d).",
        own,
    )
    if not facts["high"]:
        said = ngettext(
            "%(team)s has asked for one emergency this quarter, the others for none.",
            "%(team)s has asked for %(n)d emergencies this quarter, the others for none.",
            own,
        )
    return " ".join(part for part in (said % facts, overtaken_words(customer_team, now)) if part)


def overtaken_words(customer_team: Team, now: datetime) -> str:
    """When a team was last overtaken itself, and by whom."""
    last = last_overtaken(customer_team, now)
    if last is None or last.emergency.decided_at is None:
        return _("It was not overtaken itself so far.")
    facts = {"day": wording.day(last.emergency.decided_at), "team": last.emergency.customer_team}
    if last.emergency.customer_team is None or last.emergency.request.confidential:
        return _("It was last overtaken itself on %(day)s.") % facts
    return _("It was last overtaken itself on %(day)s, by %(team)s.") % facts


@dataclass(frozen=True)
class Own:
    """A request of the reader's that waits longer: from which day to which."""

    request: ServiceRequest
    before: date | None
    after: date | None


def own_of(emergency: Emergency, me: Person, now: datetime) -> list[Own]:
    """The requests that the reader sees and that wait longer for an emergency; one question."""
    seen = visible_to(me, now.date()).values("pk")
    found = Displacement.objects.filter(emergency=emergency, request__in=seen).select_related("request")
    return [Own(one.request, one.day_before, one.day_after) for one in found[:MOST_ROWS]]
