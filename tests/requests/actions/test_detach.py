"""How is a file taken off a request again?"""

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.base import ContentFile
from tests.cast import MONDAY
from tests.requests.stages import (
    EVERYBODY,
    STAGES,
    TUESDAY,
    anew,
    at,
    draft,
    incomplete,
    kinds,
    nothing_changes,
    one_event,
)

from footpath.files.actions import store
from footpath.files.models import StoredFile
from footpath.requests import actions
from footpath.requests.models import Attachment
from footpath.requests.refusals import Refused, SomebodyWasFaster
from footpath.requests.states import ENDED, State


def attached(request, by, name="plan.txt", requirement="plan"):
    file = store(ContentFile(b"a sketch", name=name), by_id=by.pk, now=MONDAY)
    return actions.attach(request, file=file, requirement=requirement, by=by, now=MONDAY)


def fresh(attachment):
    return Attachment.objects.select_related("request__service", "request__team", "file").get(pk=attachment.pk)


def detach(attachment, by):
    return actions.detach(fresh(attachment), by=by, now=TUESDAY)


def test_it_is_gone_with_its_bytes(cast):
    request = incomplete(cast)
    attachment = attached(request, cast.ana)
    with one_event(request, "detached", cast.ana):
        detach(attachment, cast.ana)
    assert anew(request).answers["plan"] == ""
    assert not StoredFile.objects.exists()


def test_on_a_draft_nobody_hears_of_it(cast):
    request = draft(cast)
    detach(attached(request, cast.ana), cast.ana)
    assert kinds(request) == []
    assert not Attachment.objects.exists()


def test_where_another_file_answers_too_that_one_stands(cast):
    request = draft(cast)
    attached(request, cast.ana, "first.txt")
    detach(attached(request, cast.ana, "second.txt"), cast.ana)
    assert anew(request).answers["plan"] == "first.txt"


@pytest.mark.parametrize("who", [name for name in EVERYBODY if name != "ana"])
def test_only_whoever_added_it_takes_it_off(cast, who):
    request = incomplete(cast)
    attachment = attached(request, cast.ana)
    with pytest.raises(PermissionDenied):
        detach(attachment, getattr(cast, who))
    assert Attachment.objects.count() == 1


def test_what_is_complete_keeps_its_files(cast):
    for state in STAGES:
        if state in (State.DRAFT, State.INCOMPLETE, *ENDED):
            continue
        request = at(cast, state)
        attachment = attached(request, cast.ana)

        def refused(attachment=attachment):
            with pytest.raises(Refused):
                detach(attachment, cast.ana)

        nothing_changes(request, refused)
        assert fresh(attachment)


def test_the_slower_one_hears_who_was_faster(cast):
    request = incomplete(cast)
    old_page = fresh(attached(request, cast.ana))
    actions.fill_in(anew(request), answers={"signs_off": "Max Adler"}, by=cast.ana, now=TUESDAY)
    with pytest.raises(SomebodyWasFaster, match="Ana Ferreira filled in what was missing"):
        actions.detach(old_page, by=cast.ana, now=TUESDAY)
    assert Attachment.objects.count() == 1
