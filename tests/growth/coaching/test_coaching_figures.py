"""What is told of how coaching goes, to whom, and from how many on?"""

import pytest
from tests.cast import MONDAY
from tests.growth.coaching.coaches import WEEK

from footpath.growth.coaching.care import supervisors
from footpath.growth.coaching.figure_words import lines
from footpath.growth.coaching.figures import figures_for, may_read, own_figures
from footpath.growth.models import CoachingLook, CoachingTalk, CoachTraining
from footpath.people import actions as people
from footpath.people.models import Person

pytestmark = pytest.mark.django_db


def more_teams(cast, count):
    """So many more teams below Northfield, each with a lead and one person, and a talk of theirs that was kept."""
    for number in range(count):
        lead, one = (
            people.add_person(
                name=f"{name} {'ABCDEFG'[number]}ger", email=f"{name}{number}@demo.example", job="", phone="",
                zone="Europe/Berlin", password_hash="", by=None, now=MONDAY,
            )
            for name in ("Lea", "Pia")
        )  # fmt: skip
        team = people.add_team(
            name=f"Team {number}", purpose="", hours=cast.hours, lead=lead, parent=cast.northfield, by=None, now=MONDAY
        )
        for somebody in (lead, one):
            people.join_team(team, person=somebody, since=MONDAY.date(), by=None, now=MONDAY)
        followed(lead, one)


def followed(lead, one, outcome="kept"):
    """They have talked, and looked at it."""
    CoachTraining.objects.get_or_create(person=lead, defaults={"begun_at": MONDAY, "trained_on": MONDAY.date()})
    talk = CoachingTalk.objects.create(
        supervisor=lead, coached=one, state="followed", made_at=MONDAY, held_on=MONDAY.date(), praises=3, helps=1
    )
    CoachingLook.objects.create(talk=talk, by=one, weeks=2, outcome="not_kept", at=MONDAY)
    CoachingLook.objects.create(talk=talk, by=one, weeks=6, outcome=outcome, at=MONDAY)


def test_who_leads_whom_in_the_house(cast):
    names = dict(Person.objects.values_list("pk", "name"))
    found = {names[lead]: sorted(names[one] for one in led) for lead, led in supervisors(MONDAY.date()).items()}
    below_max = sorted([cast.ana.name, cast.cleo.name, cast.dov.name, cast.eve.name])
    assert found == {cast.cleo.name: [cast.ben.name], cast.max.name: below_max}


@pytest.mark.parametrize(("count", "is_told"), [(3, False), (4, True)])
def test_from_five_on_it_is_told_to_those_above(cast, count, is_told):
    more_teams(cast, count)
    followed(cast.cleo, cast.ben, outcome="not_kept")
    found = figures_for(cast.max, MONDAY)
    assert (found is not None, may_read(cast.max, MONDAY)) == (is_told, is_told)
    if found:
        assert (found.supervisors, found.talks, found.praises, found.helps) == (5, 5, 15, 5)
        assert found.kept is not None
        assert (found.kept.n, found.kept.value) == (5, 0.8)
        assert dict((label, value) for label, value, _note in lines(found))["Agreements kept"] == "4 of 5"


def test_what_fewer_than_five_have_done_is_not_told(cast):
    more_teams(cast, 4)
    found = figures_for(cast.max, MONDAY)
    assert found is not None
    assert (found.supervisors, found.talks, found.kept, found.praises) == (5, None, None, None)


def test_champions_read_of_the_whole_house_alone(cast):
    more_teams(cast, 3)
    Person.objects.filter(pk=cast.dov.pk).update(champions=True)
    dov = Person.objects.get(pk=cast.dov.pk)
    found = figures_for(dov, MONDAY)
    assert found is not None
    assert found.supervisors == 5
    assert found.talks is None  # three of them


def test_of_oneself_one_reads_what_there_is(cast):
    followed(cast.cleo, cast.ben)
    found = own_figures(cast.cleo, MONDAY + WEEK)
    assert (found.talks, found.praises, found.helps) == (1, 3, 1)
    assert found.kept is not None
    assert own_figures(cast.cleo, MONDAY + 60 * WEEK).talks == 0


@pytest.mark.parametrize(("who", "status"), [("max", 200), ("cleo", 404), ("ben", 404), ("eve", 404)])
def test_the_page_is_for_those_who_may_read_it(cast, sign_in, tuesday, who, status):
    more_teams(cast, 4)
    assert sign_in(getattr(cast, who)).get("/coaching/figures/").status_code == status
