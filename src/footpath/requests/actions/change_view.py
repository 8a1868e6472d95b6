"""How is a saved view changed?"""

from datetime import datetime

from django.db import IntegrityError, transaction

from footpath.people.models import Person
from footpath.requests.actions._move import as_seen
from footpath.requests.actions._say import usable
from footpath.requests.actions._view import changed_meanwhile, name_taken, require_change
from footpath.requests.models import FirstView, SavedView
from footpath.requests.narrowing import Narrowing


@transaction.atomic
def change_view(
    view: SavedView, *, name: str, part: Narrowing, shared: bool, by: Person, now: datetime, edits: int | None = None
) -> SavedView:
    """Give a view another name, another part of the board, or to others; `edits` is the number that the changer saw.
    Where it is shared no more, it is the owner's again, and nobody else's board begins with it.

    Raises PermissionDenied, Unclear naming the field, SomebodyWasFaster where somebody changed it meanwhile.
    """
    require_change(view, by, now)
    name = usable(name, "name", longest=60)
    seen = as_seen(edits=view.edits if edits is None else edits)
    try:
        with transaction.atomic():
            mine = SavedView.objects.filter(pk=view.pk, **seen).update(
                name=name, query=part.query(), shared=shared, edits=view.edits + 1
            )
    except IntegrityError as error:
        raise name_taken(name) from error
    if mine != 1:
        raise changed_meanwhile()
    if not shared:
        FirstView.objects.filter(view=view).exclude(person=view.owner_id).delete()
    view.refresh_from_db()
    return view
