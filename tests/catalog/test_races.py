"""Of two who change a service at once, does one win, and does the other hear who it was?"""

from functools import partial
from importlib import import_module

import pytest
from tests import race
from tests.cast import MONDAY
from tests.catalog.editing import draft_of
from tests.catalog.knowing import KEY, known

from footpath.catalog import actions
from footpath.catalog.models import AskAvoided, ServiceVersion, Snippet

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]
SNIPPETS = import_module("footpath.catalog.actions._snippets")
SAVE = import_module("footpath.catalog.actions.save_revision")


def at_once(act, *people):
    """Everybody sees the same draft, then acts in the same instant; how many won, and how many were told."""
    draft = ServiceVersion.objects.select_related("service__team")
    won, told = race.at_once(lambda: draft.get(number=None), *((act, person) for person in people))
    return len(won), len(told)


def save(draft, person):
    actions.save_revision(draft, edits=draft.edits, by=person, now=MONDAY, description=f"As {person} says")


def publish(draft, person):
    actions.publish(draft, by=person, now=MONDAY)


@pytest.mark.parametrize("act", [save, publish])
def test_one_wins_and_the_others_are_told(cast, act):
    draft_of(cast, delivery=4)
    assert at_once(act, cast.cleo, cast.eve, cast.max) == (1, 2)


def test_without_the_guard_a_text_is_lost(cast, monkeypatch):
    monkeypatch.setattr(SAVE, "GUARDED", False)
    draft_of(cast, delivery=4)
    assert at_once(save, cast.cleo, cast.eve) == (2, 0)


def anew(snippet, person):
    actions.change_snippet(snippet, title="May I?", body=f"As {person} says", edits=0, by=person, now=MONDAY)


@pytest.mark.parametrize("guarded", [True, False])
def test_of_two_who_change_an_answer_one_is_told(cast, monkeypatch, guarded):
    """Without the guard, as a control, one of the two texts is lost."""
    monkeypatch.setattr(SNIPPETS, "GUARDED", guarded)
    it = known(cast)
    fetch = partial(Snippet.objects.select_related("service__team").get, pk=it.pk)
    won, told = race.at_once(fetch, (anew, cast.ben), (anew, cast.cleo))
    assert (len(won), len(told)) == ((1, 1) if guarded else (2, 0))


def test_an_answer_that_is_sent_twice_at_once_counts_once(cast):
    it = known(cast)

    def yes(snippet, person):
        actions.avoid_ask(snippet, service=cast.move, form_key=KEY, by=person, now=MONDAY)

    race.at_once(lambda: it, (yes, cast.ana), (yes, cast.ana))
    assert AskAvoided.objects.count() == 1
