"""When is advice asked that had to wait, when is somebody reminded, and when does it lapse?"""

from datetime import date, timedelta

from tests.cast import MONDAY
from tests.conversations.offering import consult

from footpath.conversations.actions import answer_advice
from footpath.conversations.ideas.tasks import look_after_ideas
from footpath.conversations.models import Advice, AdviceState
from footpath.history.models import Event
from footpath.people.actions import change_organization


def test_reminded_once_and_lapsed_after_its_day_and_still_answered_later(cast):
    advice = consult(cast)
    for days in (0, 3, 11, 12, 14, 15, 16):
        look_after_ideas.call(now=MONDAY + timedelta(days=days))
    kinds = Event.objects.filter(subject_kind="advice").order_by("id").values_list("kind", flat=True)
    assert list(kinds) == ["advice.asked", "advice.due_soon", "advice.lapsed"]
    answer_advice(Advice.objects.get(), answer="Late, but yes.", by=cast.ana, now=MONDAY + timedelta(days=20))
    advice.refresh_from_db()
    assert advice.state == AdviceState.ANSWERED


def test_what_waited_is_asked_in_the_month_that_has_room_with_as_long_to_answer(cast):
    change_organization(facts={"question_minutes": 5}, by=cast.eve, now=MONDAY)
    consult(cast)
    waiting = consult(cast)
    look_after_ideas.call(now=MONDAY + timedelta(days=1))
    waiting.refresh_from_db()
    assert waiting.state == AdviceState.WAITING
    look_after_ideas.call(now=MONDAY + timedelta(days=8))  # December
    waiting.refresh_from_db()
    assert (waiting.state, waiting.answer_by) == (AdviceState.ASKED, date(2026, 12, 15))
