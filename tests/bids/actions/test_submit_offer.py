"""How does a team hand in an offer, and procurement a vendor's quote?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.bids.bidding import CLOSES, COSTS, DAY, again, buyer, locked, offer, opened, quote, terms, workshop
from tests.cast import MONDAY, happened

from footpath.bids import actions, sealing
from footpath.bids.models import Offer, OfferFile
from footpath.files import disk
from footpath.people.refusals import Refused

NOW = MONDAY + DAY


def test_it_lies_sealed(cast):
    one = offer(opened(cast), cast, quality="Our secret recipe")
    row = Offer.objects.get(pk=one.pk)
    assert "recipe" not in row.locked
    assert "12000" not in row.locked
    assert sealing.read(row, cast.cleo, NOW)["costs"]["price"] == 1_200_000
    event = happened(one)
    assert (event.kind, event.facts, event.subject_kind) == ("bid_offer.sent", {}, "bid_offer")


def test_it_replaces_the_earlier_one(cast):
    bid = opened(cast)
    first = offer(bid, cast)
    second = terms(costs=COSTS | {"price": "1"})
    actions.submit_offer(bid, second, team=cast.facilities, by=cast.cleo, now=NOW, offer=first)
    assert sealing.read(bid.offers.get(), cast.cleo, NOW)["costs"]["price"] == 100


def test_a_second_one_of_the_same_team_is_told(cast):
    bid = opened(cast)
    offer(bid, cast)
    with pytest.raises(Refused):
        offer(bid, cast)


@pytest.mark.parametrize("late", [timedelta(0), timedelta(seconds=1)])
def test_one_second_too_late_is_too_late(cast, late):
    """Even while the worker has not opened the others yet."""
    bid = opened(cast)
    with pytest.raises(Refused, match="over"):
        actions.submit_offer(bid, terms(), team=cast.facilities, by=cast.cleo, now=CLOSES + late)
    assert not bid.offers.exists()


def test_what_was_typed_too_late_is_still_in_the_form(cast, sign_in, monkeypatch):
    bid = opened(cast)
    monkeypatch.setattr("django.utils.timezone.now", lambda: CLOSES)
    typed = {**COSTS, "ready_on": "2026-12-20", "quality": "We know every corner"}
    answer = sign_in(cast.cleo).post(f"/bids/{bid.pk}/offer/", typed)
    assert answer.status_code == 409
    assert "We know every corner" in answer.content.decode()
    assert "over" in answer.content.decode()


def test_who_may_offer(cast):
    bid = opened(cast)
    for who, team in (
        (cast.ben, cast.facilities),  # does not lead it
        (cast.cleo, workshop(cast)),  # leads another one
        (bid.owner, cast.sales),  # who needs it
        (cast.max, cast.facilities),  # leads both sides: runs it
        (cast.dov, cast.sales),
        (cast.cleo, None),  # no procurement
        (cast.eve, None),
        (bid.owner, None),
    ):
        with pytest.raises(PermissionDenied):
            actions.submit_offer(bid, terms(vendor="Shiny"), team=team, by=who, now=NOW)


def test_a_team_that_is_not_invited_offers_only_where_all_may(cast):
    bid = opened(cast, teams=[workshop(cast)])
    with pytest.raises(PermissionDenied):
        offer(bid, cast)
    assert offer(opened(cast, is_for_all=True, teams=[]), cast).pk


def test_who_left_offers_nothing(cast):
    bid = opened(cast)
    cast.cleo.is_active = False
    cast.cleo.save()
    with pytest.raises(PermissionDenied):
        offer(bid, cast)


def test_not_while_it_is_not_open(cast):
    with pytest.raises(Refused):
        actions.submit_offer(locked(cast), terms(vendor="S"), team=None, by=buyer(), now=NOW)


@pytest.mark.parametrize(
    ("other", "field"),
    [
        ({"costs": COSTS | {"price": "-1"}}, "price"),
        ({"costs": COSTS | {"exit": ""}}, "exit"),
        ({"costs": COSTS | {"switching": "9" * 40}}, "switching"),
        ({"costs": COSTS | {"coordination": "1.234"}}, "coordination"),
        ({"costs": COSTS | {"price": "USD 5"}}, "price"),
        ({"ready_on": None}, "ready_on"),
        ({"ready_on": MONDAY.date() - DAY}, "ready_on"),
        ({"turnaround": 0}, "turnaround"),
        ({"turnaround": 10**6}, "turnaround"),
        ({"quality": "x" * 4001}, "quality"),
        ({"figures": ["nothing"]}, "figures"),
    ],
)
def test_what_cannot_be_kept_names_its_field(cast, other, field):
    with pytest.raises(ValidationError) as refused:
        offer(opened(cast), cast, **other)
    assert field in refused.value.error_dict


def test_a_vendor_has_a_name_and_says_how_well(cast):
    bid = opened(cast)
    for other, field in (({"vendor": ""}, "vendor"), ({"quality": ""}, "quality")):
        with pytest.raises(ValidationError) as refused:
            quote(bid, **other)
        assert field in refused.value.error_dict
    assert "Shiny" not in Offer.objects.get(pk=quote(bid).pk).locked


def file(name="quote.pdf", content=b"%PDF very cheap"):
    return SimpleUploadedFile(name, content)


def attach(bid, *files):
    return actions.submit_offer(bid, terms(vendor="Shiny"), team=None, by=buyer(), now=NOW, files=files)


def test_the_bytes_of_a_file_are_locked_on_the_disk(cast):
    one = attach(opened(cast), file())
    kept = OfferFile.objects.get(offer=one)
    assert b"cheap" not in disk.path_of(kept.file_id).read_bytes()
    assert "quote" not in kept.file.name
    assert sealing.file_bytes(kept, buyer(), NOW) == ("quote.pdf", b"%PDF very cheap")


def test_files_that_cannot_be_kept(cast):
    bid = opened(cast)
    for files in ([file(content=b"")], [file()] * 6, [file(content=b"x" * (5 * 1024 * 1024 + 1))]):
        with pytest.raises(ValidationError) as refused:
            attach(bid, *files)
        assert "attached" in refused.value.error_dict
    assert not again(bid).offers.exists()
