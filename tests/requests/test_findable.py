"""Are requests found by what was asked, and by nothing that was said about them?"""

from datetime import timedelta

import pytest
from tests.cast import MONDAY, ask

from footpath import jobs, search
from footpath.requests import actions
from footpath.requests.findable import index_all
from footpath.requests.models import ServiceRequest
from footpath.requests.permissions import visible_to
from footpath.search import Mended

pytestmark = pytest.mark.django_db


def found(text):
    return [hit.id for hit in search.find(text, within={"request": ServiceRequest.objects.all()})]


def test_a_request_is_found_by_title_details_answers_and_number(cast):
    request = ask(cast, MONDAY, details="The kettle comes along.")
    assert index_all(MONDAY)[0] == Mended(1, 0, 0)
    assert found("six places") == found("kettle") == found("Adler") == found(request.number) == [request.pk]


def test_what_is_noted_and_said_is_not_in_the_index(cast, asked):
    """An internal note shows in no snippet, because it is not there to be found."""
    actions.note(asked, text="canaryword: she always asks late", by=cast.ben, now=MONDAY)
    actions.write(asked, text="parrotword", by=cast.ben, now=MONDAY)
    jobs.run_all(now=MONDAY + timedelta(minutes=1))
    index_all(MONDAY)
    assert found("six places") == [asked.pk]
    assert found("canaryword") == found("parrotword") == []


def test_drafts_are_not_in_the_index(cast):
    actions.save_draft(None, service=cast.move, title="Half a thought", by=cast.ana, now=MONDAY)
    assert index_all(MONDAY)[0] == Mended(0, 0, 0)


@pytest.mark.parametrize(
    ("who", "sees"), [("ana", True), ("cleo", True), ("max", True), ("dov", False), ("eve", False)]
)
def test_it_is_found_by_whoever_may_see_it(cast, asked, who, sees):
    index_all(MONDAY)
    visible = visible_to(getattr(cast, who), MONDAY.date())
    assert bool(search.find("six places", within={"request": visible})) is sees
