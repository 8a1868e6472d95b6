"""Who gets a request in a team where each is given to somebody?"""

import pytest
from tests.cast import MONDAY
from tests.requests.stages import TUESDAY, anew, day, new_terms, one_event, queued, working

from footpath.people.models import Absence, Team
from footpath.requests import actions


@pytest.fixture
def gives(cast):
    """Facilities, Ben and Cleo, gives each request to somebody."""
    Team.objects.filter(pk=cast.facilities.pk).update(gives_out=True)


def test_whoever_has_the_least_to_do_gets_it(cast, gives):
    working(cast)  # Ben has one
    request = queued(cast)
    with one_event(request, "assigned", None):
        assert actions.give_out(anew(request), now=TUESDAY)
    assert anew(request).assignee == cast.cleo


def test_with_as_much_to_do_it_is_whose_turn_it_is(cast, gives):
    requests = [queued(cast) for _ in range(4)]
    for request in requests:
        assert actions.give_out(anew(request), now=TUESDAY)
    got = [anew(request).assignee for request in requests]
    assert got[0] != got[1]
    assert got[2:] == got[:2]


def test_nobody_gets_it_who_is_away_asks_or_has_just_put_it_back(cast, gives):
    request = actions.put_back(working(cast), by=cast.ben, now=MONDAY)
    own = actions.save_draft(None, service=cast.move, by=cast.cleo, now=MONDAY, title="Mine", answers=request.answers)
    own = actions.submit(own, by=cast.cleo, now=MONDAY)
    Absence.objects.create(person=cast.ben, first=day(1), last=day(1))
    assert not actions.give_out(anew(own), now=TUESDAY)
    assert actions.give_out(anew(request), now=TUESDAY)
    assert anew(request).assignee == cast.cleo
    Absence.objects.all().delete()
    assert actions.give_out(anew(own), now=TUESDAY)
    assert anew(own).assignee == cast.ben


def test_where_people_take_the_next_one_themselves_or_few_may_see_it_it_lies(cast):
    request = queued(cast)
    assert not actions.give_out(anew(request), now=TUESDAY)
    Team.objects.filter(pk=cast.facilities.pk).update(gives_out=True)
    new_terms(confidential=True)
    assert not actions.give_out(anew(request), now=TUESDAY)
    new_terms(confidential=False)
    seen = anew(request)
    actions.take(anew(request), by=cast.ben, now=TUESDAY)
    assert not actions.give_out(seen, now=TUESDAY)
    assert anew(request).assignee == cast.ben
