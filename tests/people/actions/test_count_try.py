"""Is a try counted before it is made, and held back when there were too many?"""

import sys
import threading
from datetime import timedelta

import pytest
from django.db import connection
from tests.cast import MONDAY

from footpath.people.actions import count_try, right_try
from footpath.people.sign_in.models import Try
from footpath.people.sign_in.origin import Origin
from footpath.people.sign_in.tries import TooOften, wait_for

ANA, HOME = "ana@demo.example", Origin("203.0.113.7")


def test_a_try_counts_before_it_is_made(db):
    for _ in range(4):
        count_try("password", ANA, HOME, now=MONDAY)
    counted = count_try("password", ANA, HOME, now=MONDAY)
    with pytest.raises(TooOften):
        count_try("password", ANA, HOME, now=MONDAY)
    assert Try.objects.count() == 5  # what is held back is not written down
    right_try(counted)
    assert Try.objects.count() == 0


def test_how_long_one_waits_is_until_the_oldest_failure_no_longer_counts(db):
    for minute in range(5):
        count_try("password", ANA, HOME, now=MONDAY + timedelta(minutes=minute))
    wait = wait_for("password", ANA, HOME, now=MONDAY + timedelta(minutes=5))
    assert (wait.seconds, wait.besieged) == (600, False)


def test_each_kind_of_try_has_its_own_count(db):
    for _ in range(5):
        count_try("password", ANA, HOME, now=MONDAY)
    assert wait_for("code", ANA, HOME, now=MONDAY) is None


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_of_forty_at_once_no_more_than_five_are_let_try():
    assert at_once(40) <= 5


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_the_second_count_is_what_holds_them(monkeypatch):
    """The control: whoever only looks before they write lets through whoever looked in the same moment."""
    barrier = threading.Barrier(8)

    def looks(*args, counted=False, **facts):
        found = None if counted else wait_for(*args, **facts)
        if not counted:
            barrier.wait(timeout=20)
        return found

    monkeypatch.setattr(sys.modules["footpath.people.actions.count_try"], "wait_for", looks)
    assert at_once(8) == 8


def at_once(many):
    """How many of that many, all at once, are let try."""
    let = []

    def one():
        try:
            let.append(count_try("password", ANA, HOME, now=MONDAY))
        except TooOften:
            pass
        finally:
            connection.close()

    threads = [threading.Thread(target=one) for _ in range(many)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return len(let)
