"""Is this what they said?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.conversations.grouping import LATER, seats

from footpath.conversations.actions import check_themes
from footpath.conversations.models import GroupObjection
from footpath.history.models import Event
from footpath.people.refusals import Refused


def test_somebody_who_was_there_says_what_was_not_said_without_their_name(table):
    group, themes = table.coded()
    somebody = seats(group).filter(came=True)[0].person
    check_themes(group, wrong={themes[0].pk: "By mail."}, by=somebody, now=LATER)
    assert str(group.objections.get()) == "By mail."
    assert "person" not in {one.name for one in GroupObjection._meta.get_fields()}
    assert Event.objects.latest("id").actor_id is None
    with pytest.raises(Refused, match="Thank you"):
        check_themes(group, wrong={}, by=somebody, now=LATER)


def test_only_themes_of_their_group_and_only_who_was_there(table):
    group, _themes = table.coded()
    with pytest.raises(ValidationError):
        check_themes(group, wrong={0: "x"}, by=seats(group).filter(came=True)[0].person, now=LATER)
    with pytest.raises(PermissionDenied):
        check_themes(group, wrong={}, by=table.ivy, now=LATER)
