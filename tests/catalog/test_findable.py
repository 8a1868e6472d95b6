"""Are services found by name, by what they are for, by whose they are and by what they need?"""

import pytest
from tests.cast import MONDAY

from footpath import search
from footpath.catalog.findable import index_all
from footpath.catalog.models import Service
from footpath.catalog.reactions import make_findable
from footpath.history.models import Event
from footpath.people.models import Team

pytestmark = pytest.mark.django_db


def found(text):
    return search.find(text, within={"service": Service.objects.all()})


@pytest.fixture
def move(cast):
    Service.objects.filter(pk=cast.move.pk).update(description="Furniture, cables and name plates go along.")
    index_all(MONDAY)
    return cast.move


@pytest.mark.parametrize("text", ["move desk", "cables", "facilities", "furniture facil"])
def test_a_service_is_found(move, text):
    assert [hit.id for hit in found(text)] == [move.pk]


def test_by_what_it_asks_for_but_that_is_not_shown(move):
    (label, *_rest) = [item.label for item in move.form]
    (hit,) = found(label)
    assert label not in hit.snippet


def test_what_changes_is_found_as_it_is_now(move, cast):
    Service.objects.filter(pk=move.pk).update(name="Carry things")
    make_findable(Event(kind="service.published", subject_kind="service", subject_id=move.pk, at=MONDAY))
    assert [hit.title for hit in found("carry")] == ["Carry things"]
    Team.objects.filter(pk=cast.facilities.pk).update(name="House")
    make_findable(Event(kind="team.changed", subject_kind="team", subject_id=cast.facilities.pk, at=MONDAY))
    assert [hit.title for hit in found("house")] == ["Carry things"]
    assert found("facilities") == []
