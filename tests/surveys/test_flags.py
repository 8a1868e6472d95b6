"""Is how a wave was answered told to whoever runs it alone, never of few, never while it is open?"""

from tests.cast import MONDAY
from tests.surveys.waves import GOOD, anew, opened, waiting

from footpath.surveys import actions
from footpath.surveys.flags import told
from footpath.surveys.release import released


def test_few_are_merged_and_what_all_did_is_left_out():
    seconds = {"under_2": 3, "2_to_4": 6, "4_to_8": 8}
    found = told({"seconds": seconds, "straight": {"no": 17}, "skipped": {"many": 4}}, 20, 5)
    assert found == {
        "seconds": [
            {"steps": ["under_2", "2_to_4"], "n": 9},
            {"steps": ["4_to_8", "8_to_15", "over_15", "unknown"], "n": 11},
        ]
    }


def test_only_whoever_runs_it_reads_it_once_it_is_out(cast, sign_in):
    wave = opened(cast, people=14)
    for n, one in enumerate(waiting(wave)):
        quality = {"seconds": "under_2" if n < 6 else "4_to_8", "straight": "all" if n < 3 else "no"}
        actions.answer(one, answers=GOOD, quality=quality, now=MONDAY)
    assert released(anew(wave), person=cast.cleo) is None
    address = f"/surveys/{wave.pk}/results/all/"
    champion = sign_in(cast.cleo)
    assert champion.get(address).status_code == 404
    closed = actions.close_wave(anew(wave), by=cast.cleo, now=MONDAY)
    actions.release(closed, by=cast.cleo, now=MONDAY)
    page = champion.get(address).text
    assert "How it was answered" in page
    assert "Seconds for each question" in page
    assert "The same answer down the page" not in page  # three of them would be told
    assert [len(step["steps"]) for step in released(anew(wave), person=cast.cleo).quality["seconds"]] == [1, 5]
    assert released(anew(wave), person=cast.ana).quality == {}
    assert "How it was answered" not in sign_in(cast.ana).get(address).text
