"""Does the grid say where the team is thin, and nothing of how good anybody is?"""

import pytest
from django.urls import reverse
from tests.cast import MONDAY
from tests.growth.visiting import task

from footpath.growth import actions
from footpath.growth.skills.grid import grid

pytestmark = pytest.mark.django_db


def test_covered_fragile_and_orphan(cast):
    for name, levels in (("A", (3, 4)), ("B", (4, 2)), ("C", (1, 2))):
        made = actions.keep_skill_task(cast.facilities, name=name, by=cast.cleo, now=MONDAY)
        for person, level in zip((cast.ben, cast.cleo), levels, strict=True):
            actions.set_skill_level(made, person=person, level=level, by=cast.cleo, now=MONDAY)
    found = grid(cast.facilities, MONDAY)
    assert [one.cover for one in found.rows] == ["covered", "fragile", "orphan"]
    assert [one.who for one in found.rows] == [["Ben Okafor", "Cleo Marin"], ["Ben Okafor"], []]
    assert (found.covered, [one.task.name for one in found.fragile]) == (1, ["B", "C"])
    assert [one.name for one in found.people] == sorted(one.name for one in (cast.ben, cast.cleo))


def test_the_page_of_a_team_and_of_its_grid(cast, sign_in, tuesday):
    made = task(cast)
    cleo, ben = sign_in(cast.cleo), sign_in(cast.ben)
    where = reverse("team-skills", args=[cast.facilities.pk])
    assert "one person" in ben.get(where).content.decode()
    assert "Where it is thin" in ben.get(where).content.decode()
    assert ben.post(f"{where}level/", {"task": made.pk, "person": cast.cleo.pk, "level": 3}).status_code == 422
    assert cleo.post(f"{where}level/", {"task": made.pk, "person": cast.cleo.pk, "level": 3}).status_code == 302
    assert "alone: Ben Okafor, Cleo Marin" in ben.get(where).content.decode()
    assert "1 of 1 task" in cleo.get(reverse("team", args=[cast.facilities.pk])).content.decode()
    assert "Who can step in" not in sign_in(cast.dov).get(reverse("team", args=[cast.facilities.pk])).content.decode()
    assert sign_in(cast.eve).get(where).status_code == 404


def test_nothing_is_added_up_for_a_person(cast):
    task(cast)
    found = grid(cast.facilities, MONDAY)
    assert {name for name in vars(found)} == {"team", "people", "rows", "asked"}
    assert {name for row in found.rows for cell in row.cells for name in vars(cell)} == {"person", "level", "words"}
