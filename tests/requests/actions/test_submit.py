"""How is a team asked?"""

from datetime import date

import pytest
from tests.cast import ANSWERS, MONDAY
from tests.requests.stages import LACKING, TUESDAY, anew, draft, kinds, one_event, only, refused_elsewhere

from footpath.catalog.actions._versions import keep_version
from footpath.catalog.models import Service, ServiceState
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
    with pytest.raises(Exception, match="Your part in this request does not include that"):
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


REVISED = [{"key": "floor", "label": "Which floor?", "kind": "choice", "choices": ["1", "2"]}]


def revised(cast, **facts):
    """Facilities has published a second version; what was asked before keeps the first."""
    Service.objects.filter(pk=cast.move.pk).update(**facts)
    cast.move.refresh_from_db()
    return keep_version(cast.move, 2, by=cast.cleo, now=TUESDAY)


def test_what_was_asked_keeps_its_terms(cast):
    before = draft(cast)
    submit(before, cast.ana)
    second = revised(cast, requirements=REVISED, delivery=1, levels=[{"name": "Quick", "criteria": ["It is there"]}])
    request = anew(before)
    assert request.version.number == 1
    assert [item.key for item in request.terms.form][:2] == ["from_room", "to_room"]
    assert request.criteria == ("Every place can be worked at", "Name plates are up", "The old room is clean")
    assert request.targets.get(kind="delivery").amount == 8
    later = actions.save_draft(None, service=cast.move, by=cast.ana, now=TUESDAY, title="One", answers={"floor": "2"})
    later = actions.submit(later, by=cast.ana, now=TUESDAY)
    assert (later.version, later.level, later.criteria) == (second, "Quick", ("It is there",))
    assert later.targets.get(kind="delivery").amount == 1


def test_a_draft_of_earlier_terms_is_asked_on_those_that_hold_now(cast):
    request = draft(cast)
    revised(cast, requirements=REVISED)
    request = actions.submit(request, by=cast.ana, now=TUESDAY)
    assert (request.state, request.answers) == (State.INCOMPLETE, {"floor": ""})


def test_an_answer_that_fits_no_longer_is_named(cast):
    request = draft(cast, answers={**ANSWERS, "places": "6"})
    revised(cast, requirements=[{"key": "places", "label": "Places", "kind": "choice", "choices": ["1", "2"]}])
    with pytest.raises(Unclear) as refused:
        actions.submit(request, by=cast.ana, now=TUESDAY)
    assert refused.value.field == "places"


def test_a_quality_that_is_not_offered_any_more_is_named(cast):
    request = draft(cast, level="Standard")
    revised(cast, levels=[{"name": "Quick"}])
    with pytest.raises(Unclear, match="“Standard” is not offered any more") as refused:
        actions.submit(request, by=cast.ana, now=TUESDAY)
    assert refused.value.field == "level"


def test_what_is_offered_to_others_is_not_asked_for(cast):
    request = draft(cast)
    Service.objects.update(audience=[cast.sales.pk])
    with pytest.raises(Refused, match="offered to other teams"):
        submit(request, cast.ana)
    Service.objects.update(audience=[cast.northfield.pk])  # and those below it
    assert submit(anew(request), cast.ana).state == State.QUEUED
