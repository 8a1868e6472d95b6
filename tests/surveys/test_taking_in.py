"""Can an answer be found again by who gave it, by when it came, or by where it lies? (AN-02, D-AN-04, D-AN-05)"""

import logging
import re
from datetime import timedelta
from random import Random

import pytest
from django.contrib.sessions.models import Session
from django.core.exceptions import FieldDoesNotExist
from django.db import connection, models
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from tests.cast import MONDAY
from tests.surveys.waves import GOOD, answer_all, opened, raw, waiting

from footpath.history.models import Event
from footpath.notifications.models import Mail, Notice
from footpath.people.models import Answered
from footpath.people.sign_in.settling import SEEN
from footpath.requests.models import Presence
from footpath.surveys.actions import answer, close_wave
from footpath.surveys.invitations import code_of
from footpath.surveys.models import Invitation
from footpath.surveys.models.answers import Response, Spooled
from footpath.surveys.taking_in import move, move_rest

TELLING = (models.DateField, models.TimeField, models.GenericIPAddressField, models.AutoField, models.DurationField)
NAMES = re.compile(r"person|user|author|session|address|agent|ip|token|code|_at$|date|time|order|position", re.I)


@pytest.mark.parametrize("kind", [Spooled, Response])
def test_an_02_no_column_of_an_answer_leads_to_a_person_or_a_moment(kind):
    columns = {field.name: field for field in kind._meta.get_fields()}
    assert set(columns) <= {"id", "wave", "batch", "cells", "answers", "quality"}
    assert not [name for name, field in columns.items() if isinstance(field, TELLING) or NAMES.search(name)]
    assert isinstance(columns["id"], models.UUIDField)
    assert [field.related_model.__name__ for field in columns.values() if field.is_relation] == ["Wave"]


def test_an_02_an_invitation_has_no_moment_and_no_key_to_an_answer():
    columns = [field.name for field in Invitation._meta.get_fields()]
    assert not [name for name in columns if isinstance(Invitation._meta.get_field(name), models.DateField)]
    for name in ("answered_at", "response", "answer", "token"):
        with pytest.raises(FieldDoesNotExist):
            Invitation._meta.get_field(name)


def stored_order(wave) -> list[int]:
    """The answers as they lie in the table, by the number that each was given in."""
    place = "rowid" if connection.vendor == "sqlite" else "ctid"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT answers FROM {Response._meta.db_table} ORDER BY {place}")
        return [int(re.search(r"\d+", str(row[0]))[0]) for row in cursor.fetchall()]


def spearman(order: list[int]) -> float:
    """The rank correlation of where an answer lies with when it came."""
    n = len(order)
    return 1 - 6 * sum((place - came) ** 2 for place, came in enumerate(order)) / (n * (n**2 - 1))


def test_an_02_where_answers_lie_says_nothing_of_when_they_came(cast):
    """Fifty answers in a known order, moved in batches and rewritten at the close, with 200 seeds: the mean correlation
    is that of chance (its standard error is 0.0101).
    """
    wave = opened(cast)
    found = []
    for seed in range(200):
        luck = Random(seed)
        for start, end in ((0, 25), (25, 50)):
            Spooled.objects.bulk_create(Spooled(wave=wave, answers={"n": n}) for n in range(start, end))
            if start == 0:
                move(wave, luck=luck)
        move_rest(wave, luck=luck)
        order = stored_order(wave)
        assert sorted(order) == list(range(50))
        found.append(spearman(order))
        Response.objects.all().delete()
    assert abs(sum(found) / len(found)) < 0.04


def test_fewer_than_the_threshold_are_not_moved_and_ids_change(cast):
    wave = opened(cast, people=8)
    answer_all(wave, 4)
    assert move(wave) == 0
    answer_all(wave, 1)
    before = set(Spooled.objects.values_list("pk", flat=True))
    assert move(wave) == 5
    moved = set(Response.objects.values_list("pk", flat=True))
    answer_all(wave, 1)
    close_wave(wave, by=None, now=MONDAY)
    after = set(Response.objects.values_list("pk", flat=True))
    assert (before & moved, moved & after, len(after)) == (set(), set(), 6)


