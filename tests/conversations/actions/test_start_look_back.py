"""How does somebody begin to look back on two weeks?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.conversations.keeping import sheet

from footpath.conversations.models import ContactLog
from footpath.history.models import Event


def test_what_was_received(cast):
    log = sheet(cast.ana)
    assert (log.kind, log.role, (log.last - log.first).days, log.customer) == ("look_back", "customer", 13, "")
    assert Event.objects.latest("id").kind == "contact_log.started"


def test_of_what_was_given_the_customer_is_chosen_first(cast):
    with pytest.raises(ValidationError) as told:
        sheet(cast.ben, role="provider")
    assert list(told.value.message_dict) == ["customer"]
    assert sheet(cast.ben, role="provider", customer=cast.flight_operations).customer == "Flight operations"
    by_name = sheet(cast.ben, role="provider", customer_name="Ana Ferreira")
    assert ContactLog.objects.get(pk=by_name.pk).customer == "Ana Ferreira"
    assert "Ana" not in by_name.locked


def test_a_role_that_is_none_is_named(cast):
    with pytest.raises(ValidationError):
        sheet(cast.ana, role="boss")


def test_who_has_left_begins_none(cast):
    cast.ana.is_active = False
    with pytest.raises(PermissionDenied):
        sheet(cast.ana, now=MONDAY)
