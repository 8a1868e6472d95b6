"""AN-23: is what somebody notes theirs alone, on every way?"""

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone
from tests.conversations.keeping import SECRET, diary

from footpath.conversations.models import ContactLog, ContactPoint
from footpath.history.models import Event

pytestmark = pytest.mark.django_db
WORDS = (SECRET, "Zdenka", "heartbroken", "cobalt", "hedgehog")
TYPED = {
    "outcome": "better", "role": "customer", "moment": SECRET, "why": "cobalt", "person": "Zdenka",
    "feeling": "heartbroken", "said": "hedgehog", "part": "hedgehog", "needed": "hedgehog",
}  # fmt: skip


@pytest.fixture
def typed(cast, sign_in) -> Client:
    """Ana has noted it on the page, and looked at all that it shows."""
    log = diary(cast.ana, now=timezone.now())
    client = sign_in(cast.ana)
    assert client.post("/contact-points/note/", TYPED).status_code == 302
    address = log.points.get().get_absolute_url()
    sorted_ = client.post(address, TYPED | {"happened": "failure", "tags": "hedgehog"})
    assert sorted_.status_code == 302
    client.get(f"/contact-points/{log.pk}/seen/")
    client.post(f"/contact-points/{log.pk}/learned/", {"learned": "cobalt"})
    return client


def test_an_23_the_database_holds_no_word_of_it_in_plain_text(typed):
    """No table: neither events nor sessions, jobs, notices, the index of the search, or what was sent."""
    assert ContactPoint.objects.get().texts["feeling"] == "heartbroken"
    assert ContactLog.objects.get().learned == "cobalt"
    with connection.cursor() as cursor:
        tables = connection.introspection.table_names(cursor)
        assert "conversations_contactpoint" in tables
        for table in tables:
            cursor.execute(f'select * from "{table}"')
            held = str(cursor.fetchall())
            assert [word for word in WORDS if word in held] == [], table


def test_an_23_nobody_else_finds_a_page_of_it(cast, typed, sign_in):
    """Administrators and leads get the same answer as for what does not exist."""
    log = ContactLog.objects.get()
    point = log.points.get()
    for who in (cast.eve, cast.max, cast.ben, cast.cleo, cast.dov):
        client = sign_in(who)
        for address in (log.get_absolute_url(), point.get_absolute_url(), f"{log.get_absolute_url()}seen/"):
            found, none = client.get(address), client.get(address.replace(f"/{log.pk}/", f"/{log.pk + 99}/"))
            assert (found.status_code, none.status_code) == (404, 404)
            assert SECRET not in found.content.decode()


def test_an_23_it_is_in_no_search_no_program_and_no_event(cast, typed, sign_in):
    for who in (cast.ana, cast.eve):
        for word in WORDS:
            answer = sign_in(who).get("/search/", {"q": word}).content.decode()
            assert answer.count(word) <= 2  # what was typed into the box stands there again
    assert "contact" not in sign_in(cast.ana).get("/api/v1/openapi.json").content.decode().lower().replace(
        "contacts", ""
    )
    of_it = Event.objects.filter(kind__startswith="contact_")
    assert of_it.exists()
    assert all(event.facts == {} for event in of_it)


def test_an_23_throwing_away_takes_the_rows_out(typed):
    log = ContactLog.objects.get()
    assert typed.post(f"/contact-points/{log.pk}/drop/").status_code == 302
    assert (ContactLog.objects.count(), ContactPoint.objects.count()) == (0, 0)
