"""How is a merge undone?"""

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.base import ContentFile
from tests.cast import ANSWERS, MONDAY, ask, happened
from tests.requests.linked import deliver, fresh, link, of_it
from tests.requests.stages import DAY, HOUR, TUESDAY, anew, day, kinds, needs_sign_off, whole

from footpath.files.actions import store
from footpath.requests import actions
from footpath.requests.actions.wait_for import Awaited
from footpath.requests.links import open_needs
from footpath.requests.models import Merge, Verdict
from footpath.requests.permissions import visible_to
from footpath.requests.refusals import Refused
from footpath.requests.states import State


def merged(it, into, by):
    actions.merge(fresh(it), into=fresh(into), by=by, now=TUESDAY)
    return fresh(it)


def unmerge(it, by, now=TUESDAY + HOUR):
    return actions.unmerge(anew(it), by=by, now=now)


def test_both_stand_where_they_stood(cast, asked):
    """With clocks, promises, files, questions, needs and whoever sees it."""
    twin = actions.take(ask(cast, MONDAY, by=cast.dov), by=cast.ben, now=MONDAY)
    actions.promise(twin, by_day=day(9), by=cast.ben, now=MONDAY)
    actions.promise(asked, by_day=day(8), by=cast.ben, now=MONDAY)
    file = store(ContentFile(b"a sketch", name="plan.txt"), by_id=cast.dov.pk, now=MONDAY)
    attached = actions.attach(fresh(twin), file=file, requirement="plan", by=cast.dov, now=MONDAY)
    child, parent = of_it(cast), ask(cast, MONDAY)
    link(cast, twin, child)
    link(cast, asked, child)
    link(cast, parent, fresh(twin))
    question = actions.ask_question(fresh(twin), text="Which socket?", by=cast.ben, now=MONDAY + HOUR)
    before = type(twin).objects.filter(pk=twin.pk).values().get()
    spans = list(twin.spans.values())
    unmerge(merged(twin, asked, cast.ben), cast.ben)
    after = type(twin).objects.filter(pk=twin.pk).values().get()
    moved = {"paused_seconds", "promised_due_at", "next_due_at"}  # it waits for Dov, and has done so all the time
    assert {key: value for key, value in after.items() if before[key] != value}.keys() <= moved
    assert list(twin.spans.values()) == spans
    whole(twin)
    attached.refresh_from_db()
    question.refresh_from_db()
    assert (attached.request_id, attached.requirement, question.request_id) == (twin.pk, "plan", twin.pk)
    assert [one.pk for one in open_needs(fresh(twin))] == [one.pk for one in open_needs(asked)] == [child.pk]
    assert [one.pk for one in open_needs(parent)] == [twin.pk]
    assert not visible_to(cast.dov, TUESDAY.date()).filter(pk=asked.pk).exists()
    assert not Verdict.objects.exists()
    assert happened(asked).occurrence().sentence("Ben") == f"Ben took the merge back: {twin.number} goes on by itself"
    assert kinds(twin)[-2:] == ["merged", "unmerged"]
    merged(twin, asked, cast.ben)


def test_what_somebody_has_done_since_is_not_undone(cast, asked):
    twin = merged(ask(cast, MONDAY), asked, cast.ben)
    merged(ask(cast, MONDAY), asked, cast.ben)  # another one came to it: nothing was done
    actions.write(fresh(asked), text="Both on Friday?", by=cast.ana, now=TUESDAY)
    with pytest.raises(Refused, match="since then, Ana Ferreira wrote"):
        unmerge(twin, cast.ben)
    assert anew(twin).state == State.WITHDRAWN


def test_the_last_merge_is_undone_first(cast, asked):
    first, second = ask(cast, MONDAY), ask(cast, MONDAY)
    twin = merged(first, second, cast.ben)
    merged(second, asked, cast.ben)
    with pytest.raises(Refused, match="was merged itself since then"):
        unmerge(twin, cast.ben)
    unmerge(second, cast.ben)
    assert fresh(twin).survivor_id == second.pk
    unmerge(twin, cast.ben)
    assert fresh(twin).survivor is None


def test_who_had_to_agree_has_to_agree_again_and_what_is_missing_is_missing(cast, asked):
    needs_sign_off(cast, "line_manager")
    twin = merged(ask(cast, MONDAY), asked, cast.ben)
    lacking = merged(ask(cast, MONDAY, answers={**ANSWERS, "signs_off": ""}), asked, cast.ben)
    assert unmerge(twin, cast.ben).state == State.SIGN_OFF
    actions.agree(fresh(twin), by=cast.max, now=TUESDAY + HOUR)
    assert unmerge(lacking, cast.ben).state == State.INCOMPLETE


def test_what_it_waited_for_and_came_meanwhile_is_there(cast, asked):
    twin, child = actions.take(ask(cast, MONDAY), by=cast.ben, now=MONDAY), of_it(cast, take=True)
    link(cast, twin, child)
    actions.wait_for(fresh(twin), on=Awaited(child=fresh(child)), by=cast.ben, now=MONDAY)
    merged(twin, asked, cast.ben)
    deliver(cast, child, now=TUESDAY + HOUR / 2)
    assert unmerge(twin, cast.ben).state == State.WORKING
    assert kinds(twin)[-2:] == ["unmerged", "went_on"]
    whole(twin)


def test_what_somebody_had_who_has_left_is_the_teams(cast, asked):
    twin = merged(actions.take(ask(cast, MONDAY), by=cast.ben, now=MONDAY), asked, cast.cleo)
    type(cast.ben).objects.filter(pk=cast.ben.pk).update(is_active=False)
    back = unmerge(twin, cast.cleo)
    assert (fresh(twin).state, fresh(twin).assignee, back.assignee) == (State.QUEUED, None, None)
    assert kinds(twin)[-2:] == ["unmerged", "left_behind"]


def test_that_the_team_noted_something_is_not_told_to_the_customer(cast, asked):
    twin = merged(ask(cast, MONDAY), asked, cast.ben)
    actions.note(fresh(asked), text="She asks every week.", by=cast.ben, now=TUESDAY)
    with pytest.raises(Refused, match="since then, the team has worked on it"):
        unmerge(twin, cast.ana)


def test_only_a_party_to_both_may(cast, asked):
    twin = merged(ask(cast, MONDAY, by=cast.dov), asked, cast.ben)
    with pytest.raises(PermissionDenied):
        unmerge(twin, cast.dov)
    for name in ("ana", "eve"):
        with pytest.raises(PermissionDenied):
            unmerge(twin, getattr(cast, name))
    unmerge(twin, cast.max)


def test_what_was_not_merged_is_not_unmerged_and_once_is_enough(cast, asked):
    with pytest.raises(Refused, match="not merged"):
        unmerge(asked, cast.ben)
    twin = merged(ask(cast, MONDAY), asked, cast.ben)
    unmerge(twin, cast.ben)
    with pytest.raises(Refused, match="not merged"):
        unmerge(twin, cast.ben, now=TUESDAY + DAY)
    assert Merge.objects.get().undone_by == cast.ben
