"""Does a small mistake take three taps on the page of its request?"""

import pytest
from django.urls import reverse
from tests.recovery.stages import DAY, MONDAY, TUESDAY, anew, fixed, noticed, owned
from tests.requests.stages import working

from footpath.recovery import actions
from footpath.recovery.models import Recovery
from footpath.recovery.open_ones import open_of
from footpath.requests import actions as asks


@pytest.fixture
def tap(sign_in):
    """Press one of the buttons of a recovery, as it stands on the page of its request."""

    def tapped(person, it, verb, **typed):
        typed |= {"on_request": "1"}
        return sign_in(person).post(reverse(f"recovery-{verb}", args=[it.pk]), typed)

    return tapped


def page(sign_in, person, request):
    return sign_in(person).get(request.get_absolute_url()).content.decode()


def test_own_it_put_it_right_checked(cast, sign_in, tap, tuesday):
    request = working(cast)
    ben, address = sign_in(cast.ben), reverse("put-right", args=[request.pk])
    assert f'action="{address}"' in page(sign_in, cast.ben, request)
    answer = ben.post(address, {"cause": "missing", "own": "yes"})
    assert answer.status_code == 302
    assert answer.url == f"{request.get_absolute_url()}#put-right"
    it = Recovery.objects.get()
    assert (it.owner, it.told_first) == (cast.ben, True)
    assert "told before you noticed" in page(sign_in, cast.ana, request)
    assert tap(cast.ben, it, "fix", done="There.").url == request.get_absolute_url()
    assert "Yes, it is right now" in page(sign_in, cast.ana, request)
    assert "Checked with them" in page(sign_in, cast.ben, request)
    tap(cast.ana, it, "check", is_right="yes")
    assert anew(it).state == "closed"
    assert "put right, and checked" in page(sign_in, cast.ben, request)


def test_whoever_asked_says_so_first_and_somebody_who_serves_owns_it(cast, sign_in, tap, tuesday):
    request = working(cast)
    sign_in(cast.ana).post(reverse("put-right", args=[request.pk]), {"cause": "late", "own": "yes"})
    it = Recovery.objects.get()
    assert it.owner is None  # what Ana sends besides makes it nobody's
    assert "has not said yet who puts it right" in page(sign_in, cast.ana, request)
    assert tap(cast.ana, it, "own").status_code == 403
    tap(cast.cleo, it, "own")
    assert anew(it).owner == cast.cleo


def test_a_no_needs_words_and_keeps_what_was_typed(cast, sign_in, tap, tuesday):
    it = fixed(cast)
    refused = tap(cast.ana, it, "check", is_right="no", missing=" ")
    assert (refused.status_code, anew(it).state) == (422, "fixed")
    assert "Say in a few words what is not right yet" in refused.content.decode()
    some = tap(cast.ana, it, "check", is_right="yes", outcome="4")
    assert some.status_code == 422
    assert "Answer all four, or none of them" in some.content.decode()
    tap(cast.ana, it, "check", is_right="no", missing="One is dark.")
    assert "was not right at first" in sign_in(cast.ben).get(it.get_absolute_url()).content.decode()


def test_what_cannot_be_used_stays_as_it_was_typed(cast, sign_in, tuesday):
    request = working(cast)
    address = reverse("put-right", args=[request.pk])
    typed = {"cause": "missing", "what": "The lamp.", "touched": "Nobody Knows", "severity": "stops"}
    answer = sign_in(cast.ana).post(address, typed)
    told = answer.content.decode()
    assert answer.status_code == 422
    assert "is called “Nobody Knows”" in told
    assert "The lamp." in told
    assert not Recovery.objects.exists()
    assert sign_in(cast.ana).post(address, {**typed, "touched": "Sales, dov@demo.example"}).status_code == 302
    assert {str(one) for one in Recovery.objects.get().touched.all()} == {"Ana Ferreira", "Sales", "Dov Levi"}


def test_of_two_the_slower_one_keeps_what_was_typed_and_hears_who_was_faster(cast, sign_in, tap, tuesday):
    it = fixed(cast)
    answer = tap(cast.ben, it, "fix", done="My words.")
    assert answer.status_code == 409
    assert "My words." in answer.content.decode()


def test_whoever_it_touches_sees_it_without_the_request(cast, sign_in, tuesday):
    it = noticed(cast, touched=[cast.dov])
    told = sign_in(cast.dov).get(it.get_absolute_url()).content.decode()
    assert "Two lamps are missing." in told
    assert it.request.title not in told
    assert it.request.title in sign_in(cast.ana).get(it.get_absolute_url()).content.decode()
    assert sign_in(cast.eve).get(it.get_absolute_url()).status_code == 404


def test_a_confidential_one_is_for_those_who_see_the_request(cast, sign_in, tuesday):
    request = working(cast)
    cast.move.confidential = request.service.confidential = True
    cast.move.save()
    it = owned(cast, request=request, touched=[cast.sales])
    assert sign_in(cast.dov).get(it.get_absolute_url()).status_code == 404  # in Sales, which it touches
    assert sign_in(cast.cleo).get(it.get_absolute_url()).status_code == 200
    assert sign_in(cast.max).get(it.get_absolute_url()).status_code == 404
    cast.move.confidential = False  # opened to all later: what was asked in confidence stays so
    cast.move.save()
    version = request.version
    type(version).objects.filter(pk=version.pk).update(confidential=True)
    assert sign_in(cast.dov).get(it.get_absolute_url()).status_code == 404
    assert it not in open_of([it.team_id])


def test_whoever_notices_the_same_later_reads_what_they_joined(cast, sign_in, tuesday):
    facts = {"cause": "manner", "customer_team": cast.flight_operations, "now": TUESDAY}
    it = actions.notice(cast.facilities, by=cast.ana, **facts)
    assert actions.notice(cast.facilities, by=cast.dov, what="Me, too.", **facts) == it
    assert sign_in(cast.dov).get(it.get_absolute_url()).status_code == 200


def test_late_is_guessed_where_it_is_late(cast, sign_in, tuesday):
    request = working(cast)
    asks.promise(request, by_day=MONDAY.date(), by=cast.ben, now=MONDAY)
    request.refresh_from_db()
    told = sign_in(cast.ben).get(reverse("put-right", args=[request.pk])).content.decode()
    assert '<option value="late" selected>' in told
    assert request.promised_due_at < MONDAY + DAY
