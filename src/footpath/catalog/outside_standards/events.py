"""What can happen to what is promised outside?"""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence


@dataclass(frozen=True)
class OutsideStandardKept(Occurrence):
    """Somebody wrote down what outside customers are promised, or wrote it anew."""

    kind: ClassVar[str] = "outside_standard.kept"
    what: str
    number: int

    def sentence(self, actor: str) -> str:
        """What is promised."""
        if self.number == 1:
            return _("%(actor)s wrote down what is promised outside: %(what)s") % {"actor": actor, "what": self.what}
        return _("%(actor)s changed what is promised outside: %(what)s") % {"actor": actor, "what": self.what}


@dataclass(frozen=True)
class OutsideStandardRetired(Occurrence):
    """It is not promised any more."""

    kind: ClassVar[str] = "outside_standard.retired"
    what: str

    def sentence(self, actor: str) -> str:
        """What is not promised any more."""
        return _("%(actor)s noted that this is not promised outside any more: %(what)s") % {
            "actor": actor,
            "what": self.what,
        }


@dataclass(frozen=True)
class ServicePutBeside(Occurrence):
    """A service inside stands beside it from now on."""

    kind: ClassVar[str] = "outside_standard.put_beside"
    service: str

    def sentence(self, actor: str) -> str:
        """Which service."""
        return _("%(actor)s put %(service)s beside what is promised outside") % {
            "actor": actor,
            "service": self.service,
        }


@dataclass(frozen=True)
class ServiceTakenFromBeside(Occurrence):
    """A service inside does not stand beside it any more."""

    kind: ClassVar[str] = "outside_standard.taken_from_beside"
    service: str

    def sentence(self, actor: str) -> str:
        """Which service."""
        return _("%(actor)s took %(service)s away from beside what is promised outside") % {
            "actor": actor,
            "service": self.service,
        }
