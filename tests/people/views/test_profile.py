"""Does everybody change their own profile, and nothing of others?"""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from tests.site.scene import photo

from footpath.people import actions
from footpath.people.models import Person

pytestmark = pytest.mark.usefixtures("tuesday")
OWN = {"says_name": "BEN", "pronouns": "he/him", "job": "Locksmith", "does": "Locks.", "good_at": "locks, doors"}
OWN |= {"languages": "English, Igbo", "phone": "1", "reach_me": "Call", "place": "Gate 4", "zone": "Europe/Lisbon"}


def kept(person):
    return Person.objects.get(pk=person.pk)


def test_somebody_says_who_they_are_and_coworkers_read_it(cast, sign_in):
    client = sign_in(cast.ben)
    assert client.post(reverse("person-edit", args=[cast.ben.pk]), OWN | {"edits": 0}).status_code == 302
    assert kept(cast.ben).good_at == ["locks", "doors"]
    page = sign_in(cast.ana).get(reverse("person", args=[cast.ben.pk])).content.decode()
    for text in ("Locksmith", "he/him", "Say “BEN”", "doors", "Igbo", "Gate 4"):
        assert text in page


@pytest.mark.parametrize(
    "more",
    [
        {"administers": "on"},
        {"email": "x@demo.example"},
        {"name": "Somebody Else"},
        {"is_active": ""},
        {"champions": "1"},
        {"password": "x"},
        {"company": "x"},
        {"week": "[]"},
        {"id": "1"},
    ],
)
@pytest.mark.parametrize("role", ["ben", "cleo"])
def test_more_than_the_page_asks_changes_nothing_at_all(cast, sign_in, role, more):
    client = sign_in(getattr(cast, role))
    before = Person.objects.filter(pk=cast.ben.pk).values().get()
    typed = (OWN if role == "ben" else {"job": "x", "does": "y"}) | more
    assert client.post(reverse("person-edit", args=[cast.ben.pk]), typed).status_code == 403
    assert Person.objects.filter(pk=cast.ben.pk).values().get() == before


def test_what_cannot_be_kept_stays_in_the_form(cast, sign_in):
    answer = sign_in(cast.ben).post(
        reverse("person-edit", args=[cast.ben.pk]), OWN | {"job": "x\u202e", "does": "My text"}
    )
    assert answer.status_code == 422
    assert "My text" in answer.content.decode()
    assert list(answer.context["form"].errors) == ["job"]


def test_of_two_who_edit_the_slower_one_sees_both_texts_and_decides(cast, sign_in):
    address = reverse("person-edit", args=[cast.ben.pk])
    actions.change_person(cast.ben, facts={"job": "Painter"}, by=cast.ben, now=timezone.now())
    typed = {name: "" for name in OWN} | {"name": "Ben Okafor", "email": cast.ben.email, "company": "", "zone": "UTC"}
    answer = sign_in(cast.eve).post(address, typed | {"job": "Locksmith", "edits": 0})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Painter" in page
    assert "Locksmith" in page
    assert 'name="edits" value="1"' in page
    assert sign_in(cast.eve).post(address, typed | {"job": "Locksmith", "edits": 1}).status_code == 302
    assert kept(cast.ben).job == "Locksmith"


def test_a_photo_is_shown_to_coworkers_alone_and_as_a_picture_alone(cast, sign_in, client):
    mine, address = sign_in(cast.ben), reverse("photo", args=[cast.ben.pk])
    assert mine.get(address).status_code == 404
    assert mine.post(address, {"photo": photo()}).status_code == 302
    answer = sign_in(cast.dov).get(address)
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "image/jpeg")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "private" in answer.headers["Cache-Control"]
    assert answer.getvalue()[:2] == b"\xff\xd8"
    assert client.get(address).status_code == 302
    assert "<img" in mine.get(reverse("people")).content.decode()
    assert mine.post(address, {"remove": "1"}).status_code == 302
    assert mine.get(address).status_code == 404


def test_what_is_no_picture_is_said_beside_the_field(cast, sign_in):
    upload = SimpleUploadedFile("me.png", b"<svg onload='alert(1)'/>")
    answer = sign_in(cast.ben).post(reverse("photo", args=[cast.ben.pk]), {"photo": upload})
    assert answer.status_code == 422
    assert "This is no picture that can be read." in answer.content.decode()


def test_own_hours_have_several_windows_and_go_back_to_those_of_the_team(cast, sign_in):
    client, address = sign_in(cast.ben), reverse("person-week", args=[cast.ben.pk])
    typed = {"open-0-0": "08:00", "close-0-0": "12:00"}
    more = client.post(address, typed | {"add": "0"})
    assert more.status_code == 200
    assert 'name="open-0-1"' in more.content.decode()
    assert kept(cast.ben).week is None
    part = client.post(address, typed | {"add": "0"}, headers={"HX-Request": "true", "HX-Target": "week"})
    assert part.content.decode().strip().startswith('<div id="week"')
    typed |= {"open-0-1": "22:00", "close-0-1": "06:00", "edits": 0}
    assert client.post(address, typed).status_code == 302
    assert kept(cast.ben).week == [[[480, 720], [1320, 1800]], *[[]] * 6]
    page = client.get(reverse("person", args=[cast.ben.pk])).content.decode()
    assert "8:00–12:00, 22:00–6:00 the next day" in page
    assert client.post(address, {"as_team": "1"}).status_code == 302
    assert kept(cast.ben).week is None


@pytest.mark.parametrize(
    "typed",
    [{}, {"open-0-0": "08:00"}, {"open-0-0": "8", "close-0-0": "12:00"}, {"open-0-0": "\x00", "close-0-0": "12:00"}],
)
def test_hours_that_cannot_be_are_refused(cast, sign_in, typed):
    answer = sign_in(cast.ben).post(reverse("person-week", args=[cast.ben.pk]), {"edits": 0} | typed)
    assert answer.status_code == 422
    assert kept(cast.ben).week is None


def test_the_slower_one_of_two_who_set_hours_is_told(cast, sign_in):
    actions.change_person(cast.ben, facts={"job": "Painter"}, by=cast.ben, now=timezone.now())
    typed = {"open-0-0": "08:00", "close-0-0": "12:00", "edits": 0}
    assert sign_in(cast.ben).post(reverse("person-week", args=[cast.ben.pk]), typed).status_code == 409
