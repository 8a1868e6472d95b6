"""Do lists hold with nothing in them, with one row, with fifty and with thousands?"""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.db.models import Model
from django.urls import reverse
from tests.cast import MONDAY, Cast, happened
from tests.requests.stages import queued
from tests.site.test_matrix import client_of
from tests.sweep.reading import Read

from footpath.history.models import Event
from footpath.notifications.actions import post, tell
from footpath.notifications.letters import Letter
from footpath.notifications.models import Notice
from footpath.people.models import Membership, Person
from footpath.requests import actions
from footpath.requests.findable import index_all

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday")]
Count = Callable[[Callable[[], object]], int]
BYTES = 400_000  # of a page, however many rows there are: a list is cut into pages
# What is in the list, who looks, what stands behind the question mark, and what is said where there is nothing.
LISTS = {
    "home": ("requests", "ana", "", "Nothing is on its way to you"),
    "team-board": ("requests", "ben", "", "Nothing is open"),
    "search": ("requests", "ana", "?q=places", "Nothing"),
    "kept": ("requests", "ana", "", ""),
    "people": ("people", "ana", "?q=dovs", "Nobody"),
    "roles": ("people", "eve", "?q=dovs", "Nobody"),
    "team-members": ("people", "cleo", "", ""),
    "services": ("services", "ana", "?q=another", "Nothing found for these words"),
    "services-mine": ("services", "cleo", "", ""),
    "words": ("words", "ben", "", "Nothing waits for you"),
    "notices": ("notices", "ben", "", ""),
    "outbox": ("mails", "eve", "", ""),
}
LONG = [pytest.param(name, 5000, id=name, marks=() if name == "team-board" else pytest.mark.slow) for name in LISTS]


def like(one: Model, count: int, **differing: Callable[[int], Any]) -> None:
    """So many more rows like this one."""
    facts = {field.attname: getattr(one, field.attname) for field in one._meta.concrete_fields if not field.primary_key}
    kind = type(one)
    rows = (kind(**facts | {name: value(n) for name, value in differing.items()}) for n in range(count))
    kind._default_manager.bulk_create(rows, batch_size=500)


def grown(what: str, cast: Cast, count: int) -> None:
    """So many more rows of a kind."""
    {"requests": requests, "people": people, "services": services, "words": words, "notices": notices, "mails": mails}[
        what
    ](cast, count)


def requests(cast: Cast, count: int) -> None:
    """Requests of Ana to Facilities."""
    like(queued(cast), count - 1, form_key=lambda n: uuid4())
    index_all(MONDAY)


def people(cast: Cast, count: int) -> None:
    """People in Facilities."""
    start = Person.objects.count()
    like(cast.dov, count, email=lambda n: f"dovs{start + n}@demo.example", name=lambda n: f"Dovs {start + n}")
    new = list(Person.objects.order_by("-pk").values_list("pk", flat=True)[:count])
    like(Membership.objects.filter(person=cast.ben)[0], count, person_id=lambda n: new[n])


def services(cast: Cast, count: int) -> None:
    """Services of Facilities."""
    like(cast.move, count, name=lambda n: f"Another {uuid4().hex}")


def words(cast: Cast, count: int) -> None:
    """What Ana has asked Ben."""
    like(actions.say_word("Who has a ladder?", to=cast.ben, by=cast.ana, now=MONDAY), count - 1)


def notices(cast: Cast, count: int) -> None:
    """What Ben is told."""
    tell(happened(queued(cast)))
    first = Notice.objects.filter(recipient=cast.ben).latest("pk")
    like(first.event, count - 1)
    new = list(Event.objects.order_by("-pk").values_list("pk", flat=True)[: count - 1])
    like(first, count - 1, event_id=lambda n: new[n])


def mails(cast: Cast, count: int) -> None:
    """What goes out."""
    first = post(Letter("Hello", "A text."), address=cast.ana.email, recipient=cast.ana, now=MONDAY)
    like(first, count - 1, message_id=lambda n: f"<{uuid4().hex}@test>")


KINDS: dict[str, Callable[[Cast, int], None]] = {
    "requests": requests,
    "people": people,
    "services": services,
    "words": words,
    "notices": notices,
    "mails": mails,
}


@pytest.mark.parametrize("name", LISTS)
def test_an_empty_list_says_so_and_a_short_one_shows_all(
    cast: Cast, name: str, record_property: Callable[[str, object], None]
) -> None:
    what, who, query, nothing = LISTS[name]
    client, goal = client_of(getattr(cast, who)), address(cast, name) + query
    sizes = []
    for rows in (0, 1, 49):
        if rows:
            KINDS[what](cast, rows)
        answer = client.get(goal)
        assert answer.status_code == 200
        page = Read(answer.content.decode())
        empty = any("empty-state" in said.get("class", "") for _, said in page.elements)
        assert (nothing in page.text) == (rows == 0) if nothing else not (rows and empty)
        sizes.append(len(answer.content))
    assert sizes[0] < sizes[2] < BYTES
    record_property("cases", 3)


@pytest.mark.parametrize(("name", "many"), LONG)
def test_a_long_list_asks_no_more_than_a_short_one_and_is_cut_into_pages(
    cast: Cast, name: str, many: int, count_queries: Count, record_property: Callable[[str, object], None]
) -> None:
    what, who, query, _nothing = LISTS[name]
    client, goal = client_of(getattr(cast, who)), address(cast, name) + query
    KINDS[what](cast, 50)
    client.get(goal)
    asked = count_queries(lambda: client.get(goal))
    KINDS[what](cast, many - 50)
    answer = client.get(goal)
    assert answer.status_code == 200
    assert len(answer.content) < BYTES
    assert count_queries(lambda: client.get(goal)) <= asked
    record_property("cases", 2)


def address(cast: Cast, name: str) -> str:
    """Where the list is."""
    return reverse(name, args=[cast.facilities.pk] if name.startswith("team-") else [])
