"""Is a request handed to those who have the skill and the time, and to nobody who cannot say yes?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.requests.referrals import WHY, offers_of, referred
from tests.requests.stages import DAY, HOUR, anew, at, kinds, nothing_changes, one_event, queued

from footpath.catalog import actions as catalog
from footpath.people import actions as people
from footpath.people.models import Team
from footpath.requests import actions
from footpath.requests.models import Referral
from footpath.requests.permissions import visible_to
from footpath.requests.refusals import Refused, SomebodyWasFaster, Unclear
from footpath.requests.states import State

pytestmark = pytest.mark.django_db
TODAY = MONDAY.date()


def test_it_stays_with_the_team_until_they_say_yes_and_they_see_it(cast):
    request, theirs = queued(cast), offers_of(cast)
    assert not visible_to(cast.dov, TODAY).filter(pk=request.pk).exists()
    with one_event(request, "referred", cast.ben):
        referred(cast, request, service=theirs, person=cast.dov)
    [asked] = Referral.objects.all()
    assert (asked.from_team, asked.to_team, asked.to_person) == (cast.facilities, cast.sales, cast.dov)
    assert asked.reason == WHY
    assert (asked.state, asked.early, asked.first_asked) == ("asked", True, True)
    assert anew(request).team == cast.facilities
    for somebody in (cast.ana, cast.ben, cast.dov):
        assert visible_to(somebody, TODAY).filter(pk=request.pk).exists()


def test_a_day_later_it_is_late_and_the_second_one_asked_is_not_the_first(cast):
    request = referred(cast)
    actions.take_back_referral(request, by=cast.cleo, now=MONDAY + HOUR)
    late = actions.refer(anew(request), to=cast.sales, reason=WHY, by=cast.ben, now=MONDAY + 2 * DAY)
    assert (late.early, late.first_asked) == (False, False)


def test_only_the_serving_side_refers(cast):
    request = queued(cast)
    for name in ("ana", "dov", "eve"):
        with pytest.raises(PermissionDenied):
            referred(cast, request, by=getattr(cast, name))
    assert Referral.objects.count() == 0


@pytest.mark.parametrize("state", [State.DELIVERED, State.WITHDRAWN, State.SIGN_OFF])
def test_what_is_not_theirs_to_give_is_not_given(cast, state):
    request = at(cast, state)

    def refused():
        with pytest.raises(Refused):
            referred(cast, request)

    nothing_changes(request, refused)


def test_one_at_a_time(cast):
    request = referred(cast)
    with pytest.raises(SomebodyWasFaster, match="Ben Okafor referred it to Sales"):
        referred(cast, request, by=cast.cleo)


def test_nobody_is_asked_who_cannot_say_yes(cast):
    request, retired, ours = queued(cast), offers_of(cast), cast.move
    catalog.retire(retired, by=cast.max, now=MONDAY)
    holiday = TODAY + timedelta(days=3)
    people.say_away(cast.dov, first=TODAY, last=holiday, by=cast.dov, now=MONDAY)
    empty = people.add_team(name="Legal", purpose="", hours=cast.hours, by=None, now=MONDAY)
    closed = offers_of(cast, name="For Sales alone", audience=[cast.sales.pk])
    wrong = [
        ({"to": cast.facilities}, "to", "with Facilities already"),
        ({"to": empty}, "to", "Nobody is in Legal"),
        ({"person": cast.ana}, "person", "not in Sales"),
        ({"person": cast.dov}, "person", "away until"),
        ({"service": retired}, "service", "not offered any more"),
        ({"service": ours}, "service", "not a service of Sales"),
        ({"service": closed}, "service", "does not offer"),
        ({"reason": "  "}, "reason", "write something"),
    ]
    for facts, field, why in wrong:
        with pytest.raises(Unclear, match=why) as caught:
            referred(cast, request, **facts)
        assert caught.value.field == field
    assert kinds(request) == ["submitted"]


def test_back_and_forth_is_said_and_only_meant_when_they_have_talked(cast):
    request = referred(cast)
    actions.accept_referral(request, by=cast.dov, now=MONDAY + HOUR)
    back = {"to": cast.facilities, "by": cast.dov, "now": MONDAY + 2 * HOUR}
    with pytest.raises(Unclear, match=r"Facilities had it and referred it to you .*Talk before"):
        referred(cast, anew(request), **back)
    referred(cast, anew(request), **back, again=True)
    actions.accept_referral(anew(request), by=cast.ben, now=MONDAY + 3 * HOUR)
    assert anew(request).team == Team.objects.get(name="Facilities")
    assert request.targets.filter(kind="delivery", team=cast.facilities).count() == 2  # each visit has its own
