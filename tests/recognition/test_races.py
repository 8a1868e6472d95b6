"""Of two that come at once, is one kept?"""

from contextlib import nullcontext
from datetime import timedelta
from importlib import import_module
from uuid import UUID

import pytest
from tests import race
from tests.cast import MONDAY
from tests.recognition.thanking import delivered, note

from footpath.history.models import Event
from footpath.recognition.actions import confirm_part, name_part, note_parts, take_back_thanks
from footpath.recognition.models import Contribution, ThankNote
from footpath.requests.models import Watcher

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]
KEY = UUID("6f1c1b6e-7d0e-4c5e-9a57-0f6b1d1d0a01")


@pytest.mark.parametrize("guarded", [True, False])
def test_a_page_that_is_sent_twice_at_once_is_one_note(cast, monkeypatch, guarded):
    """Without the guards, as a control, two."""
    monkeypatch.setattr(import_module("footpath.recognition.actions.write_thanks"), "GUARDED", guarded)
    send = (lambda to, by: note(by, to, form_key=KEY), cast.ana)
    with nullcontext() if guarded else race.without("one_note_a_page", ThankNote):
        won, told = race.at_once(lambda: cast.ben, send, send)
        assert (len(won), told) == (2, [])  # both are answered with it
        expected = 1 if guarded else 2
        assert ThankNote.objects.count() == Event.objects.filter(kind="thanks.written").count() == expected


def test_of_two_at_the_limit_one_is_refused(cast):
    for minute in range(11):
        note(cast.ana, cast.ben, now=MONDAY + timedelta(minutes=minute))
    send = (lambda to, by: note(by, to, now=MONDAY + timedelta(minutes=30)), cast.ana)
    won, told = race.at_once(lambda: cast.ben, send, send)
    assert (len(won), len(told)) == (1, 1)
    assert ThankNote.objects.count() == 12


def test_it_is_taken_back_once(cast):
    it = note(cast.ana, cast.ben)
    back = (lambda seen, by: take_back_thanks(seen, by=by, now=MONDAY), cast.ana)
    won, told = race.at_once(lambda: ThankNote.objects.get(pk=it.pk), back, back)
    assert (len(won), len(told)) == (1, 1)
    assert "took it back" in told[0]


def test_two_who_name_the_same_one_name_them_once(cast):
    done = delivered(cast)
    add = lambda seen, by: name_part(seen, person=cast.eve, words="the keys", by=by, now=MONDAY)  # noqa: E731
    won, told = race.at_once(lambda: done, (add, cast.ana), (add, cast.cleo))
    assert (len(won), len(told)) == (1, 1)
    assert Contribution.objects.filter(person=cast.eve).count() == 1


def test_two_who_confirm_it_do_so_once(cast):
    done = delivered(cast)
    Watcher.objects.create(request=done, person=cast.dov)
    part = name_part(done, person=cast.dov, words="the idea", by=cast.dov, now=MONDAY)
    yes = lambda seen, by: confirm_part(seen, by=by, now=MONDAY)  # noqa: E731
    won, told = race.at_once(lambda: Contribution.objects.get(pk=part.pk), (yes, cast.ana), (yes, cast.ben))
    assert (len(won), len(told)) == (1, 1)


def test_two_workers_name_everybody_once(cast):
    done = delivered(cast)
    Contribution.objects.all().delete()
    credit = (lambda seen, _by: note_parts([seen.pk]), cast.ben)
    race.at_once(lambda: done, credit, credit)
    assert Contribution.objects.filter(request=done).count() == 1
