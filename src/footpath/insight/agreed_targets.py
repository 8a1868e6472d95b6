"""How often was what two teams agreed kept, in the last 90 days?"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.utils.translation import gettext as _

from footpath.catalog.agreed import AgreedTarget, Content
from footpath.catalog.models import Agreement, AgreementVersion, Service, VersionState
from footpath.insight import wording
from footpath.insight.scorecards import FEWEST
from footpath.pure.figures import Figure, Tally
from footpath.pure.intervals import share_figure
from footpath.requests.fitting import length_words
from footpath.requests.models import Target
from footpath.ui.measures import Kind

LOOKED_BACK = timedelta(days=90)
COUNTED = ("first_response", "delivery")  # the next word is owed again and again: each request says how it stands


@dataclass(frozen=True)
class Kept:
    """One target as it is agreed now; of the requests that fell due, how many were within what held for them."""

    team: str
    service: str
    label: str
    figure: Figure
    count: int
    is_counted: bool = True

    @property
    def is_told(self) -> bool:
        """Whether there were enough."""
        return self.figure.n >= FEWEST

    @property
    def value(self) -> str:
        """ "12 of 15"."""
        if not self.is_counted:
            return _("seen on each request")
        return wording.value(Kind.SHARE, self.figure, self.count, told=self.is_told)

    @property
    def note(self) -> str:
        """What it rests on, and between what it lies."""
        if not self.is_told:
            return ""
        rests = wording.rests_on(Kind.SHARE, self.figure, self.count)
        return ", ".join(part for part in (rests, wording.interval(Kind.SHARE, self.figure)) if part)


def kept_targets(agreement: Agreement, now: datetime) -> list[Kept]:
    """The targets of the version in force, in their order; three queries, one where it names none."""
    held = AgreementVersion.objects.filter(agreement=agreement, state=VersionState.SIGNED).first()
    targets = Content.from_json(held.content).targets if held else ()
    if not targets:
        return []
    services = Service.objects.select_related("team__hours", "hours").in_bulk({one.service for one in targets})
    counted = _counted(agreement, services, now)
    return [_kept(one, services[one.service], counted) for one in targets if one.service in services]


def _kept(one: AgreedTarget, service: Service, counted: Mapping[tuple[int, str], list[bool]]) -> Kept:
    good = counted.get((one.service, one.kind), [])
    labels = {
        "first_response": _("first answer within %(length)s"),
        "next_update": _("news every %(length)s"),
        "delivery": _("done within %(length)s"),
    }
    return Kept(
        team=service.team.name,
        service=service.name,
        label=labels[one.kind] % {"length": length_words(one.amount, one.unit)},
        figure=share_figure([Tally(len(good), sum(good), sum(good))]),
        count=sum(good),
        is_counted=one.kind in COUNTED,
    )


def _counted(
    agreement: Agreement, services: Mapping[int, Service], now: datetime
) -> Mapping[tuple[int, str], list[bool]]:
    """By service and kind, of each request that was answered or fell due: whether it was within what held for it."""
    found: dict[tuple[int, str], list[bool]] = defaultdict(list)
    rows: Iterable[tuple[int, str, datetime, datetime | None, datetime | None]] = _rows(agreement, services, now)
    for service, kind, due, met, ended in rows:
        end = met or min(ended or now, now)
        if met is None and due > end:
            continue  # it ended, or may still be met
        if (met or due) >= now - LOOKED_BACK:
            calendar = services[service].calendar
            found[service, kind].append(met is not None and calendar.measure(due, met) <= 0)
    return found


def _rows(agreement: Agreement, services: Iterable[int], now: datetime) -> Any:
    rows = Target.objects.filter(
        agreement__agreement=agreement, kind__in=COUNTED, request__service__in=list(services), due_at__isnull=False,
        request__complete_at__gte=now - 5 * LOOKED_BACK,
    )  # fmt: skip
    return rows.order_by("id").values_list("request__service", "kind", "due_at", "met_at", "request__ended_at")
