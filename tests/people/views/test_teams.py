"""Do those who may change teams, and is nobody's text lost?"""

from datetime import date

import pytest
from django.urls import reverse
from django.utils import timezone

from footpath.people import actions
from footpath.people.models import Membership, Team

pytestmark = pytest.mark.usefixtures("tuesday")


def typed(cast, **more):
    plain = {"name": "Facilities", "purpose": "", "reach_us": "", "parent": "", "lead": "", "budget_owner": ""}
    return plain | {"hours": cast.hours.pk} | more


def test_a_team_is_founded_below_another(cast, sign_in):
    client = sign_in(cast.eve)
    facts = {"name": "Doors", "parent": cast.facilities.pk, "lead": "ben@demo.example", "reach_us": "Gate 4"}
    assert client.post(reverse("team-new"), typed(cast, **facts)).status_code == 302
    doors = Team.objects.get(name="Doors")
    assert (doors.parent, doors.lead, doors.reach_us) == (cast.facilities, cast.ben, "Gate 4")
    above = client.get(reverse("team", args=[cast.facilities.pk])).content.decode()
    assert "Doors" in above
    assert "Gate 4" in client.get(reverse("team", args=[doors.pk])).content.decode()


@pytest.mark.parametrize(
    "facts", [{"name": ""}, {"name": "sales"}, {"lead": "Nobody"}, {"hours": "9" * 30}, {"parent": "x"}]
)
def test_a_team_that_cannot_be_is_not(cast, sign_in, facts):
    before = Team.objects.count()
    assert sign_in(cast.eve).post(reverse("team-new"), typed(cast, **{"name": "Doors"} | facts)).status_code == 422
    assert Team.objects.count() == before


def test_a_circle_is_refused_beside_its_field(cast, sign_in):
    address = reverse("team-edit", args=[cast.northfield.pk])
    facts = {"name": "Northfield airport", "parent": cast.facilities.pk, "lead": "Max Adler"}
    answer = sign_in(cast.eve).post(address, typed(cast, **facts))
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["parent"]


def test_a_lead_says_what_the_team_is_for_and_no_more(cast, sign_in):
    client, address = sign_in(cast.cleo), reverse("team-edit", args=[cast.facilities.pk])
    assert list(client.get(address).context["form"].fields) == ["purpose", "reach_us", "gives_out"]
    assert client.post(address, {"purpose": "Roofs", "reach_us": "Gate 4", "edits": 0}).status_code == 302
    for more in ({"name": "Mine"}, {"lead": "Cleo Marin"}, {"parent": ""}, {"budget_owner": "Cleo Marin"}):
        assert client.post(address, {"purpose": "x", "reach_us": "", "edits": 1} | more).status_code == 403
    assert Team.objects.get(pk=cast.facilities.pk).purpose == "Roofs"


def test_who_leads_above_names_the_lead_too(cast, sign_in):
    client, address = sign_in(cast.max), reverse("team-edit", args=[cast.facilities.pk])
    facts = {"purpose": "Roofs", "reach_us": "", "lead": "Ben Okafor", "edits": 0}
    assert client.post(address, facts).status_code == 302
    kept = Team.objects.get(pk=cast.facilities.pk)
    assert (kept.lead, kept.purpose) == (cast.ben, "Roofs")


def test_of_two_administrators_the_slower_one_sees_both_texts(cast, sign_in):
    actions.change_team(cast.facilities, facts={"purpose": "Roofs"}, by=cast.eve, now=timezone.now())
    facts = {"parent": cast.northfield.pk, "lead": "Cleo Marin", "purpose": "Walls", "edits": 0}
    answer = sign_in(cast.eve).post(reverse("team-edit", args=[cast.facilities.pk]), typed(cast, **facts))
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Roofs" in page
    assert "Walls" in page
    assert Team.objects.get(pk=cast.facilities.pk).purpose == "Roofs"


def test_people_join_and_leave_with_a_day_and_both_is_seen_over_time(cast, sign_in):
    client, address = sign_in(cast.cleo), reverse("team-members", args=[cast.facilities.pk])
    assert client.post(address, {"person": "Dov Levi", "since": "2026-11-01"}).status_code == 302
    dov = Membership.objects.get(team=cast.facilities, person=cast.dov)
    leave = reverse("team-leave", args=[cast.facilities.pk, dov.pk])
    assert client.get(leave).status_code == 200
    assert client.post(leave, {"until": "2026-10-01"}).status_code == 422
    assert client.post(leave, {"until": "2026-11-20"}).status_code == 302
    page = client.get(address).content.decode()
    assert "Sun 1 Nov" in page
    assert "Fri 20 Nov" in page
    assert "until Fri 20 Nov" in client.get(reverse("person", args=[cast.dov.pk])).content.decode()


@pytest.mark.parametrize(
    "facts", [{}, {"person": "Nobody", "since": "2026-11-01"}, {"person": "Dov Levi", "since": "soon"}]
)
def test_who_cannot_join_does_not(cast, sign_in, facts):
    answer = sign_in(cast.cleo).post(reverse("team-members", args=[cast.facilities.pk]), facts)
    assert answer.status_code == 422


def test_a_lead_who_leaves_is_asked_about(cast, sign_in):
    address = reverse("team-leave", args=[cast.facilities.pk, cast.cleo.memberships.get().pk])
    assert "leads this team, too" in sign_in(cast.max).get(address).content.decode()
    assert "leads this team, too" not in sign_in(cast.cleo).get(address).content.decode()
    facts = {"until": "2026-11-30", "successor": "Ben Okafor"}
    assert sign_in(cast.max).post(address, facts).status_code == 302
    assert Team.objects.get(pk=cast.facilities.pk).lead == cast.ben
    assert cast.cleo.memberships.get().until == date(2026, 11, 30)


def test_a_membership_of_another_team_is_not_there(cast, sign_in):
    other = cast.dov.memberships.get()
    address = reverse("team-leave", args=[cast.facilities.pk, other.pk])
    assert sign_in(cast.cleo).post(address, {"until": "2026-11-30"}).status_code == 404


def test_a_team_that_all_have_left_says_so_and_what_it_means(cast, sign_in):
    doors = actions.add_team(
        name="Doors", purpose="", hours=cast.hours, lead=None, parent=cast.facilities, by=None, now=timezone.now()
    )
    address = reverse("team", args=[doors.pk])
    client = sign_in(cast.ana)
    assert "Nobody has joined yet." in client.get(address).content.decode()
    Membership.objects.create(team=doors, person=cast.ben, since=date(2025, 1, 1), until=date(2026, 1, 30))
    page = client.get(address).content.decode()
    assert "Fri 30 Jan" in page
    assert "finds nobody to do it" in page
    assert "Nobody has joined yet." not in page
