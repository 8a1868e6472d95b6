"""How do people and teams get in from a shell?"""

import argparse

from django.utils import timezone

from footpath.catalog import findable as services
from footpath.people import findable as people
from footpath.people.actions.import_people import import_people
from footpath.people.importing import PeoplePlan, plan_people
from footpath.people.people_file import TABLE, read_people
from footpath.site.import_report import NEW_TEAM, counted, headed


class People:
    """The import of people and teams."""

    table = TABLE
    _plan: PeoplePlan

    def __init__(self, options: argparse.Namespace) -> None:
        """What was asked for at the shell."""
        self.update, self.now = options.update, timezone.now()

    def plan(self, content: bytes) -> None:
        """Decide what to do with the file."""
        self._plan = plan_people(read_people(content), now=self.now, update=self.update)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to do."""
        return self._plan.is_empty

    def report(self) -> list[str]:
        """What a person reads before they decide."""
        plan = self._plan
        same = plan.people - len(plan.new) - plan.touched
        lines = [
            f"{counted(plan.people, 'person', 'people')} in the file: {len(plan.new):,} new, {plan.touched:,} changed, "
            f"{same:,} as they are here",
            *headed([team.name for team in plan.teams], *NEW_TEAM),
        ]
        if plan.leads:
            lines.append(counted(len(plan.leads), "team gets a lead", "teams get a lead"))
        if plan.moves:
            lines.append(counted(len(plan.moves), "team moves below another", "teams move below another"))
        return lines

    def apply(self) -> None:
        """Do it, and make everybody findable."""
        import_people(self._plan, by=None, now=self.now)
        people.index_all(self.now)
        services.index_all(self.now)
