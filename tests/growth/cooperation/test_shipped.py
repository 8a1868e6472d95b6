"""Are the talks that come with Footpath worth playing?"""

import pytest

from footpath.demo.organization import told
from footpath.growth.cooperation.shipped import FOLDER, shipped, shipped_for
from footpath.pure.role_play import FIND_OUT, TEMPTS, play, walks
from footpath.pure.role_play_check import faults
from footpath.pure.role_play_file import read, write
from footpath.pure.role_play_runs import good_run, poor_run
from footpath.ui.templatetags.ui import icon

OURS = ("friday-message", "in-the-queue", "the-rota")
EVERY = sorted(path.stem.lstrip("0123456789-") for path in FOLDER.glob("*.json"))


@pytest.mark.parametrize("key", EVERY)
def test_each_is_without_faults_and_has_all_three_kinds_of_ends(key):
    one = shipped()[key]
    assert faults(one) == []
    assert {end.kind for end in one.ends} == {"good", "mixed", "bad"}
    assert 12 <= len(one.nodes) <= 24
    assert read(write(one)) == one


@pytest.mark.parametrize("key", OURS)
def test_at_each_moment_something_tempts_and_both_seats_have_words(key):
    one = shipped()[key]
    assert all(node.inside for node in one.nodes)
    assert all(choice.lands for node in one.nodes for choice in node.choices)
    tempting = [node for node in one.nodes if any(choice.behavior in TEMPTS for choice in node.choices)]
    assert len(tempting) >= 0.9 * len(one.nodes)


@pytest.mark.parametrize("key", OURS)
def test_finding_out_first_is_the_best_beginning_and_power_ends_nowhere_good(key):
    one = shipped()[key]
    ends = {}
    for way in walks(one):
        walk = play(one, way)
        ends.setdefault(walk.steps[0].choice.behavior, []).append(walk.end.kind == "good")
    share = {behavior: sum(good) / len(good) for behavior, good in ends.items()}
    assert max(share, key=lambda behavior: share[behavior]) == FIND_OUT
    good, poor = play(one, good_run(one)), play(one, poor_run(one))
    assert good.temperature < poor.temperature
    assert {step.choice.behavior for step in good.steps} >= set(one.rules)


def test_nobody_of_the_demonstration_plays_in_them():
    staff = str(told("staff"))
    for key in OURS:
        one = shipped()[key]
        for name in (one.you.name, one.other.name):
            assert f'"{name} ' not in staff
            assert f"'{name} " not in staff


def test_those_for_supervisors_are_apart():
    assert {one.key for one in shipped_for()} >= set(OURS)
    assert all(one.audience == "supervisors" for one in shipped_for("supervisors"))


def test_every_picture_is_an_icon():
    from footpath.growth.cooperation.words import ICONS
    from footpath.pure.role_play import PICTURES

    assert set(ICONS) == set(PICTURES)
    assert all(icon(name) for name in ICONS.values())
