"""Which survey does a program ask at its start, and again at its end?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.routing import again, started

from footpath.growth.actions import choose_program_survey
from footpath.growth.program.told import told
from footpath.history.models import Event
from footpath.people.actions import give_role
from footpath.people.refusals import Refused, SomebodyWasFaster
from footpath.people.roles import Role
from footpath.surveys.models import Instrument, Version, Wave

pytestmark = pytest.mark.django_db


def survey(cast, key="here"):
    return Instrument.objects.create(key=key, title=key.title(), owner=cast.eve, made_at=MONDAY)


def asked(cast, instrument):
    version = Version.objects.create(instrument=instrument, number=1)
    at = MONDAY + timedelta(days=3)
    Wave.objects.create(
        instrument=instrument, version=version, number=1, state="open", mode="anonymous", opens_at=at, opened_at=at,
        made_by=cast.eve, made_at=MONDAY,
    )  # fmt: skip


def test_a_program_that_began_without_one_gets_it_later_and_counts_from_then_on(cast):
    program, found = started(cast), survey(cast)
    asked(cast, found)
    later = MONDAY + timedelta(days=9)
    assert told(program, later)["survey"].words == "not asked yet"
    program = choose_program_survey(program, survey=found, by=cast.eve, now=MONDAY)
    assert program.survey == found
    assert Event.objects.get(kind="program.survey_chosen").facts == {"survey": found.pk}
    assert told(program, later)["survey"].words == "is being asked"


def test_once_it_was_asked_it_stays(cast):
    program = choose_program_survey(started(cast), survey=survey(cast), by=cast.eve, now=MONDAY)
    other = survey(cast, "other")
    program = choose_program_survey(program, survey=other, by=cast.eve, now=MONDAY)
    asked(cast, other)
    with pytest.raises(Refused, match="asked already"):
        choose_program_survey(program, survey=survey(cast, "third"), by=cast.eve, now=MONDAY)
    assert again(program).survey == other


def test_not_one_that_is_retired_nor_by_others_nor_over_somebody_else(cast):
    program, found, gone = started(cast), survey(cast), survey(cast, "gone")
    gone.retired_at = MONDAY
    for wrong in (None, gone):
        with pytest.raises(ValidationError) as error:
            choose_program_survey(program, survey=wrong, by=cast.eve, now=MONDAY)
        assert "survey" in error.value.error_dict
    with pytest.raises(PermissionDenied):
        choose_program_survey(program, survey=found, by=cast.cleo, now=MONDAY)
    choose_program_survey(program, survey=found, by=cast.eve, now=MONDAY)
    with pytest.raises(SomebodyWasFaster):
        choose_program_survey(program, survey=found, by=cast.eve, now=MONDAY)


def test_the_step_says_who_builds_one_and_takes_the_choice(cast, sign_in):
    program, eve = started(cast), sign_in(cast.eve)
    step = f"/program/{program.pk}/steps/survey/"
    page = eve.get(step).content.decode()
    assert "Champions build and plan surveys" in page
    found = survey(cast)
    assert 'action="/program/' in eve.get(step).content.decode()
    assert eve.post(f"/program/{program.pk}/survey/", {"survey": found.pk}).status_code == 302
    assert "“Here” is asked" in eve.get(step).content.decode()
    give_role(cast.eve, role=Role.CHAMPION, by=cast.eve, now=MONDAY)
    assert "Build or plan a survey" in eve.get(step).content.decode()
    assert eve.post(f"/program/{program.pk}/survey/", {"survey": ""}).status_code == 422
    assert "Which survey is asked" not in sign_in(cast.ana).get(step).content.decode()
