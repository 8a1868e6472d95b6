"""How does a file get onto a request?"""

import pytest
from django.core.files.base import ContentFile
from tests.cast import MONDAY
from tests.requests.stages import (
    STAGES,
    TUESDAY,
    anew,
    at,
    draft,
    kinds,
    new_terms,
    one_event,
    only,
    queued,
    refused_elsewhere,
    slower,
    working,
)

from footpath.files.actions import store
from footpath.history.models import Event
from footpath.requests import actions
from footpath.requests.models import Attachment, ServiceRequest
from footpath.requests.refusals import Unclear
from footpath.requests.states import ENDED, State

ALIVE = [state for state in STAGES if state not in ENDED]


def stored(name="plan.txt"):
    return store(ContentFile(b"a sketch", name=name), by_id=None, now=MONDAY)


def attach(request, by, **facts):
    return actions.attach(request, **{"file": stored(), "by": by, "now": TUESDAY} | facts)


@pytest.mark.parametrize("state", [state for state in ALIVE if state != State.DRAFT])
def test_it_is_there_for_both_sides(cast, state):
    request = at(cast, state)
    with one_event(request, "attached", cast.ben):
        attachment = attach(request, cast.ben)
    assert (attachment.added_by, attachment.file.name, anew(request).state) == (cast.ben, "plan.txt", state)
    assert Event.objects.last().facts == {"attachment_id": attachment.pk, "name": "plan.txt"}


def test_on_a_draft_nobody_hears_of_it(cast):
    request = draft(cast)
    attach(request, cast.ana, requirement="plan")
    assert kinds(request) == []
    assert anew(request).answers["plan"] == "plan.txt"


def test_the_last_missing_file_starts_the_clock_and_the_team_hears_that_it_can_start(cast):
    cast.move.requirements = [{"key": "plan", "label": "Floor plan", "kind": "file"}]
    cast.move.save()
    new_terms(requirements=cast.move.requirements)
    request = actions.submit(draft(cast, answers={}), by=cast.ana, now=MONDAY)
    assert request.state == State.INCOMPLETE
    attach(request, cast.ana, requirement="plan")
    assert (anew(request).state, anew(request).complete_at) == (State.QUEUED, TUESDAY)
    assert kinds(request) == ["submitted", "attached", "completed"]


def test_both_sides_attach_and_whoever_was_asked(cast):
    only(cast, attach, State.WORKING, "ana", "ben", "cleo", "max")
    request = working(cast)
    actions.ask_question(request, text="?", asked_of=cast.dov, by=cast.ben, now=MONDAY)
    assert attach(anew(request), cast.dov)


def test_on_a_draft_only_its_author_does(cast):
    only(cast, attach, State.DRAFT, "ana")


def test_elsewhere_it_is_refused(cast):
    refused_elsewhere(cast, attach, cast.ana, *ALIVE)


def test_the_slower_one_hears_who_was_faster(cast):
    def take(request):
        actions.take(request, by=cast.cleo, now=TUESDAY)

    file = stored()
    assert "Cleo Marin took it" in slower(queued(cast), take, lambda it, by: attach(it, by, file=file), cast.ana)
    assert not Attachment.objects.exists()


@pytest.mark.parametrize("requirement", ["places", "color", "\x00"])
def test_it_answers_only_a_question_for_a_file(cast, asked, requirement):
    with pytest.raises(Unclear) as refused:
        attach(asked, cast.ana, requirement=requirement)
    assert refused.value.field == "requirement"


def test_there_is_a_most(cast):
    request = queued(cast)
    Attachment.objects.bulk_create(
        Attachment(request=request, file=stored(f"{n}.txt"), added_by=cast.ana, added_at=MONDAY) for n in range(20)
    )
    with pytest.raises(Unclear, match="at most 20") as refused:
        attach(request, cast.ana)
    assert refused.value.field == "file"
    assert ServiceRequest.objects.get().attachments.count() == 20
