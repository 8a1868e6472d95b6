"""Which customers are asked, and what if there are too few?"""

import pytest
from tests.appraisals.rating import begun
from tests.cast import MONDAY

from footpath.appraisals import actions, states
from footpath.appraisals.models import Rater
from footpath.people.models import Team
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_fewer_than_five_customers_are_told_before_anybody_is_asked(cast):
    from tests.appraisals.rating import crowd, served

    served(cast, crowd(cast.sales, 4, "Customer"))
    it = begun(cast)
    with pytest.raises(Refused, match=r"4 internal customers; it takes five.*Go on without customers, or wait"):
        actions.draw_raters(it, by=cast.ben, now=MONDAY)
    it = actions.draw_raters(it, by=cast.ben, now=MONDAY, without_customers=True)
    assert (it.state, Rater.objects.count()) == (states.NOMINATION, 0)


def test_fewer_than_three_people_whom_one_leads_are_asked_among_the_peers(cast):
    """As a group of their own they would answer for nothing; from three on they are one."""
    Team.objects.filter(pk=cast.sales.pk).update(lead=cast.ben)
    from tests.appraisals.rating import crowd

    it = actions.draw_raters(begun(cast), by=cast.ben, now=MONDAY, without_customers=True)
    assert set(Rater.objects.filter(appraisal=it).values_list("group", flat=True)) == {"peer"}
    only = Rater.objects.get(appraisal=it)
    with pytest.raises(Refused, match="whom you proposed"):
        actions.drop_peer(only, by=cast.ben, now=MONDAY)
    actions.cancel_appraisal(it, reason="x", by=cast.ben, now=MONDAY)
    crowd(cast.sales, 2, "Report")
    again = actions.draw_raters(begun(cast), by=cast.ben, now=MONDAY, without_customers=True)
    assert list(Rater.objects.filter(appraisal=again).values_list("group", flat=True)) == ["report"] * 3
