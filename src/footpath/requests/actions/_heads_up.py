"""How does a heads-up get to its next state? Once."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from footpath.requests.actions._move import as_seen
from footpath.requests.announced import OPEN
from footpath.requests.models import HeadsUp
from footpath.requests.refusals import faster


def change_heads_up_row(heads_up: HeadsUp, *, edits: int | None = None, **facts: Any) -> None:
    """Set these columns of one that is still to come, as the changer saw it; of two at once the second is told."""
    seen = as_seen(edits=heads_up.edits if edits is None else edits, state__in=OPEN)
    facts["edits"] = heads_up.edits + 1
    if HeadsUp.objects.filter(pk=heads_up.pk, **seen).update(**facts) != 1:
        raise faster(heads_up)
    for name, value in facts.items():
        setattr(heads_up, name, value)


def require_side(is_theirs: bool) -> None:
    """PermissionDenied for the other side."""
    if not is_theirs:
        raise PermissionDenied(_("That is for the other side to do."))
