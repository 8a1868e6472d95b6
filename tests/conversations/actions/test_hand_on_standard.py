"""With whom does it go on, once one of two people has left?"""

from dataclasses import replace

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.conversations.agreeing import DAY, SAID, agreed, last, latest

from footpath.conversations.actions import drop_proposal, hand_on_standard, note_left
from footpath.conversations.locked import lock
from footpath.conversations.models import StandardVersion
from footpath.conversations.standards.story import story_of
from footpath.conversations.standards.wording import Observed
from footpath.people.actions import deactivate
from footpath.people.refusals import Refused

LATER = MONDAY + 14 * DAY


def left(cast):
    standard = agreed(cast)
    deactivate(cast.ben, by=cast.eve, now=LATER)
    note_left(cast.ben, successor=cast.cleo, now=LATER)
    return standard


def test_the_next_one_and_the_other_agree_to_what_held(cast):
    standard = left(cast)
    version = hand_on_standard(standard, to=cast.cleo, by=cast.ana, now=LATER)
    assert latest() == ("standard.handed_on", {"number": 2}, cast.ana.pk)
    standard.refresh_from_db()
    assert (standard.provider, standard.state, version.wording.behavior) == (cast.cleo, "proposed", SAID["behavior"])
    assert version.wording.since == LATER.date().isoformat()
    assert agreed(cast, LATER, standard).state == "agreed"


def test_the_next_one_reads_nothing_of_what_the_two_before_had_said(cast):
    standard = left(cast)
    before = last(standard)
    observed = (Observed("Ben", "called back", "on Friday"),)
    said = replace(before.wording, conclusion="He never calls back.", observed=observed)
    StandardVersion.objects.filter(pk=before.pk).update(locked=lock(said.as_json()))
    version = hand_on_standard(standard, to=cast.cleo, by=cast.ana, now=LATER)
    assert (version.wording.conclusion, version.wording.observed) == ("", ())
    standard.refresh_from_db()
    assert [one.number for one in story_of(standard, cast.cleo, LATER).versions] == [2]
    assert [one.number for one in story_of(standard, cast.ana, LATER).versions] == [2, 1]


def test_who_does_not_want_to_ends_it(cast):
    standard = left(cast)
    version = hand_on_standard(standard, to=cast.cleo, by=cast.ana, now=LATER)
    standard.refresh_from_db()
    assert drop_proposal(standard, hash=version.hash, by=cast.cleo, now=LATER).state == "ended"


def test_it_goes_on_with_somebody_who_is_here_and_only_once_somebody_has_left(cast):
    with pytest.raises(Refused):
        hand_on_standard(agreed(cast), to=cast.cleo, by=cast.ana, now=LATER)
    standard = left(cast)
    for nobody in (cast.ana, cast.ben):
        nobody.refresh_from_db()
        with pytest.raises(ValidationError):
            hand_on_standard(standard, to=nobody, by=cast.ana, now=LATER)
    with pytest.raises(PermissionDenied):
        hand_on_standard(standard, to=cast.cleo, by=cast.cleo, now=LATER)
    assert last(standard).number == 1
