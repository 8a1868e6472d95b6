"""Is nothing found any more by a name that is erased?"""

import pytest
from tests.search.conftest import NOW, ids, visible

from footpath import search
from footpath.search.models import SearchDoc

pytestmark = pytest.mark.django_db


def test_the_whole_name_goes_from_all_words_and_parts_of_it_stay():
    search.index("request", 1, "Badge for Zoë Ann Zoë Ann", "Ask Zoe Ann, not Ann", words="zoe ann keycard", now=NOW)
    search.index("request", 2, "Zoe asks Ann", now=NOW)
    assert search.renew_words(["Zoë Ann", "???"]) == 1
    doc = SearchDoc.objects.get(object_id=1)
    assert (doc.title_words, doc.body_words, doc.other_words) == ("badge for", "ask not ann", "keycard")
    assert ids(search.find("zoe", within=visible(1, 2))) == [2]
    assert ids(search.find("keycard", within=visible(1, 2))) == [1]


def test_names_without_a_letter_are_nobodys():
    assert search.renew_words(["", "–"]) == 0
