"""What can happen to a debrief? Events say that it happened, never what was told."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence


@dataclass(frozen=True)
class DebriefDrafted(Occurrence):
    """The provider wrote in it."""

    kind: ClassVar[str] = "debrief.drafted"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s wrote down what will be told") % {"actor": actor}


@dataclass(frozen=True)
class DebriefShown(Occurrence):
    """The customer is asked whether it may be told in these words."""

    kind: ClassVar[str] = "debrief.shown"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s asks whether this may be told to coworkers in these words") % {"actor": actor}


@dataclass(frozen=True)
class DebriefAgreed(Occurrence):
    """It may be told in these words."""

    kind: ClassVar[str] = "debrief.agreed"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s says that it may be told in these words") % {"actor": actor}


@dataclass(frozen=True)
class DebriefSentBack(Occurrence):
    """The customer would like other words."""

    kind: ClassVar[str] = "debrief.sent_back"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s would like other words for what is told") % {"actor": actor}


@dataclass(frozen=True)
class DebriefDue(Occurrence):
    """It is time to tell coworkers."""

    kind: ClassVar[str] = "debrief.due"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("Your coworkers have not heard yet what came of the talk")


@dataclass(frozen=True)
class DebriefTold(Occurrence):
    """Coworkers hear what came of a talk."""

    kind: ClassVar[str] = "debrief.told"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s told what a talk with a customer taught") % {"actor": actor}


@dataclass(frozen=True)
class DebriefLeftOut(Occurrence):
    """It stays between the two."""

    kind: ClassVar[str] = "debrief.left_out"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s keeps the talk between the two") % {"actor": actor}


@dataclass(frozen=True)
class DebriefHeard(Occurrence):
    """Somebody who was there has heard it."""

    kind: ClassVar[str] = "debrief.heard"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s heard what was told") % {"actor": actor}
