"""Does the page of a request say who else reads it?"""

import pytest
from tests.cast import MONDAY
from tests.requests.stages import draft, working

from footpath.catalog.models import Service
from footpath.people.models import Team
from footpath.requests.around import around

pytestmark = pytest.mark.usefixtures("tuesday")


def said(request):
    return {one.who: one.why for one in around(request, request.asker, MONDAY).context["around"]}


def test_the_serving_team_and_whoever_is_above_both_are_named(cast):
    found = said(working(cast))
    assert list(found) == ["Facilities", "Those who lead either team", "Max Adler"]


def test_a_party_to_it_does_not_decide_it(cast):
    request = working(cast)
    Team.objects.filter(pk=cast.northfield.pk).update(lead=cast.ben)  # who serves it
    assert list(said(request)) == ["Facilities", "Those who lead either team"]


def test_of_a_confidential_service_the_lead_alone_reads_it(cast):
    Service.objects.filter(pk=cast.move.pk).update(confidential=True)
    request = working(cast)
    request.service.refresh_from_db()
    assert list(said(request)) == ["Cleo Marin"]


def test_a_draft_is_read_by_its_author_alone(cast):
    assert around(draft(cast), cast.ana, MONDAY) is None
