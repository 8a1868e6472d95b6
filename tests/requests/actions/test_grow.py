"""How does a word become a request?"""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import ANSWERS, MONDAY, happened

from footpath.catalog.models import Service, ServiceState
from footpath.requests import actions
from footpath.requests.actions import grow
from footpath.requests.models import ServiceRequest, Verdict, Word
from footpath.requests.models.word import WordState
from footpath.requests.refusals import Refused
from footpath.requests.states import State


def test_its_text_and_its_day_go_into_a_draft_of_the_asker(cast):
    said = actions.say_word("Six desks", to=cast.ben, by=cast.ana, now=MONDAY, wanted_by=date(2026, 12, 4))
    draft = grow(said, service=cast.move, by=cast.ana, now=MONDAY)
    assert (draft.state, draft.asker, draft.service) == (State.DRAFT, cast.ana, cast.move)
    assert (draft.title, draft.details, draft.needed_by) == ("Six desks", "", date(2026, 12, 4))
    said.refresh_from_db()
    assert (said.state, said.grown_into) == (WordState.GROWN, draft)


def test_a_long_line_is_told_in_full_below_the_title(cast):
    text = " ".join(["desk"] * 56)
    draft = grow(
        actions.say_word(text, to=cast.ben, by=cast.ana, now=MONDAY), service=cast.move, by=cast.ana, now=MONDAY
    )
    assert len(draft.title) <= 200
    assert draft.title.endswith("desk…")
    assert draft.details == text


def test_a_day_that_has_passed_is_left_out(cast):
    said = actions.say_word("Six desks", to=cast.ben, by=cast.ana, now=MONDAY, wanted_by=date(2026, 11, 24))
    assert grow(said, service=cast.move, by=cast.ana, now=MONDAY + timedelta(days=9)).needed_by is None


def test_the_asker_asks_through_the_usual_verbs(cast, word):
    draft = grow(word, service=cast.move, by=cast.ana, now=MONDAY)
    draft = actions.save_draft(draft, service=cast.move, by=cast.ana, now=MONDAY, title=draft.title, answers=ANSWERS)
    assert actions.submit(draft, by=cast.ana, now=MONDAY).state == State.QUEUED


def test_a_promise_counts_neither_way_because_the_job_has_changed(cast, word):
    actions.answer_yes(word, by=cast.ben, now=MONDAY, by_day=date(2026, 11, 24))
    grow(word, service=cast.move, by=cast.ana, now=MONDAY)
    assert Verdict.objects.get().outcome == "released"


def test_it_records_the_request(cast, word):
    draft = grow(word, service=cast.move, by=cast.ana, now=MONDAY)
    assert (happened(word).kind, happened(word).facts) == ("word.grown", {"note": "", "request_id": draft.pk})


def test_a_draft_that_is_thrown_away_leaves_the_word_as_it_is(cast, word):
    actions.discard_draft(grow(word, service=cast.move, by=cast.ana, now=MONDAY), by=cast.ana)
    word = Word.objects.get(pk=word.pk)
    assert (word.state, word.grown_into) == (WordState.GROWN, None)


def test_only_the_asker_makes_it_a_request(cast, word):
    for who in (cast.ben, cast.cleo, cast.max):
        with pytest.raises(PermissionDenied):
            grow(word, service=cast.move, by=who, now=MONDAY)


def test_nothing_is_left_behind_where_it_cannot_be(cast, word):
    Service.objects.update(state=ServiceState.RETIRED)
    cast.move.refresh_from_db()
    with pytest.raises(Refused):
        grow(word, service=cast.move, by=cast.ana, now=MONDAY)
    actions.withdraw_word(word, by=cast.ana, now=MONDAY)
    Service.objects.update(state=ServiceState.PUBLISHED)
    cast.move.refresh_from_db()
    with pytest.raises(Refused):
        grow(word, service=cast.move, by=cast.ana, now=MONDAY)
    assert not ServiceRequest.objects.exists()


def test_a_day_that_is_today_in_the_west_is_kept(cast):
    yesterday = date(2026, 11, 22)
    word = actions.say_word("A ladder?", to=cast.ben, by=cast.ana, now=MONDAY, wanted_by=yesterday)
    assert grow(word, service=cast.move, by=cast.ana, now=MONDAY).needed_by == yesterday
