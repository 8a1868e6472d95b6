"""Of people who answer, take back or end a referral at once, does exactly one win, and do the others hear who?"""

from copy import copy

import pytest
from tests.cast import MONDAY
from tests.race import without
from tests.requests.referrals import WHY, referred
from tests.requests.stages import HOUR, TUESDAY, kinds, queued, whole, working
from tests.requests.test_races import at_once, deliver, withdraw

from footpath.people import actions as people
from footpath.people.models import Team
from footpath.requests import actions
from footpath.requests.actions import _move, _referral
from footpath.requests.models import Referral
from footpath.requests.states import State

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]


def accept(it, by):
    return actions.accept_referral(it, by=by, now=TUESDAY)


def refuse(it, by):
    return actions.refuse_referral(it, reason="Not us.", by=by, now=TUESDAY)


def take_back(it, by):
    return actions.take_back_referral(it, by=by, now=TUESDAY)


def coworker(cast):
    """Somebody else in Sales."""
    person = people.add_person(name="Kim Sale", email="kim@demo.example", by=None, now=MONDAY)
    people.join_team(cast.sales, person=person, since=MONDAY.date(), by=None, now=MONDAY)
    return person


PAIRS = {
    "two say yes": (accept, accept, "kim"),
    "yes or no": (accept, refuse, "kim"),
    "yes or taken back": (accept, take_back, "ben"),
    "yes or delivered": (accept, deliver, "ben"),
    "yes or not needed": (accept, withdraw, "ana"),
}


@pytest.mark.parametrize("pair", PAIRS)
def test_one_of_the_two_happens_and_the_other_hears_of_it(cast, pair):
    one, other, whom = PAIRS[pair]
    kim, request = coworker(cast), referred(cast, working(cast))
    before = len(kinds(request))
    heard = at_once(request, [(one, cast.dov), (other, kim if whom == "kim" else getattr(cast, whom))])
    assert (len(heard.won), len(heard.told)) == (1, 1)
    assert heard.won[0].name in heard.told[0]
    assert len(kinds(request)) == before + 1
    assert Referral.objects.get().state != "asked"
    whole(request)


def test_without_the_guard_both_believe_that_they_won(cast, monkeypatch):
    """The control."""
    kim, request = coworker(cast), referred(cast, working(cast))
    seen = Referral.objects.select_related("to_team", "from_team__hours").get()
    monkeypatch.setattr(_move, "GUARDED", False)
    monkeypatch.setattr(_referral, "open_referral", lambda _request: copy(seen))  # both have seen it unanswered
    heard = at_once(request, [(refuse, cast.dov), (refuse, kim)])
    assert len(heard.won) == 2
    assert kinds(request).count("referral_refused") == 2


def refer(it, by):
    return actions.refer(it, to=Team.objects.get(name="Sales"), reason=WHY, by=by, now=MONDAY + HOUR)


def test_of_two_who_refer_it_one_wins(cast):
    request = queued(cast)
    heard = at_once(request, [(refer, cast.ben), (refer, cast.cleo)])
    assert (len(heard.won), len(heard.told)) == (1, 1)
    assert heard.told[0].startswith(f"Somebody was faster: {heard.won[0].name} referred it to Sales")
    assert Referral.objects.count() == 1
    assert request.state == State.QUEUED


def test_without_the_constraint_it_is_referred_twice(cast):
    """The control: the database itself keeps a second one out."""
    with without("one_open_referral", Referral):
        request = queued(cast)
        heard = at_once(request, [(refer, cast.ben), (refer, cast.cleo)])
        assert (len(heard.won), heard.told) == (2, [])
        assert Referral.objects.filter(state="asked").count() == 2
