"""How does a helper say early that it will be another day?"""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY, happened

from footpath.requests.actions import answer_yes, finish, renegotiate
from footpath.requests.models import Promise, Verdict
from footpath.requests.refusals import Refused, SomebodyWasFaster, Unclear

TUESDAY, FRIDAY = date(2026, 11, 24), date(2026, 11, 27)


@pytest.fixture
def first(cast, word):
    return answer_yes(word, by=cast.ben, now=MONDAY, by_day=TUESDAY)


def test_the_first_promise_stays_as_it_was_given(cast, word, first):
    second = renegotiate(word, by_day=FRIDAY, reason="The part is late", by=cast.ben, now=MONDAY, instead_of=first)
    first.refresh_from_db()
    assert first.by_day == TUESDAY
    assert (second.supersedes, second.wish, second.reason) == (first, "provider", "The part is late")


def test_at_the_helpers_wish_the_first_still_counts(cast, word, first):
    renegotiate(word, by_day=FRIDAY, reason="The part is late", by=cast.ben, now=MONDAY, instead_of=first)
    finish(word, by=cast.ben, now=MONDAY + timedelta(days=3))
    assert list(Verdict.objects.order_by("promise").values_list("outcome", flat=True)) == ["broken", "early"]


def test_at_the_askers_wish_the_first_is_released(cast, word, first):
    wish = {"wish": "customer", "reason": "You are away"}
    renegotiate(word, by_day=FRIDAY, by=cast.ben, now=MONDAY, instead_of=first, **wish)
    finish(word, by=cast.ben, now=MONDAY + timedelta(days=4))
    assert list(Verdict.objects.order_by("promise").values_list("outcome", flat=True)) == ["released", "kept"]


def test_it_records_the_day_the_wish_and_the_reason(cast, word, first):
    second = renegotiate(word, by_day=FRIDAY, reason="The part is late", by=cast.ben, now=MONDAY, instead_of=first)
    facts = {"note": "The part is late", "promise_id": second.pk, "by_day": "2026-11-27", "wish": "provider"}
    assert (happened(word).kind, happened(word).facts) == ("word.promise_moved", facts)


@pytest.mark.parametrize(
    ("facts", "field"),
    [({"reason": " "}, "reason"), ({"by_day": date(2026, 11, 20)}, "by_day"), ({"wish": "nobody"}, "wish")],
)
def test_what_is_unclear_is_named(cast, word, first, facts, field):
    with pytest.raises(Unclear) as refused:
        renegotiate(
            word, **{"by_day": FRIDAY, "reason": "Late"} | facts, by=cast.ben, now=MONDAY, instead_of=first
        )  # fmt: skip
    assert refused.value.field == field


def test_of_two_tabs_the_second_is_told(cast, word, first):
    renegotiate(word, by_day=FRIDAY, reason="Late", by=cast.ben, now=MONDAY, instead_of=first)
    with pytest.raises(SomebodyWasFaster, match="had to move the promise"):
        renegotiate(word, by_day=TUESDAY, reason="Sooner", by=cast.ben, now=MONDAY, instead_of=first)
    assert Promise.objects.count() == 2


def test_the_asker_does_not_move_it(cast, word, first):
    with pytest.raises(PermissionDenied):
        renegotiate(word, by_day=FRIDAY, reason="Later", by=cast.ana, now=MONDAY, instead_of=first)


def test_where_nothing_is_promised_nothing_moves(cast, word):
    with pytest.raises(Refused):
        renegotiate(word, by_day=FRIDAY, reason="Later", by=cast.ben, now=MONDAY, instead_of=None)


def test_their_wish_releases_every_promise_before_it(cast, word, first):
    second = renegotiate(word, by_day=FRIDAY, reason="Late", by=cast.ben, now=MONDAY, instead_of=first)
    theirs = {"by_day": date(2026, 12, 21), "reason": "You are away", "wish": "customer", "instead_of": second}
    renegotiate(word, **theirs, by=cast.ben, now=MONDAY)
    finish(word, by=cast.ben, now=MONDAY + timedelta(days=14))
    outcomes = Verdict.objects.order_by("promise_id").values_list("outcome", flat=True)
    assert list(outcomes) == ["released", "released", "early"]
