"""Of two who act on one standard in the same instant, is nothing lost, and does each hear what became of it?"""

from importlib import import_module

import pytest
from tests import race
from tests.cast import MONDAY
from tests.conversations.agreeing import DAY, SAID, agreed, last, proposed

from footpath.conversations.actions import agree_to_standard, answer_check, check_standard, reword_standard
from footpath.conversations.models import StandardCheck, StandardSignature, StandardVersion, WordingState
from footpath.history.models import Event

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]
AGREE = import_module("footpath.conversations.actions.agree_to_standard")


def seen():
    """What a page has read: the last wording with its signatures."""
    found = StandardVersion.objects.select_related("standard__provider", "standard__customer")
    return found.prefetch_related("signatures").order_by("-number")[0]


def agree(version, person):
    agree_to_standard(version, hash=version.hash, by=person, now=MONDAY)


def reword(version, person):
    reword_standard(version.standard, hash=version.hash, said=SAID | {"target": 8}, by=person, now=MONDAY)


def test_both_agree_in_the_same_instant_and_it_holds_once(cast):
    proposed(cast)
    heard = race.at_once(seen, (agree, cast.ana), (agree, cast.ben))
    assert (len(heard.won), heard.told) == (2, [])
    assert StandardVersion.objects.get().state == WordingState.AGREED
    assert sorted(Event.objects.order_by("-id").values_list("kind", flat=True)[:2]) == [
        "standard.agreed",
        "standard.signed",
    ]


def test_without_the_guard_both_have_agreed_and_nothing_holds(cast, monkeypatch):
    monkeypatch.setattr(AGREE, "GUARDED", False)
    proposed(cast)
    assert len(race.at_once(seen, (agree, cast.ana), (agree, cast.ben)).won) == 2
    assert (StandardVersion.objects.get().state, StandardSignature.objects.count()) == (WordingState.WAITS, 2)


def test_a_yes_and_another_wording_at_once_never_make_one_agree_to_what_they_have_not_read(cast):
    standard = proposed(cast)
    agree_to_standard(last(standard), hash=last(standard).hash, by=cast.ana, now=MONDAY)
    race.at_once(seen, (agree, cast.ben), (reword, cast.ana))
    newest = last(standard)
    assert newest.state == WordingState.AGREED or (newest.number, newest.signatures.count()) == (2, 0)


def test_one_who_taps_twice_has_said_it_once(cast):
    check_standard(last(agreed(cast)), now=MONDAY + 40 * DAY)

    def tap(check, person):
        answer_check(check, kept=True, by=person, now=MONDAY + 40 * DAY)

    heard = race.at_once(StandardCheck.objects.select_related("standard").get, (tap, cast.ana), (tap, cast.ana))
    assert (len(heard.won), len(heard.told)) == (1, 1)
