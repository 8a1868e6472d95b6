"""Is it said what somebody may decide alone, as the two teams agreed or as the service has it?"""

from datetime import timedelta

import pytest
from tests.cast import MONDAY
from tests.catalog.test_agreed_targets import agreed

from footpath.catalog.agreed import Alone, Content, Duty
from footpath.catalog.alone import may_alone
from footpath.catalog.duties import duties_between
from footpath.catalog.models import AgreementVersion
from footpath.demo.cast import Cast

pytestmark = pytest.mark.django_db


def saying(cast: Cast, content: Content) -> AgreementVersion:
    version = agreed(cast, 3, MONDAY - timedelta(days=1))
    version.content = content.as_json()
    version.save()
    return version


def test_what_was_agreed_goes_before_what_the_service_says(cast):
    cast.move.alone_days, cast.move.alone_hours = 2, 0
    mine = Alone(cast.facilities.pk, "Whoever has it", days=1, what="a smaller room")
    theirs = Alone(cast.flight_operations.pk, "Dispatcher", days=9, hours=3)
    version = saying(cast, Content(alone=(mine, theirs)))
    said = {
        matter: may_alone(cast.move, cast.facilities.pk, version, matter) for matter in ("date", "make_good", "other")
    }
    words = "Whoever has it: moves a date by up to 1 working day, a smaller room"
    assert said == {
        "date": f"Agreed, without asking anybody: {words}.",
        "make_good": "",
        "other": f"Agreed, without asking anybody: {words}.",
    }
    assert (
        may_alone(cast.move, cast.facilities.pk, None, "date") == "You may move the date by up to 2 working days alone."
    )
    cast.move.alone_hours = 1
    assert (
        may_alone(cast.move, cast.facilities.pk, version, "make_good")
        == "You may make good up to one working hour alone."
    )
    assert may_alone(cast.move, cast.facilities.pk, None, "other") == ""


def test_how_fast_a_service_is_for_the_other_team_stands_beside_it(cast):
    agreed(cast, 3, MONDAY - timedelta(days=1))
    [found] = duties_between(cast.facilities.pk, [cast.flight_operations.pk], cast.move.pk)
    assert (found.points, found.targets) == ((), ("Done within 3 working days",))
    assert duties_between(cast.facilities.pk, [cast.flight_operations.pk], cast.move.pk + 1) == []


def test_who_does_what_is_read_from_either_side(cast):
    saying(cast, Content(duties=(Duty("Keys", responsible="Ben", told="Ana"),)))
    [ours] = duties_between(cast.facilities.pk, [cast.flight_operations.pk, cast.sales.pk], cast.move.pk)
    [theirs] = duties_between(cast.flight_operations.pk, [cast.facilities.pk], cast.move.pk)
    assert (ours.other, theirs.other) == (cast.flight_operations, cast.facilities)
    assert ours.points == theirs.points
    assert (ours.points[0].heading, ours.points[0].lines) == ("Keys", ("Responsible: Ben", "Is told: Ana"))
    assert duties_between(cast.facilities.pk, [cast.sales.pk], cast.move.pk) == []
    AgreementVersion.objects.update(content=Content().as_json())
    assert duties_between(cast.facilities.pk, [cast.flight_operations.pk], cast.move.pk) == []
