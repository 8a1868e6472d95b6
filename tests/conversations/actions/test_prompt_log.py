"""How does somebody say whether they want to be reminded?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.conversations.keeping import diary

from footpath.conversations.actions import prompt_log
from footpath.conversations.models import ContactLog


def test_on_and_off(cast):
    log = diary(cast.ana)
    for wanted in (True, False):
        prompt_log(log, prompts=wanted, by=cast.ana, now=MONDAY)
        assert ContactLog.objects.get().prompts is wanted


def test_nobody_decides_that_for_another_one(cast):
    with pytest.raises(PermissionDenied):
        prompt_log(diary(cast.ana), prompts=True, by=cast.eve, now=MONDAY)
