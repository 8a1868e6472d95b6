"""What can happen to a word between two?"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence
from footpath.ui import wording


@dataclass(frozen=True, kw_only=True)
class WordOccurrence(Occurrence):
    """Something that happened to a word, with the line that was said along with it."""

    personal: ClassVar[tuple[str, ...]] = ("note",)
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class WordSaid(WordOccurrence):
    """Somebody asked a coworker or a team for a hand."""

    kind: ClassVar[str] = "word.said"
    personal: ClassVar[tuple[str, ...]] = ("note", "to")
    to: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return _("%(actor)s asked %(to)s for a hand") % {"actor": actor, "to": self.to}


@dataclass(frozen=True, kw_only=True)
class WordTakenDown(WordOccurrence):
    """Somebody was called or visited, and wrote down what was asked."""

    kind: ClassVar[str] = "word.taken_down"
    personal: ClassVar[tuple[str, ...]] = ("note", "caller")
    caller: str
    visit: bool
    promise_id: int | None

    def sentence(self, actor: str) -> str:
        """In words."""
        words = {
            (False, False): _("%(actor)s wrote down what %(caller)s asked on the phone"),
            (False, True): _("%(actor)s wrote down what %(caller)s asked on the phone, and will call back"),
            (True, False): _("%(actor)s wrote down what %(caller)s asked in person"),
            (True, True): _("%(actor)s wrote down what %(caller)s asked in person, and will call back"),
        }[self.visit, self.promise_id is not None]
        return words % {"actor": actor, "caller": self.caller}


@dataclass(frozen=True, kw_only=True)
class WordPromised(WordOccurrence):
    """Yes, by a day."""

    kind: ClassVar[str] = "word.promised"
    promise_id: int
    by_day: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return _("%(actor)s said yes, by %(day)s") % {"actor": actor, "day": _day(self.by_day)}


@dataclass(frozen=True, kw_only=True)
class WordPromiseMoved(WordOccurrence):
    """Another day than the one promised first."""

    kind: ClassVar[str] = "word.promise_moved"
    promise_id: int
    by_day: str
    wish: str

    def sentence(self, actor: str) -> str:
        """In words."""
        words = {
            "customer": _("%(actor)s promised %(day)s instead, as was wished"),
            "provider": _("%(actor)s had to move the promise to %(day)s"),
        }[self.wish]
        return words % {"actor": actor, "day": _day(self.by_day)}


@dataclass(frozen=True, kw_only=True)
class MomentOffered(WordOccurrence):
    """I can at …."""

    kind: ClassVar[str] = "word.moment_offered"
    moment: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return _("%(actor)s can help %(when)s") % {"actor": actor, "when": _moment(self.moment)}


@dataclass(frozen=True, kw_only=True)
class MomentAccepted(WordOccurrence):
    """The moment that was offered suits: it is promised now."""

    kind: ClassVar[str] = "word.moment_accepted"
    promise_id: int
    moment: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return _("%(actor)s agreed to %(when)s") % {"actor": actor, "when": _moment(self.moment)}


@dataclass(frozen=True, kw_only=True)
class MomentRefused(WordOccurrence):
    """The moment that was offered does not suit."""

    kind: ClassVar[str] = "word.moment_refused"
    moment: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return _("%(actor)s cannot make it %(when)s") % {"actor": actor, "when": _moment(self.moment)}


@dataclass(frozen=True, kw_only=True)
class HandedOn(WordOccurrence):
    """Better ask somebody else."""

    kind: ClassVar[str] = "word.handed_on"
    personal: ClassVar[tuple[str, ...]] = ("note", "to")
    to: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return _("%(actor)s handed it on to %(to)s") % {"actor": actor, "to": self.to}


@dataclass(frozen=True, kw_only=True)
class Helped(WordOccurrence):
    """It is done."""

    kind: ClassVar[str] = "word.helped"

    def sentence(self, actor: str) -> str:
        """In words."""
        return _("%(actor)s helped") % {"actor": actor}


@dataclass(frozen=True, kw_only=True)
class Thanked(WordOccurrence):
    """The end: one line of thanks."""

    kind: ClassVar[str] = "word.thanked"

    def sentence(self, actor: str) -> str:
        """In words."""
        return _("%(actor)s said thank you") % {"actor": actor}


@dataclass(frozen=True, kw_only=True)
class WordLeft(WordOccurrence):
    """One of the two has left: what was said to a team is the team's again, another word has ended."""

    kind: ClassVar[str] = "word.left"
    personal: ClassVar[tuple[str, ...]] = ("note", "name")
    name: str
    back: bool  # the team has it again

    def sentence(self, actor: str) -> str:
        """In words."""
        if self.back:
            return _("%(name)s is not here any more; the team has it again") % {"name": self.name}
        return _("%(name)s is not here any more, so this has ended") % {"name": self.name}


@dataclass(frozen=True, kw_only=True)
class WordWithdrawn(WordOccurrence):
    """It is not needed any more."""

    kind: ClassVar[str] = "word.withdrawn"

    def sentence(self, actor: str) -> str:
        """In words."""
        return _("%(actor)s does not need it any more") % {"actor": actor}


@dataclass(frozen=True, kw_only=True)
class Grown(WordOccurrence):
    """It became a request."""

    kind: ClassVar[str] = "word.grown"
    request_id: int

    def sentence(self, actor: str) -> str:
        """In words."""
        return _("%(actor)s makes it a request") % {"actor": actor}


@dataclass(frozen=True, kw_only=True)
class WordCalledBack(WordOccurrence):
    """A call-back that was promised has been made."""

    kind: ClassVar[str] = "word.called_back"
    promise_id: int

    def sentence(self, actor: str) -> str:
        """In words."""
        return _("%(actor)s called back") % {"actor": actor}


def _day(iso: str) -> str:
    return wording.day(date.fromisoformat(iso))


def _moment(iso: str) -> str:
    return wording.moment(datetime.fromisoformat(iso))
