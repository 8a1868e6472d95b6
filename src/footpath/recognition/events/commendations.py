"""What can happen to a note for the review? Events say that it happened, and never what is written in it."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence


@dataclass(frozen=True)
class CommendationAsked(Occurrence):
    """Whoever leads somebody would like to keep a note for their review."""

    kind: ClassVar[str] = "commendation.asked"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s would like to keep a note on what you did for your review; you decide") % {"actor": actor}


@dataclass(frozen=True)
class CommendationKept(Occurrence):
    """The person said yes."""

    kind: ClassVar[str] = "commendation.kept"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s agrees that the note for the review is kept") % {"actor": actor}


@dataclass(frozen=True)
class CommendationRefused(Occurrence):
    """The person said no: the words are gone."""

    kind: ClassVar[str] = "commendation.refused"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s does not want the note for the review; its words are gone") % {"actor": actor}


@dataclass(frozen=True)
class CommendationTakenBack(Occurrence):
    """Whoever wrote it, or the person, took it away: the words are gone."""

    kind: ClassVar[str] = "commendation.taken_back"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s took the note for the review away; its words are gone") % {"actor": actor}
