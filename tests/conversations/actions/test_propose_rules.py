"""How does one of two people propose rules for how they work together?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.conversations.agreeing import RULES, agreed, latest, ruled

from footpath.conversations.actions import propose_rules
from footpath.conversations.models import AgreedKind


def test_they_hold_once_both_have_agreed_and_no_team_reads_them(cast):
    rules = ruled(cast)
    assert latest() == ("standard.proposed", {"number": 1}, cast.ben.pk)
    rules = agreed(cast, standard=rules)
    version = rules.versions.get()
    assert (rules.kind, rules.state, version.in_register) == (AgreedKind.RULES, "agreed", False)
    assert version.wording.when_wrong == RULES["when_wrong"]


@pytest.mark.parametrize("field", ["provider_will", "customer_will", "when_wrong", "review_on"])
def test_what_is_missing_is_named(cast, field):
    said = RULES | {field: MONDAY.date() if field == "review_on" else " "}
    with pytest.raises(ValidationError) as told:
        propose_rules(provider=cast.ben, customer=cast.ana, **said, by=cast.ben, now=MONDAY)
    assert list(told.value.message_dict) == [field]


def test_somebody_else_makes_no_rules_for_two(cast):
    with pytest.raises(PermissionDenied):
        propose_rules(provider=cast.ben, customer=cast.ana, **RULES, by=cast.cleo, now=MONDAY)
