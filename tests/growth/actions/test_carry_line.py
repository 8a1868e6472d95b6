"""How does a line of somebody's workbook go on to where it lives?"""

from functools import partial

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests import race
from tests.cast import MONDAY
from tests.growth.workshopping import group
from tests.growth.workshops.booked import worked

from footpath.conversations.models import ContactLog, ContactPoint, Obstacle, Worksheet
from footpath.growth.actions import carry_line, claim_workbook, keep_entry
from footpath.growth.models import Carried, Participant, Plan, Step
from footpath.growth.workshops.carrying import Book
from footpath.history.models import Event
from footpath.people.models import Pair, PairNote
from footpath.recovery.models import Guideline
from footpath.surveys.mine import mine_of


def mine(cast, person, **also):
    """A workbook that was written as a guest, and is somebody's now."""
    _workshop, [one] = group(guests=1)
    worked(one, **also)
    return claim_workbook(one, key=one.key, by=person, now=MONDAY)


def lines(one):
    return [line for place in Book(one, MONDAY).places() for line in place.lines]


def of_kind(one, kind):
    return [line for line in lines(one) if line.kind == kind]


CHOSEN = {"kind": "system", "often": "weekly", "other": ""}


def carry_all(one, by, second=""):
    """Tick every line; those of whom nobody is meant stay."""
    went, said = 0, {}
    for line in lines(one):
        try:
            went += carry_line(one, line=line.key, chosen={**CHOSEN, "who": "", "second": second}, by=by, now=MONDAY)
        except ValidationError as told:
            said.update({} if line.missing else told.message_dict)
    assert set(said) <= {"who", "second"}
    return went


def counts():
    kinds = (Pair, PairNote, Obstacle, ContactLog, ContactPoint, Worksheet, Plan, Step, Guideline)
    return [kind._default_manager.count() for kind in kinds]


@pytest.mark.django_db
def test_everything_goes_where_it_lives_and_twice_makes_nothing_twice(cast):
    ana = {"customer": cast.ana.name, "own": "7", "predicted": "6", "reason": "They come late", "service": "Rosters"}
    customers = f"{cast.ana.name}\nsales\nThe night shift"
    one = mine(cast, cast.cleo, mine={"customers": customers}, worksheet={**ana, "customer": cast.dov.name})
    assert carry_all(one, cast.cleo, cast.max.email) >= 10
    sheet = mine_of(cast.cleo)
    assert sheet.text("effect") == "Aircraft leave on time."
    assert set(Pair.objects.filter(provider_person=cast.cleo).values_list("customer_person", "customer_team")) >= {
        (cast.ana.pk, None), (None, cast.sales.pk), (cast.dov.pk, None),
    }  # fmt: skip
    assert Obstacle.objects.filter(named_by=cast.cleo, what="Two systems for the same shift").exists()
    assert [log.points.count() for log in ContactLog.objects.filter(owner=cast.cleo).order_by("role")] == [2, 1]
    assert sorted(Worksheet.objects.filter(provider=cast.cleo).values_list("state", flat=True)) == ["draft", "sealed"]
    [plan] = Plan.objects.filter(owner=cast.cleo)
    assert [str(area) for area in plan.areas.all()] == ["Fewer changes to rosters"]
    assert plan.texts["help"].startswith("Changes after Wednesday")
    assert Step.objects.filter(area__plan=plan).count() == 2
    assert "Find out first" in Guideline.objects.get(team=cast.facilities).text
    before, told = counts(), Event.objects.count()
    assert carry_all(one, cast.cleo, cast.max.email) == 0
    assert counts() == before
    assert mine_of(cast.cleo).texts == sheet.texts
    assert Event.objects.count() == told


@pytest.mark.django_db
def test_only_what_is_whole_can_go_and_only_by_its_writer(cast):
    one = mine(cast, cast.ben, moments={"received-2-moment": "Half a line"}, plan={"areas": ""})
    half = [line for line in lines(one) if line.missing]
    assert {line.kind for line in half} == {"received", "plan"}
    with pytest.raises(ValidationError):
        carry_line(one, line=half[0].key, chosen={}, by=cast.ben, now=MONDAY)
    with pytest.raises(ValidationError):
        carry_line(one, line="plan:made-up", chosen={}, by=cast.ben, now=MONDAY)
    for person in (cast.dov, cast.eve):
        with pytest.raises(PermissionDenied):
            carry_line(one, line=of_kind(one, "sheet")[0].key, chosen={}, by=person, now=MONDAY)
    assert not Carried.objects.exists()


@pytest.mark.django_db
def test_a_name_that_two_have_is_chosen_and_one_that_nobody_has_stays_text(cast):
    type(cast.dov).objects.filter(pk=cast.dov.pk).update(name=cast.ana.name)
    one = mine(cast, cast.ben, mine={"customers": f"{cast.ana.name}\nNobody here"})
    two, nobody = of_kind(one, "customer")[:2]
    assert len(two.ends) == 2
    assert nobody.ends == ()
    for line, chosen in ((two, {}), (nobody, {}), (two, {"who": "person:999999"}), (two, {"who": "team:" + "9" * 40}),
                         (nobody, {"other": "No Body"}), (two, {"who": f"person:{cast.ben.pk}"})):  # fmt: skip
        with pytest.raises(ValidationError):
            carry_line(one, line=line.key, chosen=chosen, by=cast.ben, now=MONDAY)
    assert not Pair.objects.exists()
    assert not Carried.objects.exists()
    assert carry_line(one, line=two.key, chosen={"who": f"person:{cast.dov.pk}"}, by=cast.ben, now=MONDAY)
    assert carry_line(one, line=nobody.key, chosen={"other": cast.max.email}, by=cast.ben, now=MONDAY)
    assert Pair.objects.count() == 2


@pytest.mark.django_db
def test_the_sheet_is_added_to_and_never_replaced(cast):
    one = mine(cast, cast.ben)
    carry_all(one, cast.ben)
    now = {"services": "Rosters for the ramp\nTowing at night", "definition": "In other words."}
    one = Participant.objects.select_related("person", "workshop").get(pk=one.pk)
    keep_entry(one, exercise="mine", answers=now, now=MONDAY)
    carry_all(one, cast.ben)
    services = mine_of(cast.ben).text("services").split("\n")
    assert services == ["Rosters for the ramp", "Lists of who may tow", "Towing at night"]
    assert "without having to ask twice" in mine_of(cast.ben).text("definition")


def carry_plan(one, by):
    return carry_line(one, line=of_kind(one, "plan")[0].key, chosen={}, by=by, now=MONDAY)


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("guarded", [True, False])
def test_ticked_twice_at_once_it_goes_once(cast, guarded):
    """Without the constraint, as a control, there are two plans."""
    one = mine(cast, cast.ben)
    see = partial(Participant.objects.select_related("person", "workshop").get, pk=one.pk)
    if guarded:
        won, _told = race.at_once(see, (carry_plan, cast.ben), (carry_plan, cast.ben))
        assert len(won) == Plan.objects.count() == 1
    else:
        with race.without("workshop_carried_once", Carried):
            race.at_once(see, (carry_plan, cast.ben), (carry_plan, cast.ben))
            assert Plan.objects.count() == 2
