"""Is a thing that was removed found no more?"""

import pytest
from django.contrib.auth.models import Group
from django.db.models import QuerySet
from tests.search.conftest import ids

from footpath import search

pytestmark = pytest.mark.django_db


def test_what_is_removed_is_not_found(printers: dict[str, QuerySet[Group]]) -> None:
    search.remove("request", 1)
    search.remove("request", 1)
    assert ids(search.find("printer", within=printers)) == [2]
