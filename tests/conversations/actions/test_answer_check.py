"""How does whoever checks say whether a standard was kept?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.conversations.agreeing import DAY, agreed, last, latest

from footpath.conversations.actions import answer_check, check_standard
from footpath.people.refusals import SomebodyWasFaster

LATER = MONDAY + 35 * DAY


@pytest.mark.parametrize(("kept", "verdict"), [(True, "kept"), (False, "missed"), (None, "too_few")])
def test_one_tap_says_it_once(cast, kept, verdict):
    check = check_standard(last(agreed(cast)), now=LATER)
    assert answer_check(check, kept=kept, by=cast.ana, now=LATER).verdict == verdict
    assert latest() == ("standard.checked", {"kept": kept}, cast.ana.pk)
    with pytest.raises(SomebodyWasFaster):
        answer_check(check, kept=not kept, by=cast.ana, now=LATER)


def test_only_whoever_was_asked_says_it(cast):
    check = check_standard(last(agreed(cast)), now=LATER)
    with pytest.raises(PermissionDenied):
        answer_check(check, kept=True, by=cast.ben, now=LATER)
