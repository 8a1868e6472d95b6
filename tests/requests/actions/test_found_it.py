"""How does a provider say that they found the missing fact themselves?"""

import pytest
from tests.cast import MONDAY, ask
from tests.requests.stages import (
    SERVING,
    TUESDAY,
    anew,
    at,
    incomplete,
    kinds,
    one_event,
    only,
    refused_elsewhere,
    slower,
)

from footpath.history.models import Event
from footpath.requests import actions
from footpath.requests.refusals import Unclear
from footpath.requests.states import State


def found_it(request, by):
    return actions.found_it(request, requirement="signs_off", text="Max Adler", by=by, now=TUESDAY)


def test_the_last_missing_fact_starts_the_clock(cast):
    request = incomplete(cast)
    with one_event(request, "found_by_provider", cast.ben):
        found_it(request, cast.ben)
    request = anew(request)
    assert (request.state, request.complete_at) == (State.QUEUED, TUESDAY)
    assert request.answers["signs_off"] == "Max Adler"
    assert Event.objects.last().facts["key"] == "signs_off"


def test_until_then_the_customer_still_owes_the_rest(cast):
    request = ask(cast, MONDAY, answers={})
    with one_event(request, "found_by_provider", cast.ben):
        found_it(request, cast.ben)
    assert (anew(request).state, anew(request).ball) == (State.INCOMPLETE, "customer")


@pytest.mark.parametrize(
    ("requirement", "text", "field"),
    [
        ("signs_off", "", "text"),
        ("signs_off", "  \n", "text"),
        ("signs_off", "\x00", "text"),
        ("signs_off", "x" * 201, "signs_off"),
        ("places", "many", "places"),
        ("color", "red", "requirement"),
        ("", "red", "requirement"),
    ],
)
def test_what_cannot_be_kept_is_named(cast, requirement, text, field):
    request = incomplete(cast)
    with pytest.raises(Unclear) as refused:
        actions.found_it(request, requirement=requirement, text=text, by=cast.ben, now=TUESDAY)
    assert refused.value.field == field
    assert kinds(request) == ["submitted"]


def test_only_the_serving_side_finds_it(cast):
    only(cast, found_it, State.INCOMPLETE, *SERVING)


def test_elsewhere_it_is_refused(cast):
    refused_elsewhere(cast, found_it, cast.ben, State.INCOMPLETE)


def test_the_slower_one_hears_who_was_faster(cast):
    def fill_in(request):
        actions.fill_in(request, answers={"signs_off": "Max Adler"}, by=cast.ana, now=TUESDAY)

    heard = slower(at(cast, State.INCOMPLETE), fill_in, found_it, cast.ben)
    assert "Ana Ferreira filled in what was missing" in heard
