"""How is a draft thrown away?"""

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.base import ContentFile
from tests.cast import MONDAY
from tests.requests.stages import EVERYBODY, STAGES, anew, at, draft

from footpath.files.actions import store
from footpath.files.models import StoredFile
from footpath.requests import actions
from footpath.requests.models import ServiceRequest
from footpath.requests.refusals import Refused, SomebodyWasFaster
from footpath.requests.states import State


def test_it_is_gone_with_its_files(cast):
    request = draft(cast)
    plan = store(ContentFile(b"plan", name="plan.txt"), by_id=cast.ana.pk, now=MONDAY)
    actions.attach(request, file=plan, requirement="plan", by=cast.ana, now=MONDAY)
    actions.discard_draft(anew(request), by=cast.ana)
    assert not ServiceRequest.objects.exists()
    assert not StoredFile.objects.exists()


@pytest.mark.parametrize("who", [name for name in EVERYBODY if name != "ana"])
def test_nobody_else_throws_it_away(cast, who):
    request = draft(cast, asked_for=cast.dov)
    with pytest.raises(PermissionDenied):
        actions.discard_draft(anew(request), by=getattr(cast, who))
    assert anew(request).state == State.DRAFT


def test_what_was_asked_is_never_thrown_away(cast):
    for state in STAGES:
        if state != State.DRAFT:
            request = at(cast, state)
            with pytest.raises(Refused):
                actions.discard_draft(request, by=cast.ana)
            assert anew(request).state == state


def test_an_older_page_does_not_throw_away_what_was_asked(cast):
    request = draft(cast)
    old_page = anew(request)
    actions.submit(request, by=cast.ana, now=MONDAY)
    with pytest.raises(SomebodyWasFaster, match="Ana Ferreira asked"):
        actions.discard_draft(old_page, by=cast.ana)
    assert anew(request).state == State.QUEUED
