"""How does somebody get a link with which they may do one thing without signing in?"""

import pytest
from tests.cast import MONDAY
from tests.requests.stages import accepted, delivered, questioned

from footpath.notifications.actions import give_link
from footpath.notifications.links import hashed, usable
from footpath.notifications.models import MailLink
from footpath.requests import actions


def test_the_token_is_long_fresh_and_stored_as_its_hash_alone(cast):
    question = questioned(cast)
    tokens = {give_link("answer", question.request, person=cast.ana, question=question, now=MONDAY) for _n in range(20)}
    assert {len(token) for token in tokens} == {43}
    assert len(tokens) == 20
    assert set(MailLink.objects.values_list("token_hash", flat=True)) == {hashed(token) for token in tokens}
    assert not [link for link in MailLink.objects.values() if tokens & {str(value) for value in link.values()}]


def test_it_is_for_whoever_was_asked_alone(cast):
    question = questioned(cast)
    for person in (cast.ben, cast.cleo, cast.dov, cast.eve, cast.max):
        assert give_link("answer", question.request, person=person, question=question, now=MONDAY) == ""


def test_a_delivery_is_rated_by_link_once_it_is_accepted(cast):
    assert give_link("rate", delivered(cast), person=cast.ana, now=MONDAY) == ""
    done = accepted(cast)
    assert give_link("rate", done, person=cast.ben, now=MONDAY) == ""
    token = give_link("rate", done, person=cast.ana, now=MONDAY)
    assert usable(token, MONDAY)
    actions.rate(done, stars=5, by=cast.ana, now=MONDAY)
    assert give_link("rate", done, person=cast.ana, now=MONDAY) == ""
    assert usable(token, MONDAY) is None


@pytest.mark.parametrize("token", ["", " ", "null", "[]", "a" * 43, "a" * 10_000, "é" * 43])
def test_no_other_token_is_good_for_anything(cast, token):
    assert usable(token, MONDAY) is None
