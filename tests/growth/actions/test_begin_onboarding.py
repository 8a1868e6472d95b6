"""How does the onboarding of somebody new begin?"""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.welcoming import begun, newcomer, open_one

from footpath.growth.actions import begin_onboarding, keep_part, publish_syllabus
from footpath.growth.models import Onboarding, Syllabus
from footpath.growth.onboarding import states
from footpath.history.models import Event
from footpath.people.actions import deactivate
from footpath.people.models import Person
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_it_has_the_house_s_parts_and_a_visit_and_waits_for_a_buddy(cast):
    it = begun(cast)
    kinds = list(it.items.values_list("kind", flat=True))
    assert kinds[0] == "buddy"
    assert (kinds.count("lesson"), kinds.count("item"), kinds.count("visit")) == (6, 18, 1)
    assert set(it.items.exclude(kind="buddy").values_list("state", flat=True)) == {states.LOCKED}
    assert Event.objects.filter(kind="onboarding.begun", subject_id=it.pk, actor_id=cast.cleo.pk).count() == 1
    assert it.items.get(kind="buddy").due_on == date(2026, 11, 20)  # the Friday before
    lesson = it.items.filter(kind="lesson", due_day=5).get()
    assert lesson.due_on == date(2026, 11, 27)


def test_with_a_buddy_everything_is_open_at_once(cast):
    it = open_one(cast)
    assert set(it.items.exclude(kind="buddy").values_list("state", flat=True)) == {states.OPEN}
    assert it.items.get(kind="buddy").state == states.CONFIRMED


def test_a_team_adds_its_own_and_nobody_who_began_before_sees_that(cast):
    nia = newcomer(cast)
    first = open_one(cast, nia)
    keep_part(cast.facilities, None, title="Get the keys of hall B", due=2, who="buddy", by=cast.cleo, now=MONDAY)
    publish_syllabus(Syllabus.objects.get(whose=cast.facilities.pk), by=cast.cleo, now=MONDAY)
    ida = newcomer(cast, name="Ida Roth")
    second = open_one(cast, ida)
    assert not first.items.filter(title__contains="keys").exists()
    assert second.items.get(title__contains="keys").whose == cast.facilities.pk
    assert second.house == first.house


@pytest.mark.parametrize("days", [-181, 181, 365 * 3, -365 * 3])
def test_a_first_day_years_away_is_refused_by_name(cast, days):
    nia = newcomer(cast)
    with pytest.raises(ValidationError) as refused:
        begun(cast, nia, first_day=MONDAY.date() + timedelta(days=days))
    assert set(refused.value.error_dict) == {"first_day"}
    with pytest.raises(ValidationError):
        begun(cast, nia, first_day=None)
    assert not Onboarding.objects.exists()


def test_nobody_is_their_own_buddy_or_checker_and_who_left_is_neither(cast):
    nia = newcomer(cast)
    for field in ("buddy", "checker"):
        with pytest.raises(ValidationError) as refused:
            begun(cast, nia, **{field: nia})
        assert set(refused.value.error_dict) == {field}
    deactivate(cast.ana, by=cast.eve, now=MONDAY)
    with pytest.raises(ValidationError):
        begun(cast, nia, buddy=Person.objects.get(pk=cast.ana.pk))


def test_strangers_the_new_colleague_and_a_second_one_are_refused(cast):
    nia = newcomer(cast)
    facts = {"team": cast.facilities, "first_day": MONDAY.date(), "now": MONDAY}
    for stranger in (cast.ana, cast.ben, cast.dov, nia):
        with pytest.raises(PermissionDenied):
            begin_onboarding(nia, by=stranger, **facts)
    with pytest.raises(ValidationError) as refused:
        begin_onboarding(cast.dov, by=cast.cleo, **facts)
    assert set(refused.value.error_dict) == {"team"}
    begin_onboarding(nia, by=cast.eve, **facts)
    with pytest.raises(Refused, match="under way already"):
        begin_onboarding(nia, by=cast.cleo, **facts)
