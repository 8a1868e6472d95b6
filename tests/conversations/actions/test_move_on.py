"""How does a look back get a step further?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.conversations.keeping import diary, note

from footpath.conversations.actions import move_on
from footpath.history.models import Event
from footpath.people.refusals import Refused


def test_from_noting_to_done(cast):
    log = diary(cast.ana)
    note(log)
    log = move_on(log, to="coding", by=cast.ana, now=MONDAY)
    log = move_on(log, to="reflected", learned="Ask what for.", by=cast.ana, now=MONDAY)
    assert log.learned == "Ask what for."
    assert "Ask" not in log.locked
    log = move_on(log, to="closed", by=cast.ana, now=MONDAY)
    assert (log.state, Event.objects.latest("id").kind) == ("closed", "contact_log.moved")
    assert log.learned == "Ask what for."


def test_without_a_moment_there_is_nothing_to_sort(cast):
    with pytest.raises(Refused, match="nothing to sort"):
        move_on(diary(cast.ana), to="coding", by=cast.ana, now=MONDAY)


def test_no_step_is_left_out(cast):
    log = diary(cast.ana)
    note(log)
    for to in ("reflected", "closed", "planned"):
        with pytest.raises(Refused):
            move_on(log, to=to, learned="x", by=cast.ana, now=MONDAY)


def test_what_is_learned_is_said(cast):
    log = diary(cast.ana)
    note(log)
    log = move_on(log, to="coding", by=cast.ana, now=MONDAY)
    with pytest.raises(ValidationError) as told:
        move_on(log, to="reflected", learned=" ", by=cast.ana, now=MONDAY)
    assert list(told.value.message_dict) == ["learned"]


def test_nobody_moves_that_of_another_one(cast):
    log = diary(cast.ana)
    note(log)
    with pytest.raises(PermissionDenied):
        move_on(log, to="coding", by=cast.eve, now=MONDAY)
