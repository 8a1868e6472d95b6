"""How does what teams offer get in from a shell?"""

import argparse

from django.utils import timezone

from footpath.catalog import findable as services
from footpath.catalog.actions.import_services import import_services
from footpath.catalog.importing import ServicesPlan, plan_services
from footpath.catalog.services_file import TABLE, read_services
from footpath.people import findable as people
from footpath.site.import_report import NEW_TEAM, counted, headed


class Services:
    """The import of what teams offer."""

    table = TABLE
    _plan: ServicesPlan

    def __init__(self, options: argparse.Namespace) -> None:
        """What was asked for at the shell."""
        self.update, self.now = options.update, timezone.now()

    def plan(self, content: bytes) -> None:
        """Decide what to do with the file."""
        self._plan = plan_services(read_services(content), update=self.update)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to do."""
        return self._plan.is_empty

    def report(self) -> list[str]:
        """What a person reads before they decide."""
        plan = self._plan
        same = plan.services - len(plan.new) - len(plan.changed)
        return [
            f"{counted(plan.services, 'service', 'services')} in the file: {len(plan.new):,} new, which come as "
            f"drafts, {len(plan.changed):,} changed, {same:,} as they are here",
            *headed(plan.teams, *NEW_TEAM),
        ]

    def apply(self) -> None:
        """Do it, and make it findable."""
        import_services(self._plan, by=None, now=self.now)
        people.index_all(self.now)
        services.index_all(self.now)
