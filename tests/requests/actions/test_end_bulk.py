"""When is an act on many requests over?"""

from tests.requests.stages import DAY, TUESDAY, queued
from tests.requests.volume import begun, do

from footpath.requests import actions
from footpath.requests.models import Bulk


def test_when_every_row_is_done_and_once(cast):
    bulk = begun(cast.ben, "take", queued(cast), queued(cast))
    first, second = bulk.rows.order_by("pk")
    do(first)
    assert not actions.end_bulk(bulk, now=TUESDAY)
    do(second)
    assert actions.end_bulk(bulk, now=TUESDAY)
    assert not actions.end_bulk(bulk, now=TUESDAY + DAY)
    assert Bulk.objects.get().done_at == TUESDAY
