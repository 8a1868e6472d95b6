"""Which things do the tests of the index find?"""

from datetime import UTC, datetime

import pytest
from django.contrib.auth.models import Group
from django.db.models import QuerySet

from footpath import search
from footpath.search import Hit

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def visible(*ids: int) -> dict[str, QuerySet[Group]]:
    """What somebody may see; any table will do, here the groups of Django."""
    for pk in ids:
        Group.objects.get_or_create(pk=pk, defaults={"name": str(pk)})
    return {"request": Group.objects.filter(pk__in=ids)}


def ids(hits: list[Hit]) -> list[int]:
    """What was found, in its order."""
    return [hit.id for hit in hits]


@pytest.fixture
def printers() -> dict[str, QuerySet[Group]]:
    """Three requests that may be seen."""
    search.index("request", 1, "Printer on floor 2 is broken", "It smokes. Über-Maß! ana@demo.example", now=NOW)
    search.index("request", 2, "Badge for Zoë", "She needs access to the printers' hall", words="keycard", now=NOW)
    search.index("request", 3, "New laptop", "Before Monday, please", now=NOW)
    return visible(1, 2, 3)
