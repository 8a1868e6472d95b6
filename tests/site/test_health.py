"""Do the two pages for watchers say what is the matter?"""

import pytest
from django.db import connection
from django.db.models.functions import Now
from django.test import Client

from footpath.jobs.models import Beat


def test_the_process_answers_without_a_database(client: Client) -> None:
    response = client.get("/healthz")
    assert (response.status_code, response.content) == (200, b"ok")
    assert "no-store" in response["Cache-Control"]


@pytest.mark.django_db
def test_ready_is_database_and_worker(client: Client) -> None:
    assert client.get("/readyz").status_code == 503
    assert client.get("/readyz").json()["jobs"] == "no worker"
    Beat.objects.create(worker="ben", at=Now())
    assert client.get("/readyz").status_code == 200
    assert client.get("/readyz").json()["jobs"] == "ok"


@pytest.mark.django_db(transaction=True)
def test_a_database_that_does_not_answer_is_said(client: Client) -> None:
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE jobs_beat RENAME TO jobs_beat_away")
    try:
        response = client.get("/readyz")
    finally:
        with connection.cursor() as cursor:
            cursor.execute("ALTER TABLE jobs_beat_away RENAME TO jobs_beat")
    assert response.status_code == 503
    assert response.json() == {"database": "does not answer", "jobs": "unknown"}


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_they_are_for_reading_alone(client: Client, path: str) -> None:
    assert client.post(path).status_code == 405
