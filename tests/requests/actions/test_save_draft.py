"""How is what somebody types kept before they ask?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import ANSWERS, MONDAY
from tests.requests.stages import TUESDAY, anew, draft, kinds

from footpath.catalog.models import ServiceState
from footpath.requests import actions
from footpath.requests.models import ServiceRequest, Span
from footpath.requests.refusals import Refused, SomebodyWasFaster, Unclear
from footpath.requests.states import State


def save(cast, kept=None, *, by=None, **facts):
    return actions.save_draft(kept, service=cast.move, by=by or cast.ana, now=TUESDAY, **facts)


def test_nothing_has_to_be_there(cast):
    kept = anew(save(cast))
    assert (kept.state, kept.title, kept.asker, kept.team) == (State.DRAFT, "", cast.ana, cast.facilities)
    assert (kept.customer_team, kept.drafted_at, kept.submitted_at) == (cast.flight_operations, TUESDAY, None)


def test_nobody_hears_of_it(cast):
    kept = save(cast, title="Half a thought")
    assert kinds(kept) == []
    assert not Span.objects.filter(request=kept).exists()


def test_what_is_typed_later_takes_the_place_of_what_was_typed_before(cast):
    kept = draft(cast, details="by Friday")
    save(cast, anew(kept), title="Two places", answers=ANSWERS | {"places": "2"})
    assert ServiceRequest.objects.count() == 1
    assert (anew(kept).title, anew(kept).details, anew(kept).answers["places"]) == ("Two places", "", "2")


def test_what_the_form_does_not_ask_is_left_out(cast):
    assert "color" not in save(cast, answers={"color": "red"}).answers


@pytest.mark.parametrize("who", ["ben", "cleo", "dov", "eve", "max"])
def test_nobody_else_writes_on_it(cast, who):
    kept = draft(cast)
    with pytest.raises(PermissionDenied):
        save(cast, anew(kept), by=getattr(cast, who), title="Mine")
    assert anew(kept).title == "Six places from B 2.14 to C 1.03"


def test_whoever_it_is_for_counts_as_the_customer(cast):
    kept = anew(save(cast, asked_for=cast.dov))
    assert (kept.customer, kept.customer_team) == (cast.dov, cast.sales)
    assert anew(save(cast, asked_for=cast.ana)).asked_for is None


@pytest.mark.parametrize(
    ("field", "facts"),
    [
        ("title", {"title": "x" * 201}),
        ("title", {"title": "NUL \x00"}),
        ("title", {"title": "half a sign \ud83d"}),
        ("details", {"details": "x" * 8001}),
        ("details", {"details": "\x00"}),
        ("needed_by", {"needed_by": (TUESDAY - timedelta(days=2)).date()}),
        ("needed_by", {"needed_by": (TUESDAY + timedelta(days=3662)).date()}),
        ("places", {"answers": {"places": "many"}}),
        ("from_room", {"answers": {"from_room": "x" * 201}}),
        ("from_room", {"answers": {"from_room": "a\x00b"}}),
        ("to_room", {"answers": {"to_room": "\udfff"}}),
    ],
)
def test_what_cannot_be_kept_is_named(cast, field, facts):
    with pytest.raises(Unclear) as refused:
        save(cast, **facts)
    assert refused.value.field == field
    assert not ServiceRequest.objects.exists()


def test_the_longest_texts_fit(cast):
    kept = anew(save(cast, title="é" * 200, details="ß" * 8000))
    assert (len(kept.title), len(kept.details)) == (200, 8000)


@pytest.mark.parametrize("state", [ServiceState.DRAFT, ServiceState.RETIRED])
def test_what_is_not_offered_cannot_be_asked_for(cast, state):
    cast.move.state = state
    with pytest.raises(Refused, match="cannot be asked for"):
        save(cast)


def test_an_older_page_does_not_undo_the_ask(cast):
    kept = draft(cast)
    old_page = anew(kept)
    actions.submit(kept, by=cast.ana, now=MONDAY)
    with pytest.raises(SomebodyWasFaster, match="Ana Ferreira asked"):
        save(cast, old_page, title="Something else")
    with pytest.raises(Refused):
        save(cast, anew(kept), title="Something else")
    assert anew(kept).title == "Six places from B 2.14 to C 1.03"


def test_the_first_quality_is_meant_where_none_is_named(cast):
    cast.move.levels = [{"name": "Standard"}, {"name": "Overnight", "note": "when nobody may notice"}]
    assert draft(cast).level == "Standard"
    assert draft(cast, level="Overnight").level == "Overnight"
    with pytest.raises(Unclear) as refused:
        draft(cast, level="Golden")
    assert refused.value.field == "level"
