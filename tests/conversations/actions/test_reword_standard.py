"""How does one of two people say it in other words?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.conversations.agreeing import DAY, RULES, SAID, agreed, last, latest, proposed, ruled

from footpath.conversations.actions import agree_to_standard, end_standard, reword_standard
from footpath.conversations.standards.wordings import OtherWording
from footpath.people.refusals import Refused


def test_any_other_word_voids_both_yeses(cast):
    standard = proposed(cast)
    first = last(standard)
    agree_to_standard(first, hash=first.hash, by=cast.ana, now=MONDAY)
    second = reword_standard(
        standard, hash=first.hash, said=SAID | {"noticed": "It is there."}, by=cast.ben, now=MONDAY
    )
    first.refresh_from_db()
    assert (first.state, second.number, second.state, second.signatures.count()) == ("replaced", 2, "waits", 0)
    assert latest() == ("standard.proposed", {"number": 2}, cast.ben.pk)


def test_what_holds_goes_on_to_hold_until_both_agree_to_the_new_wording(cast):
    standard = agreed(cast)
    first = last(standard)
    reword_standard(standard, hash=first.hash, said=SAID | {"target": 10}, by=cast.ana, now=MONDAY + 30 * DAY)
    first.refresh_from_db()
    assert first.state == "agreed"
    agreed(cast, MONDAY + 31 * DAY, standard)
    first.refresh_from_db()
    assert (first.state, first.replaced_at, last(standard).state) == ("replaced", MONDAY + 31 * DAY, "agreed")


def test_of_two_who_word_it_the_second_is_told_what_has_changed(cast):
    standard = proposed(cast)
    read = last(standard).hash
    reword_standard(standard, hash=read, said=SAID | {"target": 8}, by=cast.ana, now=MONDAY)
    with pytest.raises(OtherWording) as told:
        reword_standard(standard, hash=read, said=SAID | {"target": 7}, by=cast.ben, now=MONDAY)
    assert len(told.value.found) == 1


def test_what_cannot_be_said_is_refused(cast):
    standard = proposed(cast)
    hash = last(standard).hash
    with pytest.raises(Refused):
        reword_standard(standard, hash=hash, said=SAID, by=cast.ben, now=MONDAY)
    with pytest.raises(ValidationError):
        reword_standard(standard, hash=hash, said=SAID | {"target": ""}, by=cast.ben, now=MONDAY)
    with pytest.raises(PermissionDenied):
        reword_standard(standard, hash=hash, said=SAID | {"target": 1}, by=cast.cleo, now=MONDAY)
    over = end_standard(agreed(cast), reason="It is done.", by=cast.ana, now=MONDAY)
    with pytest.raises(Refused):
        reword_standard(over, hash=last(over).hash, said=SAID | {"target": 1}, by=cast.ben, now=MONDAY)


def test_rules_are_worded_anew_as_rules(cast):
    rules = ruled(cast)
    said = RULES | {"when_wrong": "talk about it on Friday"}
    assert reword_standard(rules, hash=last(rules).hash, said=said, by=cast.ana, now=MONDAY).wording.behavior == ""
