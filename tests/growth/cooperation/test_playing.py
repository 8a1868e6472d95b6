"""Does anybody play without an account, and a group by its votes?"""

import pytest

from footpath.growth.cooperation.playing import OTHER, NotOffered, choices_of, shipped, talk_of, winner
from footpath.pure.role_play import HOTTER

TALK = shipped()["friday-message"]


def test_a_talk_from_the_first_moment_to_its_end():
    begins = talk_of(TALK, [])
    assert (begins.me, begins.them, begins.moment.number, begins.outcome) == ("Salome", "Enzo", 1, None)
    assert begins.moment.inside == ""  # only the other one knows what they think
    ends = talk_of(TALK, list("bbb"))
    assert (ends.moment, ends.outcome.kind, ends.outcome.fork) == (None, "bad", 1)
    assert [one.name for one in ends.outcome.used] == []
    assert len(ends.outcome.missed) == 5
    assert ends.steps[0].degrees == "+12"


def test_in_the_other_seat_one_reads_what_one_thinks_and_hears_a_reply():
    talk = talk_of(TALK, [], OTHER)
    assert talk.me == "Enzo"
    assert talk.moment.inside
    assert talk.moment.reply.startswith("I leave it until Monday")
    after = talk_of(TALK, [HOTTER], OTHER)
    assert after.steps[0].lands == "The third time. So that is what they think of us."
    assert (after.temperature, after.line.written != "") == (72, True)


def test_a_group_goes_on_with_what_most_want_of_equal_ones_the_first():
    assert choices_of(TALK, []) == list("abcd")
    assert winner(TALK, [], ["b", "b", "a", "z"]) == "b"
    assert winner(TALK, [], ["d", "c"]) == "c"
    assert winner(TALK, [], ["z"]) is None
    assert choices_of(TALK, list("bbb")) == []
    with pytest.raises(NotOffered):
        winner(TALK, ["z"], [])


def test_the_map_says_the_way_in_words():
    talk = talk_of(TALK, list("bbb"))
    assert talk.map.spoken.endswith("A bad end.")
    assert len(talk.map.taken) == 3
    assert [one.look for one in talk.map.places if "here" in one.look] == ["bad here"]
