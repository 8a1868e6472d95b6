"""What may be written on a sheet, and until when?"""

import pytest
from django.core.exceptions import ValidationError
from tests.cast import MONDAY
from tests.growth.coaching.coaches import (
    WEEK,
    offered,
    outcome,
    sheet,
)

from footpath.growth import actions
from footpath.history.models import Event
from footpath.notifications.actions import tell
from footpath.notifications.models import Notice
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db
WHO = {"now": MONDAY}


def told(talk):
    """Everybody who gets a notice of what happened last."""
    tell(Event.objects.filter(subject_kind="coaching", subject_id=talk.pk).latest("id"))
    return set(Notice.objects.values_list("recipient__name", flat=True))


def test_what_was_read_does_not_change_behind_somebodys_back(cast):
    talk = offered(cast)
    with pytest.raises(Refused):
        actions.write_coaching(talk, facts=[], purpose="Something else", by=cast.cleo, **WHO)
    with pytest.raises(Refused):
        actions.throw_coaching_away(talk, by=cast.cleo, **WHO)
    assert told(talk) == {cast.ben.name}


def test_a_fact_on_a_sheet_counts_by_what_it_is_and_not_by_what_is_claimed(cast):
    late = outcome(cast, MONDAY - WEEK, kept=False)
    talk = sheet(cast, good="", facts=[f"late:{late.request_id}", f"early:{late.request_id}", "thanks:1"])
    assert (talk.texts["facts"], talk.praises, talk.helps) == ([f"late:{late.request_id}"], 0, 1)
    with pytest.raises(ValidationError):
        actions.write_coaching(talk, facts=[f"late:{n}" for n in range(13)], by=cast.cleo, **WHO)
