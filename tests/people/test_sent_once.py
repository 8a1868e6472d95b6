"""Is a page that is sent twice one act?"""

from uuid import uuid4

import pytest
from django.urls import resolve
from tests.race import at_once
from tests.requests.stages import working
from tests.site.test_matrix import client_of

from footpath.people.models import Answered
from footpath.people.programs import first_time
from footpath.requests.models import Message


def typed(text="Where is it?", page=None):
    return {"write-text": text, "csrfmiddlewaretoken": page or uuid4().hex}


def said():
    return list(Message.objects.filter(kind="message").values_list("text", flat=True))


@pytest.mark.django_db
def test_the_same_page_again_leads_to_what_came_of_it(cast, tuesday):
    request, ana = working(cast), client_of(cast.ana)
    address, page = f"{request.get_absolute_url()}write/", typed()
    first, again = ana.post(address, page), ana.post(address, page, follow=True)
    assert (first.status_code, said()) == (302, ["Where is it?"])
    assert again.redirect_chain[0][0] == first["Location"]
    assert "This was sent already" in again.content.decode()
    ana.post(address, typed())  # another page, where they mean it
    ana.post(address, typed("And when?", page["csrfmiddlewaretoken"]))  # went back and wrote something else
    assert said() == ["Where is it?", "Where is it?", "And when?"]


@pytest.mark.django_db
def test_what_was_refused_can_be_sent_again_and_a_part_of_a_page_as_often_as_it_likes(cast, tuesday):
    request, ana = working(cast), client_of(cast.ana)
    address, empty = f"{request.get_absolute_url()}write/", typed("")
    assert [ana.post(address, empty).status_code for _time in range(2)] == [422, 422]
    assert not Answered.objects.exists()
    for _time in range(2):
        ana.post(address, typed(page="the same"), headers={"HX-Request": "true"})
    assert len(said()) == 2


@pytest.mark.django_db
def test_it_is_one_of_this_person_and_of_one_day(cast, tuesday):
    request, page = working(cast), typed()
    address = f"{request.get_absolute_url()}write/"
    for person in (cast.ana, cast.ben):
        client_of(person).post(address, page)
    Answered.objects.update(at=Answered.objects.first().at - first_time.KEPT * 2)
    client_of(cast.ana).post(address, page)
    assert len(said()) == 3


@pytest.mark.django_db
def test_where_people_answer_without_their_name_nothing_is_kept(cast, tuesday, settings):
    request, ana, page = working(cast), client_of(cast.ana), typed()
    settings.UNREMEMBERED = {resolve(f"{request.get_absolute_url()}write/").view_name}
    for _time in range(2):
        ana.post(f"{request.get_absolute_url()}write/", page)
    assert (len(said()), Answered.objects.count()) == (2, 0)


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("guarded", "expected"), [(True, 1), (False, 2)])
def test_a_double_click(cast, monkeypatch, guarded, expected):
    monkeypatch.setattr(first_time, "GUARDED", guarded)
    request, page = working(cast), typed()
    address, clients = f"{request.get_absolute_url()}write/", iter([client_of(cast.ana), client_of(cast.ana)])

    def click(client, _person):
        return client.post(address, page).status_code == 302

    at_once(lambda: next(clients), (click, cast.ana), (click, cast.ana))
    assert len(said()) == expected
