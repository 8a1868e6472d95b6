"""Have the customers of the airport's teams said whether they would choose them again?"""

from datetime import timedelta

import pytest
from tests.cast import MONDAY

from footpath.catalog.models import Service
from footpath.demo.chosen import ask_for_months
from footpath.demo.lots import Lots
from footpath.demo.organization import found
from footpath.history.record import of_the_past
from footpath.people.models import Draw
from footpath.requests.models import ServiceRequest
from footpath.requests.states import State
from footpath.surveys.choosing.figures import of_team
from footpath.surveys.models import Invitation

pytestmark = pytest.mark.django_db


def test_two_fortnights_about_one_service_are_a_window_for_its_team():
    with of_the_past():
        northfield = found(MONDAY - timedelta(days=760), password_hash="x")
        service = Service.objects.filter(team__name="Facilities", confidential=False).order_by("pk")[0]
        customers = sorted(
            (one for one in northfield.people.values() if one != northfield.cast.ben), key=lambda one: one.pk
        )[20:60]
        ServiceRequest.objects.bulk_create(
            ServiceRequest(
                service=service, team=service.team, asker=one, title="A key", state=State.CLOSED, drafted_at=at,
                submitted_at=at, accepted_at=at, source="past", external_id=str(one.pk),
            )
            for one in customers
            for at in [MONDAY - timedelta(days=60)]
        )  # fmt: skip
        ask_for_months(northfield, MONDAY, Lots(1))
    rounds = Invitation.objects.filter(done=True).count() // 5
    assert rounds >= 2
    assert Draw.objects.filter(what="would_choose").count() == 7 * rounds
    assert of_team(service.team, northfield.cast.cleo, MONDAY).choice.n == 10 * (rounds // 2)
