"""Who can be struck out, and who comes instead?"""

import pytest
from django.core.exceptions import ValidationError
from tests.appraisals.rating import nominating
from tests.cast import MONDAY

from footpath.appraisals import actions
from footpath.appraisals.models import Rater
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_customers_are_drawn_the_same_for_the_same_seed_and_two_can_be_struck_out(cast):
    it, _outside = nominating(cast, customers=16)
    rows = Rater.objects.filter(appraisal=it, group="customer")
    order = list(rows.order_by("place").values_list("person", flat=True))
    assert (it.seed, rows.filter(standing="named").count(), rows.filter(standing="reserve").count()) == ("7", 12, 4)
    from footpath.appraisals.circle import drawn

    assert drawn(set(order), "7") == order != drawn(set(order), "8")
    first, second, third = rows.filter(standing="named")[:3]
    with pytest.raises(ValidationError, match="Something that can be read"):
        actions.strike_customer(first, reason=" ", by=cast.ben, now=MONDAY)
    for one in (first, second):
        actions.strike_customer(one, reason="We are related", by=cast.ben, now=MONDAY)
    with pytest.raises(Refused, match="Two can be struck"):
        actions.strike_customer(third, reason="x", by=cast.ben, now=MONDAY)
    named = rows.filter(standing="named").values_list("person", flat=True)
    assert set(named) == set(order[:14]) - {first.person_id, second.person_id}
