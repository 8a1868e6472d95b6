"""How does somebody tell their team what they have learned?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.conversations.keeping import diary, note

from footpath.conversations.actions import move_on, share_lesson
from footpath.history.models import Event

TEXT = "Say by when, and nobody has to ask."


def test_a_team_of_ones_own_reads_it(cast):
    lesson = share_lesson(text=TEXT, team=cast.facilities, tags="dates", by=cast.ben, now=MONDAY)
    assert (lesson.text, lesson.tags, lesson.signed, lesson.on) == (TEXT, ["dates"], False, MONDAY.date())
    event = Event.objects.latest("id")
    assert (event.kind, event.facts) == ("contact_lesson.shared", {})


def test_the_log_of_which_it_was_learned_is_a_step_further_and_the_lesson_does_not_know_it(cast):
    log = diary(cast.ben)
    note(log)
    move_on(log, to="coding", by=cast.ben, now=MONDAY)
    move_on(log, to="reflected", learned="x y", by=cast.ben, now=MONDAY)
    lesson = share_lesson(text=TEXT, team=cast.facilities, by=cast.ben, now=MONDAY, log=log)
    log.refresh_from_db()
    assert log.state == "shared"
    assert not any(field.related_model is type(log) for field in lesson._meta.get_fields())


@pytest.mark.parametrize(("text", "tags", "field"), [(" ", "", "text"), ("Ask!", "", "text"), ("x " * 700, "", "text"),
                                                     (TEXT, "a,b,c,d,e,f", "tags")])  # fmt: skip
def test_what_cannot_be_told_is_named(cast, text, tags, field):
    with pytest.raises(ValidationError) as told:
        share_lesson(text=text, tags=tags, team=cast.facilities, by=cast.ben, now=MONDAY)
    assert list(told.value.message_dict) == [field]


def test_a_team_of_others_is_not_told_and_a_log_of_others_is_not_named(cast):
    with pytest.raises(PermissionDenied):
        share_lesson(text=TEXT, team=cast.sales, by=cast.ben, now=MONDAY)
    with pytest.raises(PermissionDenied):
        share_lesson(text=TEXT, team=cast.facilities, by=cast.ben, now=MONDAY, log=diary(cast.ana))
