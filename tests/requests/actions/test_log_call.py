"""How is a call or a visit about a request written down?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY, happened

from footpath.requests import actions
from footpath.requests.actions import log_call
from footpath.requests.models import Promise
from footpath.requests.refusals import Refused, Unclear

SOON = MONDAY + timedelta(minutes=20)


def test_both_sides_read_what_was_said(cast, asked):
    message = log_call(asked, text="She wants the desks by noon", by=cast.ben, now=SOON)
    assert (message.kind, message.text, message.internal) == ("call", "She wants the desks by noon", False)
    assert log_call(asked, text="Came by", by=cast.ben, now=SOON, visit=True).kind == "visit"


def test_it_meets_the_first_answer(cast, asked):
    log_call(asked, text="Spoke with Ana", by=cast.ben, now=SOON)
    assert asked.targets.get(kind="first_response").met_at == SOON


def test_a_call_back_is_a_promise_with_its_moment(cast, asked):
    due = SOON + timedelta(hours=2)
    log_call(asked, text="She asks about the date", by=cast.ben, now=SOON, call_back_by=due)
    promise = Promise.objects.get(kind="call_back")
    assert (promise.request, promise.due_at, promise.made_by) == (asked, due, cast.ben)
    assert asked.promised_day is None  # the date of the delivery is another matter


def test_it_records_the_call_and_the_promise(cast, asked):
    message = log_call(asked, text="Later", by=cast.ben, now=SOON, visit=True, call_back_by=SOON + timedelta(hours=2))
    event = happened(asked)
    facts = {"message_id": message.pk, "visit": True, "promise_id": Promise.objects.get().pk}
    assert (event.kind, event.facts) == ("request.call_logged", facts)
    assert event.occurrence().sentence("Ben Okafor") == "Ben Okafor wrote down a visit, and will call back"


@pytest.mark.parametrize("by", [timedelta(0), timedelta(days=-1), timedelta(days=2000)])
def test_a_call_back_in_the_past_is_named_and_nothing_is_kept(cast, asked, by):
    with pytest.raises(Unclear) as refused:
        log_call(asked, text="Later", by=cast.ben, now=SOON, call_back_by=SOON + by)
    assert refused.value.field == "call_back_by"
    assert not asked.messages.exists()


def test_only_the_serving_side_logs_calls(cast, asked):
    for who in (cast.ana, cast.dov, cast.eve):
        with pytest.raises(PermissionDenied):
            log_call(asked, text="A call", by=who, now=SOON)


def test_what_has_ended_takes_no_calls(cast, asked):
    actions.withdraw(asked, by=cast.ana, now=SOON)
    with pytest.raises(Refused):
        log_call(asked, text="A call", by=cast.ben, now=SOON)
