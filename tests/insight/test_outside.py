"""Is a service inside set beside what is promised outside, honestly and for each reader?"""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone
from tests.cast import MONDAY
from tests.catalog.agreeing import with_lead
from tests.catalog.outside import promised_outside
from tests.growth.planning import promised
from tests.programs import program

from footpath.catalog import actions
from footpath.catalog.models import Service
from footpath.insight.outside import outside_of
from footpath.insight.outside_words import in_words
from footpath.people.models import Membership
from footpath.requests.models import Commitment, Need, ServiceRequest, Serving


@pytest.fixture
def beside(cast):
    """Moving a desk stands beside an answer within four working hours."""
    it = promised_outside(cast, kind="delivery", what="A gate is ready")
    Service.objects.filter(pk=cast.move.pk).update(delivery=2, delivery_unit="days")
    return actions.put_beside(it, cast.move, by=cast.dov, now=MONDAY)


def only(reader, now=MONDAY):
    (found,) = outside_of(reader, now)
    return in_words(found)


def test_a_target_in_days_beside_hours_says_where_it_is_weaker_and_what_days_mean(cast, beside):
    (line,) = only(cast.cleo).inside
    assert (line.target, line.verdict) == ("2 working days", "weaker inside")
    assert (
        line.in_hours.startswith("2 working days take 18 to 27 working hours") or "working hours there" in line.in_hours
    )


def test_what_is_really_so_is_for_those_who_may_see_the_figures(cast, beside):
    promised(cast, MONDAY - timedelta(weeks=2), kept=5, of=10)
    (line,) = only(cast.cleo).inside
    assert "5 of 10" in line.real
    assert reverse("insight-service-behind", args=[cast.move.pk, "promises_kept"]) in line.real_url
    (line,) = only(cast.ana).inside
    assert "5 of 10" not in line.real
    assert line.real_url == ""


def test_what_outside_customers_really_got_is_counted_from_their_commitments(cast, beside):
    def owed(number, met):
        Commitment.objects.create(
            kind="flight", reference=f"FP {number}", customer="Nordic", due_at=MONDAY - timedelta(days=9),
            team=cast.flight_operations, added_at=MONDAY - timedelta(days=30),
            met_at=MONDAY - timedelta(days=10 if met else 1),
        )  # fmt: skip

    assert "Too few to say: 0" in only(cast.ana).real
    for number in range(10):
        owed(number, met=number < 7)
    assert "7 of 10" in only(cast.ana).real


def test_the_next_step_opens_the_talk_with_the_target_in_it(cast, beside, sign_in, tuesday):
    with_lead(cast)
    (line,) = only(cast.cleo).inside
    assert line.next is not None
    assert line.next.label == "Agree on a target of 4 working hours"
    client = sign_in(cast.cleo)
    answer = client.post(line.next.url, dict(line.next.sent))
    page = client.get(answer.url)
    (row,) = page.context["answer"].rows
    assert (row["service"].value(), row["kind"].value(), row["amount"].value()) == (str(cast.move.pk), "delivery", "4")
    odd = client.get(answer.url.replace("amount=4", "amount=x"))
    assert [row.is_bound for row in odd.context["answer"].rows] == [False]


def test_whoever_speaks_for_neither_side_is_offered_nothing(cast, beside):
    (line,) = only(cast.dov).inside
    assert line.next is None
    assert not line.inside.is_open


def test_units_that_cannot_be_compared_are_said_so(cast):
    it = promised_outside(cast, kind="other", unit="other", unit_words="calls a week", amount=Decimal("3"))
    actions.put_beside(it, cast.move, by=cast.dov, now=MONDAY)
    (line,) = only(cast.cleo).inside
    assert (line.verdict, line.target, line.real) == ("these units cannot be compared", "", "")
    assert only(cast.cleo).promised == "3 calls a week"


def test_a_share_is_held_against_what_is_really_so(cast):
    it = promised_outside(cast, kind="kept", unit="share", amount=Decimal("98"))
    actions.put_beside(it, cast.move, by=cast.dov, now=MONDAY)
    promised(cast, MONDAY - timedelta(weeks=2), kept=10, of=20)
    (line,) = only(cast.cleo).inside
    assert line.practice == "Clearly less often than what is promised outside."


def test_services_on_which_it_rests_by_the_chain_are_offered_to_those_who_may_put_them_there(cast, tuesday):
    it = promised_outside(cast)
    promised(cast, MONDAY - timedelta(weeks=2), kept=1, of=2)
    one, two = ServiceRequest.objects.all()[:2]
    commitment = Commitment.objects.create(
        kind="flight", reference="FP 1", customer="Nordic", due_at=MONDAY, team=cast.flight_operations, added_at=MONDAY
    )
    Serving.objects.create(commitment=commitment, request=one, added_at=MONDAY)
    Need.objects.create(parent=one, child=two, added_by=cast.ben, added_at=MONDAY)
    assert [found.offered for found in outside_of(cast.dov, MONDAY)] == [(cast.move,)]
    assert [found.offered for found in outside_of(cast.ana, MONDAY)] == [()]
    actions.put_beside(it, cast.move, by=cast.cleo, now=MONDAY)
    assert [found.offered for found in outside_of(cast.dov, MONDAY)] == [()]


def test_a_team_that_nobody_works_in_any_more_and_a_standard_of_no_team_do_no_harm(cast, beside, sign_in):
    Membership.objects.filter(team=cast.facilities).delete()
    promised_outside(cast, team=None, what="Nobody's own")
    page = sign_in(cast.dov).get(reverse("outside-standards")).content.decode()
    assert "No single team keeps it" in page
    assert "A gate is ready" in page


def test_the_pages_keep_what_was_typed_and_say_what_is_wrong(cast, sign_in, beside):
    client = sign_in(cast.dov)
    typed = {"what": "Bags on the belt", "customers": "Airlines", "kind": "delivery", "amount": "-3", "unit": "hours"}
    wrong = client.post(reverse("outside-standard-new"), typed)
    assert wrong.status_code == 422
    assert "Bags on the belt" in wrong.content.decode()
    assert "above zero" in wrong.content.decode()
    kept = client.post(reverse("outside-standard-new"), {**typed, "amount": "1e2"})
    assert kept.status_code == 302
    address = kept.url
    assert client.post(address, {**typed, "amount": "5", "edits": "7"}).status_code == 409
    assert client.post(address, {**typed, "amount": "5", "edits": "0"}).status_code == 302
    assert "5 working hours" in client.get(address).content.decode()
    assert client.post(f"{address}beside/", {"service": "99999999999999999999"}).status_code == 422
    assert client.post(f"{address}beside/", {"service": cast.move.pk}).status_code == 302
    assert sign_in(cast.ana).get(address).status_code == 200
    assert sign_in(cast.ana).post(address, typed).status_code == 403
    assert sign_in(cast.ana).get(reverse("outside-standard-new")).status_code == 403


def test_table_and_programs_say_the_same(cast, sign_in, beside):
    table = sign_in(cast.cleo).get(reverse("outside-standards-csv")).getvalue().decode()
    assert "weaker inside" in table
    (told,) = program(cast.cleo).get("/api/v1/insight/outside-standards").json()
    assert told["promised"] == "4 working hours"
    assert told["inside"][0]["stand"] == "weaker"
    assert timezone.now()
