"""How does a customer answer together with others, instead of by name?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.conversations.rating import champion, sent

from footpath.conversations.actions import join_others, open_together
from footpath.history.models import Event
from footpath.people.refusals import Refused
from footpath.surveys.models import Invitation


def test_for_the_provider_it_looks_as_any_other_no(cast):
    open_together(by=champion(cast.eve), now=MONDAY)
    sheet = join_others(sent(cast), by=cast.ana, now=MONDAY)
    assert (sheet.state, sheet.sealed) == ("declined", "")
    event = Event.objects.latest("id")
    assert (event.kind, event.facts, event.subject_id) == ("worksheet.declined", {}, sheet.pk)
    assert Invitation.objects.get(person=cast.ana).about == f"person:{cast.ben.pk}"


def test_not_where_the_house_does_not_offer_it_nor_for_somebody_else(cast):
    sheet = sent(cast)
    with pytest.raises(Refused):
        join_others(sheet, by=cast.ana, now=MONDAY)
    sheet.refresh_from_db()
    assert sheet.state == "sent"
    with pytest.raises(PermissionDenied):
        join_others(sheet, by=cast.ben, now=MONDAY)
