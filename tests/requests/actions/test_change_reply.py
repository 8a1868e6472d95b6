"""How is a reply of a team written anew?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.catalog.editing import last_event
from tests.requests.helping import reply

from footpath.requests import actions
from footpath.requests.refusals import SomebodyWasFaster, Unclear


def change(it, by, edits=0, name="Planned", text="New words"):
    return actions.change_reply(it, name=name, text=text, edits=edits, by=by, now=MONDAY)


def test_it_reads_otherwise(cast):
    it = change(reply(cast), cast.cleo)
    assert (it.text, it.edits, it.changed_by) == ("New words", 1, cast.cleo)
    assert last_event() == ("reply.changed", cast.cleo.pk)


def test_whoever_saw_an_older_one_is_told(cast):
    it = change(reply(cast), cast.cleo)
    with pytest.raises(SomebodyWasFaster, match="Cleo"):
        change(it, cast.ben, text="Other words")
    it.refresh_from_db()
    assert it.text == "New words"


def test_the_name_of_another_one_is_taken(cast):
    reply(cast, name="Late")
    with pytest.raises(Unclear) as refusal:
        change(reply(cast), cast.ben, name="Late")
    assert refusal.value.field == "name"


def test_a_stranger_may_not(cast):
    with pytest.raises(PermissionDenied):
        change(reply(cast), cast.ana)
