"""Does mending leave the index as it should be, and what is right alone?"""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.db.models import QuerySet
from tests.search.conftest import NOW, ids, visible

from footpath import search
from footpath.search import Entry, Mended
from footpath.search.models import SearchDoc

pytestmark = pytest.mark.django_db
RIGHT = [
    Entry("request", 1, "Printer on floor 2 is broken", "It smokes. Über-Maß! ana@demo.example"),
    Entry("request", 2, "Badge for Zoë", "She needs access to the printers' hall", "keycard"),
    Entry("request", 3, "New laptop", "Before Monday, please"),
]


def test_what_is_missing_is_added_what_differs_renewed_and_what_is_gone_removed(
    printers: dict[str, QuerySet[Group]],
) -> None:
    entries = [RIGHT[0], Entry("request", 2, "Badge for Zoë", "She needs a scanner"), Entry("request", 4, "A lamp")]
    assert search.mend("request", entries, now=NOW) == Mended(added=1, changed=1, removed=1)
    everything, sought = visible(1, 2, 3, 4), ("printer", "scanner", "keycard", "laptop", "lamp")
    assert [ids(search.find(word, within=everything)) for word in sought] == [[1], [2], [], [], [4]]


def test_what_is_right_is_not_touched(printers: dict[str, QuerySet[Group]]) -> None:
    assert search.mend("request", RIGHT, now=NOW + timedelta(days=1)) == Mended(0, 0, 0)
    assert set(SearchDoc.objects.values_list("updated_at", flat=True)) == {NOW}


def test_other_kinds_are_left_alone(printers: dict[str, QuerySet[Group]]) -> None:
    search.index("person", 1, "Petra Printer", now=NOW)
    assert search.mend("request", [], now=NOW).removed == 3
    assert SearchDoc.objects.get().kind == "person"


def test_what_is_found_while_it_mends_stays() -> None:
    """Somebody asks while the entries are read: the index knew nothing of it when the mending began."""

    def entries():
        yield RIGHT[0]
        search.index("request", 9, "Asked just now", now=NOW)

    search.mend("request", entries(), now=NOW)
    assert set(SearchDoc.objects.values_list("object_id", flat=True)) == {1, 9}


def test_thousands_are_read_bit_by_bit() -> None:
    Group.objects.bulk_create(Group(name=str(n)) for n in range(1200))
    read = [len(some) for some in search.chunks(Group.objects.all())]
    assert (sum(read), max(read)) == (1200, 500)
    entries = (Entry("request", one.pk, one.name) for some in search.chunks(Group.objects.all()) for one in some)
    assert search.mend("request", entries, now=NOW) == Mended(1200, 0, 0)
