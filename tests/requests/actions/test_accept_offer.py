"""Does accepting an offer make the promise?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.requests.agreeing import afresh, offer, offered, promised
from tests.requests.stages import DAY, TUESDAY, anew, day, new_terms, nothing_changes, one_event, queued

from footpath.requests import actions
from footpath.requests.clocks import spans_of, verdict_on
from footpath.requests.models import Promise
from footpath.requests.refusals import Refused, SomebodyWasFaster

pytestmark = pytest.mark.django_db


def accept(offer, by, now=TUESDAY):
    return actions.accept_offer(offer, by=by, now=now)


@pytest.mark.parametrize(("offers", "accepts", "gives"), [("cleo", "ana", "cleo"), ("ana", "ben", "ben")])
def test_the_day_is_promised_by_whoever_speaks_for_the_team(cast, offers, accepts, gives):
    made = offered(cast, offers)
    with one_event(made.request, "offer_accepted", getattr(cast, accepts)):
        accept(made, getattr(cast, accepts))
    given = Promise.objects.get()
    assert (given.by_day, given.made_by, given.wish, given.reason) == (day(8), getattr(cast, gives), "", made.reason)
    assert afresh(made).promise == given
    assert anew(made.request).promised_day == day(8)


def test_scope_quality_and_priority_are_as_agreed(cast):
    new_terms(levels=[{"name": "Standard"}, {"name": "with cables", "criteria": ["All plugged in"]}])
    made = offered(cast, "ana", by_day=None, scope="Desks first.", level="with cables", priority="later")
    accept(made, cast.ben)
    it = anew(made.request)
    assert (it.scope, it.level, it.priority, it.promised_day) == ("Desks first.", "with cables", "later", None)
    back = offer(it, cast.ben, by_day=None, priority="usual")
    accept(afresh(back), cast.ana)
    assert anew(it).priority == ""


@pytest.mark.parametrize(("began", "answered", "outcome"), [("ana", "ben", "released"), ("ben", "ana", None)])
def test_a_new_promise_says_at_whose_wish_and_never_hides_the_first(cast, began, answered, outcome):
    """At the customer's wish the first one is released; at the team's it still counts."""
    request, friday = promised(cast)
    accept(afresh(offer(request, getattr(cast, began), instead_of=friday)), getattr(cast, answered))
    first, second = Promise.objects.all()
    side = "customer" if began == "ana" else "provider"
    assert (second.supersedes, second.wish, second.reason) == (first, side, "The trolley is away until Thursday.")
    first.request = anew(request)
    judged = verdict_on(first, spans_of(first.request), TUESDAY)
    assert (judged.outcome if judged else None) == outcome


def test_the_wish_is_that_of_the_side_that_began(cast):
    request, friday = promised(cast)
    theirs = offer(request, cast.ana, instead_of=friday, by_day=day(2), reason="The audit is on Thursday.")
    counter = actions.counter_offer(afresh(theirs), by_day=day(3), reason="Not before.", by=cast.ben, now=TUESDAY)
    accept(afresh(counter), cast.ana)
    given = Promise.objects.last()
    assert (given.wish, given.reason, given.made_by) == ("customer", "The audit is on Thursday.", cast.ben)


def test_it_is_for_the_other_side(cast):
    made = offered(cast)
    for person in (cast.ben, cast.cleo, cast.max, cast.dov):
        with pytest.raises(PermissionDenied):
            accept(afresh(made), person)


def test_what_was_taken_back_declined_or_has_ended_cannot_be_accepted(cast):
    ends = {
        "Ben Okafor took the offer back": lambda it: actions.take_back_offer(it, by=cast.ben, now=TUESDAY),
        "Ana Ferreira declined the offer": lambda it: actions.decline_offer(it, reason="No.", by=cast.ana, now=TUESDAY),
        "Ben Okafor promised a date": lambda it: actions.promise(it.request, by_day=day(4), by=cast.ben, now=TUESDAY),
        "Ana Ferreira withdrew it": lambda it: actions.withdraw(it.request, by=cast.ana, now=TUESDAY),
    }
    for who, end in ends.items():
        made = offered(cast)
        end(afresh(made))

        def late(made=made, who=who) -> None:
            with pytest.raises(SomebodyWasFaster, match=who):
                accept(made, cast.ana)

        nothing_changes(made.request, late)


def test_a_day_that_has_passed_cannot_be_promised_any_more(cast):
    made = offered(cast, by_day=day(2))
    with pytest.raises(Refused, match="passed"):
        accept(made, cast.ana, now=TUESDAY + 3 * DAY)
    assert afresh(made).state == "open"
    assert queued(cast).promises.count() == 0
