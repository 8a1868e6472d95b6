"""When is an act on many requests begun?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.requests.stages import DAY, TUESDAY, queued, working
from tests.requests.volume import chosen

from footpath.jobs import run_all
from footpath.requests import actions
from footpath.requests.models import Bulk, Message


def begin(bulk, by, **facts):
    return actions.begin_bulk(bulk, facts=facts, by=by, now=TUESDAY)


def test_the_worker_does_the_rest(cast):
    bulk = chosen(cast.ben, "write", queued(cast), working(cast))
    assert begin(bulk, cast.ben, text="We come on Friday.")
    run_all(now=TUESDAY, raise_errors=True)
    assert Message.objects.filter(text="We come on Friday.", author=cast.ben).count() == 2
    assert Bulk.objects.get().done_at is not None


def test_begun_twice_it_is_done_once_with_what_was_typed_first(cast, asked):
    bulk = chosen(cast.ben, "write", asked)
    same = Bulk.objects.get()
    assert begin(bulk, cast.ben, text="First")
    assert not begin(same, cast.ben, text="Second")
    for day in (0, 1):
        run_all(now=TUESDAY + day * DAY, raise_errors=True)
    assert [one.text for one in Message.objects.filter(author=cast.ben)] == ["First"]


def test_nobody_begins_what_somebody_else_has_chosen(cast, asked):
    bulk = chosen(cast.ben, "take", asked)
    with pytest.raises(PermissionDenied):
        begin(bulk, cast.cleo)
    assert Bulk.objects.get().begun_at is None
