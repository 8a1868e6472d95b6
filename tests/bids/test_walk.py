"""Does a bid go its whole way, page by page?"""

from datetime import timedelta

import pytest
from django.utils import timezone
from tests.bids.bidding import AFTER, buyer, closed, debriefed, scored, scorers

from footpath.bids import actions, comparing


@pytest.fixture
def at(monkeypatch):
    """`at(moment)`: pages go by this clock."""
    return lambda moment: monkeypatch.setattr(timezone, "now", lambda: moment)


def test_each_state_has_a_page_for_each_who_sees_it(cast, sign_in, at):
    bid = debriefed(cast)
    at(AFTER)
    for who in (bid.owner, cast.cleo, *scorers()):
        answer = sign_in(who).get(f"/bids/{bid.pk}/")
        assert answer.status_code == 200
    assert sign_in(cast.dov).get(f"/bids/{bid.pk}/").status_code in (200, 404)
    answer = sign_in(bid.owner).get(f"/bids/{bid.pk}/memo.pdf")
    assert answer.status_code == 200
    assert answer.content.startswith(b"%PDF")


def test_who_scores_is_asked_first_whether_anything_speaks_against_it(cast, sign_in, at):
    bid = closed(cast)
    at(AFTER)
    page = sign_in(scorers()[0]).get(f"/bids/{bid.pk}/").text
    assert f"/bids/{bid.pk}/conflict/" in page


def test_who_decides_reads_the_comparison_before_the_form(cast, sign_in, at):
    bid = scored(cast)
    at(AFTER)
    page = sign_in(bid.owner).get(f"/bids/{bid.pk}/").text
    assert page.index("Side by side") < page.index(f"/bids/{bid.pk}/decide/")


def test_on_a_phone_each_criterion_names_the_offers_beside_their_points(cast, sign_in, at):
    bid = scored(cast)
    at(AFTER)
    page = sign_in(bid.owner).get(f"/bids/{bid.pk}/").text
    table = page.partition("side-by-side-table")[2].partition("</table>")[0]
    row = table.partition("Quality")[2].partition("</tr>")[0]
    assert 'data-label="Facilities"' in row
    assert "counts 35 of 100" in row


def test_whoever_runs_it_reads_who_is_at_work_and_nobody_is_offered_to_hand_in_half(cast, sign_in, at):
    bid = closed(cast)
    at(AFTER)
    assert "0 of 3 have handed in" in sign_in(bid.owner).get(f"/bids/{bid.pk}/").text
    somebody = scorers()[0]
    actions.declare_conflict(bid, has_one=False, by=somebody, now=AFTER)
    page = sign_in(somebody).get(f"/bids/{bid.pk}/").text
    assert "then hand in here" in page
    assert f"/bids/{bid.pk}/hand-in/" not in page


def test_the_sentence_says_from_which_criterion_the_points_would_come(cast):
    bid = scored(cast)
    said = comparing.robust(bid, comparing.rows(bid, bid.owner, AFTER))
    assert "of 100 more and “" in said, said
    assert "as much less" in said


def test_the_list_says_what_comes_next_and_after_a_year_to_look_back(cast, sign_in, at):
    bid = debriefed(cast)
    at(AFTER)
    assert "look back" not in sign_in(bid.owner).get("/bids/").text
    at(AFTER + timedelta(days=370))
    assert "Next: look back." in sign_in(bid.owner).get("/bids/").text


def test_whoever_typed_a_quote_is_asked_to_pass_on_why(cast, sign_in, at):
    bid = debriefed(cast, second="vendor")
    at(AFTER)
    assert "Please pass it on to" in sign_in(buyer()).get(f"/bids/{bid.pk}/").text
