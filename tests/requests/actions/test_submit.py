"""How is a team asked?"""

from datetime import date

import pytest
from tests.cast import ANSWERS, MONDAY
from tests.requests.stages import LACKING, TUESDAY, anew, draft, kinds, one_event, only, refused_elsewhere

from footpath.catalog.models import ServiceState
from footpath.requests import actions
from footpath.requests.models import Quote, Target
from footpath.requests.refusals import Refused, SomebodyWasFaster, Unclear
from footpath.requests.states import State


def submit(request, by):
    return actions.submit(request, by=by, now=TUESDAY)


def test_complete_it_is_in_the_queue_and_the_clock_runs(cast):
    request = draft(cast)
    with one_event(request, "submitted", cast.ana):
        submit(request, cast.ana)
    request = anew(request)
    assert (request.state, request.ball) == (State.QUEUED, "provider")
    assert (request.drafted_at, request.submitted_at, request.complete_at) == (MONDAY, TUESDAY, TUESDAY)
    assert set(Target.objects.values_list("kind", flat=True)) == {"first_response", "next_update", "delivery"}
    assert (request.next_due_kind, request.next_due_at.hour) == ("first_response", 13)  # after lunch, at two in Berlin


def test_incomplete_it_waits_for_the_customer_and_no_clock_runs(cast):
    request = draft(cast, answers=LACKING)
    with one_event(request, "submitted", cast.ana):
        submit(request, cast.ana)
    request = anew(request)
    assert (request.state, request.ball, request.complete_at) == (State.INCOMPLETE, "customer", None)
    assert (request.next_due_at, request.paused_seconds) == (None, 0)
    assert not Target.objects.exists()
    assert not Quote.objects.exists()


@pytest.mark.parametrize(
    ("needed_by", "short"), [(None, False), (date(2026, 11, 26), True), (date(2026, 11, 27), False)]
)
def test_short_notice_is_marked_and_never_refused(cast, needed_by, short):
    """Three working days of lead time after Tuesday end on Friday."""
    request = submit(draft(cast, needed_by=needed_by), cast.ana)
    assert (anew(request).state, anew(request).short_notice) == (State.QUEUED, short)


def test_before_its_targets_hold_a_service_expects_nothing(cast):
    cast.move.targets_from = TUESDAY.replace(hour=23)
    request = submit(draft(cast), cast.ana)
    assert (request.state, request.next_due_at) == (State.QUEUED, None)
    assert not Target.objects.exists()


def test_only_its_author_asks_not_even_the_person_it_is_for(cast):
    only(cast, submit, State.DRAFT, "ana")
    request = draft(cast, asked_for=cast.dov)
    with pytest.raises(Exception, match="submit is not for"):
        submit(anew(request), cast.dov)


def test_elsewhere_it_is_refused(cast):
    refused_elsewhere(cast, submit, cast.ana, State.DRAFT)


def test_sent_twice_it_is_asked_once(cast):
    request = draft(cast)
    old_page = anew(request)
    submit(request, cast.ana)
    with pytest.raises(SomebodyWasFaster, match="Ana Ferreira asked"):
        submit(old_page, cast.ana)
    assert kinds(request) == ["submitted"]


def test_without_a_title_it_says_which_field(cast):
    with pytest.raises(Unclear) as refused:
        submit(draft(cast, title=" "), cast.ana)
    assert refused.value.field == "title"


def test_what_is_not_offered_any_more_is_not_asked_for(cast):
    request = draft(cast, answers=ANSWERS)
    cast.move.state = ServiceState.RETIRED
    cast.move.save()
    with pytest.raises(Refused, match="cannot be asked for"):
        submit(anew(request), cast.ana)
    assert anew(request).state == State.DRAFT
