"""Do services come in whole, once, as drafts, and quietly?"""

import pytest
from django.core.exceptions import PermissionDenied
from django_tasks_db.models import DBTaskResult
from tests.cast import MONDAY
from tests.catalog.test_services_file import content

from footpath.catalog import actions
from footpath.catalog.actions.import_services import import_services
from footpath.catalog.importing import plan_services
from footpath.catalog.models import Service, ServiceVersion
from footpath.catalog.services_file import read_services
from footpath.history.models import Event
from footpath.people.mistakes import CannotImport
from footpath.people.models import Team
from footpath.people.refusals import SomebodyWasFaster

pytestmark = pytest.mark.django_db
DOOR = "Facilities,Mend a door,Hinges too.,4 h,,2 days,1 day"
WALL = "Paint,Paint a wall"
MOVE = "facilities,Move a desk or a TEAM,Now with boxes."


def plan(*lines, update=False):
    return plan_services(read_services(content(*lines)), update=update)


def bring_in(*lines, update=False, by=None):
    import_services(plan(*lines, update=update), by=by, now=MONDAY)


def everything():
    return [list(model.objects.order_by("pk").values()) for model in (Service, ServiceVersion, Team, Event)]


def test_new_services_are_drafts_of_known_and_new_teams(cast):
    bring_in(DOOR, WALL)
    door, wall = Service.objects.get(name="Mend a door"), Service.objects.get(name="Paint a wall")
    assert (door.state, wall.state, door.team, wall.team.hours) == ("draft", "draft", cast.facilities, cast.hours)
    assert (door.first_response, door.first_response_unit, door.delivery, door.lead_days) == (4, "hours", 2, 1)
    assert (door.next_update, wall.description) == (None, "")
    assert ServiceVersion.objects.get(service=door).number is None


def test_nobody_is_told_and_history_keeps_what_came(cast):
    DBTaskResult.objects.all().delete()
    before = Event.objects.latest("id").pk
    bring_in(WALL, by=cast.eve)
    new = Event.objects.filter(pk__gt=before).order_by("id")
    assert [(one.kind, one.actor_id) for one in new] == [("team.added", cast.eve.pk), ("service.offered", cast.eve.pk)]
    assert not new.filter(reacted_at=None).exists()
    assert DBTaskResult.objects.count() == 0


def test_a_second_import_changes_nothing(cast):
    bring_in(DOOR, WALL)
    before, second = everything(), plan(DOOR, WALL)
    assert second.is_empty
    import_services(second, by=None, now=MONDAY)
    assert everything() == before


def test_what_differs_from_what_is_here_needs_update(cast):
    with pytest.raises(CannotImport) as caught:
        plan(DOOR, MOVE)
    assert [(one.line, one.column) for one in caught.value.mistakes] == [(3, "description")]


def test_a_published_service_stays_as_it_was_promised_and_the_change_waits(cast):
    before = cast.move.description
    bring_in(MOVE, update=True)
    cast.move.refresh_from_db()
    assert (cast.move.state, cast.move.description) == ("published", before)
    assert ServiceVersion.objects.get(service=cast.move, number=None).description == "Now with boxes."
    assert plan(MOVE).is_empty


def test_a_draft_is_taken_over_where_it_is_written(cast):
    bring_in(DOOR)
    bring_in(DOOR.replace("Hinges too.", "Hinges and locks."), update=True)
    draft = ServiceVersion.objects.get(service__name="Mend a door")
    assert (draft.number, draft.description, draft.delivery) == (None, "Hinges and locks.", 2)
    assert plan(DOOR.replace("Hinges too.", "Hinges and locks.")).is_empty


def test_only_administrators_import(cast):
    with pytest.raises(PermissionDenied):
        bring_in(DOOR, by=cast.cleo)


def test_somebody_who_was_faster_is_not_overwritten(cast):
    first = plan(WALL, DOOR)
    actions.offer(cast.facilities, name="Mend a door", by=None, now=MONDAY)
    before = everything()
    with pytest.raises(SomebodyWasFaster):
        import_services(first, by=None, now=MONDAY)
    assert everything() == before
