"""Does everybody ask what they may, of others, in words that the services can keep?"""

from collections import Counter

import pytest
from tests.cast import MONDAY

from footpath.catalog.requirements import missing, understood
from footpath.demo.course import tell
from footpath.demo.life import Plan
from footpath.demo.lots import Lots
from footpath.demo.organization import Northfield, found
from footpath.demo.past import YEARS, Past
from footpath.demo.work import Work
from footpath.people.models import Person
from footpath.requests.actions._offered import can_ask
from footpath.requests.signing import Ask, who_signs

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def plans(django_db_setup, django_db_blocker) -> tuple[Northfield, list[Plan]]:
    from django.db import transaction

    with django_db_blocker.unblock(), transaction.atomic():
        northfield = found(MONDAY - YEARS, password_hash="")
        yield northfield, Past(northfield, Work(northfield, Lots(1)), MONDAY).plans()
        transaction.set_rollback(True)


def test_there_are_about_seven_thousand(plans):
    northfield, asked = plans
    assert 6500 < len(asked) < 7700
    assert [plan.asked_at for plan in asked] == sorted(plan.asked_at for plan in asked)
    assert len({plan.key for plan in asked}) == len(asked)
    assert {plan.service.team.name for plan in asked} == northfield.members.keys()
    assert min(Counter(plan.service.team.name for plan in asked).values()) > 200


def test_nobody_asks_their_own_team_or_what_is_not_for_them(plans):
    northfield, asked = plans
    homes = northfield.homes()
    assert not [plan for plan in asked if homes[plan.asker.pk] == plan.service.team]
    assert all(plan.server in northfield.members[plan.service.team.name] for plan in asked)
    for plan in asked[::97]:
        assert can_ask(plan.asker, plan.service, MONDAY.date()), plan.key


def test_each_says_what_its_service_needs(plans):
    """The answers fill in everything that the form asks for, in words that speak of one thing."""
    _, asked = plans
    for plan in asked:
        assert "{" not in plan.asked.title + repr([one for one in plan.asked.answers.values() if isinstance(one, str)])
        answers = {item.key: understood(item, plan.asked.answers.get(item.key)) for item in plan.offer.form}
        assert not missing(plan.offer.form, answers), f"{plan.kind} {plan.asked}"


def test_what_is_asked_this_very_second_is_asked(plans):
    """Whoever starts the demonstration just then would else find a request to which nothing ever happened."""
    northfield, asked = plans
    work, office = Work(northfield, Lots(1)), northfield.cast.hours.calendar
    for plan in asked[::23]:
        assert [step.verb for step in tell(plan, work, office, plan.asked_at).steps] == ["submit"]


def test_lists_do_not_look_copied(plans):
    _, asked = plans
    titles = {(plan.kind, plan.asked.title) for plan in asked}
    assert len(titles) > 0.45 * len(asked)


def test_those_agree_who_would_be_asked(plans):
    _, asked = plans
    homes = plans[0].homes()
    for plan in [plan for plan in asked if plan.service.sign_off][::23]:
        asker = Person.objects.get(pk=plan.asker.pk)
        expected = who_signs(Ask(plan.service, asker, asker, homes[asker.pk]), MONDAY)
        assert plan.signer == (expected.approver if expected else None), plan.key


def test_one_team_has_become_faster_and_one_slower(plans):
    _, asked = plans
    middle = MONDAY - YEARS / 2

    def takes(team: str, *, late: bool) -> float:
        found = [
            (plan.done_at - plan.asked_at).total_seconds()
            for plan in asked
            if plan.service.team.name == team and (plan.asked_at > middle) == late
        ]
        return sorted(found)[len(found) // 2]

    assert takes("Procurement", late=True) < 0.9 * takes("Procurement", late=False)
    assert takes("Maintenance", late=True) > 1.1 * takes("Maintenance", late=False)


def test_another_seed_is_another_airport(plans):
    northfield, _ = plans
    first, second = (Work(northfield, Lots(seed)).asked("repair", "R1", MONDAY) for seed in (1, 2))
    assert first != second
