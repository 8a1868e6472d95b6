"""How does somebody who tries an instrument say how it went?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.surveys.making import made

from footpath.history.models import Event
from footpath.people.refusals import Refused
from footpath.surveys.actions import ask_testers, try_out
from footpath.surveys.models import Trial, Version


def asked(cast):
    return ask_testers(made(cast), [cast.ana], by=cast.cleo, now=MONDAY)[0]


def tried(tester, by, seconds=None, whole=None, comments=None):
    return try_out(tester, seconds=seconds or {}, whole=whole, comments=comments or {}, by=by, now=MONDAY)


def test_times_are_kept_in_buckets_and_whose_they_are_is_not(cast):
    tester = asked(cast)
    events = Event.objects.count()
    times = {"used": 3.2, "greets": 500, "why": -1, "other": 3}
    trial = tried(tester, cast.ana, times, 61.4, {"why": " Unclear\r\nto me ", "": "", "x": "?"})
    assert (trial.seconds, trial.whole) == ({"used": 4, "greets": 120}, 61)
    assert trial.comments == {"why": "Unclear\nto me"}
    assert not {field.name for field in Trial._meta.get_fields()} & {"person", "tester", "at"}
    assert Event.objects.count() == events


def test_each_says_it_once(cast):
    tester = asked(cast)
    tried(tester, cast.ana)
    with pytest.raises(Refused, match="already"):
        tried(tester, cast.ana)
    assert Trial.objects.count() == 1


def test_what_cannot_be_kept_is_named_and_counts_nothing(cast):
    tester = asked(cast)
    with pytest.raises(ValidationError) as refusal:
        tried(tester, cast.ana, comments={"why": "a" * 1001})
    assert list(refusal.value.error_dict) == ["comment.why"]
    tester.refresh_from_db()
    assert (tester.done, Trial.objects.count()) == (False, 0)


def test_not_for_somebody_else_and_not_once_it_was_sent(cast):
    tester = asked(cast)
    with pytest.raises(PermissionDenied):
        tried(tester, cast.ben)
    Version.objects.update(fixed_at=MONDAY)
    with pytest.raises(Refused, match="sent meanwhile"):
        tried(tester, cast.ana)
