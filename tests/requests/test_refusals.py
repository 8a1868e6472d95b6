"""Does whoever is refused read who moved it, and nothing that is not for their eyes?"""

import pytest
from tests.cast import MONDAY
from tests.requests.stages import TUESDAY, anew, day, queued, working

from footpath.history.kinds import all_kinds
from footpath.requests import actions, events
from footpath.requests.refusals import ASIDE, Refused, SomebodyWasFaster, faster, last_act, name_of
from footpath.requests.states import State


def test_who_wrote_or_promised_meanwhile_did_not_move_it(cast):
    request = working(cast)
    actions.promise(request, by_day=day(4), by=cast.cleo, now=MONDAY)
    actions.note(request, text="The key is with Karl.", by=cast.cleo, now=MONDAY)
    actions.write(request, text="Hello.", by=cast.ana, now=TUESDAY)
    actions.watch(request, person=cast.dov, by=cast.ana, now=TUESDAY)
    assert last_act(request) == "Ben Okafor took it"
    assert last_act(request, events.Promised.kind) == "Cleo Marin promised a date"
    with pytest.raises(SomebodyWasFaster, match="Ben Okafor took it"):
        raise faster(request)


def test_no_refusal_ever_quotes_a_note_or_what_only_footpath_saw():
    assert {events.NoteWritten.kind, events.FellAtRisk.kind, events.Chased.kind} <= ASIDE
    assert {kind.kind for kind in all_kinds()} >= ASIDE


def test_no_refusal_gives_as_a_reason_what_left_the_request_where_it_stood():
    """An emergency that came before it, or an order that it serves, did not bring it into the queue."""
    aside = {events.Displaced, events.Serves, events.ServesNoMore, events.OvertakingAsked, events.EmergencyDecided}
    assert {kind.kind for kind in aside} <= ASIDE


def test_every_verb_that_moves_a_request_can_be_named_as_the_faster_one():
    moving = {
        events.Submitted, events.Completed, events.Taken, events.PutBack, events.QuestionAsked, events.WaitStarted,
        events.QuestionAnswered, events.FoundByProvider, events.Resumed, events.Delivered, events.Accepted,
        events.AcceptedBySilence, events.SentBack, events.Reopened, events.Closed, events.Declined, events.Withdrawn,
        events.ClosedPolitely,
    }  # fmt: skip
    assert not {kind.kind for kind in moving} & ASIDE


def test_footpath_and_who_is_gone_have_a_name(cast):
    assert name_of(None) == "Footpath"
    assert name_of(10**9) == "A former colleague"
    assert name_of(cast.ana.pk) == "Ana Ferreira"


def test_an_older_page_hears_who_was_faster_and_a_new_one_how_it_stands(cast):
    request = queued(cast)
    old_page = anew(request)
    actions.take(request, by=cast.ben, now=MONDAY)
    with pytest.raises(SomebodyWasFaster):
        actions.resume(old_page, by=cast.cleo, now=MONDAY)
    with pytest.raises(Refused, match="the request is in work: Ben Okafor took it") as refused:
        actions.resume(anew(request), by=cast.cleo, now=MONDAY)
    assert not isinstance(refused.value, SomebodyWasFaster)
    assert anew(request).state == State.WORKING
