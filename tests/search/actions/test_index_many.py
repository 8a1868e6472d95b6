"""Is a thing found as it is now, when its transaction stands?"""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.db import transaction
from django.db.models import QuerySet
from tests.search.conftest import NOW, ids

from footpath import search
from footpath.search.models import SearchDoc

pytestmark = pytest.mark.django_db

NAUGHTY = [
    "",
    " ",
    "\0",
    '"',
    "'",
    '"""*',
    "AND",
    "OR NOT NEAR(",
    "printer AND",
    "title_words:printer",
    "{a b}:c ^d",
    ":*",
    "& | ! <-> ()",
    "printer:*A",
    "\\",
    "%s %(x)s {visible} {}",
    "'; DROP TABLE search_searchdoc; --",
    "½ ² Ⅷ ⁂ ẞ ﬃ İ",
    "\u202e\ufeff\u200d",
    "half \udc80 a sign",
    "a\u0301" * 1000,
    "１２３ १२३ ١٢٣",
    "👩‍🚒 printer",
    "word " * 10_000,
    "x" * 1_000_000,
]


def test_what_changes_is_found_as_it_is_now(printers: dict[str, QuerySet[Group]]) -> None:
    search.index("request", 1, "Scanner is broken", now=NOW + timedelta(days=1))
    assert ids(search.find("printer", within=printers)) == [2]
    assert ids(search.find("scan", within=printers)) == [1]
    assert SearchDoc.objects.count() == 3


def test_the_index_goes_with_the_transaction(printers: dict[str, QuerySet[Group]]) -> None:
    with transaction.atomic():
        search.index("request", 3, "Printer", now=NOW)
        transaction.set_rollback(True)
    assert ids(search.find("printer", within=printers)) == [1, 2]


@pytest.mark.parametrize("text", NAUGHTY)
def test_any_text_can_be_sought_and_kept(printers: dict[str, QuerySet[Group]], text: str) -> None:
    search.find(text, within=printers)
    search.similar(text, within=printers)
    search.index("request", 3, text, text, words=text, now=NOW)
    search.find("printer", within=printers)
