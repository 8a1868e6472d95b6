"""What can happen to the counts of people who left and days of absence? Events name months, never a count."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence


@dataclass(frozen=True)
class StaffingTakenIn(Occurrence):
    """A file came in; `months` as 2026-10."""

    kind: ClassVar[str] = "staffing.taken_in"
    months: list[str]

    def sentence(self, actor: str) -> str:
        """Of which months."""
        words = _("%(actor)s brought in turnover and absence of %(months)s")
        return words % {"actor": actor, "months": ", ".join(self.months)}


@dataclass(frozen=True)
class StaffingTakenBack(Occurrence):
    """A month was emptied."""

    kind: ClassVar[str] = "staffing.taken_back"
    month: str

    def sentence(self, actor: str) -> str:
        """Which."""
        return _("%(actor)s took back turnover and absence of %(month)s") % {"actor": actor, "month": self.month}
