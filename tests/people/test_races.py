"""Of two who change people and teams at once, does exactly one win?"""

from collections.abc import Callable
from functools import partial
from threading import Barrier, Thread

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from tests.cast import MONDAY

from footpath.people import actions
from footpath.people.actions import _edits
from footpath.people.models import Absence, Membership, Pair, Person, Team
from footpath.people.refusals import Refused, SomebodyWasFaster
from footpath.people.roles import Role

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]


def at_once(*acts: Callable[[], object]) -> list[type[Exception] | None]:
    """Everybody acts in the same instant, each on a connection; what each of them was told, None for who won."""
    ready, told = Barrier(len(acts), timeout=20), []

    def one(act: Callable[[], object]) -> None:
        try:
            ready.wait()
            act()
            told.append(None)
        except Exception as error:
            told.append(type(error))
        finally:
            connection.close()

    threads = [Thread(target=one, args=[act]) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    return sorted(told, key=lambda kind: kind is not None)


def purposes(cast) -> list[Callable[[], object]]:
    """Two administrators who have seen the same team."""
    seen = [(Team.objects.get(pk=cast.facilities.pk), text) for text in ("Roofs", "Walls")]
    return [partial(actions.change_team, team, facts={"purpose": text}, by=cast.eve, now=MONDAY) for team, text in seen]


def test_of_two_who_edit_a_team_one_wins(cast):
    assert at_once(*purposes(cast)) == [None, SomebodyWasFaster]


def test_without_the_guard_both_would(cast, monkeypatch):
    """The control."""
    monkeypatch.setattr(_edits, "GUARDED", False)
    assert at_once(*purposes(cast)) == [None, None]


def first(cast) -> list[Callable[[], object]]:
    """Two leads who have seen that no customer comes first."""
    return [
        lambda customer=customer: actions.prefer_customer(
            provider=cast.facilities, customer=customer, seen=None, by=cast.cleo, now=MONDAY
        )
        for customer in (cast.sales, cast.flight_operations)
    ]


def test_one_customer_comes_first(cast):
    assert at_once(*first(cast)) == [None, SomebodyWasFaster]
    assert Pair.objects.filter(top=True).count() == 1


def test_without_the_guard_both_choosers_would_win(cast, monkeypatch):
    """The control: one customer comes first even so, and one chooser is not told."""
    monkeypatch.setattr(_edits, "GUARDED", False)
    assert at_once(*first(cast)) == [None, None]
    assert Pair.objects.filter(top=True).count() == 1


def test_two_administrators_who_take_each_others_role_leave_one(cast):
    actions.give_role(cast.ana, role=Role.ADMINISTRATOR, by=cast.eve, now=MONDAY)
    told = at_once(
        lambda: actions.take_role(cast.ana, role=Role.ADMINISTRATOR, by=cast.eve, now=MONDAY),
        lambda: actions.take_role(cast.eve, role=Role.ADMINISTRATOR, by=cast.ana, now=MONDAY),
    )
    assert told == [None, PermissionDenied]
    assert Person.objects.filter(administers=True).count() == 1


def test_two_administrators_who_send_each_other_away_leave_one(cast):
    actions.give_role(cast.ana, role=Role.ADMINISTRATOR, by=cast.eve, now=MONDAY)
    told = at_once(
        lambda: actions.deactivate(cast.ana, by=cast.eve, now=MONDAY),
        lambda: actions.deactivate(cast.eve, by=cast.ana, now=MONDAY),
    )
    assert told[0] is None
    assert told[1] in (PermissionDenied, Refused)
    assert Person.objects.filter(administers=True, is_active=True).count() == 1


def test_two_who_make_a_circle_make_none(cast):
    told = at_once(
        lambda: actions.change_team(cast.facilities, facts={"parent": cast.sales}, by=cast.eve, now=MONDAY),
        lambda: actions.change_team(cast.sales, facts={"parent": cast.facilities}, by=cast.eve, now=MONDAY),
    )
    assert told == [None, ValidationError]


def test_the_same_days_are_noted_once_and_somebody_joins_once(cast):
    today = MONDAY.date()
    away = [lambda: actions.say_away(cast.ben, first=today, last=today, by=cast.ben, now=MONDAY)] * 2
    assert at_once(*away) == [None, ValidationError]
    assert Absence.objects.count() == 1
    join = [lambda: actions.join_team(cast.sales, person=cast.ben, since=today, by=cast.eve, now=MONDAY)] * 2
    assert at_once(*join) == [None, None]
    assert Membership.objects.filter(person=cast.ben, team=cast.sales).count() == 1
