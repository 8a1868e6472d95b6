"""Do two waves tell nothing of the few who left or joined in between?"""

from footpath.pure.disclosure_over_time import tells_of_few

TEAM, OTHER = set(range(12)), set(range(20, 33))


def test_d_an_03_a_team_that_one_person_left_is_told_in_bands():
    assert tells_of_few({"team": TEAM - {3}}, [{"team": TEAM}], 5) == {"team"}
    assert tells_of_few({"team": TEAM | {40}}, [{"team": TEAM}], 5) == {"team"}


def test_the_same_people_and_many_others_tell_nothing_new():
    assert tells_of_few({"team": TEAM}, [{"team": TEAM}], 5) == set()
    assert tells_of_few({"team": TEAM - set(range(5))}, [{"team": TEAM}], 5) == set()
    assert tells_of_few({"team": TEAM}, [], 5) == set()


def test_two_groups_that_tell_it_only_together():
    """One moved from one team to the other: each alone has changed by one, and both together by nobody."""
    moved = {"one": TEAM - {3}, "other": OTHER | {3}}
    assert tells_of_few(moved, [{"one": TEAM, "other": OTHER}], 5) == {"one", "other"}
    assert tells_of_few({"both": TEAM | OTHER}, [{"one": TEAM, "other": OTHER}], 5) == set()


def test_what_earlier_waves_tell_among_themselves_holds_nothing_back():
    earlier = [{"team": TEAM}, {"team": TEAM - {3}}]
    assert tells_of_few({"other": OTHER}, earlier, 5) == set()
