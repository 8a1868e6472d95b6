"""How does a team write down what it sends again and again?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.catalog.editing import last_event
from tests.requests.helping import reply

from footpath.requests import actions
from footpath.requests.models import Reply
from footpath.requests.refusals import Unclear
from footpath.requests.replies import visible_replies


def test_everybody_in_the_team_has_it(cast):
    written = reply(cast)
    assert last_event() == ("reply.written", cast.ben.pk)
    assert list(visible_replies(cast.cleo, MONDAY.date())) == [written]
    assert not visible_replies(cast.ana, MONDAY.date())


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"name": " "}, "name"),
        ({"name": "a" * 81}, "name"),
        ({"name": "Subject\r\nBcc: all@demo.example"}, "name"),
        ({"name": "a\x00"}, "name"),
        ({"text": ""}, "text"),
        ({"text": "a" * 4001}, "text"),
    ],
)
def test_what_cannot_be_kept_is_named(cast, facts, field):
    with pytest.raises(Unclear) as refusal:
        reply(cast, **facts)
    assert refusal.value.field == field
    assert not Reply.objects.exists()


def test_a_name_stands_once_in_a_team(cast):
    first = reply(cast)
    with pytest.raises(Unclear, match="already"):
        reply(cast, by=cast.cleo)
    actions.drop_reply(first, edits=0, by=cast.ben, now=MONDAY)
    assert reply(cast).pk != first.pk


def test_a_stranger_may_not(cast):
    with pytest.raises(PermissionDenied):
        reply(cast, by=cast.dov)
