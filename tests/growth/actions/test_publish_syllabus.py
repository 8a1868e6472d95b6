"""How does a draft become the plan by which everybody new begins?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.growth.welcoming import open_one

from footpath.growth.actions import drop_part, keep_part, publish_syllabus
from footpath.growth.models import Syllabus, SyllabusVersion
from footpath.growth.onboarding.syllabi import in_force, published_parts
from footpath.people.refusals import Refused, SomebodyWasFaster

pytestmark = pytest.mark.django_db


def house():
    return Syllabus.objects.get(whose=0)


def test_a_new_version_and_the_old_one_never_changes(cast):
    it = open_one(cast)
    first = it.house.content
    keep_part(None, None, title="Another one", due=3, by=cast.eve, now=MONDAY)
    version = publish_syllabus(house(), by=cast.eve, now=MONDAY)
    assert (version.number, version.published_by, in_force(None)) == (2, cast.eve, version)
    assert SyllabusVersion.objects.get(number=1).content == first
    assert house().draft is None
    assert not it.items.filter(title="Another one").exists()


def test_nothing_to_publish_nothing_in_it_and_strangers(cast):
    drop_part(None, 24, by=cast.eve, now=MONDAY)
    with pytest.raises(PermissionDenied):
        publish_syllabus(house(), by=cast.cleo, now=MONDAY)
    seen = house()
    for part in published_parts(None):
        if part.id != 24:
            drop_part(None, part.id, by=cast.eve, now=MONDAY)
    with pytest.raises(SomebodyWasFaster):
        publish_syllabus(seen, by=cast.eve, now=MONDAY)
    with pytest.raises(Refused, match="nothing in it"):
        publish_syllabus(house(), by=cast.eve, now=MONDAY)
    Syllabus.objects.update(draft=None)
    with pytest.raises(Refused, match="nothing to publish"):
        publish_syllabus(house(), by=cast.eve, now=MONDAY)


def test_a_team_may_publish_that_it_adds_nothing_any_more(cast):
    keep_part(cast.facilities, None, title="Keys", due=3, by=cast.cleo, now=MONDAY)
    own = Syllabus.objects.select_related("team").get(whose=cast.facilities.pk)
    publish_syllabus(own, by=cast.cleo, now=MONDAY)
    drop_part(cast.facilities, 1, by=cast.cleo, now=MONDAY)
    publish_syllabus(Syllabus.objects.get(pk=own.pk), by=cast.cleo, now=MONDAY)
    assert published_parts(cast.facilities) == []
