"""Is everything found that matches and may be seen, and nothing else?"""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.db.models import Q, QuerySet
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from tests.search.conftest import NOW, ids, visible

from footpath import search
from footpath.search import Entry
from footpath.search.words import asked

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("printer", [1, 2]),  # in the title first
        ("PRINT", [1, 2]),
        ("printer broken", [1]),
        ("broken, printer?", [1]),
        ("zoe", [2]),
        ("ZOË", [2]),
        ("uber mass", [1]),
        ("ana", [1]),
        ("demo.example", [1]),
        ("keyc", [2]),
        ("rinter", []),
        ("printer laptop", []),
    ],
)
def test_words_are_found(printers: dict[str, QuerySet[Group]], text: str, found: list[int]) -> None:
    assert ids(search.find(text, within=printers)) == found


def test_nothing_unseen_is_found(printers: dict[str, QuerySet[Group]]) -> None:
    assert ids(search.find("printer", within=visible(2))) == [2]
    assert search.find("printer", within={}) == []
    assert search.find("printer", within={"request": Group.objects.none()}) == []
    assert search.find("printer", within={"person": printers["request"]}) == []
    assert search.similar("printer on floor 2 broken", within=visible(3)) == []


def test_the_limit_counts_what_may_be_seen_alone() -> None:
    search.index_many((Entry("request", number, "Printer printer printer") for number in range(1, 200)), now=NOW)
    search.index("request", 200, "A long title in which a printer is one word among many others", now=NOW)
    assert ids(search.find("printer", within=visible(200), limit=1)) == [200]


def test_what_is_under_way_comes_before_what_is_over_unless_that_fits_far_better() -> None:
    title, over = "The printer at gate 4 is broken", NOW - timedelta(days=90)
    search.index_many([Entry("request", 1, title, over_since=over), Entry("request", 2, f"{title} again")], now=NOW)
    assert ids(search.find("printer", within=visible(1, 2))) == [2, 1]
    others = [Entry("request", number, "A laptop for the new one", "It is slow") for number in range(4, 9)]
    barely = Entry("request", 3, "Move of the whole office to another floor", "Desks, lamps, a plant, and the printer")
    search.index_many([barely, *others], now=NOW)
    assert ids(search.find("printer", within=visible(1, 2, 3))) == [2, 1, 3]


def test_any_queryset_can_say_what_is_visible(printers: dict[str, QuerySet[Group]]) -> None:
    several = Group.objects.filter(Q(name="1") | Q(name__startswith="2")).exclude(name="9").distinct().order_by("name")
    assert ids(search.find("printer", within={"request": several, "person": Group.objects.none()})) == [1, 2]


def test_kinds_do_not_mix(printers: dict[str, QuerySet[Group]]) -> None:
    search.index("person", 1, "Petra Printer", now=NOW)
    found = search.find("printer", within={**printers, "person": Group.objects.filter(pk=1)})
    assert {(hit.kind, hit.id) for hit in found} == {("request", 1), ("request", 2), ("person", 1)}


def test_of_equals_the_newest_comes_first() -> None:
    for number, day in ((1, 0), (2, 2), (3, 1)):
        search.index("request", number, "Same words", now=NOW + timedelta(days=day))
    assert ids(search.find("same", within=visible(1, 2, 3))) == [2, 3, 1]


def test_of_what_came_in_at_once_the_later_one_comes_first() -> None:
    search.index_many((Entry("request", number, "Same words") for number in (2, 1, 3)), now=NOW)
    assert ids(search.find("same", within=visible(1, 2, 3))) == [3, 2, 1]


def test_each_kind_has_its_own_limit(printers: dict[str, QuerySet[Group]]) -> None:
    search.index_many((Entry("person", number, f"Printer {number}") for number in (1, 2, 3)), now=NOW)
    within = {**printers, "person": Group.objects.filter(pk__in=(1, 3)), "team": Group.objects.all()}
    found = search.find_each("printer", within=within, limit=1)
    assert {kind: ids(hits) for kind, hits in found.items()} == {"request": [1], "person": [3], "team": []}


def test_the_visible_are_found_behind_thousands_that_are_not() -> None:
    search.index_many((Entry("request", number, "Printer") for number in range(1, 3_000)), now=NOW)
    assert ids(search.find("printer", within=visible(5, 9), limit=20)) == [9, 5]


def test_a_hit_shows_where(printers: dict[str, QuerySet[Group]]) -> None:
    long = "Something else. " * 30 + "Here is the PRÏNTER you look for. " + "And so on. " * 30
    search.index("request", 1, "Long", long, now=NOW)
    hit = search.find("printer", within=visible(1))[0]
    assert (hit.kind, hit.title) == ("request", "Long")
    assert "the PRÏNTER you look for" in hit.snippet
    assert hit.snippet.startswith("… ")
    assert hit.snippet.endswith(" …")
    assert len(hit.snippet) < 180


@given(text=some.text(max_size=60))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_was_indexed_is_found_by_its_own_words(text: str) -> None:
    search.index("request", 1, text, now=NOW)
    found = ids(search.find(text, within=visible(1)))
    assert found == ([1] if asked(text) else [])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The printer on floor 2 broke, please help", [1]),
        ("printers broken", [1]),
        ("Printer", [1]),
        ("I need a new laptop for Monday", [3]),
        ("The coffee is cold", []),
        ("please", []),
    ],
)
def test_duplicates_are_suspected(printers: dict[str, QuerySet[Group]], text: str, found: list[int]) -> None:
    assert ids(search.similar(text, within=printers)) == found


def test_the_most_alike_comes_first(printers: dict[str, QuerySet[Group]]) -> None:
    search.index("request", 3, "Printer on floor 2 is broken again", now=NOW)
    hits = search.similar("Printer on floor 2 is broken again", within=printers)
    assert ids(hits) == [3, 1]
    assert hits[0].rank == 1.0
    assert ids(search.similar("Printer on floor 2 is broken again", within=printers, limit=1)) == [3]


def test_the_best_of_twenty_thousand_things_are_found() -> None:
    body = "Something about a door, a lamp and a chair in room {n}. " * 4
    entries = (Entry("request", n, f"Request {n} printer{n % 100}", body.format(n=n)) for n in range(20_000))
    search.index_many(entries, now=NOW)
    Group.objects.bulk_create(Group(pk=n, name=str(n)) for n in range(1, 20_000, 2))
    assert len(search.find("lamp printer7", within={"request": Group.objects.all()})) == 20
    assert len(search.similar("Another request for printer7", within={"request": Group.objects.all()})) == 5
