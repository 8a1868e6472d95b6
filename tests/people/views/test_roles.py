"""Do administrators let people in and out, and nobody else?"""

import pytest
from django.urls import reverse

from footpath.people.models import Person

pytestmark = pytest.mark.usefixtures("tuesday")


def test_somebody_is_added_found_given_a_role_and_let_go(cast, sign_in):
    client = sign_in(cast.eve)
    typed = {"name": "Zoë  Miró", "email": "Zoe@demo.example", "zone": "Europe/Lisbon", "company": "Northwind"}
    assert client.post(reverse("person-new"), typed).status_code == 302
    zoe = Person.objects.get(email="zoe@demo.example")
    assert (zoe.name, zoe.company) == ("Zoë Miró", "Northwind")
    assert "here for Northwind" in client.get(reverse("people")).content.decode()
    client.post(reverse("role", args=[zoe.pk]), {"give": "champion"})
    assert [one.name for one in client.get(reverse("roles"), {"show": "champions"}).context["page"]] == ["Zoë Miró"]
    client.post(reverse("role", args=[zoe.pk]), {"take": "champion"})
    assert client.post(reverse("person-leave", args=[zoe.pk]), {"successor": ""}).status_code == 302
    assert [one.name for one in client.get(reverse("roles"), {"show": "gone"}).context["page"]] == ["Zoë Miró"]
    assert client.get(reverse("person", args=[zoe.pk])).status_code == 404
    assert client.post(reverse("person-return", args=[zoe.pk])).status_code == 302
    assert client.get(reverse("person", args=[zoe.pk])).status_code == 200


@pytest.mark.parametrize(
    "typed",
    [
        {"name": "", "email": "z@demo.example"},
        {"name": "Z", "email": "ana@demo.example"},
        {"name": "Z", "email": "no"},
        {"name": "a" + "\u0301" * 100, "email": "z@demo.example"},
        {"name": "Z", "email": "z@demo.example", "zone": "Mars"},
    ],
)
def test_somebody_who_cannot_be_added_is_not(cast, sign_in, typed):
    answer = sign_in(cast.eve).post(reverse("person-new"), {"zone": "UTC"} | typed)
    assert answer.status_code == 422
    assert Person.objects.count() == 6


def test_a_new_person_gets_no_role_on_the_way(cast, sign_in):
    typed = {"name": "Zoë", "email": "z@demo.example", "zone": "UTC", "administers": "on"}
    assert sign_in(cast.eve).post(reverse("person-new"), typed).status_code == 403
    assert Person.objects.count() == 6


def test_leaving_names_what_is_to_hand_over_and_to_whom(cast, sign_in):
    client, address = sign_in(cast.eve), reverse("person-leave", args=[cast.cleo.pk])
    page = client.get(address).content.decode()
    assert "Facilities" in page
    assert "without a successor it has no lead, and Max Adler above it decides" in page
    assert client.post(address, {"successor": "Nobody"}).status_code == 422
    assert client.post(address, {"successor": "Cleo Marin"}).status_code == 422
    assert client.post(address, {"successor": "Ben Okafor"}).status_code == 302
    cast.facilities.refresh_from_db()
    assert cast.facilities.lead == cast.ben


def test_the_last_administrator_is_told(cast, sign_in):
    client = sign_in(cast.eve)
    assert client.post(reverse("person-leave", args=[cast.eve.pk]), {}).status_code == 409
    answer = client.post(reverse("role", args=[cast.eve.pk]), {"take": "administrator"}, follow=True)
    assert "only administrator" in answer.content.decode()
    assert Person.objects.get(pk=cast.eve.pk).administers


@pytest.mark.parametrize("typed", [{}, {"give": "lead"}, {"give": "\x00"}, {"take": "is_active"}])
def test_a_role_that_does_not_exist_is_given_to_nobody(cast, sign_in, typed):
    answer = sign_in(cast.eve).post(reverse("role", args=[cast.ben.pk]), typed, follow=True)
    assert "There is no such role." in answer.content.decode()


@pytest.mark.parametrize("search", [{"q": "BEN"}, {"q": "ben@"}, {"q": "\x00ben", "show": "nonsense"}])
def test_administrators_find_people_by_name_and_address(cast, sign_in, search):
    assert [one.name for one in sign_in(cast.eve).get(reverse("roles"), search).context["page"]] == ["Ben Okafor"]


def test_nobody_found_says_so(cast, sign_in):
    assert "Nobody found" in sign_in(cast.eve).get(reverse("roles"), {"q": "zzz"}).content.decode()
