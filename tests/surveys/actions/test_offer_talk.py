"""Can a team that is too small for figures be asked to talk it through?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.surveys.waves import planned, with_small_team

from footpath.history.models import Event
from footpath.notifications.actions import tell
from footpath.notifications.models import Notice
from footpath.surveys.actions import close_wave, offer_talk
from footpath.surveys.models import Consent
from footpath.surveys.refusals import Refused, SomebodyWasFaster


def test_everybody_of_it_who_is_asked_hears_of_it(cast):
    talk = offer_talk(with_small_team(cast), by=cast.ben, now=MONDAY)
    assert (talk.team, talk.state) == (cast.facilities, "asked")
    assert dict(Consent.objects.values_list("person__name", "wants")) == {"Ben Okafor": True, "Cleo Marin": None}
    event = Event.objects.latest("id")
    assert (event.kind, event.facts) == ("talk.offered", {})
    tell(event)
    assert [notice.recipient for notice in Notice.objects.filter(event=event)] == [cast.cleo]


def test_only_one_and_only_of_such_a_team_and_only_while_it_is_open(cast):
    wave = with_small_team(cast)
    for stranger in (cast.ana, cast.eve, cast.max):
        with pytest.raises(PermissionDenied):
            offer_talk(wave, by=stranger, now=MONDAY)
    offer_talk(wave, by=cast.ben, now=MONDAY)
    with pytest.raises(SomebodyWasFaster):
        offer_talk(wave, by=cast.cleo, now=MONDAY)
    with pytest.raises(Refused):
        offer_talk(close_wave(wave, by=None, now=MONDAY), by=cast.ben, now=MONDAY)


def test_the_close_ends_what_is_not_settled(cast):
    wave = with_small_team(cast)
    talk = offer_talk(wave, by=cast.ben, now=MONDAY)
    close_wave(wave, by=None, now=MONDAY)
    talk.refresh_from_db()
    assert talk.state == "ended"
    assert set(Consent.objects.values_list("wants", flat=True)) == {None}


def test_before_a_survey_of_six_opens_whoever_runs_it_asks_them_once(cast):
    wave = planned(cast, people=6)
    with pytest.raises(PermissionDenied):
        offer_talk(wave, by=cast.ana, now=MONDAY)
    talk = offer_talk(wave, by=cast.cleo, now=MONDAY)
    assert (talk.team, Consent.objects.filter(talk=talk, wants=None).count()) == (cast.flight_operations, 6)
    with pytest.raises(SomebodyWasFaster):
        offer_talk(wave, by=cast.cleo, now=MONDAY)


@pytest.mark.parametrize(("people", "why"), [(7, "open it instead"), (1, "two people at least")])
def test_not_where_figures_could_be_shown_nor_of_one(cast, people, why):
    with pytest.raises(Refused, match=why):
        offer_talk(planned(cast, people=people), by=cast.cleo, now=MONDAY)
