"""How is it said that somebody new need not do something?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.welcoming import begun, fresh, open_one, thing

from footpath.growth.actions import name_checker, waive_item
from footpath.growth.onboarding import states
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_with_a_reason_by_lead_or_checker(cast):
    it = name_checker(open_one(cast), checker=cast.ana, by=cast.cleo, now=MONDAY)
    item = waive_item(thing(it), reason="Did it at Sales", by=cast.ana, now=MONDAY)
    assert (item.state, item.texts["reason"], item.settled_by) == (states.WAIVED, "Did it at Sales", cast.ana)
    with pytest.raises(Refused):
        waive_item(fresh(item), reason="Again", by=cast.cleo, now=MONDAY)


def test_not_without_a_reason_not_by_hire_or_buddy_and_never_the_buddy(cast):
    it = begun(cast)
    for reason in ("", "  ", "x" * 201, "two\nlines"):
        with pytest.raises(ValidationError) as refused:
            waive_item(thing(it), reason=reason, by=cast.cleo, now=MONDAY)
        assert set(refused.value.error_dict) == {"reason"}
    for who in (it.hire, cast.ben, cast.dov, cast.eve):
        with pytest.raises(PermissionDenied):
            waive_item(thing(it), reason="x", by=who, now=MONDAY)
    with pytest.raises(PermissionDenied):
        waive_item(thing(it, kind="buddy"), reason="x", by=cast.cleo, now=MONDAY)
