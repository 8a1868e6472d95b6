"""What can happen to a mistake that is put right in three taps?"""

from dataclasses import dataclass, field
from typing import ClassVar

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.history.kinds import Occurrence
from footpath.recovery.models.cases import Cause


@dataclass(frozen=True)
class Noticed(Occurrence):
    """Somebody says that something went wrong."""

    kind: ClassVar[str] = "recovery.noticed"
    personal: ClassVar[tuple[str, ...]] = ("what",)
    cause: str
    what: str = ""
    by_us: bool = False  # whoever serves said so

    def sentence(self, actor: str) -> str:
        """What went wrong."""
        words = _("%(actor)s said what went wrong: %(cause)s")
        return words % {"actor": actor, "cause": Cause(self.cause).label.lower()}

    def in_full(self) -> str:
        """In their words."""
        return self.what


@dataclass(frozen=True)
class Joined(Occurrence):
    """Somebody noticed the same while it was under way."""

    kind: ClassVar[str] = "recovery.joined"
    personal: ClassVar[tuple[str, ...]] = ("what",)
    what: str = ""

    def sentence(self, actor: str) -> str:
        """Who did."""
        return _("%(actor)s noticed the same") % {"actor": actor}

    def in_full(self) -> str:
        """In their words."""
        return self.what


@dataclass(frozen=True)
class Owned(Occurrence):
    """Somebody takes it on."""

    kind: ClassVar[str] = "recovery.owned"

    def sentence(self, actor: str) -> str:
        """Who owns it."""
        return _("%(actor)s owns it, and puts it right") % {"actor": actor}


@dataclass(frozen=True)
class Fixed(Occurrence):
    """It is put right."""

    kind: ClassVar[str] = "recovery.fixed"
    personal: ClassVar[tuple[str, ...]] = ("what",)
    what: str = ""

    def sentence(self, actor: str) -> str:
        """Who did it."""
        return _("%(actor)s has put it right") % {"actor": actor}

    def in_full(self) -> str:
        """What was done."""
        return self.what


@dataclass(frozen=True)
class CheckAsked(Occurrence):
    """Those whom it touched are asked whether it is right now."""

    kind: ClassVar[str] = "recovery.check_asked"
    personal: ClassVar[tuple[str, ...]] = ("done",)
    asked: list[int] = field(default_factory=list)  # numbers of people
    done: str = ""

    def sentence(self, actor: str) -> str:
        """What is asked."""
        return _("%(actor)s has put it right. Is it right now?") % {"actor": actor}

    def in_full(self) -> str:
        """What was done."""
        return self.done


@dataclass(frozen=True)
class Verified(Occurrence):
    """It is right now, say those whom it touched; or whoever put it right has asked them."""

    kind: ClassVar[str] = "recovery.verified"
    by_owner: bool = False

    def sentence(self, actor: str) -> str:
        """Who says so."""
        if self.by_owner:
            return _("%(actor)s has checked with them: it is right now") % {"actor": actor}
        return _("%(actor)s says that it is right now") % {"actor": actor}


@dataclass(frozen=True)
class SaidRight(Occurrence):
    """One of several says that it is right; others are still asked."""

    kind: ClassVar[str] = "recovery.said_right"

    def sentence(self, actor: str) -> str:
        """Who says so."""
        return _("%(actor)s says that it is right now; others are still asked") % {"actor": actor}


@dataclass(frozen=True)
class NotRight(Occurrence):
    """It is not right yet: it goes back to its owner, and counts as gone wrong twice."""

    kind: ClassVar[str] = "recovery.not_right"
    personal: ClassVar[tuple[str, ...]] = ("missing",)
    missing: str = ""

    def sentence(self, actor: str) -> str:
        """Who says so."""
        return _("%(actor)s says that it is not right yet") % {"actor": actor}

    def in_full(self) -> str:
        """What is missing."""
        return self.missing


@dataclass(frozen=True)
class TakenBack(Occurrence):
    """It was nothing."""

    kind: ClassVar[str] = "recovery.taken_back"

    def sentence(self, actor: str) -> str:
        """Who says so."""
        return _("%(actor)s took it back: nothing went wrong") % {"actor": actor}


@dataclass(frozen=True)
class Recurred(Occurrence):
    """The same for the same customer, not long ago."""

    kind: ClassVar[str] = "recovery.recurred"
    cause: str
    times: int = 2

    def sentence(self, actor: str) -> str:
        """How often."""
        words = ngettext(
            "The same for the same customer, %(n)d time in 90 days: %(cause)s",
            "The same for the same customer, %(n)d times in 90 days: %(cause)s",
            self.times,
        )
        return words % {"n": self.times, "cause": Cause(self.cause).label.lower()}
