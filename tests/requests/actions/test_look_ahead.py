"""What becomes known of how an outside commitment stands, and who hears of it?"""

from tests.cast import MONDAY
from tests.requests.outside import DAY, DUE, kinds_of, serving

from footpath.history.models import Event
from footpath.notifications.models import Notice
from footpath.notifications.reactions import tell_people
from footpath.requests import actions
from footpath.requests.actions.look_ahead import look_ahead
from footpath.requests.commitment_odds import Outlook
from footpath.requests.commitments import with_names
from footpath.requests.models import Commitment


def looked(outlook, now=MONDAY):
    return look_ahead(with_names(Commitment.objects.all()).get(), outlook=outlook, now=now)


def test_a_fall_below_is_told_once_to_who_owes_it_and_who_is_at_the_tightest_hop(cast):
    one, [request] = serving(cast)
    actions.take(request, by=cast.ben, now=MONDAY)
    for chance in (0.8, 0.55, 0.5, 0.65, 0.55, 0.72):
        looked(Outlook(DUE, chance, request.pk))
    assert kinds_of(one) == ["added", "at_risk", "on_track"]
    kept = Commitment.objects.get()
    assert (kept.chance, kept.tightest, kept.ends_at, kept.warned, kept.edits) == (0.72, request, DUE, "", 0)
    tell_people(Event.objects.get(kind="commitment.at_risk"))
    assert set(Notice.objects.values_list("recipient__email", flat=True)) == {cast.ana.email, cast.ben.email}


def test_what_was_due_is_late_once_and_no_longer_when_the_day_moves(cast):
    one, [request] = serving(cast)
    for _time in range(2):
        looked(Outlook(DUE, 0.8, request.pk), DUE + DAY)
    actions.change_commitment(Commitment.objects.get(), facts={"due_at": DUE + 3 * DAY}, by=cast.ana, now=DUE + DAY)
    looked(Outlook(DUE, 0.8, request.pk), DUE + DAY)
    assert kinds_of(one) == ["added", "late", "changed", "on_track"]


def test_what_has_ended_is_left_alone(cast):
    one, [request] = serving(cast)
    actions.meet_commitment(one, by=cast.ana, now=MONDAY)
    looked(Outlook(DUE, 0.1, request.pk))
    assert kinds_of(one) == ["added", "met"]
    assert Commitment.objects.get().chance is None
