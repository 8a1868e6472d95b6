"""Of two that come at once, is one kept?"""

from datetime import timedelta
from functools import partial
from uuid import UUID

import pytest
from tests import race
from tests.conversations.interviews.talking import THURSDAY, accept_talk_of, invited, running

from footpath.conversations.actions import accept_talk, note_statement, start_talk
from footpath.conversations.models import Interview, Statement

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]
LATER = THURSDAY + timedelta(minutes=45)
NUMBER = UUID(int=9)


def send(talk, by):
    note_statement(talk, text="Keys.", question="need", client_id=NUMBER, by=by, now=THURSDAY)


@pytest.mark.parametrize("guarded", [True, False])
def test_a_sentence_that_is_sent_twice_at_once_is_noted_once(cast, guarded):
    talk = running(cast)
    see = partial(Interview.objects.get, pk=talk.pk)
    if guarded:
        race.at_once(see, (send, cast.ben), (send, cast.ben))
        assert Statement.objects.count() == 1
        return
    with race.without("a_sentence_is_sent_once", Statement):
        race.at_once(see, (send, cast.ben), (send, cast.ben))
        assert Statement.objects.count() == 2


@pytest.mark.parametrize("guarded", [True, False])
def test_nobody_begins_two_talks_at_once(cast, guarded):
    one = accept_talk_of(invited(cast), cast)
    other = invited(cast, customer=cast.dov, starts_at=LATER)
    other = accept_talk(other, by=cast.dov, now=THURSDAY - timedelta(days=2))

    def begin(which, _seen, by):
        start_talk(which, by=by, now=LATER)

    acts = ((partial(begin, one), cast.ben), (partial(begin, other), cast.ben))
    if guarded:
        won, told = race.at_once(lambda: None, *acts)
        assert (len(won), len(told)) == (1, 1)
        return
    with race.without("one_talk_at_a_time", Interview):
        won, told = race.at_once(lambda: None, *acts)
        assert (len(won), len(told)) == (2, 0)
