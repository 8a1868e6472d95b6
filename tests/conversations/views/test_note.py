"""Is a moment taken once, and what does a device hear that cannot send it?"""

from uuid import uuid4

import pytest
from django.utils import timezone
from tests.conversations.keeping import WELL, diary

from footpath.conversations.models import ContactPoint
from footpath.people.models import Team

JSON = {"HTTP_ACCEPT": "application/json"}
ADDRESS = "/contact-points/note/"


def test_without_a_script_it_is_a_form_like_any_other(cast, sign_in):
    diary(cast.ana, now=timezone.now())
    client = sign_in(cast.ana)
    assert client.post(ADDRESS, WELL).status_code == 302
    refused = client.post(ADDRESS, WELL | {"why": ""})
    assert refused.status_code == 422
    assert WELL["moment"] in refused.content.decode()


def test_a_device_hears_that_it_was_taken_also_the_second_time(cast, sign_in):
    diary(cast.ana, now=timezone.now())
    client, sent = sign_in(cast.ana), WELL | {"client_id": str(uuid4()), "on": timezone.localdate().isoformat()}
    for _turn in range(2):
        answer = client.post(ADDRESS, sent, **JSON)
        assert (answer.status_code, answer.json()) == (200, {"wrong": "", "noted": True})
    assert ContactPoint.objects.count() == 1


@pytest.mark.parametrize(
    ("wrong", "status", "said"),
    [({"outcome": ""}, 422, "How was it?"), ({"client_id": "7"}, 422, "UUID"), ({"on": "2001-01-01"}, 422, "Day")],
)
def test_a_device_hears_what_is_wrong(cast, sign_in, wrong, status, said):
    diary(cast.ana, now=timezone.now())
    answer = sign_in(cast.ana).post(ADDRESS, WELL | wrong, **JSON)
    assert (answer.status_code, answer.json()["noted"]) == (status, False)
    assert said in answer.json()["wrong"]


def test_without_a_log_nothing_typed_is_lost(cast, sign_in):
    client = sign_in(cast.ana)
    answer = client.post(ADDRESS, WELL)
    assert answer.status_code == 409
    assert WELL["moment"] in answer.content.decode()
    assert client.get("/contact-points/ready/").json()["log"] is False


def test_the_page_that_a_device_keeps_says_nothing_of_anybody(cast, sign_in):
    diary(cast.ana, now=timezone.now())
    pages = []
    for who in (cast.ana, cast.ben):
        page = sign_in(who).get(ADDRESS).content.decode()
        assert who.name not in page
        assert who.email not in page
        pages.append([line for line in page.splitlines() if "csrf" not in line])
    assert pages[0] == pages[1]
    signs = {sign_in(who).get("/contact-points/ready/").json()["me"] for who in (cast.ana, cast.ben)}
    assert len(signs) == 2


def test_the_worker_keeps_that_page_and_files_alone(cast, sign_in):
    answer = sign_in(cast.ana).get("/contact-points/worker.js")
    assert answer.headers["Content-Type"].startswith("text/javascript")
    text = answer.content.decode()
    assert 'SHELL = "/contact\\u002Dpoints/note/"' in text
    assert "/static/conversations/note.js" in text.replace("\\u002D", "-")
    name = next(line for line in text.splitlines() if line.startswith("const NAME"))
    assert name in sign_in(cast.ben).get("/contact-points/worker.js").content.decode()
    Team.objects.create(name="Night shift", hours=cast.hours)  # another page to keep has another name
    assert name not in sign_in(cast.ana).get("/contact-points/worker.js").content.decode()
    manifest = sign_in(cast.ana).get("/contact-points/app.webmanifest").json()
    assert (manifest["start_url"], manifest["scope"]) == (ADDRESS, "/contact-points/")
