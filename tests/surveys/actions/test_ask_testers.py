"""How are people asked to try an instrument before it is sent?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.catalog.editing import last_event
from tests.surveys.making import made

from footpath.people.refusals import Refused
from footpath.surveys.actions import ask_testers
from footpath.surveys.building.questionnaire import Questionnaire
from footpath.surveys.models import Tester as Asked
from footpath.surveys.models import Version


def ask(version, *people, by):
    return ask_testers(version, people, by=by, now=MONDAY)


def test_each_is_asked_once(cast):
    version = made(cast)
    assert len(ask(version, cast.ana, cast.ben, cast.ana, by=cast.cleo)) == 2
    assert [one.person for one in ask(version, cast.ben, cast.dov, by=cast.cleo)] == [cast.dov]
    assert last_event() == ("instrument.pilot_asked", cast.cleo.pk)


def test_nobody_new_or_somebody_who_left_is_said(cast):
    version = made(cast)
    cast.ana.is_active = False
    for people in ((), (cast.ana,)):
        with pytest.raises(ValidationError) as refusal:
            ask(version, *people, by=cast.cleo)
        assert list(refusal.value.error_dict) == ["people"]
    assert not Asked.objects.exists()


def test_only_a_draft_that_asks_something_and_only_by_who_builds_it(cast):
    with pytest.raises(Refused, match="nothing to try"):
        ask(made(cast, Questionnaire("empty", "Empty")), cast.ana, by=cast.cleo)
    version = made(cast)
    with pytest.raises(PermissionDenied):
        ask(version, cast.ana, by=cast.dov)
    Version.objects.update(fixed_at=MONDAY)
    with pytest.raises(Refused):
        ask(version, cast.ana, by=cast.cleo)


def test_nobody_is_asked_alone_once_somebody_has_tried(cast):
    """The words are shown as they come: those of the only one who has still to try it would be told from the others."""
    version = made(cast)
    ask(version, cast.ana, by=cast.cleo)
    Asked.objects.update(done=True)
    with pytest.raises(ValidationError, match="Ask 4 more"):
        ask(version, cast.ben, by=cast.cleo)
    more = (cast.ben, cast.dov, cast.eve, cast.max, cast.cleo)
    assert len(ask(version, *more, by=cast.cleo)) == 5
