"""How is it kept that somebody did not have to ask?"""

from datetime import date
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.catalog.editing import last_event
from tests.catalog.knowing import KEY, inside, known

from footpath.catalog import actions
from footpath.catalog.models import AskAvoided


def avoid(cast, it, by, key=KEY):
    return actions.avoid_ask(it, service=cast.move, form_key=key, by=by, now=MONDAY)


def test_a_page_counts_once(cast):
    it = known(cast)
    assert [avoid(cast, it, cast.ana) for _time in range(2)] == [True, False]
    assert avoid(cast, it, cast.ana, uuid4())
    row = AskAvoided.objects.first()
    assert (row.team, row.week, row.person) == (cast.facilities, date(2026, 11, 23), cast.ana)
    assert last_event() == ("snippet.answered", cast.ana.pk)


def test_of_the_knowledge_of_their_own_team_nothing_counts(cast):
    assert not avoid(cast, known(cast), cast.ben)
    assert not AskAvoided.objects.exists()


def test_what_a_team_keeps_for_itself_answers_nobody_else(cast):
    with pytest.raises(PermissionDenied):
        avoid(cast, inside(cast), cast.ana)
