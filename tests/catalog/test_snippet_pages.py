"""Which pages show what is known about services, and let those who serve write it down?"""

from datetime import timedelta

import pytest
from django.urls import reverse
from tests.cast import MONDAY
from tests.catalog.knowing import BODY, TITLE, TODAY, due, inside, known

from footpath.catalog import findable
from footpath.catalog.models import Snippet

DAY = (TODAY + timedelta(days=90)).isoformat()
TYPED = {"title": TITLE, "body": BODY, "review_on": DAY, "edits": 0}


def test_an_answer_is_written_confirmed_and_taken_away(cast, tuesday, sign_in):
    client, new = sign_in(cast.ben), reverse("snippet-new", args=[cast.move.pk])
    assert client.get(new).status_code == 200
    assert client.post(new, TYPED | {"owner": cast.ben.pk}).status_code == 302
    it = Snippet.objects.get(title=TITLE)
    assert it.owner == cast.ben
    page = client.get(it.get_absolute_url()).content.decode()
    assert BODY.split(":")[0] in page
    assert client.post(reverse("snippet-confirm", args=[it.pk]), {"edits": 0}, follow=True).status_code == 200
    assert client.post(reverse("snippet-drop", args=[it.pk]), {"edits": 1}).status_code == 302
    assert client.get(it.get_absolute_url()).status_code == 404


def test_what_cannot_be_kept_is_said_beside_its_field(cast, tuesday, sign_in):
    typed = TYPED | {"title": "", "owner": cast.ana.pk, "review_on": TODAY.isoformat()}
    answer = sign_in(cast.ben).post(reverse("snippet-new", args=[cast.move.pk]), typed)
    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {"title", "owner"}
    again = sign_in(cast.ben).post(reverse("snippet-new", args=[cast.move.pk]), TYPED | {"review_on": "2026-11-24"})
    assert set(again.context["form"].errors) == {"review_on"}
    assert BODY in again.content.decode()


def test_whoever_was_slower_sees_both_texts_and_can_save(cast, tuesday, sign_in):
    it, ben = known(cast), sign_in(cast.ben)
    address = reverse("snippet-edit", args=[it.pk])
    sign_in(cast.cleo).post(address, TYPED | {"body": "What Cleo wrote"})
    answer = ben.post(address, TYPED | {"body": "What Ben wrote"})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "What Cleo wrote" in page
    assert "What Ben wrote" in page
    assert ben.post(address, TYPED | {"body": "What Ben wrote", "edits": 1}).status_code == 302


def test_a_late_click_is_told(cast, tuesday, sign_in):
    it = known(cast)
    for name in ("snippet-confirm", "snippet-drop"):
        answer = sign_in(cast.ben).post(reverse(name, args=[it.pk]), {"edits": "7"}, follow=True)
        assert "Somebody was faster" in answer.content.decode()


def test_the_list_is_searched_and_narrowed(cast, tuesday, sign_in):
    known(cast)
    inside(cast)
    due(cast, title="How wide is the door?", owner=cast.ben)
    findable.index_all(MONDAY)
    client, address = sign_in(cast.ben), reverse("snippets")
    titles = [one.title for one in client.get(address).context["page"]]
    assert titles == sorted(titles)
    assert [one.title for one in client.get(address, {"q": "key sto"}).context["page"]] == titles[2:]
    assert [one.title for one in client.get(address, {"which": "mine"}).context["page"]] == ["How wide is the door?"]
    assert "does it still hold?" in client.get(address, {"which": "mine"}).content.decode()
    assert "Nothing found" in client.get(address, {"q": "zebra"}).content.decode()


@pytest.mark.parametrize("page", ["service", "snippet"])
def test_who_asks_sees_what_is_known_and_not_what_is_inside(cast, tuesday, sign_in, page):
    it, secret = known(cast), inside(cast)
    address = reverse("service", args=[cast.move.pk]) if page == "service" else it.get_absolute_url()
    mine, theirs = (sign_in(one).get(address).content.decode() for one in (cast.ben, cast.ana))
    assert TITLE in theirs
    assert secret.title not in theirs
    assert (secret.title in mine) == (page == "service")
    assert sign_in(cast.ana).get(secret.get_absolute_url()).status_code == 404
