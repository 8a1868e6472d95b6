"""Of acts on many and somebody else's on one of them, of the same sent twice, of two workers: does each happen once?"""

from collections.abc import Callable
from threading import Barrier, Thread

import pytest
from django.db import connection
from tests.requests.stages import TUESDAY, anew, kinds, queued
from tests.requests.volume import begun, chosen, do

from footpath.requests import actions
from footpath.requests.actions import _move
from footpath.requests.models import Bulk, Message
from footpath.requests.refusals import Refused

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]


def together(*acts: Callable[[], object]) -> list[object]:
    """All at the same instant, each on a connection of its own; what each of them answered, or was told."""
    answers: list[object] = [None] * len(acts)
    ready = Barrier(len(acts), timeout=20)

    def one(place: int, act: Callable[[], object]) -> None:
        try:
            ready.wait()
            answers[place] = act()
        except Refused as told:
            answers[place] = told
        finally:
            connection.close()

    threads = [Thread(target=one, args=pair) for pair in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    return answers


def test_of_many_and_of_one_taken_at_once_each_has_one_and_the_others_are_told(cast):
    rows = [queued(cast) for _each in range(6)]
    mine, theirs = (begun(by, "take", *rows) for by in (cast.ben, cast.cleo))
    alone = anew(rows[3])
    together(
        lambda: [do(row) for row in mine.rows.order_by("pk")],
        lambda: [do(row) for row in theirs.rows.order_by("-pk")],
        lambda: actions.take(alone, by=cast.max, now=TUESDAY),
    )
    for one in rows:
        assert kinds(one).count("taken") == 1
        said = {row.bulk.by: row for bulk in (mine, theirs) for row in bulk.rows.filter(request=one)}
        for person, row in said.items():
            won = anew(one).assignee == person
            assert (row.became == "done") == won
            assert won or anew(one).assignee.name in row.why


def test_two_workers_at_the_same_rows_do_each_once(cast):
    rows = [queued(cast) for _each in range(4)]
    bulk = begun(cast.ben, "write", *rows, text="Once")
    together(*[lambda: [do(row) for row in bulk.rows.order_by("pk")]] * 2)
    assert Message.objects.filter(text="Once").count() == 4
    assert set(bulk.rows.values_list("became", flat=True)) == {"done"}


def test_chosen_and_begun_twice_at_once_it_is_one(cast):
    one = queued(cast)
    together(*[lambda: chosen(cast.ben, "write", one, key="a page")] * 4)
    [bulk] = Bulk.objects.all()
    begins = [lambda: actions.begin_bulk(Bulk.objects.get(), facts={"text": "x"}, by=cast.ben, now=TUESDAY)] * 4
    assert sorted(map(bool, together(*begins))) == [False, False, False, True]
    assert bulk.rows.count() == 1


def test_without_the_guard_the_same_row_is_done_twice(cast, monkeypatch):
    """The control: what the tests above hold does not hold by itself."""
    monkeypatch.setattr(_move, "GUARDED", False)
    bulk = begun(cast.ben, "write", queued(cast), text="Twice")
    first, again = bulk.rows.get(), bulk.rows.get()
    do(first)
    do(again)
    assert Message.objects.filter(text="Twice").count() == 2
