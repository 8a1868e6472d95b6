"""How is what is known about a service written anew?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.catalog.editing import last_event
from tests.catalog.knowing import BODY, known

from footpath.catalog import actions
from footpath.people.refusals import SomebodyWasFaster


def change(it, by, edits=0, **facts):
    facts = {"title": "May I?", "body": BODY, "owner": by} | facts
    return actions.change_snippet(it, **facts, edits=edits, by=by, now=MONDAY)


def test_it_reads_otherwise_and_has_an_owner(cast):
    it = change(known(cast), cast.cleo)
    assert (it.title, it.owner, it.edits, it.words) == ("May I?", cast.cleo, 1, "")
    assert last_event() == ("snippet.changed", cast.cleo.pk)


def test_whoever_saw_an_older_one_is_told(cast):
    it = change(known(cast), cast.cleo)
    with pytest.raises(SomebodyWasFaster, match="Cleo"):
        change(it, cast.ben, body="Other words")
    it.refresh_from_db()
    assert it.body == BODY


def test_what_cannot_be_kept_is_named(cast):
    with pytest.raises(ValidationError) as refusal:
        change(known(cast), cast.ben, body="")
    assert list(refusal.value.error_dict) == ["body"]


def test_a_stranger_may_not(cast):
    with pytest.raises(PermissionDenied):
        change(known(cast), cast.dov)
