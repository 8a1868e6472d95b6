"""Is no mail lost when a worker is killed, and can a reader tell that a second one is the same?"""

import os
import signal

import pytest
from tests.instance import Instance, ready, wait_for
from tests.post_office import PostOffice

__all__ = ["ready"]  # the fixture

WORK = "-c", "import django; django.setup(); from footpath.jobs.worker import Worker; Worker().run()"
POST = """
from django.utils import timezone
from footpath.notifications.actions import post
from footpath.notifications.letters import Letter
print(post(Letter("Hello", "A text."), address="ana@demo.example", recipient=None, now=timezone.now()).message_id)
"""
STATE = "from footpath.notifications.models import Mail; print(*Mail.objects.values_list('state', 'attempts').get())"
ELEVEN_MINUTES_LATER = """
from datetime import timedelta
from django.utils import timezone
from footpath import jobs
from footpath.notifications.actions import push
later = timezone.now() + timedelta(minutes=11)
push(now=later)
jobs.run_all(now=later, raise_errors=True)
"""


@pytest.fixture
def posting(ready: Instance, post_office: PostOffice, settings: object) -> Instance:
    """An instance with a mail server."""
    ready.environment["FOOTPATH_SMTP"] = f"smtp://127.0.0.1:{settings.SMTP.port}?tls=no"
    return ready


def test_killed_between_sending_and_saying_so_it_goes_out_again_under_the_same_id(posting, post_office):
    message_id = posting.python(POST)
    workers = []
    post_office.to_mails = [lambda: os.kill(workers[0].pid, signal.SIGKILL)]
    workers.append(posting.start(*WORK))
    assert wait_for(lambda: bool(post_office.taken))
    workers[0].wait()
    assert posting.python(STATE) == "waiting 1"  # nobody can know here that it arrived
    posting.python(ELEVEN_MINUTES_LATER)
    assert posting.python(STATE) == "sent 2"
    assert post_office.ids() == [message_id] * 2
    posting.python(ELEVEN_MINUTES_LATER)
    assert len(post_office.taken) == 2


def test_killed_before_it_could_begin_it_is_sent_by_the_next_one(posting, post_office):
    posting.python(POST)
    posting.python("from django_tasks_db.models import DBTaskResult as Job; Job.objects.all().delete()")
    posting.python(ELEVEN_MINUTES_LATER)
    assert posting.python(STATE) == "sent 1"
    assert len(post_office.taken) == 1
