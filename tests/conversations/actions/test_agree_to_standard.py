"""How does one of two people agree, and from when does a wording hold?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.conversations.agreeing import SAID, agreed, last, latest, proposed

from footpath.conversations.actions import agree_to_standard, end_standard, reword_standard
from footpath.conversations.standards.wordings import OtherWording
from footpath.people.refusals import Refused


def test_it_holds_when_both_have_agreed_to_the_same_wording(cast):
    standard = proposed(cast)
    version = standard.versions.get()
    agree_to_standard(version, hash=version.hash, by=cast.ana, now=MONDAY)
    standard.refresh_from_db()
    assert (standard.state, version.state) == ("proposed", "waits")
    assert latest() == ("standard.signed", {"number": 1}, cast.ana.pk)
    agree_to_standard(version, hash=version.hash, by=cast.ben, now=MONDAY)
    standard.refresh_from_db()
    assert (standard.state, version.state, version.agreed_at) == ("agreed", "agreed", MONDAY)
    assert latest() == ("standard.agreed", {"number": 1}, cast.ben.pk)


def test_a_yes_to_a_text_that_has_changed_is_refused_and_says_what_has_changed(cast):
    standard = proposed(cast)
    read = last(standard)
    agree_to_standard(read, hash=read.hash, by=cast.ana, now=MONDAY)
    reword_standard(standard, hash=read.hash, said=SAID | {"target": 8}, by=cast.ana, now=MONDAY)
    with pytest.raises(OtherWording) as told:
        agree_to_standard(read, hash=read.hash, by=cast.ben, now=MONDAY)
    assert [(one.before, one.after) for one in told.value.found] == [("9 of 10 moves or more", "8 of 10 moves or more")]
    assert last(standard).signatures.count() == 0
    with pytest.raises(OtherWording):
        agree_to_standard(last(standard), hash=read.hash, by=cast.ben, now=MONDAY)


def test_nobody_agrees_twice_or_for_others_or_to_what_is_over(cast):
    standard = proposed(cast)
    version = last(standard)
    agree_to_standard(version, hash=version.hash, by=cast.ana, now=MONDAY)
    with pytest.raises(Refused):
        agree_to_standard(version, hash=version.hash, by=cast.ana, now=MONDAY)
    for stranger in (cast.eve, cast.cleo, cast.max):
        with pytest.raises(PermissionDenied):
            agree_to_standard(version, hash=version.hash, by=stranger, now=MONDAY)
    other = agreed(cast)
    end_standard(other, reason="The work is gone.", by=cast.ana, now=MONDAY)
    with pytest.raises(Refused):
        agree_to_standard(last(other), hash=last(other).hash, by=cast.ben, now=MONDAY)
