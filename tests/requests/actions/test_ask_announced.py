"""Does announced work become a request with one tap, and is it counted once it is asked?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import ANSWERS
from tests.requests.announcing import LAST, announced, fresh
from tests.requests.stages import TUESDAY, anew

from footpath.history.models import Event
from footpath.requests import actions
from footpath.requests.announced import left
from footpath.requests.models import Outcome, ServiceRequest
from footpath.requests.outcomes import derive
from footpath.requests.refusals import Refused

pytestmark = pytest.mark.django_db


def ask(cast, it):
    draft = actions.ask_announced(it, by=cast.dov, now=TUESDAY)
    filled = actions.save_draft(draft, service=cast.move, title=draft.title, answers=ANSWERS, by=cast.dov, now=TUESDAY)
    return actions.submit(filled, by=cast.dov, now=TUESDAY)


def test_the_draft_says_what_was_announced_and_the_last_piece_ends_it(cast):
    it = announced(cast)
    draft = actions.ask_announced(it, by=cast.dov, now=TUESDAY)
    assert (draft.title, draft.needed_by, draft.heads_up) == (it.what, LAST, it)
    assert actions.ask_announced(it, by=cast.dov, now=TUESDAY) == draft  # a second tap is no second draft
    assert left(fresh(it)) == 2  # a draft is nobody's business yet
    first = ask(cast, it)
    assert (anew(first).heads_up, left(fresh(it)), fresh(it).state) == (it, 1, "announced")
    ask(cast, fresh(it))
    assert (left(fresh(it)), fresh(it).state) == (0, "asked")
    assert Event.objects.filter(kind="heads_up.asked").count() == 2
    with pytest.raises(Refused, match="has ended"):
        actions.ask_announced(fresh(it), by=cast.dov, now=TUESDAY)


def test_the_figures_of_whoever_asks_tell_what_was_announced(cast):
    assert derive(anew(ask(cast, announced(cast)))).announced is True
    plain = actions.save_draft(None, service=cast.move, title="Six places", answers=ANSWERS, by=cast.dov, now=TUESDAY)
    assert derive(actions.submit(plain, by=cast.dov, now=TUESDAY)).announced is False
    assert Outcome.objects.count() == 0


def test_not_by_those_who_will_do_it(cast):
    with pytest.raises(PermissionDenied):
        actions.ask_announced(announced(cast), by=cast.ben, now=TUESDAY)
    assert ServiceRequest.objects.count() == 0
