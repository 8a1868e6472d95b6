"""What can happen to a focus group? Events say that it happened, never what was said, nor what somebody answered."""

from dataclasses import dataclass, field
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence


@dataclass(frozen=True)
class GroupHostNamed(Occurrence):
    """Somebody is asked to lead it."""

    kind: ClassVar[str] = "focus_group.host_named"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s asked for a host of the focus group") % {"actor": actor}


@dataclass(frozen=True)
class GroupGuestNamed(Occurrence):
    """Somebody from outside leads it, by a link."""

    kind: ClassVar[str] = "focus_group.guest_named"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s gave a link to a host from outside") % {"actor": actor}


@dataclass(frozen=True)
class GroupGuestEnded(Occurrence):
    """The link of the host from outside opens nothing any more."""

    kind: ClassVar[str] = "focus_group.guest_ended"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("The link of the host from outside has ended")


@dataclass(frozen=True)
class GroupDaySet(Occurrence):
    """It has a day and a place."""

    kind: ClassVar[str] = "focus_group.day_set"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s set the day of the focus group") % {"actor": actor}


@dataclass(frozen=True)
class GroupMoved(Occurrence):
    """It has another day or place: whoever said yes is asked again."""

    kind: ClassVar[str] = "focus_group.moved"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s proposes another day for the focus group") % {"actor": actor}


@dataclass(frozen=True)
class GroupInvited(Occurrence):
    """People are asked to take part."""

    people: list[int] = field(default_factory=list)  # whom it concerns
    kind: ClassVar[str] = "focus_group.invited"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s would like to hear you in a focus group") % {"actor": actor}


@dataclass(frozen=True)
class GroupJoined(Occurrence):
    """Somebody takes part."""

    kind: ClassVar[str] = "focus_group.joined"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s takes part in the focus group") % {"actor": actor}


@dataclass(frozen=True)
class GroupLeft(Occurrence):
    """Somebody would rather not; nobody asks why."""

    kind: ClassVar[str] = "focus_group.left"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s does not take part in the focus group") % {"actor": actor}


@dataclass(frozen=True)
class GroupMovedUp(Occurrence):
    """A seat has become free for somebody who waited."""

    people: list[int] = field(default_factory=list)  # whom it concerns
    kind: ClassVar[str] = "focus_group.moved_up"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("A seat in the focus group has become free for you")


@dataclass(frozen=True)
class GroupReminded(Occurrence):
    """It is soon."""

    people: list[int] = field(default_factory=list)  # whom it concerns
    kind: ClassVar[str] = "focus_group.reminded"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("The focus group is soon")


@dataclass(frozen=True)
class GroupHeld(Occurrence):
    """They met."""

    kind: ClassVar[str] = "focus_group.held"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("The focus group has met")


@dataclass(frozen=True)
class GroupNotesDone(Occurrence):
    """All notes stand there."""

    kind: ClassVar[str] = "focus_group.notes_done"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("The notes of the focus group are complete")


@dataclass(frozen=True)
class GroupCodersNamed(Occurrence):
    """Two are asked to put its notes into themes."""

    kind: ClassVar[str] = "focus_group.coders_named"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s asked two people to put notes of a focus group into themes") % {"actor": actor}


@dataclass(frozen=True)
class GroupBothDone(Occurrence):
    """Both have put the notes into themes."""

    kind: ClassVar[str] = "focus_group.both_done"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("Both have put the notes into themes: settle together where you differ")


@dataclass(frozen=True)
class GroupCoded(Occurrence):
    """Both agree; whoever was there looks at the themes."""

    kind: ClassVar[str] = "focus_group.coded"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("Is this what you said? The themes of your focus group wait for you")


@dataclass(frozen=True)
class GroupQuoteProposed(Occurrence):
    """A sentence is to be told in its words."""

    kind: ClassVar[str] = "focus_group.quote_proposed"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("May this sentence be told in its words?")


@dataclass(frozen=True)
class GroupObjected(Occurrence):
    """Somebody who was there says: that is not what we said."""

    kind: ClassVar[str] = "focus_group.objected"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("Somebody who was there says: that is not what we said")


@dataclass(frozen=True)
class GroupChecked(Occurrence):
    """Those who were there have looked at the themes."""

    kind: ClassVar[str] = "focus_group.checked"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("Those who took part in the focus group have looked at its themes")


@dataclass(frozen=True)
class GroupCanceled(Occurrence):
    """It is called off."""

    kind: ClassVar[str] = "focus_group.canceled"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s called the focus group off") % {"actor": actor}


@dataclass(frozen=True)
class GroupWent(Occurrence):
    """It went on: a note, a theme. Of what, nothing is said."""

    kind: ClassVar[str] = "focus_group.went_on"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s went on with the focus group") % {"actor": actor}
