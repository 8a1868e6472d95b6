"""Does the team that will do it say that it has seen what is coming?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.requests.announcing import announced, fresh
from tests.requests.stages import DAY, TUESDAY

from footpath.requests import actions
from footpath.requests.refusals import SomebodyWasFaster

pytestmark = pytest.mark.django_db


def test_with_a_word_and_later_with_another_one(cast):
    it = announced(cast)
    actions.see_heads_up(it, note="The week after suits better.", by=cast.ben, now=TUESDAY)
    assert (fresh(it).state, fresh(it).seen_by, fresh(it).note) == ("seen", cast.ben, "The week after suits better.")
    actions.see_heads_up(fresh(it), note="Bring a plan.", by=cast.cleo, now=TUESDAY + DAY)
    assert fresh(it).note == "Bring a plan."


def test_not_by_whoever_announced_it_and_not_what_was_changed_or_has_ended(cast):
    it = announced(cast)
    for person in (cast.dov, cast.ana, cast.eve):
        with pytest.raises(PermissionDenied):
            actions.see_heads_up(it, by=person, now=TUESDAY)
    actions.drop_heads_up(fresh(it), by=cast.dov, now=TUESDAY)
    with pytest.raises(SomebodyWasFaster, match="Dov Levi took the announcement back"):
        actions.see_heads_up(it, by=cast.ben, now=TUESDAY)
