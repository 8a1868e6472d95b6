"""How does somebody put a job out to bid?"""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.bids.bidding import CRITERIA, asker, brief, buyer, framed, person, scorers
from tests.cast import MONDAY, happened

from footpath.bids import actions
from footpath.bids.models import Bid


def test_it_is_written_by_whoever_leads_the_team_that_needs_it(cast):
    bid = framed(cast)
    assert (bid.state, bid.owner.name, bid.budget, bid.team) == ("framed", "Lea Lead", 2_000_000, cast.sales)
    assert [one.weight for one in bid.measures] == [40, 35, 25]
    assert happened(bid).kind == "bid.framed"
    assert bid.invited.count() == 2
    assert bid.seats.count() == 4


def test_nobody_else_begins_one_for_that_team(cast):
    asker(cast)
    for who in (cast.ana, cast.ben, cast.cleo, cast.eve):
        with pytest.raises(PermissionDenied):
            actions.frame_bid(brief(cast), team=cast.sales, by=who, now=MONDAY)


@pytest.mark.parametrize(
    ("other", "field"),
    [
        ({"title": " "}, "title"),
        ({"title": "x" * 141}, "title"),
        ({"need": ""}, "need"),
        ({"need": "half \ud83d"}, "need"),
        ({"budget": "-5"}, "budget"),
        ({"budget": "99999999999999"}, "budget"),
        ({"budget": "12 parrots"}, "budget"),
        ({"currency": "XXX"}, "currency"),
        ({"closes_at": None}, "closes_at"),
        ({"closes_at": MONDAY}, "closes_at"),
        ({"closes_at": MONDAY + timedelta(days=400)}, "closes_at"),
        ({"criteria": [replace(CRITERIA[0], weight=0)]}, "weight_1"),
        ({"criteria": [replace(CRITERIA[0], weight=-40)]}, "weight_1"),
        ({"criteria": [replace(CRITERIA[0], weight=101)]}, "weight_1"),
        ({"criteria": [CRITERIA[0], CRITERIA[0]]}, "name_2"),
        ({"criteria": [replace(CRITERIA[0], low="")]}, "low_1"),
        ({"criteria": [replace(CRITERIA[0], name=f"N{n}") for n in range(9)]}, "name_1"),
    ],
)
def test_what_cannot_be_kept_names_its_field(cast, other, field):
    with pytest.raises(ValidationError) as refused:
        framed(cast, **other)
    assert field in refused.value.error_dict
    assert not Bid.objects.exists()


def test_a_team_does_not_ask_itself(cast):
    with pytest.raises(ValidationError) as refused:
        framed(cast, teams=[cast.sales])
    assert "itself" in str(refused.value)


def test_whoever_enters_quotes_neither_scores_nor_runs_it(cast):
    for named in ({"procurement": [scorers()[0]]}, {"procurement": [asker(cast)]}):
        with pytest.raises(ValidationError) as refused:
            framed(cast, **named)
        assert "procurement" in refused.value.error_dict


def test_somebody_who_has_left_has_no_part(cast):
    gone = person("Gone Gwen")
    gone.is_active = False
    gone.save()
    with pytest.raises(ValidationError):
        framed(cast, scorers=[*scorers(), gone])


def test_hostile_text_is_kept_as_text(cast, sign_in, tuesday):
    bid = framed(cast, need="<script>alert(1)</script> {{ 7*7 }}", procurement=[buyer()])
    page = sign_in(bid.owner).get(f"/bids/{bid.pk}/").content.decode()
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;" in page
    assert "{{ 7*7 }}" in page
