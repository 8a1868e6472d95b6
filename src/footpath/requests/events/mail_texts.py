"""What can happen to the words of our mails?"""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence


@dataclass(frozen=True)
class MailTextKept(Occurrence):
    """A mail has other words from now on."""

    kind: ClassVar[str] = "mail_text.kept"
    mail: str
    number: int

    def sentence(self, actor: str) -> str:
        """In words."""
        return _("%(actor)s changed the words of a mail") % {"actor": actor}


@dataclass(frozen=True)
class MailTextRestored(Occurrence):
    """A mail has the words again that it had before, or those that it came with."""

    kind: ClassVar[str] = "mail_text.restored"
    mail: str
    number: int
    restored: int

    def sentence(self, actor: str) -> str:
        """In words."""
        if not self.restored:
            return _("%(actor)s gave a mail its original words back") % {"actor": actor}
        return _("%(actor)s gave a mail earlier words back") % {"actor": actor}
