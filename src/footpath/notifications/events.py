"""What can happen to a webhook, and to the address for a calendar?"""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence


@dataclass(frozen=True)
class WebhookAdded(Occurrence):
    """From now on somebody outside is told."""

    kind: ClassVar[str] = "webhook.added"
    name: str
    host: str

    def sentence(self, actor: str) -> str:
        """Which, and where it leads."""
        words = _("%(actor)s added the webhook %(name)s: what happens is told to %(host)s")
        return words % {"actor": actor, "name": self.name, "host": self.host}


@dataclass(frozen=True)
class WebhookChanged(Occurrence):
    """It leads elsewhere, or tells of something else."""

    kind: ClassVar[str] = "webhook.changed"
    name: str
    host: str

    def sentence(self, actor: str) -> str:
        """Which, and where it leads now."""
        words = _("%(actor)s changed the webhook %(name)s: what happens is told to %(host)s")
        return words % {"actor": actor, "name": self.name, "host": self.host}


@dataclass(frozen=True)
class WebhookSwitched(Occurrence):
    """It was switched on or off, removed or brought back."""

    kind: ClassVar[str] = "webhook.switched"
    name: str
    to: str

    def sentence(self, actor: str) -> str:
        """What was done."""
        words = {
            "on": _("%(actor)s switched the webhook %(name)s on"),
            "off": _("%(actor)s switched the webhook %(name)s off"),
            "removed": _("%(actor)s removed the webhook %(name)s"),
        }[self.to]
        return words % {"actor": actor, "name": self.name}


@dataclass(frozen=True)
class WebhookSecretChanged(Occurrence):
    """It signs with another secret."""

    kind: ClassVar[str] = "webhook.secret_changed"
    name: str

    def sentence(self, actor: str) -> str:
        """Of which."""
        return _("%(actor)s changed the secret of the webhook %(name)s") % {"actor": actor, "name": self.name}


@dataclass(frozen=True)
class WebhookStopped(Occurrence):
    """Nothing got through for a day, or the other side says that nobody is there any more."""

    kind: ClassVar[str] = "webhook.stopped"
    name: str
    why: str

    def sentence(self, actor: str) -> str:
        """Which, and what was wrong."""
        words = _("%(actor)s stopped the webhook %(name)s, because nothing got through: %(why)s")
        return words % {"actor": actor, "name": self.name, "why": self.why}


@dataclass(frozen=True)
class FeedMade(Occurrence):
    """Somebody lets a calendar read their days."""

    kind: ClassVar[str] = "person.feed_made"

    def sentence(self, actor: str) -> str:
        """That there is a new address."""
        return _("%(actor)s made an address for their calendar") % {"actor": actor}


@dataclass(frozen=True)
class FeedEnded(Occurrence):
    """Somebody keeps calendars out again."""

    kind: ClassVar[str] = "person.feed_ended"

    def sentence(self, actor: str) -> str:
        """That it shows nothing any more."""
        return _("%(actor)s ended the address for their calendar") % {"actor": actor}
