"""How is it written down what outside customers are promised?"""

from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.catalog.editing import last_event
from tests.catalog.outside import SAID, champion, promised_outside

from footpath.catalog import actions
from footpath.catalog.models import OutsideStandard
from footpath.people.refusals import SomebodyWasFaster


def again(cast, it, **said):
    return actions.keep_outside_standard(it, **{**SAID, **said}, by=cast.dov, now=MONDAY)


def test_a_new_figure_is_a_new_version_and_the_earlier_one_stays(cast):
    it = promised_outside(cast)
    assert last_event() == ("outside_standard.kept", cast.dov.pk)
    assert str(it) == SAID["what"]
    again(cast, it, amount=Decimal("2"), team=cast.sales)
    assert list(it.versions.values_list("number", "amount")) == [(1, 4), (2, 2)]
    it.refresh_from_db()
    assert (it.team, it.edits) == (cast.sales, 1)


def test_of_two_at_once_the_second_is_told(cast):
    it = promised_outside(cast)
    again(cast, it)
    with pytest.raises(SomebodyWasFaster):
        again(cast, it)
    assert it.versions.count() == 2


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"amount": Decimal("-1")}, "amount"),
        ({"amount": Decimal("0")}, "amount"),
        ({"amount": Decimal("401")}, "amount"),
        ({"amount": Decimal("NaN")}, "amount"),
        ({"amount": Decimal("Infinity")}, "amount"),
        ({"amount": None}, "amount"),
        ({"unit": "days", "amount": Decimal("1.5")}, "amount"),
        ({"kind": "kept", "unit": "share", "amount": Decimal("101")}, "amount"),
        ({"unit": "share"}, "unit"),
        ({"unit": "moons"}, "unit"),
        ({"kind": "kept", "unit": "days"}, "unit"),
        ({"kind": "luck"}, "kind"),
        ({"kind": "other", "unit": "other"}, "unit_words"),
        ({"what": " "}, "what"),
        ({"customers": ""}, "customers"),
        ({"written": "x" * 201}, "written"),
    ],
)
def test_what_cannot_be_kept_is_said_beside_its_field(cast, said, field):
    with pytest.raises(ValidationError) as wrong:
        promised_outside(cast, **said)
    assert list(wrong.value.error_dict) == [field]
    assert not OutsideStandard.objects.exists()


def test_a_unit_of_its_own_has_its_words(cast):
    it = promised_outside(cast, kind="other", unit="other", unit_words="calls a week", amount=Decimal("3"))
    assert it.versions.get().unit_words == "calls a week"
    assert promised_outside(cast, unit_words="left over").versions.get().unit_words == ""


def test_whoever_keeps_no_list_may_not(cast):
    champion(cast)
    with pytest.raises(PermissionDenied):
        actions.keep_outside_standard(**SAID, by=cast.ana, now=MONDAY)
