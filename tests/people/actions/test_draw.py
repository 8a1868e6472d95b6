"""May somebody be asked, when does it wait, and who of two gets the last minutes?"""

from datetime import UTC, datetime
from functools import partial

import pytest
from tests.cast import MONDAY
from tests.race import at_once

from footpath.people import actions, budget
from footpath.people.actions import _edits
from footpath.people.models import Draw, MonthOfQuestions, Organization


def ask(person, minutes, about="wave:1", what="survey", now=MONDAY, **more):
    return actions.draw(person, what, minutes, about=about, now=now, **more)


def spent(person):
    return sum(MonthOfQuestions.objects.filter(person=person).values_list("seconds", flat=True)) / 60


def test_what_fits_is_asked_and_what_does_not_waits_for_the_next_month(cast):
    assert ask(cast.ana, 12)
    assert not ask(cast.ana, 9, "wave:2")
    assert ask(cast.ana, 8, "wave:3")
    standing = budget.standing(cast.ana, MONDAY)
    assert (standing.whole, standing.drawn, standing.left) == (20, 20, 0)
    assert [(one.words, one.count, one.minutes) for one in standing.asked] == [("Surveys", 2, 20)]
    assert [(one.count, one.minutes) for one in standing.waiting] == [(1, 9)]
    assert not ask(cast.ana, 9, "wave:2")
    december = datetime(2026, 12, 1, 8, tzinfo=UTC)
    assert ask(cast.ana, 9, "wave:2", now=december)
    assert budget.standing(cast.ana, december).waiting == []
    assert budget.standing(cast.ana, december).left == 11


def test_the_same_is_drawn_once(cast):
    assert ask(cast.ana, 5)
    assert ask(cast.ana, 5)
    assert spent(cast.ana) == 5
    assert Draw.objects.count() == 1


def test_an_ask_longer_than_a_whole_month_fits_one_in_which_nothing_else_was_asked(cast):
    assert ask(cast.ana, 45)
    assert not ask(cast.ana, 1, "wave:2")
    ask(cast.ben, 1)
    assert not ask(cast.ben, 45, "wave:2")


def test_what_cannot_be_put_off_is_counted_and_leaves_less_for_the_rest(cast):
    ask(cast.ana, 20)
    assert ask(cast.ana, 1, "request:7", "nudge", waits=False)
    assert spent(cast.ana) == 21
    assert budget.standing(cast.ana, MONDAY).left == 0


def test_where_nobody_is_to_be_asked_only_work_is(cast):
    Organization.objects.update_or_create(pk=1, defaults={"question_minutes": 0})
    assert not ask(cast.ana, 1)
    assert ask(cast.ana, 1, "request:7", "nudge", waits=False)


def test_the_month_is_that_of_whoever_is_asked(cast):
    late = datetime(2026, 11, 30, 23, 30, tzinfo=UTC)  # December in Berlin
    ask(cast.ana, 5, now=late)
    assert Draw.objects.get().month.month == 12


@pytest.mark.parametrize(
    "facts", [{"minutes": 0}, {"minutes": -3}, {"about": ""}, {"about": "x" * 81}, {"what": "tax"}]
)
def test_what_makes_no_sense_is_refused(cast, facts):
    with pytest.raises(ValueError, match=r"asked|tax"):
        ask(cast.ana, **{"minutes": 5} | facts)
    assert not Draw.objects.exists()


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
class TestTwoAtOnce:
    def two_surveys(self, cast):
        acts = [partial(lambda _seen, person, about: ask(person, 12, about), about=f"wave:{n}") for n in (1, 2)]
        return at_once(lambda: None, *((act, cast.ana) for act in acts))

    def test_of_two_for_the_last_minutes_one_waits(self, cast):
        assert len(self.two_surveys(cast).won) == 1
        assert spent(cast.ana) == 12

    def test_without_the_guard_both_would_ask(self, cast, monkeypatch):
        """The control."""
        monkeypatch.setattr(_edits, "GUARDED", False)
        assert len(self.two_surveys(cast).won) == 2
        assert spent(cast.ana) == 24

    def test_the_same_ask_sent_twice_takes_its_minutes_once(self, cast):
        act = partial(lambda _seen, person: ask(person, 5))
        assert len(at_once(lambda: None, (act, cast.ana), (act, cast.ana)).won) == 2
        assert spent(cast.ana) == 5
