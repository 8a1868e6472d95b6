"""What becomes of one request of many?"""

from tests.cast import MONDAY
from tests.requests.stages import TUESDAY, anew, delivered, kinds, queued, working
from tests.requests.volume import begun, do, done

from footpath.people.actions import say_away
from footpath.people.models import Membership
from footpath.requests import actions
from footpath.requests.models import Message
from footpath.requests.states import State


def test_each_goes_through_its_own_verb_and_says_what_became_of_it(cast):
    free, ended = queued(cast), delivered(cast)
    found = done(begun(cast.ben, "take", free, ended))
    assert found[0] == ("done", "")
    assert found[1][0] == "not_done"
    assert "the request is delivered: Ben Okafor delivered it" in found[1][1]
    assert (anew(free).assignee, anew(ended).state) == (cast.ben, State.DELIVERED)
    assert kinds(free)[-1] == "taken"


def test_what_somebody_did_since_it_was_chosen_stays_and_is_said(cast):
    taken, given, left = queued(cast), queued(cast), queued(cast)
    bulk = begun(cast.ben, "assign", taken, given, left, to=cast.ben.pk)
    actions.take(taken, by=cast.cleo, now=TUESDAY)
    actions.assign(given, to=cast.cleo, by=cast.cleo, now=TUESDAY)
    found = done(bulk)
    assert [became for became, _why in found] == ["not_done", "not_done", "done"]
    assert "Cleo Marin took it" in found[0][1]
    assert "Cleo Marin" in found[1][1]
    assert [anew(one).assignee for one in (taken, given, left)] == [cast.cleo, cast.cleo, cast.ben]


def test_what_is_only_said_reaches_all_of_them(cast):
    one = queued(cast)
    bulk = begun(cast.ben, "write", one, text="The lift is out of order today.")
    actions.take(one, by=cast.cleo, now=TUESDAY)
    assert done(bulk) == [("done", "")]


def test_done_twice_it_is_done_once(cast):
    bulk = begun(cast.ben, "write", queued(cast), text="Once")
    first, again = bulk.rows.get(), bulk.rows.get()
    do(first)
    do(again)
    assert Message.objects.filter(text="Once").count() == 1
    assert bulk.rows.get().became == "done"


def test_what_is_not_done_leaves_nothing_behind_and_is_not_tried_again(cast):
    one = working(cast)
    bulk = begun(cast.ben, "decline", one, reason="No room.", alternative="x" * 3001)
    events = kinds(one)
    [(became, why)] = done(bulk)
    assert (became, why) == ("not_done", "This is 3001 characters long; at most 3000 fit.")
    assert do(bulk.rows.get()).why == why
    assert (kinds(one), anew(one).state) == (events, State.WORKING)


def test_whoever_lost_the_right_meanwhile_does_nothing(cast):
    one = queued(cast)
    bulk = begun(cast.ben, "take", one)
    Membership.objects.filter(person=cast.ben).update(until=MONDAY.date())
    [(became, why)] = done(bulk)
    assert became == "not_done"
    assert why
    assert anew(one).state == State.QUEUED


def test_nobody_gets_it_who_is_away_and_a_step_is_that_of_its_service(cast):
    one, other = queued(cast), working(cast)
    bulk = begun(cast.cleo, "assign", one, to=cast.ben.pk)
    say_away(cast.ben, first=TUESDAY.date(), last=TUESDAY.date(), by=cast.ben, now=TUESDAY)
    assert "is away until" in done(bulk)[0][1]
    [(became, why)] = done(begun(cast.ben, "move-step", other, step="paint"))
    assert (became, why) == ("not_done", "Its service has no such step, or it is in this step already.")
