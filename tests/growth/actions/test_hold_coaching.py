"""When have two people talked?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.coaching.coaches import (
    WEEK,
    accepted,
)

from footpath.growth import actions
from footpath.people.models import Team

pytestmark = pytest.mark.django_db
WHO = {"now": MONDAY}


def leads_no_more(cast):
    """Max leads Facilities himself."""
    Team.objects.filter(pk=cast.facilities.pk).update(lead=cast.max)


def test_nobody_talks_in_the_future(cast):
    with pytest.raises(ValidationError):
        actions.hold_coaching(accepted(cast), held_on=MONDAY.date() + WEEK, by=cast.cleo, **WHO)


def test_before_the_night_nobody_who_leads_no_more_goes_on_with_it(cast):
    talk = accepted(cast)
    leads_no_more(cast)
    for verb, facts in ((actions.hold_coaching, {}), (actions.move_coaching, {"talk_on": MONDAY.date()})):
        with pytest.raises(PermissionDenied):
            verb(talk, **facts, by=cast.cleo, **WHO)
