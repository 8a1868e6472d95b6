"""Do several sources say together what matters most for a team, each with where it can be looked at?"""

from django.urls import reverse
from django.utils import timezone
from tests.cast import past
from tests.programs import program

from footpath.insight.needs import needs_of
from footpath.requests.models import Rating, ServiceRequest
from footpath.requests.outcomes import note_outcomes


def test_what_requests_show_is_evidence_with_its_page(cast, sign_in, tuesday):
    past(cast, 30)
    rows = ServiceRequest.objects.order_by("-submitted_at")[:8]
    Rating.objects.bulk_create(Rating(request=one, by=cast.dov, stars=2, at=one.ended_at) for one in rows)
    note_outcomes(ServiceRequest.objects.all())
    found = needs_of(cast.facilities, cast.cleo, timezone.now())
    lines = [line for area in (*found.few, *found.others) for line in area.lines]
    assert {line.source for line in lines} <= {"requests", "ratings"}
    assert {line.source: line.says for line in found.few[0].lines} == {"ratings": "need"}
    assert all(line.url.startswith(reverse("insight-team", args=[cast.facilities.pk])) for line in lines)
    assert {"the survey", "lessons from contact points", "would they choose us"} < set(found.silent)
    page = sign_in(cast.cleo).get(reverse("team-needs", args=[cast.facilities.pk])).content.decode()
    assert "What matters most: Facilities" in page
    assert "likely between" in page
    told = program(cast.cleo).get(f"/api/v1/insight/teams/{cast.facilities.pk}/needs").json()
    texts = [line["text"] for area in (*told["few"], *told["others"]) for line in area["lines"]]
    assert texts
    table = sign_in(cast.cleo).get(reverse("team-needs-csv", args=[cast.facilities.pk])).getvalue().decode()
    assert [text for text in texts if text not in table.replace('""', '"')] == []


def test_a_team_of_which_nothing_is_known_is_told_so(cast, sign_in):
    page = sign_in(cast.cleo).get(reverse("team-needs", args=[cast.facilities.pk])).content.decode()
    assert "Nothing stands out" in page
    assert sign_in(cast.ana).get(reverse("team-needs", args=[cast.facilities.pk])).status_code == 404
