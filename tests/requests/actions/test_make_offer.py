"""Does one side offer the other another day, scope, quality or priority?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY, past
from tests.requests.agreeing import WHY, afresh, offer, offered, promised
from tests.requests.stages import TUESDAY, anew, at, day, kinds, nothing_changes, one_event, queued, refused_elsewhere

from footpath.requests import actions
from footpath.requests.models import Offer
from footpath.requests.refusals import SomebodyWasFaster, Unclear
from footpath.requests.states import State

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("who", "side"), [("ana", "customer"), ("ben", "provider"), ("max", "provider")])
def test_either_side_offers_a_day_with_its_reason(cast, who, side):
    request = queued(cast)
    by = getattr(cast, who)
    with one_event(request, "offer_made", by):
        made = offer(request, by)
    kept = Offer.objects.get()
    assert (kept.pk, kept.side, kept.by_day, kept.reason, kept.state) == (made.pk, side, day(8), WHY, "open")
    assert (kept.instead_of, kept.odds, kept.price) == (None, None, {})  # of a team without a past nobody can say odds
    assert anew(request).promised_day is None


def test_the_odds_stand_on_the_offer_as_they_are(cast):
    past(cast)
    request = queued(cast)
    likely, soon = offer(request, cast.ana, by_day=day(8)), day(1)
    actions.take_back_offer(afresh(likely), by=cast.ana, now=TUESDAY)
    hurried = offer(anew(request), cast.ana, by_day=soon)
    assert hurried.odds is not None
    assert likely.odds > hurried.odds


def test_it_can_be_about_scope_priority_and_quality_without_a_day(cast):
    made = offered(cast, "ana", by_day=None, scope="The desks; the name plates can follow.", priority="first")
    assert (made.by_day, made.scope, made.priority) == (None, "The desks; the name plates can follow.", "first")


def test_what_stands_already_is_no_offer(cast):
    request, friday = promised(cast)
    for field, facts in {
        "by_day": {"by_day": day(4), "priority": "usual"},
        "reason": {"reason": " "},
        "level": {"level": "gold"},
        "priority": {"priority": "now"},
        "scope": {"scope": "x" * 2001},
    }.items():
        with pytest.raises(Unclear) as refused:
            offer(request, cast.ana, instead_of=friday, **facts)
        assert refused.value.field == field
    for wrong in (MONDAY.date() - timedelta(days=3), day(4000)):
        with pytest.raises(Unclear) as refused:
            offer(request, cast.ana, instead_of=friday, by_day=wrong)
        assert refused.value.field == "by_day"


def test_a_stranger_and_who_reads_only_make_none(cast):
    request = queued(cast)
    actions.watch(request, person=cast.eve, by=cast.ana, now=MONDAY)
    for person in (cast.dov, cast.eve):
        with pytest.raises(PermissionDenied):
            offer(request, person)
    assert not Offer.objects.exists()


def test_there_is_no_second_one_while_one_is_open_and_who_comes_second_hears_who(cast):
    made = offered(cast)
    request = made.request

    def again() -> None:
        with pytest.raises(SomebodyWasFaster, match="Cleo Marin offered Tue 1 Dec"):
            offer(request, cast.ana)

    nothing_changes(request, again)


def test_an_offer_on_an_outdated_promise_is_refused(cast):
    request, friday = promised(cast)
    actions.promise(request, by_day=day(7), reason="Two are ill.", wish="provider", instead_of=friday,
                    by=cast.ben, now=TUESDAY)  # fmt: skip
    with pytest.raises(SomebodyWasFaster, match="Ben Okafor had to move the promise"):
        offer(anew(request), cast.ana, instead_of=friday)


def test_only_what_is_served_can_be_negotiated(cast):
    refused_elsewhere(cast, offer, cast.ben, State.QUEUED, State.WORKING, State.WAITING)
    assert offer(at(cast, State.WAITING), cast.ana).state == "open"


def test_a_new_promise_and_the_end_let_it_lapse(cast):
    made = offered(cast, "ana")
    actions.promise(made.request, by_day=day(3), by=cast.ben, now=TUESDAY)
    assert Offer.objects.get(pk=made.pk).state == "lapsed"
    other = offered(cast, "ana")
    actions.withdraw(other.request, by=cast.ana, now=TUESDAY)
    assert Offer.objects.get(pk=other.pk).state == "lapsed"
    assert kinds(other.request)[-1] == "withdrawn"


def test_an_offer_of_the_team_is_its_first_word(cast):
    request = queued(cast)
    offer(request, cast.ana)
    first = request.targets.get(kind="first_response")
    assert first.met_at is None
    actions.take_back_offer(afresh(Offer.objects.get()), by=cast.ana, now=TUESDAY)
    offer(anew(request), cast.ben)
    first.refresh_from_db()
    assert first.met_at == TUESDAY
