"""Does the doctor see what is not done, and what does not hang together?"""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db.models.functions import Now
from tests.cast import ask, past
from tests.jobs import sample_jobs

from footpath.catalog.models import Service
from footpath.demo.cast import Cast
from footpath.files.disk import path_of
from footpath.files.models import StoredFile
from footpath.history.models import Event
from footpath.jobs import enqueue, run_all
from footpath.jobs.models import Beat
from footpath.mailroom.imap import ImapBox
from footpath.mailroom.models import Fetching
from footpath.notifications.models import Delivery, Mail, MailState, Webhook
from footpath.people.models import Person
from footpath.requests.findable import index_all
from footpath.requests.learning import learn
from footpath.site.doctor import Finding, Verdict, contents, work

pytestmark = pytest.mark.django_db
OK, NOTE, MEND = Verdict.OK, Verdict.NOTE, Verdict.MEND
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def test_nobody_works() -> None:
    assert work.worker(NOW).verdict is MEND
    Beat.objects.create(worker="ben", at=Now())
    assert work.worker(NOW).verdict is OK


@pytest.mark.parametrize(("minutes", "verdict"), [(1, OK), (10, NOTE), (45, MEND)])
def test_jobs_wait(minutes: int, verdict: Verdict) -> None:
    enqueue(sample_jobs.note, 1, run_after=NOW - timedelta(minutes=minutes))
    assert work.waiting(NOW).verdict is verdict


def test_a_job_was_given_up() -> None:
    assert work.parked(NOW).verdict is OK
    sample_jobs.leave.enqueue()
    run_all(now=datetime.now(UTC))
    assert work.parked(NOW).verdict is MEND
    assert "leave (SystemExit)" in work.parked(NOW).says


@pytest.mark.parametrize(
    ("state", "verdict"), [(MailState.SENT, OK), (MailState.WAITING, NOTE), (MailState.FAILED, MEND)]
)
def test_mail_does_not_go_out(state: str, verdict: Verdict) -> None:
    early = NOW - timedelta(hours=1)
    facts: dict[str, Any] = {"not_before": early, "give_up_at": NOW, "created_at": early}
    Mail.objects.create(address="ana@demo.example", subject="Hidden", text="", message_id="1", state=state, **facts)
    assert work.outbox(NOW).verdict is verdict
    assert "Hidden" not in work.outbox(NOW).says


@pytest.mark.parametrize(
    ("facts", "verdict"),
    [
        (None, NOTE),
        ({"last_error": "timed out"}, NOTE),
        ({"reached_at": NOW}, OK),
        ({"reached_at": NOW, "set_aside": 2}, NOTE),
        ({"reached_at": NOW, "last_error": "2 could not be kept"}, MEND),
        ({"reached_at": NOW - timedelta(hours=1), "last_error": "timed out"}, MEND),
    ],
)
def test_mail_does_not_come_in(settings: Any, facts: dict[str, Any] | None, verdict: Verdict) -> None:
    assert work.mailbox(NOW).verdict is NOTE
    settings.IMAP = ImapBox("mail.example.org", 993, "foot", "hunter2", "ssl", "INBOX")
    settings.MAIL_IN = "footpath@example.org"
    if facts is not None:
        Fetching.objects.create(id=1, **facts)
    found = work.mailbox(NOW)
    assert found.verdict is verdict
    assert "hunter2" not in found.says


def test_what_is_told_outside_does_not_get_through(cast: Cast) -> None:
    assert work.webhooks(NOW).verdict is OK
    facts = {"name": "Hidden", "style": "slack", "url": "https://hooks.example.com/x", "topics": ["asked"]}
    hook = Webhook.objects.create(made_by=cast.eve, made_at=NOW, **facts)
    assert work.webhooks(NOW) == Finding(OK, "webhooks", "1 on, 0 deliveries lately")
    early = NOW - timedelta(hours=1)
    waiting = Delivery.objects.create(webhook=hook, not_before=early, give_up_at=NOW, created_at=early)
    assert "half an hour" in work.webhooks(NOW).says
    waiting.delete()
    Webhook.objects.update(failures=3)
    assert "0 were stopped and 1 of 1 do not get through" in work.webhooks(NOW).says
    Webhook.objects.update(state="stopped")
    assert work.webhooks(NOW).verdict is NOTE
    assert "Hidden" not in work.webhooks(NOW).says


def test_nothing_is_learned_any_more(cast: Cast) -> None:
    assert work.forecasts(NOW).verdict is NOTE
    assert "of 1 of 1 teams" in work.forecasts(NOW).says
    learn(cast.facilities, NOW - timedelta(days=3))
    assert work.forecasts(NOW).verdict is MEND
    assert "2026-11-20" in work.forecasts(NOW).says
    learn(cast.facilities, NOW)
    assert work.forecasts(NOW).verdict is OK
    Service.objects.all().delete()
    assert work.forecasts(NOW).verdict is OK


def test_nobody_administers(cast: Cast) -> None:
    assert contents.administrators(NOW).verdict is OK
    Person.objects.filter(pk=cast.eve.pk).update(is_active=False)
    assert contents.administrators(NOW).verdict is MEND


def test_the_clock_is_behind_what_has_happened() -> None:
    assert contents.clock(NOW).verdict is OK
    Event.objects.create(kind="request.submitted", subject_kind="request", subject_id=1, at=NOW + timedelta(hours=1))
    assert contents.clock(NOW).verdict is MEND
    assert "60 minutes" in contents.clock(NOW).says


def test_somebody_lives_where_this_machine_knows_no_time(cast: Cast) -> None:
    assert contents.zones(NOW).verdict is OK
    Person.objects.filter(pk=cast.ana.pk).update(zone="Mars/Olympus")
    assert "Mars/Olympus" in contents.zones(NOW).says
    assert contents.zones(NOW).verdict is MEND


def test_requests_cannot_be_found(cast: Cast) -> None:
    assert contents.search_index(NOW).verdict is OK
    ask(cast, NOW)
    assert contents.search_index(NOW).verdict is NOTE  # asked just now, and its job has not run
    past(cast, 25)
    assert contents.search_index(NOW).verdict is MEND
    index_all(NOW)
    assert contents.search_index(NOW).verdict is OK


def test_files_are_lost() -> None:
    assert contents.files(NOW).verdict is OK
    kept = [StoredFile.objects.create(name="plan.txt", size=1, sha256="", uploaded_at=NOW) for _ in range(2)]
    for file in kept:
        path_of(file.pk).parent.mkdir(parents=True, exist_ok=True)
        path_of(file.pk).touch()
    assert contents.files(NOW).verdict is OK
    path_of(kept[0].pk).unlink()
    assert contents.files(NOW).verdict is MEND
    assert "1 of 2" in contents.files(NOW).says
