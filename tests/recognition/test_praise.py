"""What do thanks and credit say about somebody that is worth praise?"""

from datetime import timedelta

import pytest
from tests.cast import MONDAY
from tests.recognition.thanking import DID, delivered, note

from footpath.people.praise import worth_praise
from footpath.recognition.actions import hide_thanks

pytestmark = pytest.mark.django_db
SPAN = {"since": MONDAY - timedelta(days=1), "until": MONDAY + timedelta(days=1)}


def told(person, reader, **span):
    return [fact.text for fact in worth_praise(person, reader=reader, **{**SPAN, **span})]


def test_it_is_what_the_reader_may_see_the_newest_first(cast):
    done = delivered(cast, MONDAY - timedelta(hours=4))
    public, private = note(cast.ana, cast.ben, seen="public"), note(cast.dov, cast.ben)
    assert told(cast.ben, cast.cleo) == [DID, f"{done.number}, {done.title}: did it"]
    assert told(cast.ben, cast.dov) == [DID, DID]
    [fact] = worth_praise(cast.ben, reader=cast.eve, **SPAN)
    assert (fact.href, fact.source) == (public.get_absolute_url(), "Ana Ferreira thanked them")
    assert private.get_absolute_url() not in [one.href for one in worth_praise(cast.ben, reader=cast.cleo, **SPAN)]


def test_what_is_hidden_or_lies_elsewhere_is_left_out(cast):
    it = note(cast.ana, cast.ben, seen="public")
    assert told(cast.ben, cast.eve, until=MONDAY) == []
    assert told(cast.ana, cast.eve) == []
    hide_thanks(it, by=cast.ben, now=MONDAY)
    assert told(cast.ben, cast.eve) == []
