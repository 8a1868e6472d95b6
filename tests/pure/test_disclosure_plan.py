"""Of announced groups, are those shown that may be, and does nothing that is left out of a computation matter?"""

from random import Random

import numpy as np
import pytest
from tests.pure.attackers import world

from footpath.pure import disclosure_plan
from footpath.pure.disclosure_plan import keep, plan, with_merged


def of(counts, *, more=()):
    people = [cell for cell, n in counts.items() for _ in range(n)]
    made = plan([*counts, *more], ("team", "site")[: len(next(iter(counts)))], [["team"]])
    return made, np.array([people.count(cell) for cell in made.cells], dtype=np.int64)


@pytest.mark.parametrize(
    ("counts", "shown"),
    [
        ({("Tech",): 9, ("Sales",): 4}, ["all"]),
        ({("Tech",): 9, ("Ops",): 6, ("Sales",): 4}, ["all", "team=Tech", "team=*"]),
        ({("A",): 12, ("B",): 7, ("C",): 3, ("D",): 1}, ["all", "team=A", "team=*"]),
        ({("A",): 2, ("B",): 2}, []),
        ({("A",): 8, ("B",): 0}, ["all", "team=A"]),
    ],
)
def test_an_05_and_06_the_published_vectors(counts, shown):
    made, people = of(counts)
    found, public = with_merged(made, keep(made, people, 5).shown, people, 5)
    assert [found.blocks[i].key for i in sorted(public)] == shown


def test_a_team_and_a_site_that_share_all_but_one_are_not_both_told():
    made = plan(
        [("A", "N")] * 11 + [("A", "S"), ("B", "N")] + [("B", "S")] * 30, ("team", "site"), [["team"], ["site"]]
    )
    people = np.array([11, 1, 1, 30])
    found = keep(made, people, 5)
    assert {made.blocks[i].key for i in found.shown} == {"all", "team=A", "team=B"}  # the last cut gave way
    assert found.audit == 2


def test_where_teams_lie_in_departments_a_department_less_its_teams_tells_of_nobody():
    cells = [("d1", "a"), ("d1", "b"), ("d2", "c"), ("d2", "d")]
    made = plan(cells, ("department", "team"), [["department"], ["team"]])
    found = keep(made, np.array([8, 3, 9, 7]), 5)
    assert {made.blocks[i].key for i in found.shown} == {"all", "department=d1", "department=d2", "team=c", "team=d"}


def test_an_10_where_all_in_one_group_say_the_same_its_neighbor_keeps_that_to_itself():
    made, people = of({("A",): 12, ("B",): 12, ("C",): 20})
    marks = np.array([[0, 12], [6, 6], [10, 10]])
    shown = keep(made, people, 10, marks=marks).shown
    assert {made.blocks[i].key for i in shown} == {"all", "team=C"}


def test_sums_that_are_left_out_of_the_audit_follow_from_those_that_are_in():
    for seed in range(40):
        here = world(Random(seed))
        people = np.bincount([one.cell for one in here.given], minlength=len(here.plan.cells))
        rules = disclosure_plan._Rules(here.plan, people, 5, None)
        shown = {i for i in range(len(here.plan.blocks)) if rules.n[i] >= 5}
        there = here.plan.rows * (people > 0)
        whole, needed = there[sorted(shown)], there[rules._needed(shown)]
        assert len(needed) <= len(whole)
        assert np.linalg.matrix_rank(needed) == np.linalg.matrix_rank(whole)
