"""Does a talk go on as it was written, from both seats?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.pure.talks import any_scenario, choice, node, scenario

from footpath.pure import role_play
from footpath.pure.role_play import COOLER, HOTTER, REACTIONS, SAME, End, NotOffered, play, sit_opposite, walks
from footpath.pure.role_play_check import faults
from footpath.pure.role_play_runs import good_run, poor_run


@given(any_scenario())
def test_what_is_without_faults_ends_on_every_walk_within_twelve_choices(one):
    if faults(one):
        return
    for way in walks(one):
        walk = play(one, way)
        assert isinstance(walk.at, End)
        assert len(walk.steps) <= role_play.LONGEST
        assert all(0 <= degrees <= 100 for degrees in walk.line)
        assert play(one, way) == walk
    good = play(one, good_run(one))
    assert good.end is not None
    assert (good.end.kind, good.steps[0].choice.behavior) == ("good", "find_out")


@given(any_scenario(), st.lists(st.sampled_from(REACTIONS), min_size=12, max_size=12))
def test_the_other_seat_ends_too_however_one_takes_it(one, reactions):
    if faults(one):
        return
    for steps in range(13):
        walk = sit_opposite(one, reactions[:steps])
        if walk.end:
            break
    assert walk.end is not None
    assert all(0 <= degrees <= 100 for degrees in walk.line)
    with pytest.raises(NotOffered):
        sit_opposite(one, [*reactions[:steps], HOTTER])


def test_the_temperature_follows_from_what_was_said_and_a_place_may_set_its_own():
    talk = scenario(
        node("start", choice("a", "later", "promise", -10), temperature=60),
        node("later", choice("a", "agreed", "own_part", 5), temperature=80),
    )
    assert play(talk, ["a", "a"]).line == [60, 80, 85]
    assert play(talk, ["a"]).steps[0].after == 50


def test_a_choice_that_is_not_there_is_refused():
    for way in (["z"], ["b", "a"], ["a", "a", "a"]):
        with pytest.raises(NotOffered):
            play(scenario(), way)
    with pytest.raises(NotOffered):
        sit_opposite(scenario(), ["amused"])
    with pytest.raises(NotOffered):
        play(scenario(start="nowhere"), [])


def test_how_a_reply_is_taken_invites_the_next_one():
    three = [choice("a", "agreed", "agree", -10), choice("b", "over", "blame", 15), choice("c", "over", "ways", 0)]
    talk = scenario(node("start", choice("a", "then", "listen", -5), temperature=60), node("then", *three))
    said = {how: sit_opposite(talk, [how, SAME]).steps[1].choice.key for how in REACTIONS}
    assert said == {HOTTER: "b", SAME: "c", COOLER: "a"}
    walk = sit_opposite(talk, [COOLER, SAME])
    assert (walk.line, walk.steps[1].written) == ([60, 48, 48], 45)


def test_rules_that_were_used_and_missed_and_the_fork_worth_another_try():
    walk = play(scenario(), ["a", "b"])
    assert role_play.used(scenario(), walk.steps) == ["find_out"]
    assert role_play.missed(scenario(), walk.steps) == ["listen", "ways", "agree"]
    assert role_play.worst_step(walk.steps) == 1
    assert role_play.worst_step(play(scenario(), ["a", "a"]).steps) is None


def test_runs_to_watch_are_found_where_nobody_wrote_them():
    assert (poor_run(scenario()), good_run(scenario())) == (("b",), ("a", "a"))
    assert good_run(scenario(good=("x",))) == ("x",)


@pytest.mark.parametrize(("seconds", "band"), [(0, 0), (10, 1), (29.9, 1), (30, 2), (119, 2), (9999, 3)])
def test_time_is_kept_in_bands(seconds, band):
    assert role_play.band_of(seconds) == band
