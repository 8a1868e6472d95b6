"""Do the requests of an earlier desk come in whole, once, and quietly?"""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django_tasks_db.models import DBTaskResult
from tests.cast import ANSWERS, MONDAY
from tests.requests.desk import CLOSED, OPEN, bring_in, plan

from footpath.catalog.models import Service, ServiceState
from footpath.history.models import Event
from footpath.people.models import Person, Team, WorkingHours
from footpath.pure.spans import check_chain, delivered_at
from footpath.requests import actions
from footpath.requests.actions.import_history import import_history
from footpath.requests.clocks import ledger_of, spans_of
from footpath.requests.columns import derived
from footpath.requests.models import ServiceRequest, Span
from footpath.requests.permissions import visible_to
from footpath.requests.refusals import SomebodyWasFaster
from footpath.requests.states import State

pytestmark = pytest.mark.django_db


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def test_a_closed_request_comes_in_with_its_life():
    bring_in(CLOSED, MONDAY)
    request = ServiceRequest.objects.get()
    assert (request.state, request.channel, request.source, request.external_id) == ("closed", "history", "csv", "A1")
    assert (request.title, request.asker, request.service.name, request.team.name) == (
        "The north door jams", None, "Mend a door", "Doors",
    )  # fmt: skip
    assert request.complete_at == request.submitted_at == at("2026-03-02 09:00")
    assert request.started_at == at("2026-03-03 09:00")
    assert request.delivered_at == request.accepted_at == request.ended_at == at("2026-03-04 10:00")
    spans = spans_of(request)
    check_chain(spans)
    assert [span.state for span in spans] == ["queued", "working", "delivered", "closed"]
    assert delivered_at(spans) == request.delivered_at
    assert {name: getattr(request, name) for name in derived(request, MONDAY)} == derived(request, MONDAY)


def test_unknown_teams_and_services_are_added_unpublished_with_working_hours():
    bring_in(CLOSED, MONDAY)
    assert Service.objects.get().state == ServiceState.DRAFT
    assert Team.objects.get().hours == WorkingHours.objects.get()
    assert not Team.objects.get().calendar.is_open(at("2026-03-01 12:00"))  # a Sunday


def test_new_teams_keep_the_hours_that_most_teams_keep(cast):
    bring_in(CLOSED, MONDAY)
    assert Team.objects.get(name="Doors").hours == cast.hours


def test_known_teams_and_services_are_found_however_they_are_capitalized(cast):
    bring_in(CLOSED.replace("Mend a door", "move a  DESK or a team").replace("Doors", "facilities"), MONDAY)
    assert ServiceRequest.objects.get().service == cast.move
    assert Service.objects.count() == 1


def test_a_service_without_a_team_belongs_to_the_one_that_offers_it_or_to_the_earlier_desk(cast):
    lines = CLOSED.replace("Mend a door", "Move a desk or a team").replace("Doors", "") + OPEN.replace("Doors", "")
    bring_in(lines, MONDAY)
    assert ServiceRequest.objects.get(external_id="A1").team == cast.facilities
    assert ServiceRequest.objects.get(external_id="A2").team.name == "Earlier desk (csv)"


def test_open_requests_are_queued_or_in_work(cast):
    bring_in(OPEN + OPEN.replace("A2", "A3").replace(",3,,", ",3,2026-03-04T09:00:00Z,"), MONDAY)
    queued, working = ServiceRequest.objects.order_by("external_id")
    assert (queued.state, queued.ball, queued.ended_at, queued.started_at) == ("queued", "provider", None, None)
    assert (working.state, working.started_at) == ("working", at("2026-03-04 09:00"))
    assert not Span.objects.get(request=queued).until


def test_what_a_service_needs_must_be_there_in_an_import_too(cast):
    """A request that nobody has started and that lacks a required fact is held, as from everywhere else."""
    lines = OPEN.replace("Mend a door,", "Move a desk or a team,").replace("Doors,,", "Facilities,ana@demo.example,")
    bring_in(lines, MONDAY)
    request = ServiceRequest.objects.get()
    assert (request.state, request.ball, request.complete_at) == ("incomplete", "customer", None)
    actions.fill_in(request, answers=ANSWERS, by=cast.ana, now=MONDAY)
    request.refresh_from_db()
    assert (request.state, request.complete_at) == ("queued", MONDAY)


def test_waiting_for_the_customer_is_kept_as_a_wait():
    bring_in(CLOSED.replace("Z,,The", "Z,7200,The"), MONDAY)
    request = ServiceRequest.objects.get()
    assert request.paused_seconds == 7200 == derived(request, MONDAY)["paused_seconds"]
    spans = spans_of(request)
    check_chain(spans)
    book = ledger_of(request, spans, MONDAY)
    assert book.accounts["waiting_customer"] == 7200
    assert sum(book.accounts.values()) == book.total == 19 * 3600  # 9 to 17, 8 to 17, 8 to 10


