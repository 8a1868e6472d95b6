"""Which promises are at risk, why, and which of them can still be saved?"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Case, Count, Min, Q, Value, When
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.people.models import Team
from footpath.pure.odds import UNCERTAIN
from footpath.requests.models import ServiceRequest
from footpath.requests.models.asked import ServiceRequestQuerySet
from footpath.ui import wording

AT_RISK = Q(chance_kept__lt=UNCERTAIN)
HARDLY = 0.05  # below one chance in twenty no hurry saves a promise
PROMISED = Q(promised_due_at__isnull=False)


@dataclass(frozen=True)
class Risks:
    """How the promises of a queue stand: how many there are, at risk, past saving, and of how many nothing is known;
    `first` is the day of the first one that is at risk.
    """

    promised: int = 0
    at_risk: int = 0
    lost: int = 0
    unknown: int = 0
    first: date | None = None


def lost(now: datetime) -> Q:
    """A promise that breaks, whatever is done now: a new day has to be said."""
    return AT_RISK & (Q(promised_due_at__lte=now) | Q(chance_kept__lt=HARDLY))


def counted(now: datetime) -> dict[str, Any]:
    """What a queue is asked to know its Risks: aggregates by the names of the fields."""
    return {
        "promised": Count("pk", filter=PROMISED, distinct=True),
        "at_risk": Count("pk", filter=AT_RISK, distinct=True),
        "lost": Count("pk", filter=lost(now), distinct=True),
        "unknown": Count("pk", filter=PROMISED & Q(chance_kept=None), distinct=True),
        "first": Min("promised_day", filter=AT_RISK),
    }


def savable_first(queue: ServiceRequestQuerySet, now: datetime) -> ServiceRequestQuerySet:
    """Promises that can still be saved, the most urgent first; then those that cannot."""
    saved = Case(When(lost(now), then=Value(1)), default=Value(0))
    return queue.filter(AT_RISK).annotate(past_saving=saved).order_by("past_saving", "promised_due_at", "id")


def in_short(risks: Risks, now: datetime) -> str:
    """For the head of the board: "3 promises are at risk; the first is due Tue 1 Dec"; empty when none is."""
    if not risks.at_risk or risks.first is None:
        return ""
    text = ngettext("%(n)d promise is at risk", "%(n)d promises are at risk", risks.at_risk)
    if risks.first < timezone.localdate(now):
        text += "; " + ngettext("it was due %(day)s", "the first was due %(day)s", risks.at_risk)
    else:
        text += "; " + ngettext("it is due %(day)s", "the first is due %(day)s", risks.at_risk)
    return text % {"n": risks.at_risk, "day": wording.day(risks.first)}


def what_to_do(risks: Risks) -> str:
    """Above the list: how many can still be saved, and what to do about the others."""
    if not risks.at_risk:
        return ""
    saved, n = risks.at_risk - risks.lost, risks.lost
    found = []
    if saved:
        text = ngettext(
            "%(n)d can still be kept: begin with it, or agree on another day before it breaks.",
            "%(n)d can still be kept: they come first. Begin with them, or agree on another day before they break.",
            saved,
        )
        found.append(text % {"n": saved})
    if n:
        text = ngettext(
            "%(n)d can hardly be kept any more: say now which day it will be.",
            "%(n)d can hardly be kept any more: say now which day it will be for each.",
            n,
        )
        found.append(text % {"n": n})
    return " ".join([*found, unsaid(risks)]).strip()


def unsaid(risks: Risks) -> str:
    """Of how many promises nobody can say how they stand."""
    n = risks.unknown
    text = ngettext(
        "Of %(n)d more promise nobody can say how it stands.",
        "Of %(n)d more promises nobody can say how they stand.",
        n,
    )
    return text % {"n": n} if n else ""


def none_at_risk(risks: Risks) -> str:
    """Why the list is empty."""
    known = risks.promised - risks.unknown
    if not risks.promised:
        return _("No day has been promised for what is open here, so no promise can be at risk.")
    if not known:
        return unsaid(risks)
    text = ngettext(
        "%(n)d promise stands at %(chances)s or better.",
        "All %(n)d promises stand at %(chances)s or better.",
        known,
    )
    words = text % {"n": known, "chances": wording.chance_words(UNCERTAIN)}
    return f"{words} {unsaid(risks)}".strip()


def why(service_request: ServiceRequest, team: Team, now: datetime) -> str:
    """Why this promise is at risk, in one sentence; empty where it is not."""
    chance, due = service_request.chance_kept, service_request.promised_due_at
    if chance is None or due is None or chance >= UNCERTAIN:
        return ""
    if due <= now:
        return _("The promised day has passed. Say which day it will be.")
    half, most = service_request.forecast_p50_at, service_request.forecast_p85_at
    if half is None or most is None:
        return ""
    days = {"half": wording.day(team.calendar.day_ending(half)), "most": wording.day(team.calendar.day_ending(most))}
    if half > due:
        return _("As it stands, it is as likely as not by %(half)s, and 17 chances in 20 by %(most)s.") % days
    return _("As it stands, there are 17 chances in 20 by %(most)s.") % days
