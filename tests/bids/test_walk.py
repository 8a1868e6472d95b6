"""Does a bid go its whole way, page by page?"""

import pytest
from django.utils import timezone
from tests.bids.bidding import AFTER, closed, debriefed, scored, scorers


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
