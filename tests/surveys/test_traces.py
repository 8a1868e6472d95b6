"""Is anything left in the files of the database of what was moved and erased? (D-AN-04)"""

import logging
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import OperationalError, connection
from django.test import Client
from tests.cast import MONDAY
from tests.surveys.waves import answer_all, opened, raw, waiting

from footpath.notifications.actions import remind_of_survey
from footpath.notifications.models import Mail
from footpath.site.logged import Formatter
from footpath.surveys.actions import archive, close_wave, release
from footpath.surveys.invitations import code_of
from footpath.surveys.models.answers import Response, Spooled
from footpath.surveys.taking_in import move, wipe

CANARY = "The third drawer of the red cupboard squeaks."


def left(canary: str = CANARY) -> int:
    """How often the canary stands in the database: of SQLite in its files, of others in what its tables hold."""
    if connection.vendor == "sqlite":
        file = Path(connection.settings_dict["NAME"])
        files = [file, file.with_name(f"{file.name}-wal")]
        return sum(one.read_bytes().count(canary.encode()) for one in files if one.exists())
    texts = [str(row.answers) for kind in (Spooled, Response) for row in kind.objects.all()]
    texts += Mail.objects.values_list("text", flat=True)
    return sum(text.count(canary) for text in texts)


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_d_an_04_nothing_is_left_in_pages_and_log(cast):
    wave = opened(cast)
    answer_all(wave, 5, {"one-thing": CANARY})
    assert left() >= 5
    move(wave)
    wipe()
    assert raw(wave)["Spooled"] == 0
    assert left() == 5
    release(close_wave(wave, by=None, now=MONDAY), by=None, now=MONDAY)
    archive(wave, by=cast.cleo, now=MONDAY)
    wipe()
    assert left() == 0


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_a_reminder_that_was_sent_is_overwritten_with_whom_it_went_to(cast):
    wave = opened(cast)
    code = code_of(next(one for one in waiting(wave) if one.person_id == cast.ana.pk))
    remind_of_survey(wave, 1, now=MONDAY + timedelta(days=3))
    assert left(code)
    Mail.objects.filter(recipient=cast.ana).delete()
    wipe()
    assert left(code) == 0


@pytest.mark.parametrize("wrong", [OperationalError("database is locked"), RuntimeError("broken at /a/{code}/")])
def test_an_03_no_line_and_no_report_of_an_error_holds_the_code_of_a_link(cast, monkeypatch, caplog, wrong):
    code = code_of(waiting(opened(cast))[0])

    def fails(*_args):
        raise type(wrong)(str(wrong).format(code=code))

    monkeypatch.setattr("footpath.surveys.answering.views.by_code", fails)
    monkeypatch.setattr("footpath.surveys.answering.views.to_send", fails)
    client = Client(raise_request_exception=False)
    answers = [client.get(f"/a/{code}/?q={code[:2]}"), client.post("/a/", {"code": code}), client.get(f"/a/{code}")]
    answers.append(client.get(f"/A/{code}/x"))
    assert [one.status_code for one in answers] == ([503] * 2 if "locked" in str(wrong) else [500] * 2) + [301, 404]
    assert not [one for one in answers[:2] if code in one.content.decode()]
    lines = [console().format(record) for record in caplog.records]
    assert len(lines) >= 3
    assert any(code in logging.Formatter().format(record) for record in caplog.records)  # the control: another format
    assert [line for line in lines if code in line] == []
    assert any("/a/…" in line for line in lines)


def console() -> Formatter:
    """How each line is written, as the settings say."""
    (found,) = {
        type(one.formatter): one.formatter
        for one in logging.getLogger().handlers
        if isinstance(one.formatter, Formatter)
    }.values()
    return found
