"""How does a moment of service get into a log?"""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from tests.cast import MONDAY
from tests.conversations.keeping import BETTER, SECRET, WELL, diary, note, sheet

from footpath.conversations.actions import move_on, note_point
from footpath.conversations.models import ContactPoint
from footpath.history.models import Event
from footpath.people.refusals import Refused


def test_three_things_are_enough(cast):
    log = diary(cast.ana)
    point = note_point(log, facts=WELL, by=cast.ana, now=MONDAY)
    assert (point.outcome, point.role, point.on) == ("well", "customer", MONDAY.date())
    assert point.texts == {"moment": WELL["moment"], "why": WELL["why"]}
    event = Event.objects.order_by("-id")[0]
    assert (event.kind, event.subject_id, event.actor_id, event.facts) == (
        "contact_log.changed", log.pk, cast.ana.pk, {},
    )  # fmt: skip


def test_what_is_sent_twice_is_noted_once(cast):
    log, number = diary(cast.ana), uuid4()
    first = note_point(log, facts=WELL, by=cast.ana, now=MONDAY, client_id=number)
    again = note_point(log, facts=WELL, by=cast.ana, now=MONDAY, client_id=number)
    assert (again.pk, ContactPoint.objects.count()) == (first.pk, 1)
    other = note_point(diary(cast.ben), facts=WELL, by=cast.ben, now=MONDAY, client_id=number)
    assert other.pk != first.pk  # a number says nothing of others


def test_texts_and_names_are_locked_in_the_database(cast):
    """No column of the row, and no event about it, holds a word of what was written, or of whom."""
    facts = BETTER | {"person": "Zdenka", "part": "my silence", "feeling": "ashamed", "tags": "badges", "said": "Oh no"}
    note_point(diary(cast.ana), facts=facts, by=cast.ana, now=MONDAY)
    with connection.cursor() as cursor:
        held = []
        for table in ("conversations_contactpoint", "conversations_contactlog", "history_event"):
            cursor.execute(f"select * from {table}")
            held.append(str(cursor.fetchall()))
    told = " ".join(held)
    for word in (SECRET, "Zdenka", "my silence", "ashamed", "badges", "Oh no", "by when"):
        assert word not in told
    assert ContactPoint.objects.get().texts["person"] == "Zdenka"


def test_where_the_key_is_lost_nothing_breaks(cast, settings):
    point = note(diary(cast.ana))
    settings.SECRET_KEY = "another key, of an installation that was moved without its own"
    assert ContactPoint.objects.get(pk=point.pk).texts == {"lost": True}


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"outcome": ""}, "outcome"),
        ({"outcome": "splendid"}, "outcome"),
        ({"moment": " "}, "moment"),
        ({"moment": "x" * 2001}, "moment"),
        ({"why": "a\x00b"}, "why"),
        ({"role": "boss"}, "role"),
        ({"minutes": 10**6}, "minutes"),
        ({"on": MONDAY.date() + timedelta(days=20)}, "on"),
        ({"on": MONDAY.date() - timedelta(days=1)}, "on"),
        ({"team": 10**9}, "team"),
        ({"request": 10**9}, "request"),
        ({"tags": ",".join(str(n) for n in range(20))}, "tags"),
    ],
)
def test_what_cannot_be_kept_is_named(cast, facts, field):
    log = diary(cast.ana)
    with pytest.raises(ValidationError) as told:
        note_point(log, facts=WELL | facts, by=cast.ana, now=MONDAY)
    assert set(told.value.message_dict) == {field}
    assert not ContactPoint.objects.exists()


def test_a_request_is_one_that_its_owner_sees(cast, asked):
    assert note(diary(cast.ana), request=asked.pk).request == asked
    with pytest.raises(ValidationError):
        note(diary(cast.dov), request=asked.pk)


def test_nobody_writes_in_the_log_of_another_one(cast):
    log = diary(cast.ana)
    for who in (cast.ben, cast.cleo, cast.eve, cast.max):
        with pytest.raises(PermissionDenied):
            note_point(log, facts=WELL, by=who, now=MONDAY)


def test_what_is_done_takes_no_more(cast):
    log = sheet(cast.ana)
    note(log)
    move_on(log, to="coding", by=cast.ana, now=MONDAY)
    move_on(log, to="reflected", learned="Ask sooner.", by=cast.ana, now=MONDAY)
    with pytest.raises(Refused, match="thought over"):
        note(log)


def test_a_log_holds_so_many(cast, monkeypatch):
    import importlib

    monkeypatch.setattr(importlib.import_module("footpath.conversations.actions.note_point"), "MOST", 1)
    log = diary(cast.ana)
    note(log)
    with pytest.raises(Refused, match="as many as it takes"):
        note(log)
