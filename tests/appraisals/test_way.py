"""Does 360° feedback go its whole way, and does everybody read what is theirs, when it is theirs?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.appraisals.rating import DAY, SECRET, all_say, anew, begun, collecting, nominating, raw, released, say, seats
from tests.cast import MONDAY

from footpath.appraisals import actions, states
from footpath.appraisals.models import Appraisal, Rater, Report
from footpath.appraisals.permissions import can_read_report
from footpath.appraisals.shown import report_of
from footpath.appraisals.tasks import look_after
from footpath.people.models import Membership, Person, Team
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_an_appraisal_is_its_owners_for_five_working_days_and_then_shared_by_itself(cast):
    it = collecting(cast, purpose="appraisal", by=cast.cleo)
    all_say(it, words=SECRET)
    look_after(it.closes_at - timedelta(minutes=1))
    assert anew(it).state == states.COLLECTING
    look_after(it.closes_at)
    it = anew(it)
    assert (it.state, raw()) == (states.OWNER_ONLY, (0, 0))
    assert (can_read_report(cast.ben, it), can_read_report(cast.cleo, it)) == (True, False)
    assert it.owner_until == cast.hours.calendar.add_days(it.closed_at, 5)
    with pytest.raises(Refused, match="agreed by both"):
        actions.agree_outcome(it, outcome="coaching", text="x", by=cast.ben, now=it.closed_at)
    look_after(it.owner_until)
    assert anew(it).state == states.OWNER_ONLY
    look_after(it.owner_until + timedelta(minutes=5))
    it = anew(it)
    assert (it.state, can_read_report(cast.cleo, it), can_read_report(cast.max, it)) == (states.SHARED, True, False)
    it = actions.agree_outcome(it, outcome="both", text="A talk a month", by=cast.cleo, now=it.owner_until)
    assert (it.state, it.texts["agreed"]) == (states.PLAN, "A talk a month")


def test_a_development_one_stays_its_owners_until_they_share_it(cast):
    it = collecting(cast)
    all_say(it)
    it = released(it)
    look_after(it.closed_at + 30 * DAY)
    assert (anew(it).state, can_read_report(cast.cleo, anew(it))) == (states.OWNER_ONLY, False)
    it = actions.name_coach(it, coach=cast.dov, by=cast.ben, now=it.closed_at)
    assert can_read_report(cast.dov, it)
    it = actions.share_report(it, by=cast.ben, now=it.closed_at)
    assert can_read_report(cast.cleo, it)
    with pytest.raises(PermissionDenied):
        actions.share_report(it, by=cast.cleo, now=it.closed_at)


def test_half_a_year_later_the_same_is_asked_of_the_same_groups(cast):
    it = collecting(cast)
    all_say(it, others=2)
    it = released(it)
    it = actions.agree_outcome(it, outcome="coaching", text="One thing", by=cast.ben, now=it.closed_at)
    gone = Rater.objects.filter(appraisal=it, group="peer").first()
    Person.objects.filter(pk=gone.person_id).update(is_active=False)
    when = it.closed_at + states.PULSE_AFTER
    look_after(when - DAY)
    assert Appraisal.objects.count() == 1
    from tests.appraisals.rating import served

    served(cast, [one.person for one in Rater.objects.filter(appraisal=it, group="customer")], at=when - 9 * DAY)
    look_after(when)
    again = Appraisal.objects.get(pulse_of=it)
    assert (anew(it).state, again.state, again.items) == (states.PULSE, states.COLLECTING, it.items)
    assert [len(seats(again, group)) for group in ("self", "supervisor", "peer", "customer")] == [1, 1, 3, 6]
    all_say(again, others=5, now=when)
    report = report_of(released(again))
    changes = {line.change for theme in report.themes for line in theme.lines}
    assert changes == {"Seen more often than half a year ago, beyond chance."}
    look_after(again.closes_at + 2 * states.PULSE_AFTER)
    assert Appraisal.objects.count() == 2  # a pulse has none of its own


def test_customers_are_drawn_the_same_for_the_same_seed_and_two_can_be_struck_out(cast):
    it, _outside = nominating(cast, customers=16)
    rows = Rater.objects.filter(appraisal=it, group="customer")
    order = list(rows.order_by("place").values_list("person", flat=True))
    assert (it.seed, rows.filter(standing="named").count(), rows.filter(standing="reserve").count()) == ("7", 12, 4)
    from footpath.appraisals.circle import drawn

    assert drawn(set(order), "7") == order != drawn(set(order), "8")
    first, second, third = rows.filter(standing="named")[:3]
    with pytest.raises(ValidationError, match="Something that can be read"):
        actions.strike_customer(first, reason=" ", by=cast.ben, now=MONDAY)
    for one in (first, second):
        actions.strike_customer(one, reason="We are related", by=cast.ben, now=MONDAY)
    with pytest.raises(Refused, match="Two can be struck"):
        actions.strike_customer(third, reason="x", by=cast.ben, now=MONDAY)
    named = rows.filter(standing="named").values_list("person", flat=True)
    assert set(named) == set(order[:14]) - {first.person_id, second.person_id}


def test_fewer_than_five_customers_are_told_before_anybody_is_asked(cast):
    from tests.appraisals.rating import crowd, served

    served(cast, crowd(cast.sales, 4, "Customer"))
    it = begun(cast)
    with pytest.raises(Refused, match=r"4 internal customers; it takes five.*Go on without customers, or wait"):
        actions.draw_raters(it, by=cast.ben, now=MONDAY)
    it = actions.draw_raters(it, by=cast.ben, now=MONDAY, without_customers=True)
    assert (it.state, Rater.objects.count()) == (states.NOMINATION, 0)


def test_nobody_rates_from_two_sides(cast):
    it, outside = nominating(cast)
    for person in (cast.ben, cast.cleo, outside[0], None):
        with pytest.raises(ValidationError):
            actions.propose_peer(it, person=person, by=cast.ben, now=MONDAY)
    for n in range(4):
        actions.propose_peer(it, person=[cast.ana, cast.dov, cast.eve, cast.max][n], by=cast.ben, now=MONDAY)
    ninth = Person.objects.create(name="Nora Nine", email="nora@demo.example", zone="Europe/Berlin")
    with pytest.raises(ValidationError, match="Eight at most"):
        actions.propose_peer(it, person=ninth, by=cast.ben, now=MONDAY)


def test_a_group_of_three_cannot_be_told_of_before_there_are_three_peers(cast):
    it, _outside = nominating(cast, peers=2)
    with pytest.raises(Refused, match="three peers at least"):
        actions.hand_in(it, by=cast.ben, now=MONDAY)
    actions.propose_peer(it, person=cast.ana, by=cast.ben, now=MONDAY)
    assert actions.hand_in(it, by=cast.ben, now=MONDAY).handed_in


def test_fewer_than_three_people_whom_one_leads_are_asked_among_the_peers(cast):
    """As a group of their own they would answer for nothing; from three on they are one."""
    Team.objects.filter(pk=cast.sales.pk).update(lead=cast.ben)
    from tests.appraisals.rating import crowd

    it = actions.draw_raters(begun(cast), by=cast.ben, now=MONDAY, without_customers=True)
    assert set(Rater.objects.filter(appraisal=it).values_list("group", flat=True)) == {"peer"}
    only = Rater.objects.get(appraisal=it)
    with pytest.raises(Refused, match="whom you proposed"):
        actions.drop_peer(only, by=cast.ben, now=MONDAY)
    actions.cancel_appraisal(it, reason="x", by=cast.ben, now=MONDAY)
    crowd(cast.sales, 2, "Report")
    again = actions.draw_raters(begun(cast), by=cast.ben, now=MONDAY, without_customers=True)
    assert list(Rater.objects.filter(appraisal=again).values_list("group", flat=True)) == ["report"] * 3


def test_an_administrator_has_no_more_to_say_than_anybody(cast, sign_in):
    """Neither sees it, nor approves; of their own they approve nothing, however much they administer."""
    it, _outside = nominating(cast)
    actions.hand_in(it, by=cast.ben, now=MONDAY)
    with pytest.raises(PermissionDenied):
        actions.approve_raters(it, by=cast.eve, now=MONDAY)
    Person.objects.filter(pk=cast.ben.pk).update(administers=True)
    Appraisal.objects.filter(pk=it.pk).update(supervisor=cast.ben)
    with pytest.raises(PermissionDenied):
        actions.approve_raters(anew(it), by=Person.objects.get(pk=cast.ben.pk), now=MONDAY)
    assert sign_in(cast.eve).get(it.get_absolute_url()).status_code == 404


def test_somebody_else_leads_them_by_now(cast):
    """Before anybody is asked the new one agrees; where they were a peer, they rate as whoever leads."""
    it, _outside = nominating(cast, peers=3)
    actions.propose_peer(it, person=cast.max, by=cast.ben, now=MONDAY)
    Team.objects.filter(pk=cast.facilities.pk).update(lead=cast.max)
    look_after(MONDAY)
    it = anew(it)
    assert (it.supervisor, Rater.objects.filter(person=cast.max).count()) == (cast.max, 0)
    actions.hand_in(it, by=cast.ben, now=MONDAY)
    with pytest.raises(PermissionDenied):
        actions.approve_raters(it, by=cast.cleo, now=MONDAY)
    it = actions.approve_raters(it, by=cast.max, now=MONDAY)
    Team.objects.filter(pk=cast.facilities.pk).update(lead=cast.cleo)
    look_after(MONDAY)
    assert anew(it).supervisor == cast.max  # everybody was told that it is he


def test_of_an_appraisal_nothing_is_shared_by_itself_with_who_does_not_lead_them_any_more(cast):
    it = collecting(cast, purpose="appraisal", by=cast.cleo)
    all_say(it)
    it = released(it)
    Team.objects.filter(pk=cast.facilities.pk).update(lead=cast.max)
    look_after(it.owner_until + DAY)
    assert anew(it).state == states.OWNER_ONLY
    it = actions.share_report(anew(it), by=cast.ben, now=it.owner_until)
    assert (can_read_report(cast.max, it), can_read_report(cast.cleo, it)) == (True, False)


def test_a_rater_who_leaves_is_replaced_whether_they_had_answered_or_not(cast):
    it = collecting(cast, customers=14)
    stays, goes = seats(it, "customer")[:2]
    say(stays)
    Person.objects.filter(pk__in=(stays.person_id, goes.person_id)).update(is_active=False)
    look_after(MONDAY + DAY)
    rows = Rater.objects.filter(appraisal=it, group="customer")
    assert (rows.filter(standing="left").count(), rows.filter(standing="asked").count()) == (2, 12)
    assert raw() == (1, 0)  # what was said stays
    Person.objects.filter(pk=rows.filter(standing="asked").first().person_id).update(is_active=False)
    look_after(it.closes_at - DAY)  # too late to ask anybody else
    assert rows.filter(standing="asked").count() == 12


def test_when_the_person_leaves_all_answers_are_destroyed(cast):
    it = collecting(cast)
    all_say(it)
    Person.objects.filter(pk=cast.ben.pk).update(is_active=False)
    look_after(MONDAY + DAY)
    assert (anew(it).state, raw(), Report.objects.count()) == (states.CANCELLED, (0, 0), 0)


def test_called_off_before_the_close_it_destroys_what_was_answered_and_after_it_cannot_be(cast):
    it = collecting(cast)
    all_say(it)
    for by in (cast.cleo, cast.eve):
        with pytest.raises(PermissionDenied):
            actions.cancel_appraisal(it, reason="x", by=by, now=MONDAY)
    actions.cancel_appraisal(it, reason="A long absence", by=cast.ben, now=MONDAY)
    assert raw() == (0, 0)
    again = collecting_again(cast)
    with pytest.raises(Refused):
        actions.cancel_appraisal(released(again), reason="x", by=cast.ben, now=MONDAY)


def collecting_again(cast):
    it = actions.draw_raters(begun(cast), by=cast.ben, now=MONDAY, without_customers=True)
    for one in (cast.ana, cast.dov, cast.eve):
        actions.propose_peer(it, person=one, by=cast.ben, now=MONDAY)
    actions.hand_in(it, by=cast.ben, now=MONDAY)
    return actions.approve_raters(it, by=cast.cleo, now=MONDAY)


def test_two_at_a_time_and_the_wrong_kind_are_refused_before_they_begin(cast):
    for by, purpose in ((cast.ana, "development"), (cast.eve, "appraisal"), (cast.ben, "appraisal")):
        with pytest.raises(PermissionDenied):
            begun(cast, by=by, purpose=purpose)
    for wrong in ({"items": ["listens"] * 9}, {"days": 2}, {"purpose": "revenge"}):
        with pytest.raises(ValidationError):
            begun(cast, **wrong)
    begun(cast)
    with pytest.raises(Refused, match="under way"):
        begun(cast)


def test_two_reports_of_one_person_lie_apart(cast):
    """Of the same peers but one, a month later, one could be told from the other."""
    it = collecting(cast)
    it = released(it)
    with pytest.raises(Refused, match="90 days"):
        begun(cast, now=it.closed_at + 30 * DAY)
    assert begun(cast, now=it.closed_at + 91 * DAY)


def test_an_22_the_person_of_a_small_team_reads_first_and_the_thresholds_hold(cast):
    """Facilities with two people; nothing of fewer than three peers, nothing for others within five working days."""
    assert Membership.objects.filter(team=cast.facilities).count() < 3
    it = collecting(cast, purpose="appraisal", by=cast.cleo)
    for rater in [*seats(it, "peer")[:2], *seats(it, "customer")[:4]]:
        say(rater)
    it = released(it)
    assert (it.owner_until - it.closed_at).days >= 5
    report = report_of(it)
    # two peers and four customers are too few alone, and six together, as many as customers ask for
    assert [(name, n) for _letter, name, n in report.groups] == [("Peers and Internal customers", 6)]
