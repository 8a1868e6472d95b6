"""What can be said on a request?"""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.requests.events.occurrence import RequestOccurrence


@dataclass(frozen=True)
class QuestionAsked(RequestOccurrence):
    """A question was asked; the request waits for the answer."""

    kind: ClassVar[str] = "request.question_asked"
    personal: ClassVar[tuple[str, ...]] = ("asked_of",)
    question_id: int
    message_id: int
    asked_of: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s asked %(asked_of)s"), actor)


@dataclass(frozen=True)
class QuestionDropped(RequestOccurrence):
    """Nobody is left who could answer: the question falls away, and work goes on without it."""

    kind: ClassVar[str] = "request.question_dropped"
    personal: ClassVar[tuple[str, ...]] = ("name",)
    question_id: int
    name: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s let the question fall, because %(name)s is not there any more"), actor)


@dataclass(frozen=True)
class QuestionAnswered(RequestOccurrence):
    """A question was answered."""

    kind: ClassVar[str] = "request.question_answered"
    question_id: int
    message_id: int

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s answered"), actor)


@dataclass(frozen=True)
class FoundByProvider(RequestOccurrence):
    """The provider found a missing fact without asking further: a kindness."""

    kind: ClassVar[str] = "request.found_by_provider"
    question_id: int | None
    message_id: int | None
    key: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s found the answer"), actor)


@dataclass(frozen=True)
class Chased(RequestOccurrence):
    """Footpath reminded whoever has to answer."""

    kind: ClassVar[str] = "request.chased"
    question_id: int
    nth: int

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s sent a reminder about the open question"), actor)


@dataclass(frozen=True)
class ClosedPolitely(RequestOccurrence):
    """Nobody answered after several reminders."""

    kind: ClassVar[str] = "request.closed_politely"
    message_id: int

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s closed it, because no answer came"), actor)


@dataclass(frozen=True)
class MessageWritten(RequestOccurrence):
    """Somebody wrote a message."""

    kind: ClassVar[str] = "request.message_written"
    message_id: int

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s wrote"), actor)


@dataclass(frozen=True)
class MailAdded(RequestOccurrence):
    """A mail came in for it, and nobody has proven who wrote it."""

    kind: ClassVar[str] = "request.mail_added"
    personal: ClassVar[tuple[str, ...]] = ("address",)
    message_id: int
    address: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("A mail from %(address)s came in"), actor)


@dataclass(frozen=True)
class MailPassedOn(RequestOccurrence):
    """Somebody put a mail here that had not found its way by itself."""

    kind: ClassVar[str] = "request.mail_passed_on"
    personal: ClassVar[tuple[str, ...]] = ("address",)
    message_id: int
    address: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s put a mail from %(address)s here"), actor)


@dataclass(frozen=True)
class NoteWritten(RequestOccurrence):
    """Somebody of the serving team wrote an internal note."""

    kind: ClassVar[str] = "request.note_written"
    message_id: int

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s noted, inside the team"), actor)


@dataclass(frozen=True)
class CallLogged(RequestOccurrence):
    """A call or a visit about this request was written down."""

    kind: ClassVar[str] = "request.call_logged"
    message_id: int
    visit: bool
    promise_id: int | None = None  # of a call-back

    def sentence(self, actor: str) -> str:
        """In words."""
        words = {
            (False, False): _("%(actor)s wrote down a call"),
            (False, True): _("%(actor)s wrote down a call, and will call back"),
            (True, False): _("%(actor)s wrote down a visit"),
            (True, True): _("%(actor)s wrote down a visit, and will call back"),
        }[self.visit, self.promise_id is not None]
        return words % {"actor": actor}


@dataclass(frozen=True)
class CalledBack(RequestOccurrence):
    """A call-back that was promised has been made."""

    kind: ClassVar[str] = "request.called_back"
    promise_id: int
    message_id: int | None = None

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s called back"), actor)
