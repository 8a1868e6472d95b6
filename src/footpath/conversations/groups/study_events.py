"""What can happen to a study by focus groups? Events say that it happened, never what was said."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence


@dataclass(frozen=True)
class FocusPlanned(Occurrence):
    """Somebody plans focus groups."""

    kind: ClassVar[str] = "focus_study.planned"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s plans focus groups") % {"actor": actor}


@dataclass(frozen=True)
class FocusWent(Occurrence):
    """It went on: a group more, a theme, its words. Of what, nothing is said."""

    kind: ClassVar[str] = "focus_study.went_on"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s went on with the focus groups") % {"actor": actor}


@dataclass(frozen=True)
class FocusReported(Occurrence):
    """The report is out."""

    kind: ClassVar[str] = "focus_study.reported"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s reported what came out of the focus groups") % {"actor": actor}


@dataclass(frozen=True)
class FocusBecame(Occurrence):
    """Somebody says what became of a theme."""

    kind: ClassVar[str] = "focus_study.became"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s said what became of a theme of the focus groups") % {"actor": actor}


@dataclass(frozen=True)
class FocusAsked(Occurrence):
    """It is time to say what became of the themes."""

    kind: ClassVar[str] = "focus_study.asked"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("What became of the themes of the focus groups? Those who took part are waiting for a word")


@dataclass(frozen=True)
class FocusTold(Occurrence):
    """Those who took part hear what came of it."""

    kind: ClassVar[str] = "focus_study.told"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("This is what came of the focus groups")
