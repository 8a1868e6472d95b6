"""You said, we did: which lines tell the house what came of what people had said?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.growth.interdepartmental import states
from footpath.growth.models import Council, CouncilDecision, CouncilPolicy
from footpath.ui.wording import day


@dataclass(frozen=True)
class YouSaid:
    """What people had said, and what was done; with the page of both."""

    said: str
    did: str
    on: date
    url: str
    said_url: str = ""


def you_said(council: Council, most: int = 6) -> list[YouSaid]:
    """Of decisions that are done and policies that were changed or given up; the latest first."""
    done = council.decisions.filter(state=states.DONE).order_by("-done_at", "-pk")[:most]
    ruled = council.policies.filter(state__in=(states.CHANGED, states.GIVEN_UP)).select_related("obstacle")
    lines = [*_decided(done), *_ruled(ruled.order_by("-decided_at", "-pk")[:most])]
    return sorted(lines, key=lambda line: line.on, reverse=True)[:most]


def _decided(decisions: Iterable[CouncilDecision]) -> Iterable[YouSaid]:
    for one in decisions:
        if one.done_at is not None:
            yield YouSaid(one.heard, one.result, one.done_at.date(), one.get_absolute_url())


def _ruled(policies: Iterable[CouncilPolicy]) -> Iterable[YouSaid]:
    for one in policies:
        if one.decided_at is not None and one.from_on is not None:
            did = _("From %(day)s on: %(why)s") % {"day": day(one.from_on), "why": one.why}
            way = reverse("obstacle", args=[one.obstacle_id]) if one.obstacle_id else ""
            yield YouSaid(one.what, did, one.decided_at.date(), one.get_absolute_url(), way)
