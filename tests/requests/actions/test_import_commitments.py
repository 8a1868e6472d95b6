"""How does what outside customers wait for come in from another system?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.requests.outside import flight, kinds_of

from footpath.people.refusals import SomebodyWasFaster
from footpath.requests import actions
from footpath.requests.actions.import_commitments import import_commitments
from footpath.requests.commitments_file import read_commitments
from footpath.requests.importing_commitments import plan_commitments
from footpath.requests.models import Commitment

FILE = b"kind,reference,customer,due\nflight,NA 912,Iberia,2026-11-27\nflight,NA 913,Iberia,2026-11-27\n"


def plan():
    return plan_commitments(read_commitments(FILE), update=True)


def test_an_administrator_may_and_each_is_recorded(cast):
    one = flight(cast)
    import_commitments(plan(), by=cast.eve, now=MONDAY)
    assert (Commitment.objects.count(), kinds_of(one)) == (2, ["added", "changed"])
    with pytest.raises(PermissionDenied):
        import_commitments(plan(), by=cast.max, now=MONDAY)


def test_whole_or_not_at_all_when_somebody_was_faster(cast):
    one = flight(cast)
    made = plan()
    actions.change_commitment(one, facts={"note": "Mine"}, by=cast.ana, now=MONDAY)
    with pytest.raises(SomebodyWasFaster):
        import_commitments(made, by=None, now=MONDAY)
    flight(cast, reference="na 913")
    with pytest.raises(SomebodyWasFaster):
        import_commitments(made, by=None, now=MONDAY)
    assert Commitment.objects.filter(customer="Iberia").count() == 0
