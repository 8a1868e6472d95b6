"""Does the page say what goes and what stays, and erase only whoever is meant?"""

from django.urls import reverse

from footpath.people.models import Person


def test_it_says_what_goes_and_erases_with_the_address_alone(cast, sign_in):
    eve, address = sign_in(cast.eve), reverse("person-erase", args=[cast.ben.pk])
    page = eve.get(address).content.decode()
    assert "Erase Ben Okafor" in page
    assert "as of a former colleague" in page
    assert eve.post(address, {"address": "ana@demo.example"}).status_code == 422
    assert eve.post(address, {}).status_code == 422
    assert Person.objects.get(pk=cast.ben.pk).erased_at is None
    done = eve.post(address, {"address": " BEN@demo.example "})
    assert (done.status_code, done.headers["Location"]) == (302, reverse("roles"))
    listed = eve.get(reverse("roles"), {"show": "gone"}).content.decode()
    assert "Former colleague" in listed
    assert "Works here again" not in listed
    assert eve.get(address).status_code == 404


def test_whoever_leads_a_team_needs_a_successor_and_the_last_administrator_stays(cast, sign_in):
    eve, address = sign_in(cast.eve), reverse("person-erase", args=[cast.cleo.pk])
    assert "Facilities" in eve.get(address).content.decode()
    assert eve.post(address, {"address": cast.cleo.email}).status_code == 422
    assert eve.post(address, {"address": cast.cleo.email, "successor": "Ben Okafor"}).status_code == 302
    own = reverse("person-erase", args=[cast.eve.pk])
    refused = eve.post(own, {"address": cast.eve.email, "successor": "Ben Okafor"})
    assert (refused.status_code, "only administrator" in refused.content.decode()) == (409, True)
