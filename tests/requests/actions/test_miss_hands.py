"""What is said of a request that nobody can take, because nobody of the team is here?"""

import pytest
from tests.cast import MONDAY, happened
from tests.requests.stages import DAY, TUESDAY, anew, day, kinds, one_event, queued, working

from footpath.notifications.audiences import lead_here
from footpath.people.models import Absence
from footpath.requests import actions
from footpath.requests.free_hands import nobody_here


@pytest.fixture
def nobody(cast):
    """Ben is away until Friday, Cleo until Wednesday."""
    Absence.objects.create(person=cast.ben, first=day(1), last=day(4))
    Absence.objects.create(person=cast.cleo, first=day(1), last=day(2))


def test_it_is_said_once_when_somebody_is_back(cast, nobody):
    request = queued(cast)
    with one_event(request, "hands_missing", None):
        assert actions.miss_hands(anew(request), now=TUESDAY)
    assert happened(request).facts == {"back": day(3).isoformat()}
    assert not actions.miss_hands(anew(request), now=TUESDAY + DAY)
    assert kinds(request).count("hands_missing") == 1
    Absence.objects.filter(person=cast.cleo).update(last=day(4))  # it takes longer: over the weekend
    assert actions.miss_hands(anew(request), now=TUESDAY + DAY)
    assert happened(request).facts == {"back": day(7).isoformat()}


def test_who_leads_hears_of_it_else_the_next_one_above(cast, nobody):
    request = queued(cast)
    actions.miss_hands(anew(request), now=TUESDAY)
    assert lead_here(anew(request), happened(request)) == {cast.max.pk}
    Absence.objects.filter(person=cast.cleo).delete()
    assert lead_here(anew(request), happened(request)) == {cast.facilities.lead_id}


def test_where_somebody_is_here_or_has_it_or_the_team_is_off_nothing_is_said(cast, nobody):
    assert not actions.miss_hands(anew(queued(cast)), now=MONDAY)
    assert not actions.miss_hands(anew(working(cast)), now=TUESDAY)
    assert nobody_here(cast.facilities, day(5)) is None  # a Saturday
    Absence.objects.filter(person=cast.cleo).delete()
    assert not actions.miss_hands(anew(queued(cast)), now=TUESDAY)
