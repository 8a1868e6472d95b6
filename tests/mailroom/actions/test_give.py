"""Which service is a mail for that came to the wrong address, or to none?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.mailroom.actions.placing import waits
from tests.mailroom.letters import mail

from footpath.catalog.models import Service
from footpath.history.models import Event
from footpath.mailroom.actions import give, throw_away
from footpath.mailroom.waiting import waiting_for
from footpath.requests.refusals import SomebodyWasFaster, Unclear


@pytest.fixture
def sales(cast):
    return Service.objects.create(team=cast.sales, name="A quote", state="published", requirements=[])


def test_the_other_team_reads_it_then_and_this_one_no_longer(cast, desk, sales):
    waiting = give(waits(desk, mail("Forty rolls")), service=sales, by=cast.ben, now=MONDAY)
    assert list(waiting_for(cast.dov, MONDAY)) == [waiting]
    assert not waiting_for(cast.ben, MONDAY).exists()
    assert Event.objects.get(kind="mail.given").facts == {"service": "A quote"}


def test_who_administers_gives_on_what_no_team_has_and_nothing_else(cast, desk, sales):
    astray = waits(desk, mail("Forty rolls"), service=None)
    with pytest.raises(PermissionDenied):
        give(astray, service=sales, by=cast.dov, now=MONDAY)
    give(astray, service=sales, by=cast.eve, now=MONDAY)
    with pytest.raises(PermissionDenied):
        give(astray, service=desk.service, by=cast.eve, now=MONDAY)


def test_not_to_what_nobody_can_ask_for_and_not_what_has_moved_on(cast, desk, sales):
    waiting = waits(desk, mail("Forty rolls"))
    Service.objects.filter(pk=sales.pk).update(state="draft")
    sales.refresh_from_db()
    with pytest.raises(Unclear):
        give(waiting, service=sales, by=cast.ben, now=MONDAY)
    throw_away(waiting, by=cast.cleo, now=MONDAY)
    with pytest.raises(SomebodyWasFaster, match="Cleo"):
        give(waiting, service=desk.service, by=cast.ben, now=MONDAY)
