"""What can happen to an idea?"""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence


class Plain(Occurrence):
    """One sentence, with who did it."""

    def _say(self, words: str, actor: str, **more: object) -> str:
        return words % {"actor": actor, **more}


@dataclass(frozen=True)
class IdeaOffered(Plain):
    """Somebody offers an idea to a team."""

    kind: ClassVar[str] = "idea.offered"
    answer_by: str

    def sentence(self, actor: str) -> str:
        """What happened."""
        return self._say(_("%(actor)s offered an idea"), actor)


@dataclass(frozen=True)
class IdeaSupported(Plain):
    """Somebody wants it, too."""

    kind: ClassVar[str] = "idea.supported"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return self._say(_("%(actor)s wants this, too"), actor)


@dataclass(frozen=True)
class IdeaSupportEnded(Plain):
    """They do not any more."""

    kind: ClassVar[str] = "idea.support_ended"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return self._say(_("%(actor)s took their “me too” back"), actor)


@dataclass(frozen=True)
class IdeaAgreed(Plain):
    """Yes: somebody does it, by a day."""

    kind: ClassVar[str] = "idea.agreed"
    personal: ClassVar[tuple[str, ...]] = ("reason",)
    owner: int
    due: str
    reason: str

    def sentence(self, actor: str) -> str:
        """What happened."""
        return self._say(_("%(actor)s said yes to the idea"), actor)

    def in_full(self) -> str:
        """What was said along with it."""
        return self.reason


@dataclass(frozen=True)
class IdeaSetAside(Plain):
    """Not now, with the reason."""

    kind: ClassVar[str] = "idea.set_aside"
    personal: ClassVar[tuple[str, ...]] = ("reason",)
    reason: str

    def sentence(self, actor: str) -> str:
        """What happened."""
        return self._say(_("%(actor)s said why the idea does not fit now"), actor)

    def in_full(self) -> str:
        """The reason."""
        return self.reason


@dataclass(frozen=True)
class IdeaDone(Plain):
    """It is done."""

    kind: ClassVar[str] = "idea.done"
    personal: ClassVar[tuple[str, ...]] = ("result",)
    result: str

    def sentence(self, actor: str) -> str:
        """What happened."""
        return self._say(_("%(actor)s says that the idea is done"), actor)

    def in_full(self) -> str:
        """What is different now."""
        return self.result


@dataclass(frozen=True)
class IdeaCredited(Plain):
    """Those who had a part in it are named."""

    kind: ClassVar[str] = "idea.credited"
    people: list[int]

    def sentence(self, actor: str) -> str:
        """What happened."""
        return self._say(_("%(actor)s named those who had a part in it"), actor)


@dataclass(frozen=True)
class CreditAdded(Plain):
    """Somebody was missed, and is named, too."""

    kind: ClassVar[str] = "idea.credit_added"
    people: list[int]

    def sentence(self, actor: str) -> str:
        """What happened."""
        return self._say(_("%(actor)s added a name that was missed"), actor)


@dataclass(frozen=True)
class CreditLeft(Plain):
    """Somebody does not want to be named."""

    kind: ClassVar[str] = "idea.credit_left"

    def sentence(self, actor: str) -> str:
        """What happened; not who, since they do not want to be named."""
        return _("Somebody took their name off")


@dataclass(frozen=True)
class IdeaTakenBack(Plain):
    """Whoever offered it has thought better of it."""

    kind: ClassVar[str] = "idea.taken_back"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return self._say(_("%(actor)s took the idea back"), actor)


@dataclass(frozen=True)
class IdeaDueSoon(Plain):
    """An answer, or what was agreed, is due in a few days."""

    kind: ClassVar[str] = "idea.due_soon"
    day: str

    def sentence(self, actor: str) -> str:
        """What is due."""
        return _("An idea is waiting, and its day is near")


@dataclass(frozen=True)
class IdeaOverdue(Plain):
    """Its day has passed."""

    kind: ClassVar[str] = "idea.overdue"
    day: str

    def sentence(self, actor: str) -> str:
        """What is late."""
        return _("The day by which this idea should have moved has passed")


@dataclass(frozen=True)
class IdeaHandedOn(Plain):
    """Who should have done it has left; somebody else has it now."""

    kind: ClassVar[str] = "idea.handed_on"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("Whoever had this has left; the team looks at it anew")
