"""What can happen to a thank-you note? Events say that it happened, and never what is written in it."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence


@dataclass(frozen=True)
class ThanksWritten(Occurrence):
    """Somebody wrote one."""

    kind: ClassVar[str] = "thanks.written"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s wrote you a thank-you note") % {"actor": actor}


@dataclass(frozen=True)
class ThanksHidden(Occurrence):
    """Somebody who got it keeps it to themself."""

    kind: ClassVar[str] = "thanks.hidden"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s keeps it to themself") % {"actor": actor}


@dataclass(frozen=True)
class ThanksShown(Occurrence):
    """They show it again."""

    kind: ClassVar[str] = "thanks.shown"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s shows it again") % {"actor": actor}


@dataclass(frozen=True)
class ThanksTakenBack(Occurrence):
    """Whoever wrote it took it back."""

    kind: ClassVar[str] = "thanks.taken_back"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s took it back") % {"actor": actor}


@dataclass(frozen=True)
class ThanksCopiesChosen(Occurrence):
    """Somebody said whether those who lead them get copies."""

    kind: ClassVar[str] = "thanks.copies_chosen"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s chose who gets copies of their thank-you notes") % {"actor": actor}
