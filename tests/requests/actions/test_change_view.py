"""How is a saved view changed?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.requests.stages import TUESDAY
from tests.requests.volume import FREE, kept

from footpath.requests import actions
from footpath.requests.models import FirstView, SavedView
from footpath.requests.narrowing import Narrowing
from footpath.requests.refusals import SomebodyWasFaster, Unclear


def change(view, by, **facts):
    facts = {"name": "Late", "part": Narrowing(due="late"), "shared": view.shared} | facts
    return actions.change_view(view, **facts, by=by, now=TUESDAY)


def test_its_owner_changes_all_of_it(cast):
    view = change(kept(cast), cast.ben, shared=True)
    assert (view.name, view.query, view.shared, view.edits) == ("Late", "due=late", True, 1)


def test_a_shared_one_also_the_lead_and_whoever_is_above(cast):
    view = kept(cast, shared=True)
    change(view, cast.cleo)
    change(view, cast.max, name="Later")
    for who in (cast.ana, cast.eve):
        with pytest.raises(PermissionDenied):
            change(view, who)
    with pytest.raises(PermissionDenied):
        change(kept(cast, name="mine"), cast.cleo)


def test_a_name_that_is_taken_changes_nothing(cast):
    kept(cast, name="Late")
    view = kept(cast)
    with pytest.raises(Unclear) as refused:
        change(view, cast.ben)
    assert refused.value.field == "name"
    assert SavedView.objects.get(pk=view.pk).query == FREE.query()


def test_of_two_who_saw_the_same_the_second_is_told(cast):
    view = kept(cast, shared=True)
    stale = SavedView.objects.get(pk=view.pk)
    change(view, cast.ben)
    with pytest.raises(SomebodyWasFaster):
        change(stale, cast.cleo, name="Mine")
    with pytest.raises(SomebodyWasFaster):
        change(view, cast.cleo, name="Mine", edits=0)
    assert SavedView.objects.get(pk=view.pk).name == "Late"


def test_shared_no_more_nobody_else_begins_with_it(cast):
    view = kept(cast, shared=True)
    for who in (cast.ben, cast.cleo):
        actions.begin_with(cast.facilities, view=view, by=who, now=TUESDAY)
    change(view, cast.ben, shared=False)
    assert [one.person for one in FirstView.objects.all()] == [cast.ben]
