"""Of two who tick off the same line, or change the same reply, does one win, and does the other hear who it was?"""

from functools import partial
from importlib import import_module

import pytest
from tests import race
from tests.cast import MONDAY
from tests.requests.helping import PHOTO, reply, with_checklist
from tests.requests.stages import anew, kinds, working

from footpath.requests import actions
from footpath.requests.models import Reply, Tick

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]
REPLIES = import_module("footpath.requests.actions._replies")


def tick(it, by):
    actions.tick(it, line=PHOTO, by=by, now=MONDAY)


def change(it, by):
    actions.change_reply(it, name="Planned", text=f"As {by} says", edits=0, by=by, now=MONDAY)


def test_a_line_is_ticked_off_once(cast):
    with_checklist(cast)
    request = working(cast)
    won, told = race.at_once(partial(anew, request), (tick, cast.ben), (tick, cast.cleo))
    assert (len(won), len(told), Tick.objects.count(), kinds(request).count("ticked")) == (1, 1, 1, 1)
    assert won[0].name in told[0]


@pytest.mark.parametrize("guarded", [True, False])
def test_of_two_who_change_a_reply_one_is_told(cast, monkeypatch, guarded):
    """Without the guard, as a control, one of the two texts is lost."""
    monkeypatch.setattr(REPLIES, "GUARDED", guarded)
    fetch = partial(Reply.objects.select_related("team").get, pk=reply(cast).pk)
    won, told = race.at_once(fetch, (change, cast.ben), (change, cast.cleo))
    assert (len(won), len(told)) == ((1, 1) if guarded else (2, 0))
