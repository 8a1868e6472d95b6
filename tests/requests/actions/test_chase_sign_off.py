"""When is somebody reminded that work waits for their yes?"""

from tests.cast import MONDAY, happened
from tests.requests.stages import DAY, anew, kinds, sign_off

from footpath.requests import actions
from footpath.requests.models import SignOff


def chase(days):
    return actions.chase_sign_off(SignOff.objects.select_related("request").get(), now=MONDAY + days * DAY)


def test_after_two_four_and_seven_working_days_and_then_no_more(cast):
    request = sign_off(cast)
    reminded = [days for days in range(30) if chase(days)]
    assert reminded == [3, 5, 10]  # the day after two, four and seven working days; weekends count for nothing
    assert kinds(request)[2:] == ["sign_off_chased"] * 3
    assert happened(request).facts == {"approver_id": cast.max.pk, "delegate_id": None, "nth": 3}


def test_who_has_decided_is_not_reminded(cast):
    actions.agree(sign_off(cast), by=cast.max, now=MONDAY)
    assert not chase(20)


def test_what_was_taken_back_reminds_nobody(cast):
    request = sign_off(cast)
    old = SignOff.objects.select_related("request").get()
    actions.withdraw(anew(request), by=cast.ana, now=MONDAY)
    assert not actions.chase_sign_off(old, now=MONDAY + 20 * DAY)


def test_two_workers_remind_once(cast):
    sign_off(cast)
    seen = [SignOff.objects.select_related("request").get() for _ in range(2)]
    assert [actions.chase_sign_off(one, now=MONDAY + 3 * DAY) for one in seen] == [True, False]
