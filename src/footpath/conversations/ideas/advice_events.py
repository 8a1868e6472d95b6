"""What can happen to a piece of advice? History holds no word that was written."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.conversations.ideas.events import Plain


@dataclass(frozen=True)
class AdviceAsked(Plain):
    """Somebody wants to know what a coworker thinks of a draft."""

    kind: ClassVar[str] = "advice.asked"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return self._say(_("%(actor)s asked for advice"), actor)


@dataclass(frozen=True)
class AdviceQueued(Plain):
    """The same; they hear of it once their budget of questions has room."""

    kind: ClassVar[str] = "advice.queued"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return self._say(_("%(actor)s asked for advice; it waits until there is room for it"), actor)


@dataclass(frozen=True)
class AdvicePut(Plain):
    """There was room for it."""

    kind: ClassVar[str] = "advice.put"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("There was room to ask for advice")


@dataclass(frozen=True)
class AdviceAnswered(Plain):
    """They said what they think."""

    kind: ClassVar[str] = "advice.answered"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return self._say(_("%(actor)s gave advice"), actor)


@dataclass(frozen=True)
class AdviceDeclined(Plain):
    """They would rather not; nobody asks why."""

    kind: ClassVar[str] = "advice.declined"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return self._say(_("%(actor)s would rather not give advice on this"), actor)


@dataclass(frozen=True)
class AdviceUsed(Plain):
    """It was of use."""

    kind: ClassVar[str] = "advice.used"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return self._say(_("%(actor)s says that the advice was of use"), actor)


@dataclass(frozen=True)
class AdviceTakenBack(Plain):
    """It is not needed any more."""

    kind: ClassVar[str] = "advice.taken_back"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return self._say(_("%(actor)s does not need the advice any more"), actor)


@dataclass(frozen=True)
class AdviceDueSoon(Plain):
    """Its day is near."""

    kind: ClassVar[str] = "advice.due_soon"

    def sentence(self, actor: str) -> str:
        """What is due."""
        return _("Somebody would like to know what you think, and the day is near")


@dataclass(frozen=True)
class AdviceLapsed(Plain):
    """Its day has passed without a word."""

    kind: ClassVar[str] = "advice.lapsed"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("No advice came by the day")