def test_flags_are_of_the_wave_alone(cast):
    wave = opened(cast, people=6)
    for number, one in enumerate(waiting(wave)):
        answer(one, answers=GOOD, quality={"straight": "all" if number else "no"}, now=MONDAY)
    close_wave(wave, by=None, now=MONDAY)
    wave.refresh_from_db()
    assert wave.quality == {"straight": {"all": 5, "no": 1}}
    assert [field.name for field in Response._meta.get_fields() if field.name == "quality"] == []


def rows_beside() -> dict[str, int]:
    """Everything that could say who did something, and when."""
    kinds = (Event, DBTaskResult, Answered, Notice, Mail, Presence)
    return {kind.__name__: kind.objects.count() for kind in kinds}


@pytest.mark.parametrize("door", ["signed in", "link"])
def test_an_03_d_an_05_sending_leaves_no_line_and_no_row_beside_the_answer(cast, client, tuesday, caplog, door):
    wave = opened(cast)
    mine = next(one for one in waiting(wave) if one.person_id == cast.ana.pk)
    sent = {"q.answers-fast": "4", "seed": "abc"}
    if door == "signed in":
        client.force_login(cast.ana)
        page = client.get(f"/surveys/{wave.pk}/answer/")
        session = client.session
        session[SEEN] = (
            timezone.now() - timedelta(hours=1)
        ).timestamp()  # now and then it is written down that it is used
        session.save()
    else:
        page = client.get(f"/a/{code_of(mine)}/")
        sent["code"] = code_of(mine)
    assert page.status_code == 200
    before, sessions = rows_beside(), list(Session.objects.values_list("session_key", "session_data", "expire_date"))
    address = f"/surveys/{wave.pk}/answer/" if door == "signed in" else "/a/"
    with caplog.at_level(logging.DEBUG):
        refused = client.post(address, {**sent, "q.answers-fast": "9"}, REMOTE_ADDR="203.0.113.7")
        taken = client.post(address, sent, REMOTE_ADDR="203.0.113.7")
        again = client.post(address, sent, REMOTE_ADDR="203.0.113.7")
    assert (refused.status_code, taken.status_code) == (422, 200)
    assert again.status_code in (409, 410)
    assert raw(wave)["Spooled"] == 1
    assert rows_beside() == before
    assert list(Session.objects.values_list("session_key", "session_data", "expire_date")) == sessions
    lines = [one.getMessage() for one in caplog.records if not one.name.startswith("django.db")]
    telling = (cast.ana.name, cast.ana.email, "203.0.113.7", code_of(mine), str(GOOD["one-thing"]))
    assert [line for line in lines if any(one in line for one in telling)] == []


def test_d_an_05_no_cookie_is_made_by_a_link(cast, client, tuesday):
    wave = opened(cast)
    client.get(f"/a/{code_of(waiting(wave)[0])}/")
    assert "sessionid" not in client.cookies


def test_an_20_nobody_is_thanked_before_the_close(cast):
    wave = opened(cast)
    before = Event.objects.count()
    answer_all(wave, 5)
    assert Event.objects.count() == before
    close_wave(wave, by=None, now=MONDAY)
    last = Event.objects.latest("id")
    assert (last.kind, last.facts, last.subject_id) == ("wave.closed", {}, wave.pk)


def test_an_20_the_thanks_go_to_everybody_at_once(cast):
    from footpath.notifications.actions import tell

    wave = opened(cast)
    answer_all(wave, 2)
    close_wave(wave, by=cast.cleo, now=MONDAY)
    assert tell(Event.objects.get(kind="wave.closed")) == 6
    assert Notice.objects.filter(event__kind="wave.closed").values("at").distinct().count() == 1
