"""How does somebody say by which figure they will know?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.planning import WEEK, draft, only_area, promised, tied, under_way

from footpath.growth.actions import tie_evidence
from footpath.growth.figures import choices
from footpath.growth.models import Evidence
from footpath.people.models import Organization
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_a_figure_its_target_and_the_day_of_the_last_look(cast):
    promised(cast, MONDAY - 2 * WEEK, kept=5, of=10)
    plan = draft(cast.ben)
    tied(plan)
    tied(plan, target=0.9)  # chosen anew
    (evidence,) = Evidence.objects.all()
    assert (evidence.key, evidence.target, evidence.start) == ("promises_kept", 0.9, None)
    assert evidence.about == {"kind": "person", "ids": [cast.ben.pk]}


@pytest.mark.parametrize(
    ("facts", "fields"),
    [
        ({"figure": "weather"}, ["figure"]),
        ({"about": "person:999"}, ["about"]),
        ({"target": None}, ["target"]),
        ({"target": 1.5}, ["target"]),
        ({"target": 0.5}, ["target"]),  # it is there already
        ({"recheck_on": None}, ["recheck_on"]),
        ({"recheck_on": MONDAY.date() + timedelta(days=27)}, ["recheck_on"]),
        ({"figure": "satisfaction", "target": 4.5}, ["figure"]),  # nobody has rated anything
        ({"figure": "", "about": "", "recheck_on": None}, ["about", "figure", "recheck_on"]),
    ],
)
def test_what_cannot_be_known_is_named(cast, facts, fields):
    promised(cast, MONDAY - 2 * WEEK, kept=5, of=10)
    with pytest.raises(ValidationError) as told:
        tied(draft(cast.ben), **facts)
    assert sorted(told.value.message_dict) == fields
    assert not Evidence.objects.exists()


def test_figures_of_others_are_not_there_to_choose(cast):
    """Neither of people nor of teams; one's own not where figures of single people are switched off."""
    codes = set(choices(draft(cast.ben), cast.ben, MONDAY))
    assert {f"person:{cast.ben.pk}", f"team:{cast.facilities.pk}", f"service:{cast.move.pk}"} <= codes
    assert f"person:{cast.ana.pk}" not in codes
    assert f"team:{cast.sales.pk}" not in codes
    Organization.objects.update_or_create(pk=1, defaults={"person_measures": False})
    assert f"person:{cast.ben.pk}" not in choices(draft(cast.ben), cast.ben, MONDAY)
    assert set(choices(draft(cast.cleo, team=cast.facilities), cast.cleo, MONDAY)) == codes - {f"person:{cast.ben.pk}"}


def test_the_figure_stays_once_it_is_under_way_and_others_tie_nothing(cast):
    plan = under_way(cast)
    with pytest.raises(Refused):
        tied(plan)
    with pytest.raises(PermissionDenied):
        tie_evidence(
            only_area(plan), about=f"person:{cast.ben.pk}", figure="promises_kept", target=0.9, by=cast.cleo,
            recheck_on=(MONDAY + 12 * WEEK).date(), now=MONDAY,
        )  # fmt: skip
