"""Of two who hold what the other one needs, are both done, and does nobody hear of it?"""

from collections import Counter
from contextlib import suppress
from threading import Barrier, BrokenBarrierError, Thread

import pytest
from django.contrib.auth.decorators import login_not_required
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import include, path

from footpath.people.models import Team
from footpath.ui import middleware

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race, pytest.mark.urls(__name__)]
met: dict[str, Barrier] = {}


@login_not_required
def hold_both(request: HttpRequest, first: int, second: int) -> HttpResponse:
    """Change two teams, one after the other, once somebody else has changed one of them, too."""
    with transaction.atomic():
        add_one(first)
        with suppress(BrokenBarrierError):  # the other one waits outside, as on SQLite, or is done
            met["half-way"].wait()
        add_one(second)
    return HttpResponse("done")


def add_one(pk: int) -> None:
    team = Team.objects.select_for_update().get(pk=pk)
    Team.objects.filter(pk=pk).update(edits=team.edits + 1)


urlpatterns = [path("both/<int:first>/<int:second>/", hold_both), path("", include("footpath.site.urls"))]


def opposite(cast, rounds: int) -> Counter[int]:
    """So many times two do it in opposite order; how they were answered."""
    heard: Counter[int] = Counter()
    one, other = cast.facilities.pk, cast.sales.pk

    def send(first: int, second: int) -> None:
        try:
            if connection.vendor == "postgresql":
                connection.cursor().execute("SET deadlock_timeout = '20ms'")
            heard[Client(raise_request_exception=False).get(f"/both/{first}/{second}/").status_code] += 1
        finally:
            connection.close()

    for _round in range(rounds):
        met["half-way"] = Barrier(2, timeout=0.1)
        threads = [Thread(target=send, args=pair) for pair in ((one, other), (other, one))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(timeout=60)
    return heard


@pytest.mark.parametrize("rounds", [3, pytest.param(1000, marks=pytest.mark.slow)])
def test_both_are_done(cast, rounds):
    before = Team.objects.get(pk=cast.sales.pk).edits
    assert opposite(cast, rounds) == {200: 2 * rounds}
    assert Team.objects.get(pk=cast.sales.pk).edits == before + 2 * rounds


def test_without_another_try_one_hears_of_it_where_rows_are_locked(cast, monkeypatch):
    """The control: SQLite lets one in after the other, so there nobody waits for the other."""
    monkeypatch.setattr(middleware, "TRIES", 0)
    expected = {200: 3, 503: 3} if connection.vendor == "postgresql" else {200: 6}
    assert opposite(cast, 3) == expected
