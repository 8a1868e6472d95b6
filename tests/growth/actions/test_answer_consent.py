"""What follows from a yes, a no, and a yes that is taken back?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.visiting import DAY, WEDNESDAY, again, all_yes, asked, matched, place, yes

from footpath.growth import actions
from footpath.growth.models import Visit, VisitConsent
from footpath.history.models import Event
from footpath.notifications.actions import tell
from footpath.notifications.models import Notice
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db
WHO = {"now": MONDAY}


def no(visit, part, by, words="It is the week of the audit", now=MONDAY):
    return actions.answer_consent(visit, part=part, yes=False, words=words, by=by, now=now)


def test_with_the_last_yes_it_is_agreed(cast):
    visit = yes(asked(cast), "host", cast.ben)
    visit = yes(visit, "own_lead", cast.max)
    assert visit.state == "consents"
    assert yes(visit, "host_lead", cast.cleo).state == "matched"
    assert Event.objects.filter(kind="visit.matched").count() == 1
    with pytest.raises(Refused, match="yes already"):
        yes(visit, "host_lead", cast.cleo)


def test_words_lie_locked_and_a_no_needs_some(cast):
    visit = asked(cast)
    with pytest.raises(ValidationError) as refused:
        no(visit, "host", cast.ben, words=" ")
    assert list(refused.value.message_dict) == ["words"]
    actions.answer_consent(visit, part="host", yes=True, words="Gladly (quince)", by=cast.ben, **WHO)
    consent = VisitConsent.objects.get(part="host")
    assert str(consent) == "Gladly (quince)"
    assert "quince" not in consent.locked


@pytest.mark.parametrize("part", ["host", "host_lead"])
def test_a_no_of_the_side_of_the_host_frees_the_place_and_the_visitor_waits_on(cast, part):
    visit = asked(cast)
    by = cast.ben if part == "host" else cast.cleo
    visit = no(visit, part, by)
    assert (visit.state, visit.place, visit.consents.count()) == ("requested", None, 0)
    assert visit.texts["reason"] == "It is the week of the audit"


def test_a_no_of_whoever_leads_the_visitor_ends_it(cast):
    visit = no(matched(cast), "own_lead", cast.max)
    assert (visit.state, visit.place.taken) == ("cancelled", 0)
    assert visit.consents.get(part="own_lead").answer == "taken_back"
    tell(Event.objects.get(kind="visit.cancelled"))
    assert set(Notice.objects.values_list("recipient__name", flat=True)) == {
        cast.ana.name, cast.ben.name, cast.cleo.name,
    }  # fmt: skip


def test_until_the_day_and_not_on_it(cast):
    visit = matched(cast)
    with pytest.raises(Refused, match="until the day"):
        no(visit, "host", cast.ben, now=MONDAY + 9 * DAY)
    assert no(visit, "host", cast.ben, now=MONDAY + 8 * DAY).state == "requested"


def test_only_whoever_is_asked_says_it_for_their_part(cast):
    visit = asked(cast)
    for part, by in (("host", cast.cleo), ("own_lead", cast.ana), ("host_lead", cast.ben), ("none", cast.max)):
        with pytest.raises(PermissionDenied):
            yes(visit, part, by)


def test_in_a_circle_of_visits_one_consent_is_withdrawn_and_the_others_stand(cast):
    """Ana visits Ben, Ben visits Dov, Dov visits Ana; Ben's lead takes her yes to Ana's visit back."""
    facilities, sales, flights = place(cast), place(cast, by=cast.dov), place(cast, by=cast.ana)
    first = all_yes(asked(cast, at=facilities))
    second = all_yes(asked(cast, at=sales, by=cast.ben))
    third = all_yes(asked(cast, at=flights, by=cast.dov))
    assert {one.state for one in (first, second, third)} == {"matched"}
    no(first, "host_lead", cast.cleo, words="Nobody is there")
    first, second, third = again(first), again(second), again(third)
    assert (first.state, first.texts["reason"]) == ("requested", "Nobody is there")
    assert (second.state, third.state) == ("matched", "matched")
    assert second.consents.filter(answer="yes").count() == third.consents.filter(answer="yes").count() == 3
    event = Event.objects.get(kind="visit.returned")
    tell(event)
    assert list(Notice.objects.filter(event=event).values_list("recipient__name", flat=True)) == [cast.ana.name]
    # nothing hangs: what waits ends by itself when its days are over, what stands goes its way
    for visit in (first, second, third):
        actions.move_visit_on(visit, now=MONDAY + 40 * DAY)
    assert set(Visit.objects.values_list("state", flat=True)) == {"cancelled"}
    facilities.refresh_from_db()
    assert (facilities.taken, WEDNESDAY.isoformat()) == (0, facilities.days[0])
