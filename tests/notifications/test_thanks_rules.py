"""Who hears of thanks and credit?"""

import pytest
from tests.cast import MONDAY
from tests.recognition.thanking import TODAY, delivered, note

from footpath.history.models import Event
from footpath.notifications.actions import tell
from footpath.notifications.models import Notice
from footpath.people.models import Person
from footpath.recognition.actions import confirm_part, name_part, take_back_thanks
from footpath.requests.models import Watcher

pytestmark = pytest.mark.django_db


def told():
    """Who has a notice of what happened last."""
    tell(Event.objects.latest("id"))
    return sorted(Person.objects.filter(pk__in=Notice.objects.values("recipient")).values_list("name", flat=True))


def test_whoever_is_thanked_hears_it_and_a_notice_says_nothing_of_what_is_written(cast):
    note(cast.ana, cast.ben, cast.dov, seen="public")
    assert told() == ["Ben Okafor", "Dov Levi"]
    assert "desk" not in str(list(Notice.objects.values()))


def test_a_team_hears_it_together(cast):
    note(cast.ben, team=cast.facilities)
    assert told() == ["Cleo Marin"]


def test_what_is_taken_back_tells_nobody(cast):
    take_back_thanks(note(cast.ana, cast.ben), by=cast.ana, now=MONDAY)
    assert told() == []


def test_who_was_missed_hears_it_even_where_they_do_not_see_the_request_and_so_does_who_did_it(cast):
    part = name_part(delivered(cast), person=cast.eve, words="the keys", by=cast.ana, now=MONDAY)
    assert told() == ["Ben Okafor", "Eve Stone"]
    assert part.at.date() == TODAY


def test_who_claimed_something_hears_that_it_stands(cast):
    done = delivered(cast)
    Watcher.objects.create(request=done, person=cast.dov)
    part = name_part(done, person=cast.dov, words="the idea", by=cast.dov, now=MONDAY)
    confirm_part(part, by=cast.ben, now=MONDAY)
    assert told() == ["Dov Levi"]
