"""How does the history of an earlier desk get in from a shell?"""

import argparse

from django.utils import timezone

from footpath.catalog import findable as services
from footpath.catalog.models import Service
from footpath.history.record import of_the_past
from footpath.people import findable as people
from footpath.people.models import Team
from footpath.pure.history_file import TABLE, read_history
from footpath.requests import findable as requests
from footpath.requests.actions.import_history import import_history
from footpath.requests.forecasting import forecast_team
from footpath.requests.importing import Plan, plan_import
from footpath.requests.learning import learn
from footpath.requests.models import ServiceRequest
from footpath.requests.outcomes import note_outcomes
from footpath.requests.pace import note_paces
from footpath.site.import_report import NEW_TEAM, counted, headed


class History:
    """The import of past requests."""

    table = TABLE
    _plan: Plan

    def __init__(self, options: argparse.Namespace) -> None:
        """What was asked for at the shell."""
        self.source, self.update, self.now = options.source, options.update, timezone.now()

    def plan(self, content: bytes) -> None:
        """Decide what to do with the file."""
        rows = read_history(content, now=self.now).rows
        self._rows = len(rows)
        self._plan = plan_import(rows, source=self.source, update=self.update, now=self.now)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to do."""
        return not (self._plan.new or self._plan.changed)

    def report(self) -> list[str]:
        """What a person reads before they decide."""
        plan = self._plan
        places = [f"{place.team}: {place.service}" for place in plan.services]
        return [
            f"{counted(self._rows, 'request', 'requests')} in the file: {len(plan.new):,} new, "
            f"{len(plan.changed):,} changed, {plan.unchanged:,} as imported from “{plan.source}” before",
            *headed(plan.teams, *NEW_TEAM),
            *headed(
                places,
                "service is not known here and will be added, unpublished",
                "services are not known here and will be added, unpublished",
            ),
            *headed(
                plan.strangers,
                "customer is nobody here, so their requests name no customer",
                "customers are nobody here, so their requests name no customer",
            ),
        ]

    def apply(self) -> None:
        """Do it, then measure anew what the pages show of it, and make it findable: in short transactions."""
        touched = import_history(self._plan, by=None, now=self.now)
        note_paces(Service.objects.filter(team__in=touched), self.now)
        note_outcomes(ServiceRequest.objects.filter(team__in=touched))
        with of_the_past():
            for team in Team.objects.filter(pk__in=touched).select_related("hours"):
                learn(team, self.now)
                forecast_team(team, self.now)
        for room in (people, services, requests):
            room.index_all(self.now)
