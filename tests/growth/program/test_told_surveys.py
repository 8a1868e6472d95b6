"""What is told of how many have answered the survey of a program?"""

from datetime import timedelta

import pytest
from tests.cast import MONDAY
from tests.growth.routing import again, started

from footpath.growth.program.told import told
from footpath.surveys.models import Instrument, Invitation, Version, Wave

pytestmark = pytest.mark.django_db


def wave(cast, number, state, people, *, done=0, days=3):
    instrument, _made = Instrument.objects.get_or_create(
        key="here", defaults={"title": "Here", "owner": cast.eve, "made_at": MONDAY}
    )
    version, _made = Version.objects.get_or_create(instrument=instrument, number=1)
    at = MONDAY + timedelta(days=days)
    found = Wave.objects.create(
        instrument=instrument, version=version, number=number, state=state, mode="anonymous", opens_at=at, opened_at=at,
        made_by=cast.eve, made_at=MONDAY,
    )  # fmt: skip
    for at, person in enumerate(people):
        Invitation.objects.create(wave=found, person=person, done=at < done)
    return found


def everybody(cast):
    return [cast.ana, cast.ben, cast.cleo, cast.dov, cast.eve, cast.max]


def program_with(cast, *args, **more):
    found = wave(cast, 1, *args, **more)
    program = started(cast)
    type(program).objects.filter(pk=program.pk).update(survey=found.instrument)
    return again(program)


def test_while_it_is_open_only_those_who_look_after_it_know_how_many(cast):
    program = program_with(cast, "open", everybody(cast), done=2)
    later = MONDAY + timedelta(days=9)
    assert told(program, later)["survey"].words == "is being asked"
    assert told(program, later, runs=True)["survey"].words == "about 30 % have answered so far"


def test_rounded_to_ten_percent_and_with_the_results_once_they_are_out(cast):
    program = program_with(cast, "released", everybody(cast), done=5)
    found = told(program, MONDAY + timedelta(days=9))["survey"]
    assert found.words == "about 80 % have answered"
    assert found.url
    wave(cast, 2, "closed", everybody(cast), done=6, days=60)
    later = told(program, MONDAY + timedelta(days=70))
    assert later["again"].words == "about 100 % have answered"
    assert later["again"].url == ""


def test_of_fewer_than_five_nothing(cast):
    program = program_with(cast, "released", everybody(cast)[:4], done=4)
    assert "Too few were asked" in told(program, MONDAY + timedelta(days=9), runs=True)["survey"].words


def test_one_that_was_called_off_or_asked_before_is_none_of_it(cast):
    program = program_with(cast, "called_off", everybody(cast), done=2)
    wave(cast, 2, "released", everybody(cast), done=2, days=-30)
    assert told(program, MONDAY + timedelta(days=9))["survey"].words == "not asked yet"
