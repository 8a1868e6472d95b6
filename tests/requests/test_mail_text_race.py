"""Of two who give a mail other words at the same moment, does one win, and does the other hear who it was?"""

from functools import partial
from importlib import import_module
from itertools import count

import pytest
from tests import race
from tests.requests.mail_words import keep, kind

from footpath.requests.models import MailText

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]
GUARD = import_module("footpath.requests.actions._mail_texts")


def write(cast, _kind, by):
    keep(cast, by=by, seen=0, opening=f"As {by} says")


@pytest.mark.parametrize("guarded", [True, False])
def test_one_wins_and_the_other_is_told(cast, monkeypatch, guarded):
    """Without the guard, as a control, the words of one are gone at once and nobody is told."""
    cast.max.administers = True
    cast.max.save(update_fields=["administers"])
    if not guarded:
        numbers = count(1)
        monkeypatch.setattr(GUARD, "number_after", lambda _kind, _seen: next(numbers))
    won, told = race.at_once(kind, (partial(write, cast), cast.eve), (partial(write, cast), cast.max))
    assert (len(won), len(told)) == ((1, 1) if guarded else (2, 0))
    assert MailText.objects.count() == len(won)
    assert not told or won[0].name in told[0]
