"""When does a customer hear that they are asked?"""

import pytest
from tests.cast import MONDAY
from tests.conversations.rating import drafts, seal, sent, sheet_of

from footpath.conversations.actions import send_sheet
from footpath.conversations.actions._sheets import MINUTES
from footpath.conversations.sheets.permissions import visible_sheets
from footpath.history.models import Event
from footpath.people.budget import standing
from footpath.people.models import Organization
from footpath.people.refusals import Refused


def test_it_draws_on_their_budget_of_questions(cast):
    sheet = sent(cast)
    assert standing(cast.ana, MONDAY).drawn == MINUTES
    assert visible_sheets(cast.ana).get() == sheet
    assert (sheet.expires_on - MONDAY.date()).days == 14
    assert set(Event.objects.filter(kind="worksheet.sent").values_list("actor_id", flat=True)) == {cast.ben.pk}


def test_without_room_it_waits_and_goes_out_later(cast):
    Organization.objects.update_or_create(pk=1, defaults={"question_minutes": 0})
    for one in drafts(cast):
        seal(one)
    sheet = sheet_of(cast.ana)
    assert (sheet.state, visible_sheets(cast.ana).exists()) == ("sealed", False)
    Organization.objects.update(question_minutes=60)
    assert send_sheet(sheet, now=MONDAY)
    with pytest.raises(Refused):
        send_sheet(sheet, now=MONDAY)


def test_whoever_came_to_lead_them_meanwhile_does_not_ask_by_name(cast):
    Organization.objects.update_or_create(pk=1, defaults={"question_minutes": 0})
    for one in drafts(cast):
        seal(one)
    Organization.objects.update(question_minutes=60)
    cast.flight_operations.lead = cast.ben
    cast.flight_operations.save()
    sheet = sheet_of(cast.ana)
    assert not send_sheet(sheet, now=MONDAY)
    sheet.refresh_from_db()
    assert (sheet.state, sheet.sealed) == ("taken_back", "")
    assert standing(cast.ana, MONDAY).drawn == 0
    assert send_sheet(sheet_of(cast.dov), now=MONDAY)


def test_somebody_who_has_left_is_not_asked(cast):
    first, second = drafts(cast)
    seal(first)
    type(cast.ana).objects.filter(pk=cast.ana.pk).update(is_active=False)
    seal(second)
    assert (sheet_of(cast.ana).state, sheet_of(cast.dov).state) == ("sealed", "sent")
