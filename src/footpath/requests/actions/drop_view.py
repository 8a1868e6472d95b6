"""How is a saved view let go?"""

from datetime import datetime

from django.db import transaction

from footpath.people.models import Person
from footpath.requests.actions._view import require_change
from footpath.requests.models import SavedView


@transaction.atomic
def drop_view(view: SavedView, *, by: Person, now: datetime) -> None:
    """Let a view go; no request changes. Twice changes nothing.

    Raises PermissionDenied for whoever may not change it.
    """
    require_change(view, by, now)
    SavedView.objects.filter(pk=view.pk).delete()
