"""What is typed when somebody plans backwards from a day?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from footpath.catalog.models import Service, ServiceState
from footpath.catalog.permissions import can_ask, closed_to, visible_services
from footpath.people.models import Person

MOST_SERVICES = 8
FURTHEST = timedelta(days=1100)


@dataclass(frozen=True)
class Row:
    """One place in the chain: what was chosen there, and what is wrong with it."""

    chosen: str
    service: Service | None
    problem: str = ""


class PlanForm(forms.Form):
    """The day, and the services in the order in which they are asked, one after another."""

    day = forms.DateField(
        label=gettext_lazy("By which day do you need it?"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    def __init__(self, typed: Mapping[str, Any] | None, chosen: Sequence[str], me: Person, now: datetime) -> None:
        """`typed` is None where nothing was asked yet; `chosen` are the numbers of the services."""
        super().__init__(typed)
        self.today = timezone.localdate(now)
        closed = set(closed_to(me, now.date()))
        services = visible_services(me, now.date()).filter(state=ServiceState.PUBLISHED).exclude(pk__in=closed)
        self.offered = {str(one.pk): one for one in services.order_by("team__name", "name", "pk")}
        self.rows = [self._row(one, me, now) for one in chosen if one.strip()]

    @property
    def choices(self) -> list[tuple[str, list[Service]]]:
        """What can be chosen, by team."""
        found: dict[str, list[Service]] = {}
        for service in self.offered.values():
            found.setdefault(service.team.name, []).append(service)
        return list(found.items())

    @property
    def services(self) -> list[Service]:
        """The chain."""
        return [row.service for row in self.rows if row.service is not None]

    def clean_day(self) -> date:
        """Not past, and not further away than anybody can mean."""
        day: date = self.cleaned_data["day"]
        if not self.today <= day <= self.today + FURTHEST:
            raise forms.ValidationError(_("Choose today or a later day, within the next three years."))
        return day

    def clean(self) -> dict[str, Any]:
        """A chain of a few services, each of which can be asked."""
        if not self.rows:
            self.add_error(None, _("Choose at least one service."))
        if len(self.rows) > MOST_SERVICES:
            self.add_error(None, _("At most %(most)d services, one after another.") % {"most": MOST_SERVICES})
        for problem in dict.fromkeys(row.problem for row in self.rows if row.problem):
            self.add_error(None, problem)
        return self.cleaned_data

    def _row(self, chosen: str, me: Person, now: datetime) -> Row:
        service = self.offered.get(chosen)
        if service is not None:
            return Row(chosen, service)
        number = chosen if chosen.isascii() and chosen.isdigit() and len(chosen) < 19 else "0"
        gone = Service.objects.filter(pk=number, state=ServiceState.RETIRED).select_related("team").first()
        if gone is not None and can_ask(me, gone, now.date()):
            facts = {"name": gone.name, "team": gone.team.name}
            return Row("", None, _("“%(name)s” is not offered by %(team)s any more. Choose another service.") % facts)
        return Row("", None, _("One of the services is not offered to you. Choose one from the list."))
