"""What can happen to how somebody gets in?"""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence


@dataclass(frozen=True)
class Invited(Occurrence):
    """Somebody was sent the link for their first password."""

    kind: ClassVar[str] = "person.invited"

    def sentence(self, actor: str) -> str:
        """That they were invited."""
        return _("%(actor)s sent an invitation") % {"actor": actor}


@dataclass(frozen=True)
class FactorsDropped(Occurrence):
    """Somebody's second factors were removed for them."""

    kind: ClassVar[str] = "person.factors_dropped"

    def sentence(self, actor: str) -> str:
        """That they are gone."""
        return _("%(actor)s removed the second factors") % {"actor": actor}


@dataclass(frozen=True)
class PasswordSet(Occurrence):
    """Somebody has a new password."""

    kind: ClassVar[str] = "person.password_set"

    def sentence(self, actor: str) -> str:
        """That there is a new one."""
        return _("%(actor)s chose a new password") % {"actor": actor}
