"""How does the serving team write something down for itself?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY, ask
from tests.requests.stages import (
    SERVING,
    STAGES,
    TUESDAY,
    anew,
    at,
    kinds,
    nothing_changes,
    one_event,
    only,
    queued,
    refused_elsewhere,
    slower,
)

from footpath.requests import actions
from footpath.requests.models import Message, ServiceRequest
from footpath.requests.permissions import sides, standing
from footpath.requests.refusals import Unclear
from footpath.requests.states import State
from footpath.requests.story import timeline

ASKED = [state for state in STAGES if state != State.DRAFT]


def note(request, by, **facts):
    return actions.note(request, **{"text": "The key is with Karl.", "by": by, "now": TUESDAY} | facts)


def reads_it(request, person):
    seen_as = sides(standing(person, TUESDAY.date()), anew(request))
    return any("Karl" in moment.text for moment in timeline(anew(request), seen_as))


@pytest.mark.parametrize("state", ASKED)
def test_it_is_inside_the_team(cast, state):
    request = at(cast, state)
    with one_event(request, "note_written", cast.ben):
        message = note(request, cast.ben)
    assert message.internal
    assert not reads_it(request, cast.ana)
    assert all(reads_it(request, person) for person in (cast.ben, cast.cleo, cast.max))


def test_it_meets_no_target_and_changes_nothing_else(cast, asked):
    columns = ServiceRequest.objects.filter(pk=asked.pk).values().get()
    note(asked, cast.ben)
    assert asked.targets.get(kind="first_response").met_at is None
    assert ServiceRequest.objects.filter(pk=asked.pk).values().get() == columns


def test_a_coworker_does_not_read_what_the_team_notes_about_their_own_request(cast):
    own = ask(cast, MONDAY, by=cast.ben)
    note(own, cast.cleo)
    assert not reads_it(own, cast.ben)
    with pytest.raises(PermissionDenied):
        note(anew(own), cast.ben)


def test_whoever_asked_on_behalf_of_somebody_still_serves(cast):
    for_dov = ask(cast, MONDAY, by=cast.ben, asked_for=cast.dov)
    note(for_dov, cast.ben)
    assert reads_it(for_dov, cast.ben)
    assert not reads_it(for_dov, cast.dov)


def test_only_the_serving_side_notes(cast):
    only(cast, note, State.WORKING, *SERVING)


def test_on_a_draft_nobody_notes(cast):
    only(cast, note, State.DRAFT)
    refused_elsewhere(cast, note, cast.ben, *ASKED)


def test_the_slower_one_hears_who_was_faster(cast):
    def take(request):
        actions.take(request, by=cast.cleo, now=TUESDAY)

    assert "Cleo Marin took it" in slower(queued(cast), take, note, cast.ben)


def test_a_refusal_says_nothing_of_notes(cast):
    """Ana hears who brought it there, not that the team has noted something since."""
    request = at(cast, State.DELIVERED)
    note(request, cast.ben)

    def withdraw():
        with pytest.raises(Exception, match="Ben Okafor delivered it"):
            actions.withdraw(anew(request), by=cast.ana, now=TUESDAY)

    nothing_changes(request, withdraw)


@pytest.mark.parametrize("text", ["", "x" * 8001, "\x00", "\ud83d"])
def test_a_text_that_cannot_be_kept_is_named(cast, asked, text):
    with pytest.raises(Unclear) as refused:
        note(asked, cast.ben, text=text)
    assert refused.value.field == "text"
    assert kinds(asked) == ["submitted"]
    assert not Message.objects.exists()
