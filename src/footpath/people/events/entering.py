"""What can happen to how somebody gets in?"""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

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


@dataclass(frozen=True)
class TokenMade(Occurrence):
    """Somebody has a token, with which programs act for them."""

    kind: ClassVar[str] = "person.token_made"
    personal: ClassVar[tuple[str, ...]] = ("name",)
    name: str
    scope: str

    def sentence(self, actor: str) -> str:
        """What the token is for."""
        facts = {"actor": actor, "name": self.name}
        if self.scope == "read":
            return _("%(actor)s made a token that may read: %(name)s") % facts
        return _("%(actor)s made a token that may read and write: %(name)s") % facts


@dataclass(frozen=True)
class TokensRevoked(Occurrence):
    """Tokens of somebody let no program in any more."""

    kind: ClassVar[str] = "person.tokens_revoked"
    count: int

    def sentence(self, actor: str) -> str:
        """How many."""
        return ngettext(
            "%(actor)s revoked a token for programs", "%(actor)s revoked %(count)s tokens for programs", self.count
        ) % {"actor": actor, "count": self.count}
