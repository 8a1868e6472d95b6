"""What does the worker do about acts on many requests?"""

import pytest
from tests.requests.stages import DAY, TUESDAY, queued
from tests.requests.volume import begun, do

from footpath.requests import bulk as bulks
from footpath.requests.models import Bulk
from footpath.requests.tasks_bulk import run_bulk, tidy_bulks

pytestmark = pytest.mark.usefixtures("tuesday")


def test_begun_again_after_a_crash_it_does_the_rest(cast):
    rows = [queued(cast) for _each in range(3)]
    bulk = begun(cast.ben, "take", *rows)
    do(bulk.rows.order_by("pk")[1])
    for _time in range(2):
        run_bulk.func(bulk.pk)
    assert bulks.progress(bulk) == bulks.Progress(all=3, done=3, not_done=0)
    assert Bulk.objects.get().done_at is not None


def test_one_that_breaks_stops_no_other_and_is_tried_again(cast, monkeypatch):
    rows = [queued(cast) for _each in range(3)]
    bulk = begun(cast.ben, "take", *rows)
    right = bulks.actions.do_row

    def wrong(row, **facts):
        if row.request_id == rows[0].pk:
            raise RuntimeError("the disk is full")
        return right(row, **facts)

    monkeypatch.setattr(bulks.actions, "do_row", wrong)
    with pytest.raises(ExceptionGroup):
        run_bulk.func(bulk.pk)
    assert bulks.progress(bulk).left == 1
    monkeypatch.undo()
    run_bulk.func(bulk.pk)
    assert bulks.progress(bulk).left == 0


def test_a_job_that_comes_too_late_finds_nothing(cast):
    bulk = begun(cast.ben, "write", queued(cast), text="x")
    tidy_bulks.func(now=TUESDAY + 31 * DAY)
    assert not Bulk.objects.exists()
    run_bulk.func(bulk.pk)
