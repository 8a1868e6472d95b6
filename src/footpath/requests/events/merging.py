"""What can happen when two requests are the same, or one is several; and when somebody asks where it is?"""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.requests.events.occurrence import RequestOccurrence


@dataclass(frozen=True)
class Merged(RequestOccurrence):
    """It was the same as another one, which goes on for both; `who` asked that, `over` is what ended with it."""

    kind: ClassVar[str] = "request.merged"
    personal: ClassVar[tuple[str, ...]] = ("who",)
    into_id: int
    number: str
    who: str
    over: tuple[str, ...] = ()

    def sentence(self, actor: str) -> str:
        """In words."""
        if self.who:
            return self._say(_("%(actor)s merged it into %(number)s of %(who)s, which goes on for both"), actor)
        return self._say(_("%(actor)s merged it into %(number)s, which goes on for both"), actor)

    def in_full(self) -> str:
        """What becomes of those who asked, and what ended with it."""
        said = [_("Whoever asked or followed it follows %(number)s now, reads it, and hears how it ends.")]
        ended = {
            "offer": _("The offer that was open ended with it."),
            "emergency": _("Nobody has to decide any more whether it comes first."),
            "referral": _("Nobody is asked any more to take it over."),
            "sign_off": _("Nobody has to agree to it any more."),
            "question": _("What was missing need not be said any more."),
        }
        return " ".join([*said, *(ended[one] for one in self.over if one in ended)]) % {"number": self.number}


@dataclass(frozen=True)
class MergedIn(RequestOccurrence):
    """Another request was the same as this one; `came` are those who see this one from now on, `along` what came with
    it: files, questions, orders.
    """

    kind: ClassVar[str] = "request.merged_in"
    personal: ClassVar[tuple[str, ...]] = ("who", "came")
    merged_id: int
    number: str
    who: str
    came: str
    came_ids: tuple[int, ...] = ()

    def sentence(self, actor: str) -> str:
        """In words."""
        if self.who:
            return self._say(_("%(actor)s merged %(number)s of %(who)s into it"), actor)
        return self._say(_("%(actor)s merged %(number)s into it"), actor)

    def in_full(self) -> str:
        """Who sees it besides."""
        return _("It is open to %(came)s, too, from now on.") % {"came": self.came} if self.came else ""


@dataclass(frozen=True)
class Unmerged(RequestOccurrence):
    """It was not the same after all: it stands where it stood."""

    kind: ClassVar[str] = "request.unmerged"
    number: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s took the merge into %(number)s back: it stands where it stood"), actor)


@dataclass(frozen=True)
class UnmergedFrom(RequestOccurrence):
    """What was merged into it goes on by itself."""

    kind: ClassVar[str] = "request.unmerged_from"
    number: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s took the merge back: %(number)s goes on by itself"), actor)


@dataclass(frozen=True)
class SplitOff(RequestOccurrence):
    """Parts of it go on as requests of their own."""

    kind: ClassVar[str] = "request.split"
    numbers: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s split off %(numbers)s"), actor)


@dataclass(frozen=True)
class SplitFrom(RequestOccurrence):
    """It was a part of another request."""

    kind: ClassVar[str] = "request.split_from"
    source_id: int
    number: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s made it of a part of %(number)s; its clocks run since that was asked"), actor)


@dataclass(frozen=True)
class Nudged(RequestOccurrence):
    """The customer asked where it is."""

    kind: ClassVar[str] = "request.nudged"
    nudge_id: int

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s asked where it is"), actor)
