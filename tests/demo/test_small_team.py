"""Do three people who are too few for figures talk it through at Northfield?"""

from datetime import timedelta

import pytest
from tests.cast import MONDAY

from footpath.demo.organization import found
from footpath.demo.stage import Stage, play
from footpath.demo.stories.small_team import DIRECTORS, TAKEN, together
from footpath.history.record import of_the_past
from footpath.surveys.models import Consent, Invitation, Talk, Wave, WaveState
from footpath.surveys.talks import visible_talks

pytestmark = [pytest.mark.django_db, pytest.mark.same_anywhere]


def test_they_talk_by_everybodys_consent_and_whoever_ran_it_reads_nothing_of_it():
    with of_the_past():
        northfield = found(MONDAY - timedelta(days=760), password_hash="x")
        play([together(Stage(northfield, MONDAY))], until=MONDAY)
    talk = Talk.objects.get()
    assert (talk.state, talk.outcome, talk.wave.state) == ("agreed", TAKEN, WaveState.CALLED_OFF)
    assert {one.person for one in Consent.objects.all()} == {northfield.people[name] for name in DIRECTORS}
    assert not visible_talks(northfield.people["anke"]).exists()
    assert not Invitation.objects.filter(wave=Wave.objects.get()).exists()
