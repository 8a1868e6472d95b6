"""Which files does nobody hold on to any more?"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.db.models import ProtectedError, QuerySet

from footpath.files import disk
from footpath.files.actions.discard import discard
from footpath.files.models import StoredFile

GRACE = timedelta(days=1)  # for forms that are still being filled in, and transactions that are still open


def sweep(*, linked: Iterable[QuerySet[Any, Any]], now: datetime) -> int:
    """Delete files older than a day whose id is in none of the `linked` querysets of ids; count what went."""
    unlinked = StoredFile.objects.filter(uploaded_at__lt=now - GRACE)
    for ids in linked:
        unlinked = unlinked.exclude(pk__in=ids)
    gone = 0
    for stored_file in unlinked:
        try:
            discard(stored_file)
            gone += 1
        except ProtectedError:
            continue  # somebody linked it meanwhile
    for path in disk.older_than((now - GRACE).timestamp()):
        if not StoredFile.objects.filter(pk=path.name).exists():
            path.unlink(missing_ok=True)
            gone += 1
    return gone
