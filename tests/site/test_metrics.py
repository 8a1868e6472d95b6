"""Does monitoring get true figures, and nobody else any?"""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection
from django.db.models.functions import Now
from django.test import Client
from prometheus_client.parser import text_string_to_metric_families
from tests.cast import MONDAY, ask
from tests.jobs import sample_jobs

from footpath import __version__
from footpath.demo.cast import Cast
from footpath.jobs.models import Beat
from footpath.notifications.models import Delivery, Webhook
from footpath.requests.learning import learn
from footpath.site import environment

pytestmark = pytest.mark.django_db
TOKEN = "a-token-of-some-length"


@pytest.fixture
def token(settings: Any) -> str:
    """Monitoring is let in with this."""
    settings.METRICS_TOKEN = TOKEN
    return TOKEN


def read(client: Client) -> dict[tuple[str, ...], float]:
    """All figures by name and labels, as monitoring reads them."""
    answer = client.get("/metrics", headers={"Authorization": f"Bearer {TOKEN}"})
    assert answer.status_code == 200
    families = text_string_to_metric_families(answer.content.decode())
    return {(one.name, *one.labels.values()): one.value for family in families for one in family.samples}


def test_without_the_variable_there_is_no_such_page(client: Client) -> None:
    assert client.get("/metrics", headers={"Authorization": "Bearer "}).status_code == 404


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer a-token", f"Basic {TOKEN}", f"Bearer {TOKEN}x", "Bearer é"])
def test_nobody_comes_in_without_the_token(client: Client, token: str, header: str) -> None:
    answer = client.get("/metrics", headers={"Authorization": header})
    assert (answer.status_code, answer["Content-Type"]) == (401, "application/problem+json")
    assert answer["WWW-Authenticate"] == "Bearer"
    assert TOKEN not in answer.content.decode()


def test_an_empty_house(client: Client, token: str) -> None:
    found = read(client)
    assert found["footpath_requests", "queued"] == 0
    assert found["footpath_workers",] == 0
    assert found["footpath_info", connection.vendor, __version__] == 1
    assert found["footpath_database_bytes",] > 10_000
    assert found["process_resident_memory_bytes",] > 10_000_000


def test_figures_follow_what_happens(client: Client, token: str, cast: Cast) -> None:
    asked = ask(cast, datetime.now(UTC) - timedelta(days=9))
    before = read(client)
    type(asked).objects.filter(pk=asked.pk).update(promised_due_at=datetime.now(UTC) - timedelta(hours=1))
    Beat.objects.create(worker="ben", at=Now())
    sample_jobs.note.enqueue(1)
    client.force_login(cast.ana)
    found = read(client)
    assert (found["footpath_requests", "queued"], found["footpath_workers",]) == (1, 1)
    assert (before["footpath_promises_overdue",], found["footpath_promises_overdue",]) == (0, 1)
    assert found["footpath_jobs", "waiting"] == before["footpath_jobs", "waiting"] + 1
    assert found["footpath_job_oldest_seconds",] >= 0
    assert found["footpath_forecast_oldest_seconds",] == 0
    learn(cast.facilities, datetime.now(UTC) - timedelta(hours=2))
    assert read(client)["footpath_forecast_oldest_seconds",] >= 7200


def test_what_is_told_outside_is_counted(client: Client, token: str, cast: Cast) -> None:
    now = datetime.now(UTC)
    facts = {"name": "Hidden", "style": "slack", "url": "https://hooks.example.com/x", "topics": ["asked"]}
    hook = Webhook.objects.create(made_by=cast.eve, made_at=now, failures=2, **facts)
    early = now - timedelta(hours=1)
    Delivery.objects.create(webhook=hook, not_before=early, give_up_at=now, created_at=early)
    found = read(client)
    assert [found["footpath_webhooks", state] for state in ("on", "failing", "stopped")] == [1, 1, 0]
    assert (found["footpath_webhook_deliveries", "waiting"], found["footpath_webhook_deliveries", "sent"]) == (1, 0)
    assert found["footpath_webhook_oldest_seconds",] >= 3600


def test_no_name_is_in_it(client: Client, token: str, cast: Cast) -> None:
    ask(cast, MONDAY)
    text = client.get("/metrics", headers={"Authorization": f"Bearer {TOKEN}"}).content.decode()
    assert not [name for name in ("Ana", "Ben", "Facilities", "Six places", "example") if name in text]


def test_a_short_token_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOOTPATH_METRICS_TOKEN", "sesame")
    with pytest.raises(ImproperlyConfigured, match="at least 16") as refused:
        environment.secret("FOOTPATH_METRICS_TOKEN", least=16)
    assert "sesame" not in str(refused.value)
