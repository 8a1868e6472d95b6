"""How does somebody say that another one had a part in it indeed?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.recognition.thanking import delivered

from footpath.history.models import Event
from footpath.people.refusals import Refused
from footpath.recognition.actions import confirm_part, leave_part, name_part
from footpath.requests.models import Watcher

pytestmark = pytest.mark.django_db


@pytest.fixture
def claimed(cast):
    """Dov, who follows it, says that he had a part in it."""
    done = delivered(cast)
    Watcher.objects.create(request=done, person=cast.dov)
    return name_part(done, person=cast.dov, words="had the idea", by=cast.dov, now=MONDAY)


@pytest.mark.parametrize("name", ["ana", "ben", "cleo", "max"])
def test_whoever_has_a_part_in_it_or_leads_there_says_the_same(cast, claimed, name):
    by = getattr(cast, name)
    part = confirm_part(claimed, by=by, now=MONDAY)
    assert (part.holds, part.confirmed_by) == (True, by)
    event = Event.objects.latest("id")
    assert (event.kind, event.actor_id) == ("part.confirmed", by.pk)


def test_not_they_themself_nor_another_whose_part_is_doubted(cast, claimed):
    Watcher.objects.create(request=claimed.request, person=cast.eve)
    name_part(claimed.request, person=cast.eve, words="me, too", by=cast.eve, now=MONDAY)
    for by in (cast.dov, cast.eve):
        with pytest.raises(PermissionDenied):
            confirm_part(claimed, by=by, now=MONDAY)


def test_nor_whoever_added_the_name(cast):
    done = delivered(cast)
    Watcher.objects.create(request=done, person=cast.dov)
    part = name_part(done, person=cast.eve, words="had the idea", by=cast.dov, now=MONDAY)
    with pytest.raises(PermissionDenied):
        confirm_part(part, by=cast.dov, now=MONDAY)


def test_once_and_not_after_the_name_is_gone(cast, claimed):
    confirm_part(claimed, by=cast.ben, now=MONDAY)
    with pytest.raises(Refused):
        confirm_part(claimed, by=cast.cleo, now=MONDAY)
    leave_part(claimed.request, by=cast.dov, now=MONDAY)
    with pytest.raises(Refused):
        confirm_part(claimed, by=cast.cleo, now=MONDAY)
