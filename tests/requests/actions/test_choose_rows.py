"""How are many requests chosen for one act?"""

from importlib import import_module

import pytest
from tests.requests.stages import TUESDAY, many, queued
from tests.requests.volume import chosen, seen

from footpath.history.models import Event
from footpath.requests import actions
from footpath.requests.models import Bulk, BulkRow
from footpath.requests.refusals import Unclear


def test_they_are_kept_as_they_were_seen_and_nothing_happens_to_them(cast):
    first, second = queued(cast), queued(cast)
    before = Event.objects.count()
    bulk = chosen(cast.ben, "take", first, second, first)
    assert [(row.request, row.seen_state, row.seen_assignee) for row in bulk.rows.order_by("pk")] == [
        (first, "queued", None),
        (second, "queued", None),
    ]
    assert (bulk.begun_at, bulk.left_out, Event.objects.count()) == (None, 0, before)


def test_the_same_page_sent_twice_is_one_and_another_choice_is_another(cast):
    first, second = queued(cast), queued(cast)
    once = chosen(cast.ben, "take", first, second, key="a page")
    assert chosen(cast.ben, "take", second, first, key="a page") == once
    others = {
        chosen(cast.ben, "take", first, key="a page"),
        chosen(cast.ben, "watch", first, second, key="a page"),
        chosen(cast.cleo, "take", first, second, key="a page"),
        chosen(cast.ben, "take", first, second, key="another page"),
    }
    assert len(others | {once}) == Bulk.objects.count() == 5


@pytest.mark.parametrize("who", ["dov", "eve"])
def test_what_somebody_does_not_see_is_left_out_as_what_is_not_there(cast, asked, who):
    with pytest.raises(Unclear) as refused:
        chosen(getattr(cast, who), "watch", asked)
    assert refused.value.field == "row"
    asked.pk = 10**9
    with pytest.raises(Unclear):
        chosen(cast.ben, "take", asked)
    assert not Bulk.objects.exists()


def test_five_hundred_at_a_time(cast, monkeypatch):
    monkeypatch.setattr(import_module("footpath.requests.actions.choose_rows"), "MOST", 3)
    bulk = chosen(cast.cleo, "take", *many(cast, 5))
    assert (bulk.rows.count(), bulk.left_out) == (3, 2)


def test_an_act_that_there_is_not_is_named(cast, asked):
    with pytest.raises(Unclear) as refused:
        actions.choose_rows("burn", seen(asked), key="k", by=cast.ben, now=TUESDAY)
    assert refused.value.field == "act"
    assert not BulkRow.objects.exists()
