"""How does somebody say yes to a note for their review?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.recognition.rewarding import FACT, note

from footpath.history.models import Event
from footpath.people.actions import leave_team
from footpath.people.refusals import Refused
from footpath.recognition.actions import keep_commendation
from footpath.recognition.rewards.rights import visible_commendations

pytestmark = pytest.mark.django_db
ON = MONDAY.date()


def readers(cast, on=ON):
    return [one for one in vars(cast).values() if hasattr(one, "email") and visible_commendations(one, on).exists()]


def test_then_those_who_lead_them_read_it(cast):
    it = keep_commendation(note(cast), by=cast.ben, now=MONDAY)
    assert (it.state, it.texts["fact"], it.answered_at) == ("kept", FACT, MONDAY)
    assert readers(cast) == [cast.ben, cast.cleo, cast.max]
    assert Event.objects.filter(kind="commendation.kept", actor_id=cast.ben.pk).count() == 1


def test_whoever_leads_them_no_more_reads_it_no_more(cast):
    keep_commendation(note(cast), by=cast.ben, now=MONDAY)
    leave_team(cast.ben.memberships.get(), until=ON, by=cast.eve, now=MONDAY)
    assert readers(cast, ON + timedelta(days=1)) == [cast.ben]


def test_by_them_alone_and_once(cast):
    it = note(cast)
    for somebody in (cast.cleo, cast.max, cast.ana):
        with pytest.raises(PermissionDenied):
            keep_commendation(it, by=somebody, now=MONDAY)
    kept = keep_commendation(it, by=cast.ben, now=MONDAY)
    for seen in (it, kept):
        with pytest.raises(Refused):
            keep_commendation(seen, by=cast.ben, now=MONDAY)
