"""How does one of two people propose a standard to the other?"""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from tests.conversations.agreeing import SAID, proposed

from footpath.conversations.models import Standard, StandardVersion
from footpath.history.models import Event

SEEN = {"who": "Ben", "did": "sent the plan after the move", "often": "two of the last five moves"}


def test_it_waits_for_both_and_history_says_no_word_of_it(cast):
    standard = proposed(cast, origin="interview", origin_pk=7)
    version = standard.versions.get()
    assert (standard.state, version.state, version.signatures.count()) == ("proposed", "waits", 0)
    assert (standard.provider_team, standard.customer_team) == (cast.facilities, cast.flight_operations)
    assert (version.wording.behavior, version.wording.target) == (SAID["behavior"], "9")
    assert (version.since, version.wording.checker, version.wording.every_weeks) == (date(2026, 11, 30), "customer", 4)
    event = Event.objects.latest("id")
    assert (event.kind, event.facts, event.subject_id) == ("standard.proposed", {"number": 1}, standard.pk)
    with connection.cursor() as cursor:
        cursor.execute("select locked from conversations_standardversion")
        assert "room plan" not in cursor.fetchone()[0]


def test_what_requests_tell_is_counted_in_its_own_unit(cast):
    wording = proposed(cast, measure="promises_kept", unit="hours", current=0, target=90).versions.get().wording
    assert (wording.measure_key, wording.unit, wording.current, wording.at_most) == ("promises_kept", "%", "0", False)
    assert proposed(cast, measure="nudges", target=5).versions.get().wording.at_most
    with pytest.raises(ValidationError) as told:
        proposed(cast, measure="satisfaction", current=4, target=90)
    assert list(told.value.message_dict) == ["target"]


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"behavior": " "}, "behavior"),
        ({"behavior": "Ben is more responsive to us."}, "behavior"),
        ({"behavior": "Ben never forgets the plan."}, "behavior"),
        ({"conclusion": "They are unresponsive."}, "observed"),
        ({"observed": [{**SEEN, "often": ""}]}, "observed"),
        ({"observed": [{**SEEN, "did": "was rude"}]}, "observed"),
        ({"observed": [SEEN] * 6}, "observed"),
        ({"target": ""}, "target"),
        ({"target": "soon"}, "target"),
        ({"target": "nan"}, "target"),
        ({"current": "1.234"}, "current"),
        ({"unit": ""}, "unit"),
        ({"since": date(2026, 11, 22)}, "since"),
        ({"noticed": "x\x00y"}, "noticed"),
        ({"every_weeks": 3}, "every_weeks"),
    ],
)
def test_what_cannot_be_a_standard_is_named(cast, said, field):
    with pytest.raises(ValidationError) as told:
        proposed(cast, **said)
    assert list(told.value.message_dict) == [field]
    assert not Standard.objects.exists()


def test_a_conclusion_with_what_a_camera_would_have_seen_can_become_one(cast):
    wording = proposed(cast, conclusion="They are unresponsive.", observed=[SEEN]).versions.get().wording
    assert (wording.conclusion, wording.observed[0].often) == ("They are unresponsive.", "two of the last five moves")


def test_somebody_else_proposes_nothing_for_two_and_nobody_agrees_with_themself(cast):
    with pytest.raises(PermissionDenied):
        proposed(cast, by=cast.eve)
    with pytest.raises(ValidationError):
        proposed(cast, checker=cast.dov)
    with pytest.raises(ValidationError) as told:
        proposed(cast, customer=cast.ben)
    assert list(told.value.message_dict) == ["customer"]
    assert not StandardVersion.objects.exists()
