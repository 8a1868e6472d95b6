"""Do answers that are parted by two ways at once stay as safe, and are they told before, on the plan and in results?"""

from collections import Counter

import pytest
from tests.cast import MONDAY
from tests.surveys.releases import often
from tests.surveys.waves import anew, crowd, planned

from footpath.people.models import Person
from footpath.surveys import actions
from footpath.surveys.answering.told import told
from footpath.surveys.models import Invitation, Release
from footpath.surveys.models.answers import Response
from footpath.surveys.plans import holds, what_they_will_see
from footpath.surveys.release import released
from footpath.surveys.results.groups import name

SITES = ("Oslo", "Rome", "Hall 1")


@pytest.fixture
def wave(cast):
    """Team by site: 26 people of Facilities and 25 of Sales, in three places."""
    for team, count in ((cast.facilities, 24), (cast.sales, 24)):
        for number, one in enumerate(crowd(team, count, name=team.name)):
            Person.objects.filter(pk=one.pk).update(place=SITES[number % 3])
    Person.objects.filter(pk__in=[cast.ben.pk, cast.cleo.pk, cast.dov.pk]).update(place="Oslo")
    audience = {"teams": [cast.facilities.pk, cast.sales.pk]}
    facts = {"audience": audience, "cuts": ["team", "site"], "crossed": ["team", "site"], "strict": True}
    return actions.open_wave(planned(cast, people=0, **facts), by=cast.cleo, now=MONDAY)


def test_an_25_the_crossed_group_is_told_before_with_how_many(wave, cast, sign_in):
    mine = Invitation.objects.select_related("wave__instrument").get(wave=wave, person=cast.ben)
    seen = what_they_will_see(wave, mine.cells)
    assert [block["cut"] for block in seen] == ["", "team", "site", "team&site"]
    assert "Facilities · Oslo; 10 or more are asked" in told(mine).cuts
    page = sign_in(cast.ben).get(f"/surveys/{wave.pk}/plan/").text
    assert "By their team · where they work" in page
    assert "Averages from which single answers could be narrowed down are held back, too." in page


def test_an_08_what_is_left_of_a_crossed_group_is_never_one_to_four(wave, cast):
    rows = list(Invitation.objects.filter(wave=wave).order_by("pk"))
    cells = Counter((one.cells["team"], one.cells["site"]) for one in rows)
    few = min(cells, key=lambda cell: cells[cell])  # of this group four answer, of all others everybody
    given = [one for one in rows if (one.cells["team"], one.cells["site"]) != few]
    given += [one for one in rows if (one.cells["team"], one.cells["site"]) == few][:4]
    Response.objects.bulk_create(
        Response(wave=wave, cells=one.cells, answers=often(1 + n % 5)[0]) for n, one in enumerate(given)
    )
    closed = actions.close_wave(anew(wave), by=cast.cleo, now=MONDAY)
    actions.release(closed, by=cast.cleo, now=MONDAY)
    blocks = Release.objects.get(wave=wave).figures["blocks"]
    crossed = [block for block in blocks if block["cut"] == "team&site"]
    assert f"team={few[0]}&site={few[1]}" not in {block["key"] for block in crossed}
    assert len(crossed) >= 1
    assert all(block["n"] >= 5 for block in blocks)
    for parent in (block for block in blocks if block["cut"] in {"", "team", "site"}):
        of_it = [block for block in crossed if parent["values"].items() <= block["values"].items()]
        rest = parent["n"] - sum(block["n"] for block in of_it)
        assert rest == 0 or rest >= 5
    by_two = [block for block in released(anew(wave), person=cast.cleo).blocks if block["cut"] == "team&site"]
    assert {" · " in name(block) for block in by_two} == {True}


def test_what_stands_together_of_a_crossed_cut_holds_its_own_groups_alone():
    block = {
        "cut": "team&site",
        "values": {"site": "*", "team": "*"},
        "merged": ["team=7&site=oslo", "team=8&site=rome"],
    }
    assert holds(block, {"team": "7", "site": "oslo", "about": ""})
    assert not holds(block, {"team": "7", "site": "rome"})
    one = {"cut": "team", "values": {"team": "*"}, "merged": ["7", "8"]}
    assert holds(one, {"team": "8", "site": "rome"})
    assert not holds(one, {"team": "9"})
