"""Is a wave planned by who may, with what can be kept?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.surveys.waves import LATER, instrument_of, planned

from footpath.history.models import Event
from footpath.surveys.actions import plan_wave
from footpath.surveys.models import Cut, Instrument, Version, Wave
from footpath.surveys.refusals import Refused, Unclear


def test_it_is_planned_and_nobody_is_asked_yet(cast):
    wave = planned(cast, cuts=["team", "site"])
    assert (wave.state, wave.number, wave.mode, wave.threshold) == ("planned", 1, "anonymous", 5)
    assert list(Cut.objects.filter(wave=wave).values_list("key", "values")) == [("team", {}), ("site", {})]
    assert not wave.invitations.exists()
    last = Event.objects.latest("id")
    assert (last.kind, last.subject_id, last.actor_id, last.facts) == ("wave.planned", wave.pk, cast.cleo.pk, {})
    assert planned(cast, people=0).number == 2


def test_it_may_look_closer_and_cross_two_ways(cast):
    wave = planned(cast, cuts=["site", "team"], crossed=["team", "site"], strict=True)
    assert (wave.crossed, wave.strict) == (["team", "site"], True)


def test_only_champions_and_the_owner_plan(cast):
    instrument = instrument_of(cast.ben)
    facts = {"opens_at": MONDAY, "closes_at": LATER, "audience": {"teams": [cast.sales.pk]}, "now": MONDAY}
    assert plan_wave(instrument, **facts, by=cast.ben).made_by == cast.ben
    for stranger in (cast.ana, cast.eve, cast.max):
        with pytest.raises(PermissionDenied):
            plan_wave(instrument, **facts, by=stranger)


@pytest.mark.parametrize(
    ("field", "facts"),
    [
        ("closes_at", {"closes_at": MONDAY}),
        ("closes_at", {"closes_at": None}),
        ("closes_at", {"closes_at": MONDAY + timedelta(days=200)}),
        ("opens_at", {"opens_at": MONDAY + timedelta(days=2000), "closes_at": None}),
        ("threshold", {"threshold": 4}),
        ("threshold", {"threshold": -1}),
        ("comment_threshold", {"comment_threshold": 9}),
        ("detail_threshold", {"threshold": 12, "comment_threshold": 12, "detail_threshold": 11}),
        ("cuts", {"cuts": ["team", "shoe_size"]}),
        ("cuts", {"cuts": ["team", "team"]}),
        ("cuts", {"cuts": ["team", "department", "site", "about"]}),
        ("audience", {"audience": {}}),
        ("audience", {"audience": {"teams": [999_999]}}),
        ("audience", {"audience": {"teams": ["1; drop"]}}),
        ("audience", {"audience": {"teams": [2**70]}}),
        ("audience", {"audience": {"pairs": [[1, 1]]}}),
        ("audience", {"audience": {"everybody": True}}),
        ("crossed", {"cuts": ["team"], "crossed": ["team", "site"]}),
        ("crossed", {"cuts": ["team", "department"], "crossed": ["team", "department"]}),
        ("crossed", {"cuts": ["team", "site", "about"], "crossed": ["team", "site", "about"]}),
        ("crossed", {"cuts": ["team", "site"], "crossed": ["site", "site"]}),
        ("strict", {"always_on": True, "strict": True}),
        ("officers", {"mode": "confidential", "officers": []}),
    ],
)
def test_what_cannot_be_meant_names_its_field(cast, field, facts):
    with pytest.raises(Unclear) as refused:
        planned(cast, people=0, **facts)
    assert refused.value.field == field
    assert not Wave.objects.exists()


def test_nothing_to_ask_and_a_retired_instrument_are_refused(cast):
    wave = planned(cast)
    Instrument.objects.update(retired_at=MONDAY)
    with pytest.raises(Refused):
        planned(cast, people=0)
    Instrument.objects.update(retired_at=None)
    wave.delete()
    Version.objects.all().delete()
    with pytest.raises(Unclear):
        planned(cast, people=0)
