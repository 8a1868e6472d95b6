"""How are the questions of a draft changed?"""

from dataclasses import replace

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.surveys.making import SMALL, made

from footpath.people.refusals import Refused, SomebodyWasFaster
from footpath.surveys.actions.save_draft import save_draft
from footpath.surveys.building.checks import NotUsable
from footpath.surveys.building.questionnaire import Question
from footpath.surveys.building.stored import questionnaire_of
from footpath.surveys.models import Instrument, Invitation, Item, Version, Wave
from footpath.surveys.refusals import Refused as Declined

OTHER = replace(
    SMALL,
    title="How is it?",
    wordings={"de": {"title": "Wie ist es?"}},
    parts=(replace(SMALL.parts[0], questions=(Question("ten", "ten", "How good?"),)),),
)


def save(version, whole=OTHER, edits=0, by=None):
    return save_draft(version, whole, edits=edits, by=by, now=MONDAY)


def test_it_asks_the_new_questions_alone(cast):
    version = save(made(cast), by=cast.cleo)
    assert questionnaire_of(Version.objects.get()) == OTHER
    assert (version.edits, Instrument.objects.get().title, Item.objects.count()) == (1, "How is it?", 1)


def test_whoever_saw_an_older_one_is_told(cast):
    version = save(made(cast), by=cast.cleo)
    with pytest.raises(SomebodyWasFaster):
        save(version, SMALL, by=cast.cleo)
    assert questionnaire_of(version) == OTHER


def test_what_was_asked_stays(cast):
    version = made(cast)
    Version.objects.update(fixed_at=MONDAY)
    with pytest.raises(Refused, match="what was asked stays"):
        save(version, by=cast.cleo)
    assert questionnaire_of(version) == SMALL


def test_what_cannot_be_asked_changes_nothing(cast):
    version = made(cast)
    with pytest.raises(NotUsable):
        save(version, replace(OTHER, title=" "), by=cast.cleo)
    version.refresh_from_db()
    assert (questionnaire_of(version), version.edits) == (SMALL, 0)


def test_a_stranger_may_not(cast):
    with pytest.raises(PermissionDenied):
        save(made(cast), by=cast.dov)


def test_the_print_is_of_what_is_asked(cast):
    version = made(cast)
    before = dict(version.items.values_list("key", "print"))
    used, how = SMALL.parts
    greets, why = how.questions
    helped = replace(how, questions=(replace(greets, help="Think of last week."), replace(why, text="And why?")))
    save(version, replace(SMALL, parts=(used, helped)), by=cast.cleo)
    after = dict(version.items.values_list("key", "print"))
    assert [key for key in before if before[key] != after[key]] == ["why"]


def test_a_promise_that_was_made_is_not_made_weaker(cast):
    """AN-01, by the way of the editor."""
    version = made(cast)
    wave = Wave.objects.create(
        instrument=version.instrument, version=version, number=1, mode="anonymous", opens_at=MONDAY, made_by=cast.cleo,
        made_at=MONDAY,
    )  # fmt: skip
    Invitation.objects.create(wave=wave, person=cast.ana, done=True)
    with pytest.raises(Declined, match="promised more"):
        save(version, replace(OTHER, mode="identified"), by=cast.cleo)
    version.refresh_from_db()
    assert (questionnaire_of(version), version.edits, Instrument.objects.get().mode) == (SMALL, 0, "anonymous")
