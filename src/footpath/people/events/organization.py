"""What can happen to the organization as a whole?"""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence


@dataclass(frozen=True)
class OrganizationChanged(Occurrence):
    """Something that holds for everybody was switched; `changed` are the names of what changed, and how it is now."""

    kind: ClassVar[str] = "organization.changed"
    changed: dict[str, bool | int]

    def sentence(self, actor: str) -> str:
        """Which way it was switched."""
        if "question_minutes" in self.changed and "person_measures" not in self.changed:
            words = _("%(actor)s set the budget of questions to %(n)d minutes a month")
            return words % {"actor": actor, "n": self.changed["question_minutes"]}
        if set(self.changed) == {"answer_days"}:
            words = _("%(actor)s set the time in which ideas are answered to %(n)d working days")
            return words % {"actor": actor, "n": self.changed["answer_days"]}
        if "person_measures" not in self.changed:
            return _("%(actor)s changed what holds for the organization") % {"actor": actor}
        if self.changed["person_measures"]:
            return _("%(actor)s switched figures about single people on") % {"actor": actor}
        return _("%(actor)s switched figures about single people off") % {"actor": actor}


@dataclass(frozen=True)
class DecidersNamed(Occurrence):
    """It was said who decides where nobody stands above two teams."""

    kind: ClassVar[str] = "organization.deciders_named"
    people: list[int]

    def sentence(self, actor: str) -> str:
        """That it was."""
        return _("%(actor)s said who decides where nobody stands above two teams") % {"actor": actor}