def test_customers_are_found_by_address_name_or_team(cast):
    three = "".join(
        CLOSED.replace("A1", f"B{n}").replace("Doors,,", f"Doors,{who},")
        for n, who in enumerate(["ANA@demo.example", "Dov Levi", "Sales", "Somebody Else"])
    )
    bring_in(three, MONDAY)
    found = [(one.asker, one.customer_team) for one in ServiceRequest.objects.order_by("external_id")]
    assert found == [(cast.ana, cast.flight_operations), (cast.dov, cast.sales), (None, cast.sales), (None, None)]
    assert visible_to(cast.ana, MONDAY.date()).count() == 1


def test_nobody_is_told_and_history_keeps_the_row(cast):
    known = Event.objects.last().pk
    DBTaskResult.objects.all().delete()
    bring_in(CLOSED, MONDAY)
    assert DBTaskResult.objects.count() == 0
    assert not Event.objects.filter(pk__gt=known, reacted_at=None).exists()
    event = Event.objects.get(kind="request.imported")
    assert (event.facts["title"], event.facts["priority"], event.actor_id) == ("The north door jams", "3", None)


def test_a_second_import_changes_nothing():
    bring_in(CLOSED + OPEN, MONDAY)
    before = list(Event.objects.values()), list(ServiceRequest.objects.values()), list(Span.objects.values())
    second = plan(CLOSED + OPEN, MONDAY)
    assert (second.new, second.changed, second.unchanged) == ((), (), 2)
    import_history(second, by=None, now=MONDAY + timedelta(days=1))
    assert before == (list(Event.objects.values()), list(ServiceRequest.objects.values()), list(Span.objects.values()))


def test_the_same_id_of_another_source_is_another_request():
    bring_in(CLOSED, MONDAY)
    bring_in(CLOSED, MONDAY, source="old desk")
    assert ServiceRequest.objects.count() == 2


def test_a_changed_row_is_taken_over_with_update():
    bring_in(OPEN, MONDAY)
    number = ServiceRequest.objects.get().pk
    bring_in(
        OPEN.replace(",,Doors", ",2026-03-09T09:00:00Z,Doors").replace(",,,\n", ",,,Closed now\n"), MONDAY, update=True
    )
    request = ServiceRequest.objects.get(pk=number)
    assert (request.state, request.title, request.delivered_at) == ("closed", "Closed now", at("2026-03-09 09:00"))
    check_chain(spans_of(request))
    assert Event.objects.filter(kind="request.imported", subject_id=number).count() == 2


def test_long_titles_are_shortened_and_kept_whole_in_the_details():
    bring_in(CLOSED.replace("The north door jams", f'"{"long " * 80}\n\tend"'), MONDAY)
    request = ServiceRequest.objects.get()
    assert len(request.title) <= 200
    assert request.title.endswith("…")
    assert request.details.endswith("\tend")


def test_a_request_without_a_title_is_called_by_its_service_and_id():
    bring_in(OPEN, MONDAY)
    assert ServiceRequest.objects.get().title == "Mend a door A2"


def test_only_administrators_import(cast):
    with pytest.raises(PermissionDenied):
        import_history(plan(CLOSED, MONDAY), by=cast.ana, now=MONDAY)
    import_history(plan(CLOSED, MONDAY), by=cast.eve, now=MONDAY)
    assert Event.objects.get(kind="request.imported").actor_id == cast.eve.pk


def test_of_two_imports_at_once_one_wins():
    first, second = plan(CLOSED, MONDAY), plan(CLOSED, MONDAY)
    import_history(first, by=None, now=MONDAY)
    with pytest.raises(SomebodyWasFaster):
        import_history(second, by=None, now=MONDAY)
    assert ServiceRequest.objects.count() == 1


def test_what_somebody_does_between_plan_and_import_is_not_overwritten(cast):
    bring_in(OPEN.replace("Doors", "Facilities"), MONDAY)
    later = plan(OPEN.replace("Doors", "Facilities").replace(",,,\n", ",,,New\n"), MONDAY, update=True)
    request = ServiceRequest.objects.get()
    actions.take(request, by=cast.ben, now=MONDAY)
    with pytest.raises(SomebodyWasFaster):
        import_history(later, by=None, now=MONDAY)
    request.refresh_from_db()
    assert (request.state, request.assignee) == (State.WORKING, cast.ben)


def test_an_imported_request_goes_on_like_any_other(cast):
    bring_in(OPEN.replace("Doors,,", "Facilities,ana@demo.example,"), MONDAY)
    request = ServiceRequest.objects.get()
    actions.take(request, by=cast.ben, now=MONDAY)
    actions.deliver(request, text="The door closes.", by=cast.ben, now=MONDAY + timedelta(hours=1))
    actions.accept(request, by=cast.ana, now=MONDAY + timedelta(hours=2))
    assert request.state == State.ACCEPTED
    assert Person.objects.get(pk=request.asker_id) == cast.ana
    assert plan(OPEN.replace("Doors,,", "Facilities,ana@demo.example,"), MONDAY).unchanged == 1
