"""How is a team of all departments founded?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.councils import (
    TODAY,
    founded_by,
)

from footpath.growth.interdepartmental import states
from footpath.growth.models import Council
from footpath.history.models import Event

LATER = MONDAY + timedelta(days=30)


def test_whoever_leads_a_department_founds_it_and_a_sponsor_is_asked(cast):
    council = founded_by(cast)
    assert (council.state, council.sponsor, council.ends_on) == (states.PREPARED, cast.max, None)
    assert list(Event.objects.order_by("-id").values_list("kind", flat=True)[:2]) == [
        "council.founded",
        "council.sponsor_asked",
    ]


def test_whoever_asks_themselves_has_said_yes(cast):
    assert founded_by(cast, sponsor=cast.cleo).state == states.RUNNING


def test_strangers_may_not_and_what_is_wrong_is_named(cast):
    with pytest.raises(PermissionDenied):
        founded_by(cast, by=cast.ana)
    cast.eve.is_active = False
    over = {"ends_on": TODAY - timedelta(days=1)}
    for one in (over, {"sponsor": None}, {"sponsor": cast.eve}, {"purpose": "x" * 1201}, {"name": ""}):
        with pytest.raises(ValidationError) as told:
            founded_by(cast, **one)
        assert list(told.value.message_dict) == list(one)
    assert not Council.objects.exists()


def test_a_champion_may_and_hostile_words_stay_words(cast):
    cast.ana.champions = True
    council = founded_by(cast, by=cast.ana, name="<script>alert(1)</script>")
    assert str(council) == "<script>alert(1)</script>"
