"""Of two who change a service at once, does one win, and does the other hear who it was?"""

from importlib import import_module

import pytest
from tests import race
from tests.cast import MONDAY
from tests.catalog.editing import draft_of

from footpath.catalog import actions
from footpath.catalog.models import ServiceVersion

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]
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
