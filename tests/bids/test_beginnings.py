"""From where does a bid begin with one button, for whom, and with which words?"""

import pytest
from tests.cast import MONDAY
from tests.requests.outside import flight

from footpath.bids.models import Bid
from footpath.requests import actions

pytestmark = pytest.mark.django_db
BUTTON = "Ask for offers"


@pytest.fixture(autouse=True)
def _on_a_working_day(tuesday):
    """Pages go by the clock."""


def test_on_what_somebody_outside_waits_for_whoever_leads_the_team_that_owes_it_asks_for_offers(cast, sign_in):
    order = flight(cast, team=cast.facilities, by=cast.cleo)
    address = f"/bids/begin/?commitment={order.pk}"
    browser = sign_in(cast.cleo)
    page = browser.get(order.get_absolute_url()).content.decode()
    assert BUTTON in page
    assert address in page
    brief = browser.get(address).content.decode()
    assert f'href="{order.get_absolute_url()}"' in brief
    assert f"{order.customer} waits for it until" in brief
    for other in (cast.ben, cast.dov, cast.eve):
        assert BUTTON not in sign_in(other).get(order.get_absolute_url()).content.decode()
    assert not Bid.objects.exists()


def test_where_no_team_owes_it_whoever_leads_one_may_ask_and_where_nobody_waits_nobody(cast, sign_in):
    order = flight(cast, team=None, by=cast.ana)
    assert BUTTON in sign_in(cast.cleo).get(order.get_absolute_url()).content.decode()
    assert BUTTON not in sign_in(cast.ana).get(order.get_absolute_url()).content.decode()
    actions.meet_commitment(order, by=cast.ana, now=MONDAY)
    assert BUTTON not in sign_in(cast.cleo).get(order.get_absolute_url()).content.decode()


def test_on_a_service_for_whoever_leads_another_team(cast, sign_in):
    assert BUTTON in sign_in(cast.max).get(f"/services/{cast.move.pk}/").content.decode()
    brief = sign_in(cast.max).get(f"/bids/begin/?service={cast.move.pk}").content.decode()
    assert f'href="/services/{cast.move.pk}/"' in brief
    assert BUTTON not in sign_in(cast.ben).get(f"/services/{cast.move.pk}/").content.decode()
