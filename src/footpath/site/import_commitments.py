"""How does what outside customers wait for get in from a shell?"""

import argparse

from django.utils import timezone

from footpath.history.record import of_the_past
from footpath.requests.actions.import_commitments import import_commitments
from footpath.requests.commitments import OPEN
from footpath.requests.commitments_file import TABLE, read_commitments
from footpath.requests.importing_commitments import CommitmentsPlan, plan_commitments
from footpath.requests.looking_ahead import look_at
from footpath.requests.models import Commitment
from footpath.site.import_report import counted


class Commitments:
    """The import of outside commitments."""

    table = TABLE
    _plan: CommitmentsPlan

    def __init__(self, options: argparse.Namespace) -> None:
        """What was asked for at the shell."""
        self.update, self.now = options.update, timezone.now()

    def plan(self, content: bytes) -> None:
        """Decide what to do with the file."""
        self._plan = plan_commitments(read_commitments(content), update=self.update)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to do."""
        return self._plan.is_empty

    def report(self) -> list[str]:
        """What a person reads before they decide."""
        plan = self._plan
        same = plan.commitments - len(plan.new) - len(plan.changed)
        links = sum(len(one.requests) for one in plan.new) + sum(len(one.requests) for one in plan.changed)
        return [
            f"{counted(plan.commitments, 'commitment', 'commitments')} in the file: {len(plan.new):,} new, "
            f"{len(plan.changed):,} changed, {same:,} as they are here; "
            f"{counted(links, 'link', 'links')} to requests that serve them",
        ]

    def apply(self) -> None:
        """Do it, and see how they stand: nobody is told of what is late already."""
        import_commitments(self._plan, by=None, now=self.now)
        with of_the_past():
            look_at(Commitment.objects.filter(OPEN).values_list("pk", flat=True), self.now)
