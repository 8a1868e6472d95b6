"""How is something written down that people need to know again and again?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.catalog.editing import last_event
from tests.catalog.knowing import TODAY, known

from footpath.catalog.models import Snippet
from footpath.catalog.snippets import REVIEWED_AFTER


def test_it_is_looked_at_again_in_half_a_year(cast):
    written = known(cast)
    assert (written.review_on, written.owner, written.changed_by) == (TODAY + REVIEWED_AFTER, None, cast.ben)
    assert last_event() == ("snippet.written", cast.ben.pk)


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"title": ""}, "title"),
        ({"title": "Two\nlines"}, "title"),
        ({"body": " "}, "body"),
        ({"body": "a" * 4001}, "body"),
        ({"words": "a" * 301}, "words"),
        ({"review_on": TODAY}, "review_on"),
        ({"review_on": TODAY + timedelta(days=4000)}, "review_on"),
        ({"owner": "ana"}, "owner"),
    ],
)
def test_what_cannot_be_kept_is_named(cast, facts, field):
    facts |= {"owner": cast.ana} if "owner" in facts else {}
    with pytest.raises(ValidationError) as refusal:
        known(cast, **facts)
    assert list(refusal.value.error_dict) == [field]
    assert not Snippet.objects.exists()


def test_all_that_is_wrong_is_said_at_once(cast):
    with pytest.raises(ValidationError) as refusal:
        known(cast, title="", body="", owner=cast.dov)
    assert set(refusal.value.error_dict) == {"title", "body", "owner"}


def test_a_stranger_may_not(cast):
    with pytest.raises(PermissionDenied):
        known(cast, by=cast.ana)
