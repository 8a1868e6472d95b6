"""How is it said that something is missing?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.welcoming import PROOF, done, fresh, open_one, thing

from footpath.growth.actions import do_item, send_item_back
from footpath.growth.onboarding import states
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_it_is_to_do_again_with_a_word_and_what_was_written_stays(cast):
    it = open_one(cast)
    item = send_item_back(done(it), word="Which team?", by=cast.ben, now=MONDAY)
    assert (item.state, item.texts) == (states.OPEN, {"proof": PROOF, "word": "Which team?"})
    do_item(fresh(item), proof="Sales", by=it.hire, now=MONDAY)
    assert fresh(item).texts == {"proof": "Sales"}


def test_not_without_a_word_not_by_the_hire_and_not_what_is_open(cast):
    it = open_one(cast)
    with pytest.raises(Refused):
        send_item_back(thing(it), word="x", by=cast.ben, now=MONDAY)
    item = done(it)
    with pytest.raises(ValidationError) as refused:
        send_item_back(item, word=" ", by=cast.ben, now=MONDAY)
    assert set(refused.value.error_dict) == {"word"}
    for who in (it.hire, cast.ana, cast.eve):
        with pytest.raises(PermissionDenied):
            send_item_back(item, word="x", by=who, now=MONDAY)
