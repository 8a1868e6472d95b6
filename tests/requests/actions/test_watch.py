"""How does somebody follow a request that is not theirs?"""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.requests.stages import (
    STAGES,
    TUESDAY,
    anew,
    at,
    kinds,
    nothing_changes,
    one_event,
    only,
    queued,
    slower,
    working,
)

from footpath.history.models import Event
from footpath.people.models import Membership
from footpath.requests import actions
from footpath.requests.models import Watcher
from footpath.requests.permissions import visible_to
from footpath.requests.refusals import Unclear
from footpath.requests.states import State


def watch(request, by, person):
    return actions.watch(request, person=person, by=by, now=TUESDAY)


@pytest.mark.parametrize("state", [state for state in STAGES if state != State.DRAFT])
def test_they_see_it_from_now_on(cast, state):
    request = at(cast, state)
    assert not visible_to(cast.dov, TUESDAY.date()).filter(pk=request.pk).exists()
    with one_event(request, "watcher_added", cast.ana):
        watch(request, cast.ana, cast.dov)
    assert visible_to(cast.dov, TUESDAY.date()).filter(pk=request.pk).exists()
    assert Event.objects.last().facts == {"person_id": cast.dov.pk, "name": "Dov Levi"}
    assert anew(request).state == state


def test_twice_changes_nothing(cast, asked):
    first = watch(asked, cast.ana, cast.dov)
    nothing_changes(asked, lambda: watch(asked, cast.ben, cast.dov))
    assert Watcher.objects.get() == first


def test_whoever_has_a_part_in_it_may_ask_somebody_in(cast):
    only(cast, lambda it, by: watch(it, by, cast.dov), State.QUEUED, "ana", "ben", "cleo", "max")
    request = working(cast)
    actions.ask_question(request, text="?", asked_of=cast.eve, by=cast.ben, now=MONDAY)
    watch(anew(request), cast.eve, cast.dov)
    assert watch(anew(request), cast.dov, cast.ben)


def test_on_a_draft_nobody_may_but_its_author_is_told_that_it_is_one(cast):
    only(cast, lambda it, by: by == cast.ana or watch(it, by, cast.dov), State.DRAFT, "ana")
    with pytest.raises(Exception, match="a draft"):
        watch(at(cast, State.DRAFT), cast.ana, cast.dov)


def test_whoever_has_left_the_team_asks_nobody_in(cast, asked):
    Membership.objects.filter(person=cast.ben).update(until=date(2026, 11, 20))
    with pytest.raises(PermissionDenied):
        watch(asked, cast.ben, cast.dov)


def test_whoever_does_not_work_here_follows_nothing(cast, asked):
    cast.dov.is_active = False
    with pytest.raises(Unclear) as refused:
        watch(asked, cast.ana, cast.dov)
    assert refused.value.field == "person"
    assert kinds(asked) == ["submitted"]


def test_the_slower_one_hears_who_was_faster(cast):
    def take(request):
        actions.take(request, by=cast.cleo, now=TUESDAY)

    heard = slower(queued(cast), take, lambda it, by: watch(it, by, cast.dov), cast.ana)
    assert "Cleo Marin took it" in heard
