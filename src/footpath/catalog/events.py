"""What can happen to a service, and to an agreement between two teams?"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence
from footpath.ui.wording import day


@dataclass(frozen=True)
class ServiceOffered(Occurrence):
    """A team offers something new."""

    kind: ClassVar[str] = "service.offered"
    name: str

    def sentence(self, actor: str) -> str:
        """What is offered."""
        return _("%(actor)s offered %(name)s") % {"actor": actor, "name": self.name}


@dataclass(frozen=True)
class ServiceDrafted(Occurrence):
    """Somebody began to write the next version."""

    kind: ClassVar[str] = "service.drafted"

    def sentence(self, actor: str) -> str:
        """That a version is being written."""
        return _("%(actor)s began to change this service") % {"actor": actor}


@dataclass(frozen=True)
class ServiceDraftDiscarded(Occurrence):
    """What was being written was thrown away."""

    kind: ClassVar[str] = "service.draft_discarded"
    name: str

    def sentence(self, actor: str) -> str:
        """What was thrown away."""
        return _("%(actor)s threw away the draft of %(name)s") % {"actor": actor, "name": self.name}


@dataclass(frozen=True)
class ServicePublished(Occurrence):
    """New terms hold from now on."""

    kind: ClassVar[str] = "service.published"
    number: int
    note: str = ""

    def sentence(self, actor: str) -> str:
        """Which version, and what is new."""
        said = _("%(actor)s published version %(number)s") % {"actor": actor, "number": self.number}
        return f"{said}: {self.note}" if self.note else said


@dataclass(frozen=True)
class ServiceRetired(Occurrence):
    """A team stopped offering something."""

    kind: ClassVar[str] = "service.retired"
    name: str

    def sentence(self, actor: str) -> str:
        """What cannot be asked for any more."""
        return _("%(actor)s retired %(name)s") % {"actor": actor, "name": self.name}


@dataclass(frozen=True)
class ServiceBroughtBack(Occurrence):
    """A team offers again what it had retired."""

    kind: ClassVar[str] = "service.brought_back"
    name: str

    def sentence(self, actor: str) -> str:
        """What can be asked for again."""
        return _("%(actor)s brought back %(name)s") % {"actor": actor, "name": self.name}


@dataclass(frozen=True)
class AgreementBegun(Occurrence):
    """Two teams began to talk about what they expect of each other, or to look at it again."""

    kind: ClassVar[str] = "agreement.begun"
    number: int

    def sentence(self, actor: str) -> str:
        """Which version is being written."""
        return _("%(actor)s began to write version %(number)s") % {"actor": actor, "number": self.number}


@dataclass(frozen=True)
class AgreementDraftDropped(Occurrence):
    """What was being written was thrown away."""

    kind: ClassVar[str] = "agreement.draft_dropped"
    number: int

    def sentence(self, actor: str) -> str:
        """Which version will not come."""
        return _("%(actor)s threw away the draft of version %(number)s") % {"actor": actor, "number": self.number}


@dataclass(frozen=True)
class AgreementProposed(Occurrence):
    """One side put a wording before the other."""

    kind: ClassVar[str] = "agreement.proposed"
    number: int
    team: str
    team_id: int
    signed: bool = False  # by the side that proposed it, in the same breath

    def sentence(self, actor: str) -> str:
        """Who proposed it, for whom."""
        said = _("%(actor)s proposed version %(number)s for %(team)s")
        if self.signed:
            said = _("%(actor)s proposed version %(number)s and signed it for %(team)s")
        return said % {"actor": actor, "number": self.number, "team": self.team}


@dataclass(frozen=True)
class AgreementCountered(Occurrence):
    """The other side answered with another wording, which is being written."""

    kind: ClassVar[str] = "agreement.countered"
    number: int
    team: str
    team_id: int

    def sentence(self, actor: str) -> str:
        """What was answered."""
        facts = {"actor": actor, "number": self.number, "team": self.team}
        return _("%(actor)s is writing another wording for %(team)s, instead of version %(number)s") % facts


@dataclass(frozen=True)
class AgreementTakenBack(Occurrence):
    """The side that proposed a wording took it back before both had signed."""

    kind: ClassVar[str] = "agreement.taken_back"
    number: int
    team: str
    team_id: int

    def sentence(self, actor: str) -> str:
        """What is not proposed any more."""
        return _("%(actor)s took version %(number)s back") % {"actor": actor, "number": self.number}


@dataclass(frozen=True)
class AgreementSigned(Occurrence):
    """The first of the two sides signed."""

    kind: ClassVar[str] = "agreement.signed"
    number: int
    team: str
    team_id: int

    def sentence(self, actor: str) -> str:
        """Who signed, for whom."""
        facts = {"actor": actor, "number": self.number, "team": self.team}
        return _("%(actor)s signed version %(number)s for %(team)s") % facts


@dataclass(frozen=True)
class AgreementInForce(AgreementSigned):
    """The second side signed, too: from now on it holds."""

    kind: ClassVar[str] = "agreement.in_force"

    def sentence(self, actor: str) -> str:
        """Who signed last, and that it holds."""
        facts = {"actor": actor, "number": self.number, "team": self.team}
        return _("%(actor)s signed version %(number)s for %(team)s; it is in force") % facts


@dataclass(frozen=True)
class AgreementEnded(Occurrence):
    """One side ended what was in force."""

    kind: ClassVar[str] = "agreement.ended"
    personal: ClassVar[tuple[str, ...]] = ("reason",)
    number: int
    team: str
    reason: str

    def sentence(self, actor: str) -> str:
        """Who ended it, and why."""
        facts = {"actor": actor, "team": self.team, "reason": self.reason}
        return _("%(actor)s ended it for %(team)s: %(reason)s") % facts


@dataclass(frozen=True)
class AgreementReviewDue(Occurrence):
    """The day on which both wanted to look at it again is near."""

    kind: ClassVar[str] = "agreement.review_due"
    number: int
    review_on: str

    def sentence(self, actor: str) -> str:
        """When it is to be looked at again."""
        return _("Version %(number)s is to be looked at again on %(day)s") % {
            "number": self.number,
            "day": day(date.fromisoformat(self.review_on)),
        }
