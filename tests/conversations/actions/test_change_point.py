"""How is a moment written anew, or sorted?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.conversations.keeping import WELL, diary, note

from footpath.conversations.actions import change_point, drop_log, show_point
from footpath.history.models import Event
from footpath.people.refusals import Refused

SORTED = WELL | {"happened": "unprompted", "cause": "other", "behavior": "asks-what-for", "tags": "ladders, doors"}


def test_it_is_sorted(cast):
    point = change_point(note(diary(cast.ana)), facts=SORTED, by=cast.ana, now=MONDAY)
    assert (point.happened, point.cause, point.behavior, point.theme) == (
        "unprompted", "other", "asks-what-for", "asks-what-for",
    )  # fmt: skip
    assert point.texts["tags"] == ["ladders", "doors"]
    assert Event.objects.latest("id").kind == "contact_log.changed"


def test_without_a_behavior_the_first_own_word_is_its_why(cast):
    point = note(diary(cast.ana), tags="Ladders, doors")
    assert point.theme == "ladders"


def test_another_request_is_not_shown_by_the_same_consent(cast, asked):
    point = show_point(note(diary(cast.ana), request=asked.pk), shown=True, by=cast.ana, now=MONDAY)
    assert change_point(point, facts=WELL | {"request": asked.pk}, by=cast.ana, now=MONDAY).shown
    assert not change_point(point, facts=WELL, by=cast.ana, now=MONDAY).shown


def test_what_cannot_be_kept_changes_nothing(cast):
    point = note(diary(cast.ana))
    with pytest.raises(ValidationError):
        change_point(point, facts=SORTED | {"happened": "miracle"}, by=cast.ana, now=MONDAY)
    point.refresh_from_db()
    assert point.happened == ""


def test_nobody_changes_that_of_another_one(cast):
    point = note(diary(cast.ana))
    for who in (cast.ben, cast.eve):
        with pytest.raises(PermissionDenied):
            change_point(point, facts=SORTED, by=who, now=MONDAY)


def test_what_was_thrown_away_meanwhile_is_said(cast):
    log = diary(cast.ana)
    point = note(log)
    drop_log(log, by=cast.ana, now=MONDAY)
    with pytest.raises(Refused, match="thrown away"):
        change_point(point, facts=SORTED, by=cast.ana, now=MONDAY)
