"""Does each mail of the corpus end as it has to, and is none of them lost?"""

import subprocess
import sys
from collections.abc import Iterable
from datetime import timedelta

import pytest
from tests.cast import MONDAY
from tests.mailroom.corpus import Case, Scene, figures, ordinary, scene
from tests.mailroom.hostile import hostile, monsters

from footpath.mailroom.actions import take_in
from footpath.mailroom.models import Outcome, Received
from footpath.mailroom.stored import raw_of
from footpath.requests.models import Message, ServiceRequest
from footpath.requests.states import State

START, BETWEEN = MONDAY + timedelta(hours=2), timedelta(seconds=90)


@pytest.fixture
def it(cast, settings) -> Scene:
    """What was there before the mails came; ours is footpath@demo.example."""
    settings.MAIL_IN, settings.MAIL_FROM = "footpath@demo.example", "Footpath <footpath@demo.example>"
    return scene(cast)


def taken_in(cases: Iterable[Case]) -> list[Received]:
    """All of them, one after the other; each has to end as it says, and to be kept as it came."""
    mails, wrong = [], []
    for n, case in enumerate(cases):
        mail = take_in(case.raw, now=START + n * BETWEEN)
        if (mail.outcome, mail.reason if case.reason else "") != (case.ends, case.reason):
            wrong.append(f"{case.name}: {mail.outcome} {mail.reason}")
        if raw_of(mail) != case.raw:
            wrong.append(f"{case.name}: not kept as it came")
        mails.append(mail)
    assert wrong == []
    assert Received.objects.count() == len(mails)  # one row each: nothing is lost, nothing ends twice
    return mails


def test_what_people_and_machines_write(it):
    mails = taken_in(ordinary(it))
    counted = figures(mails)
    assert counted["in"] == sum(counted[end] for end in Outcome.values)
    assert counted["in"] >= 80
    requests = {mail.request_id for mail in mails if mail.outcome == Outcome.CREATED}
    assert len(requests) == counted["created"]  # each a request of its own, and no other request was made
    assert ServiceRequest.objects.count() == counted["created"] + 5


def test_what_is_written_to_do_harm(it):
    before = ServiceRequest.objects.get(pk=it.mine.pk)
    mails = taken_in(hostile(it))
    assert figures(mails)["in"] >= 60
    now = ServiceRequest.objects.get(pk=it.mine.pk)
    for column in ("state", "assignee_id", "promised_day", "delivered_at", "accepted_at", "next_due_kind"):
        assert getattr(now, column) == getattr(before, column)
    assert ServiceRequest.objects.get(pk=it.accepted.pk).state == State.ACCEPTED
    as_somebody = Message.objects.filter(request=it.mine, author__isnull=False, at__gte=START)
    assert [message.text for message in as_somebody] == ["Do not tell."]  # with Ben's own token, as a note
    assert as_somebody.get().internal


@pytest.mark.slow
def test_the_largest(it):
    assert [mail.outcome for mail in taken_in(monsters(it))] == [Outcome.CREATED] * 4


READ = """
import re, sys
from footpath.mailroom.reading import read
for one in read(sys.stdin.buffer.read()).files:
    one.content()
print(re.search(r"VmHWM:\\s*(\\d+)", open("/proc/self/status").read())[1])
"""


@pytest.mark.slow
def test_a_mail_of_40_mb_is_read_in_little_memory(it):
    """Kilobytes at the peak of a process that does nothing else, where the system tells them as Linux does."""
    peaks = [
        subprocess.run([sys.executable, "-c", READ], input=case.raw, check=True, capture_output=True).stdout
        for case in monsters(it)
    ]
    assert max(int(peak) for peak in peaks) < 256 * 1024
