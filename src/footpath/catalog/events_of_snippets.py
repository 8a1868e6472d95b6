"""What can happen to what is known about a service?"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence
from footpath.ui.wording import day


@dataclass(frozen=True)
class SnippetWritten(Occurrence):
    """Somebody wrote down what people need to know again and again."""

    kind: ClassVar[str] = "snippet.written"
    title: str

    def sentence(self, actor: str) -> str:
        """What it answers."""
        return _("%(actor)s wrote “%(title)s”") % {"actor": actor, "title": self.title}


@dataclass(frozen=True)
class SnippetChanged(Occurrence):
    """What is known was written anew."""

    kind: ClassVar[str] = "snippet.changed"
    title: str

    def sentence(self, actor: str) -> str:
        """What was changed."""
        return _("%(actor)s changed “%(title)s”") % {"actor": actor, "title": self.title}


@dataclass(frozen=True)
class SnippetConfirmed(Occurrence):
    """Somebody looked at it and says that it still holds."""

    kind: ClassVar[str] = "snippet.confirmed"
    review_on: str

    def sentence(self, actor: str) -> str:
        """That it holds, and when it is looked at again."""
        facts = {"actor": actor, "day": day(date.fromisoformat(self.review_on))}
        return _("%(actor)s says that it still holds; it is looked at again on %(day)s") % facts


@dataclass(frozen=True)
class SnippetDropped(Occurrence):
    """It is not shown any more."""

    kind: ClassVar[str] = "snippet.dropped"
    title: str

    def sentence(self, actor: str) -> str:
        """What is gone."""
        return _("%(actor)s took “%(title)s” away") % {"actor": actor, "title": self.title}


@dataclass(frozen=True)
class SnippetReviewDue(Occurrence):
    """The day has come on which somebody wanted to look whether it still holds."""

    kind: ClassVar[str] = "snippet.review_due"
    title: str

    def sentence(self, actor: str) -> str:
        """What is to be looked at."""
        return _("Does it still hold? “%(title)s” is to be looked at again") % {"title": self.title}


@dataclass(frozen=True)
class SnippetAnswered(Occurrence):
    """Somebody was about to ask, and it answered them."""

    kind: ClassVar[str] = "snippet.answered"

    def sentence(self, actor: str) -> str:
        """That nobody had to be asked."""
        return _("%(actor)s found the answer in it and did not have to ask") % {"actor": actor}
