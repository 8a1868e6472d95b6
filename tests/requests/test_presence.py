"""Is everybody told who else is there, and nobody who merely reads?"""

from datetime import timedelta

import pytest
from django.utils import timezone
from tests.requests.stages import TUESDAY, working

from footpath.requests.models import Presence
from footpath.requests.presence import forget_presence, look_in

SECOND = timedelta(seconds=1)


def look(request, person, *, writes=False, serves=True, after=0):
    found = look_in(request.pk, person, serves=serves, writes=writes, now=TUESDAY + after * SECOND)
    return [(one.name, one.writes) for one in found]


def test_coworkers_who_have_it_open_are_told_of_each_other(cast):
    request = working(cast)
    assert look(request, cast.ben) == []
    assert look(request, cast.cleo) == [("Ben Okafor", False)]
    assert look(request, cast.ben, after=30) == [("Cleo Marin", False)]
    assert look(request, cast.ben, after=120) == []


def test_the_customer_hears_who_writes_and_not_who_reads(cast):
    """And the team does not hear when the customer looks."""
    request = working(cast)
    look(request, cast.ben)
    assert look(request, cast.ana, serves=False) == []
    assert look(request, cast.ben) == []
    look(request, cast.ben, writes=True, after=5)
    assert look(request, cast.ana, serves=False, after=10) == [("Ben Okafor", True)]
    look(request, cast.ana, serves=False, writes=True, after=12)
    assert look(request, cast.ben, after=14) == [("Ana Ferreira", True)]
    assert look(request, cast.ben, after=60) == []


def test_it_costs_three_questions_where_nothing_is_new(cast, django_assert_num_queries):
    request = working(cast)
    look(request, cast.cleo)
    with django_assert_num_queries(4):
        look(request, cast.ben)
    with django_assert_num_queries(3):
        assert look(request, cast.ben, after=20) == [("Cleo Marin", False)]


def test_what_is_old_is_thrown_away(cast):
    look(working(cast), cast.ben)
    Presence.objects.update(seen_at=timezone.now() - timedelta(hours=2))
    forget_presence.func()
    assert not Presence.objects.exists()


@pytest.mark.django_db
def test_the_page_asks_and_only_who_sees_it_is_answered(cast, sign_in):
    address = f"/requests/FP-{working(cast).pk}/here/"
    assert sign_in(cast.ben).post(address + "?writing").content.decode().strip() == ""
    assert "Ben Okafor is writing here right now" in sign_in(cast.ana).post(address).content.decode()
    assert "Ben Okafor is writing here right now" in sign_in(cast.cleo).post(address).content.decode()
    assert sign_in(cast.dov).post(address).status_code == 404
