"""Is a request that was asked already found, by those who may see it?"""

import pytest
from tests.cast import MONDAY, Cast, ask

from footpath.catalog.models import Service
from footpath.history.models import Event
from footpath.people import actions as people
from footpath.requests import actions
from footpath.requests.lookalikes import lookalikes
from footpath.requests.models import ServiceRequest
from footpath.requests.reactions import index_request
from footpath.search.models import SearchDoc

pytestmark = pytest.mark.django_db


def index_all() -> None:
    for event in Event.objects.order_by("pk"):
        index_request(event)


def found(cast: Cast, person, title: str) -> list[tuple[int, str]]:
    team = cast.flight_operations.pk
    return [(one.request.pk, one.whose) for one in lookalikes(person, cast.move, title, MONDAY, team_id=team)]


def test_what_looks_alike_is_found(cast: Cast, asked: ServiceRequest) -> None:
    index_all()
    assert found(cast, cast.ana, "places from B 2.14 to C 1.03, six") == [(asked.pk, "mine")]
    assert found(cast, cast.ana, "A new lamp") == []
    assert found(cast, cast.ana, "  ") == []


def test_whose_it_is(cast: Cast, asked: ServiceRequest) -> None:
    index_all()
    people.join_team(cast.facilities, person=cast.ana, since=MONDAY.date(), by=None, now=MONDAY)
    assert found(cast, cast.ben, asked.title) == [(asked.pk, "team")]
    other = ask(cast, MONDAY, by=cast.dov, title="A cupboard for the sales office")
    index_all()
    assert found(cast, cast.ben, other.title) == [(other.pk, "others")]


def test_what_one_may_not_see_is_not_hinted_at(cast: Cast, asked: ServiceRequest) -> None:
    index_all()
    assert found(cast, cast.dov, asked.title) == []


def test_what_is_over_or_elsewhere_is_no_twin(cast: Cast, asked: ServiceRequest) -> None:
    index_all()
    assert lookalikes(cast.ana, Service(team=cast.sales), asked.title, MONDAY, team_id=None) == []
    actions.withdraw(asked, reason="", by=cast.ana, now=MONDAY)
    assert found(cast, cast.ana, asked.title) == []


def test_drafts_are_not_in_the_index(cast: Cast) -> None:
    actions.save_draft(None, service=cast.move, by=cast.ana, now=MONDAY, title="Half a thought")
    index_all()
    assert not SearchDoc.objects.exists()


def test_answers_are_found_too_and_twice_is_once(cast: Cast, asked: ServiceRequest) -> None:
    index_all()
    index_all()
    doc = SearchDoc.objects.get()
    assert (doc.kind, doc.object_id, doc.title) == ("request", asked.pk, asked.title)
    assert "Max Adler" in doc.body
    assert doc.other_words == f"fp {asked.pk}"
