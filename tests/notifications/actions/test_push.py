"""Which mails are due, and who sends them?"""

from datetime import timedelta

from tests.cast import MONDAY

from footpath.jobs import run_all, run_due
from footpath.notifications.actions import post, push
from footpath.notifications.letters import Letter
from footpath.notifications.models import Mail, MailServer

MORNING = MONDAY + timedelta(hours=22)


def test_what_waited_for_the_morning_goes_out_then(cast, post_office):
    post(Letter("Hello", "A"), address=cast.ana.email, recipient=cast.ana, now=MONDAY, not_before=MORNING)
    assert push(now=MORNING) == 0
    run_due(now=MORNING + timedelta(minutes=1), raise_errors=True)
    assert len(post_office.taken) == 1


def test_twice_sends_once(cast, post_office):
    post(Letter("Hello", "A"), address=cast.ana.email, recipient=cast.ana, now=MONDAY)
    later = MONDAY + timedelta(minutes=1)
    assert (push(now=later), push(now=later)) == (1, 1)
    run_all(now=later, raise_errors=True)
    assert len(post_office.taken) == 1
    assert push(now=later + timedelta(minutes=1)) == 0


def test_a_server_that_rests_is_left_in_peace(cast, post_office):
    post(Letter("Hello", "A"), address=cast.ana.email, recipient=cast.ana, now=MONDAY)
    MailServer.objects.create(resting_until=MONDAY + timedelta(minutes=5), failures=1)
    assert push(now=MONDAY + timedelta(minutes=1)) == 0
    assert push(now=MONDAY + timedelta(minutes=6)) == 1


def test_what_waited_for_a_mail_server_for_too_long_is_no_news(cast, post_office):
    post(Letter("Hello", "A"), address=cast.ana.email, recipient=cast.ana, now=MONDAY)
    run_due(now=MONDAY + timedelta(days=6), raise_errors=True)
    assert post_office.taken == []
    assert Mail.objects.get().state == "dropped"
