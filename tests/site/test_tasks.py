"""Is what recurs done as it should be?"""

import pytest
from tests.cast import MONDAY, ask

from footpath import jobs
from footpath.jobs import Daily
from footpath.people import actions
from footpath.people.models import Person
from footpath.search import find, remove
from footpath.search.models import SearchDoc
from footpath.site.schedule import SCHEDULE
from footpath.site.tasks import mend_index

pytestmark = pytest.mark.django_db


def test_the_index_is_mended_each_night(cast):
    request = ask(cast, MONDAY)
    jobs.run_all(now=MONDAY)
    mend_index.func(now=MONDAY)
    right = set(SearchDoc.objects.values_list("kind", "object_id", "title"))
    assert ("request", request.pk, request.title) in right
    assert {kind for kind, _pk, _title in right} == {"person", "team", "service", "request"}
    SearchDoc.objects.filter(kind="team").update(title="Wrong", title_words="wrong")
    remove("request", request.pk)
    Person.objects.filter(pk=cast.dov.pk).update(is_active=False)
    mend_index.func(now=MONDAY)
    left = ("person", cast.dov.pk, "Dov Levi")
    assert set(SearchDoc.objects.values_list("kind", "object_id", "title")) == right - {left}
    assert any(isinstance(one, Daily) and one.task.endswith("mend_index") for one in SCHEDULE)


def test_whoever_comes_is_found_as_soon_as_the_worker_knows(cast):
    kim = actions.add_person(name="Kim Lee", email="kim@example.org", job="Carpenter", by=cast.eve, now=MONDAY)
    actions.join_team(cast.facilities, person=kim, since=MONDAY.date(), by=cast.eve, now=MONDAY)
    jobs.run_all(now=MONDAY)
    seen = {"person": Person.objects.all()}
    assert [hit.id for hit in find("carpenter facilities", within=seen)] == [kim.pk]
    actions.change_person(kim, facts={"job": "Painter"}, by=cast.eve, now=MONDAY)
    jobs.run_all(now=MONDAY)
    assert (len(find("painter", within=seen)), find("carpenter", within=seen)) == (1, [])
