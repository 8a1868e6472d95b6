"""Which mail is ours, and what was it about?"""

import pytest

from footpath.requests.message_ids import new_message_id, thing_of, thread_id

OURS = new_message_id("request", 12)


def test_it_says_what_it_is_about():
    assert thing_of(OURS) == ("request", 12)
    assert thing_of(thread_id("word", 9)) == ("word", 9)
    assert thread_id("word", 9) == thread_id("word", 9) != thread_id("word", 8)


def test_each_is_new():
    assert len({new_message_id("request", 12) for _n in range(1000)}) == 1000


@pytest.mark.parametrize(
    "forge",
    [
        lambda ours: "",
        lambda ours: "<>",
        lambda ours: ours.replace("request.12.", "request.13."),
        lambda ours: ours.replace("request.", "word."),
        lambda ours: ours.replace(".", ",", 1),
        lambda ours: "<request.12.thread@127.0.0.1>",
        lambda ours: "<request.12.thread." + "0" * 20 + "@127.0.0.1>",
        lambda ours: ours + ours,
        lambda ours: "<request." + "9" * 10_000 + ".a.b@x>",
    ],
)
def test_one_that_we_did_not_make_is_about_nothing(forge):
    assert thing_of(forge(OURS)) is None
