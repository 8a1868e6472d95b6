"""Does anybody learn before the closing moment what was offered, by whom, or whether anything was?"""

import ast
import json
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from tests.bids.bidding import CLOSES, DAY, again, buyer, closed, offer, opened, quote, scorers, terms, workshop
from tests.cast import MONDAY
from tests.programs import program

import footpath
from footpath.bids import actions, sealing
from footpath.bids.locked import unlock
from footpath.bids.models import Bid, Offer, OfferFile
from footpath.history.models import Event
from footpath.notifications.bid_rules import BID_RULES
from footpath.people.exporting import export_of

SECRET = "Zanzibar wax"
NOW = MONDAY + 2 * DAY
SECOND_BEFORE = CLOSES - timedelta(seconds=1)


def secret_bid(cast):
    """With an offer of Facilities and a vendor's quote, both of which say something secret."""
    bid = opened(cast)
    offer(bid, cast, quality=SECRET, costs={"price": "77777", "switching": "0", "coordination": "0", "exit": "0"})
    said = terms(vendor=f"{SECRET} Ltd", quality=SECRET)
    file = SimpleUploadedFile(f"{SECRET}.txt", SECRET.encode())
    actions.submit_offer(bid, said, team=None, by=buyer(), now=MONDAY + DAY, files=[file])
    return again(bid)


def everybody(cast, bid):
    """All but the two sides: who runs it, who leads above, an administrator, who scores, another team, a stranger."""
    return [bid.owner, cast.max, cast.eve, *scorers(), workshop(cast).lead, cast.ana, cast.ben, cast.dov]


def clock(monkeypatch, moment):
    monkeypatch.setattr("django.utils.timezone.now", lambda: moment)


def told(answer: HttpResponse) -> str:
    return b"".join(answer).decode(errors="replace")


def test_no_page_tells_it(cast, sign_in, monkeypatch):
    bid = secret_bid(cast)
    clock(monkeypatch, SECOND_BEFORE)
    ours = list(Offer.objects.values_list("pk", flat=True))
    file = OfferFile.objects.get().pk
    ways = ["/", "/bids/", f"/bids/{bid.pk}/", f"/bids/{bid.pk}/memo.pdf", f"/bids/{bid.pk}/agree/"]
    ways += [f"/bids/{bid.pk}/offers/{pk}/{what}" for pk in ours for what in ("score/", f"files/{file}/")]
    ways += [f"/bids/{bid.pk}/quotes/{pk}/" for pk in ours] + ["/search/?q=Zanzibar", "/notices/", "/asked/"]
    for who in everybody(cast, bid):
        browser = sign_in(who)
        for way in ways:
            page = told(browser.get(way)).replace("q=Zanzibar", "").replace('value="Zanzibar"', "")
            assert SECRET not in page, (who, way)
            assert "77,777" not in page, (who, way)


def test_every_page_is_the_same_whether_offers_came_or_not(cast, sign_in, monkeypatch):
    """Not even how many there are: what each of them sees does not differ by a sign."""
    bid = opened(cast)
    people = [bid.owner, cast.max, cast.eve, *scorers()]
    clock(monkeypatch, NOW)

    def seen(who):
        lines = told(sign_in(who).get(f"/bids/{bid.pk}/")).splitlines()
        return [line for line in lines if "csrf" not in line and "nonce" not in line]

    before = [seen(who) for who in people]
    offer(bid, cast)
    quote(bid)
    assert [seen(who) for who in people] == before


def test_an_address_that_is_tried_does_not_say_whether_something_is_there(cast, sign_in, monkeypatch):
    bid = secret_bid(cast)
    clock(monkeypatch, NOW)
    [ours, theirs], file = Offer.objects.order_by("pk").values_list("pk", flat=True), OfferFile.objects.get().pk
    for who in [bid.owner, cast.max, cast.eve, *scorers()]:
        browser = sign_in(who)
        for there in (ours, theirs):
            pairs = [
                (f"/bids/{bid.pk}/offers/{there}/files/{file}/", f"/bids/{bid.pk}/offers/999999/files/999999/"),
                (f"/bids/{bid.pk}/offers/{there}/score/", f"/bids/{bid.pk}/offers/999999/score/"),
                (f"/bids/{bid.pk}/quotes/{there}/", f"/bids/{bid.pk}/quotes/999999/"),
            ]
            for real, made_up in pairs:
                assert browser.get(real).status_code == browser.get(made_up).status_code, (who, real)
            for door in ("debrief/{}/", "offers/{}/withdraw/"):
                codes = {
                    browser.post(f"/bids/{bid.pk}/{door.format(pk)}", {"text": "x"}).status_code
                    for pk in (there, 999999)
                }
                assert len(codes) == 1, (who, door)
            decided = browser.post(f"/bids/{bid.pk}/decide/", {"outcome": "move", "offers": [there], "reason": "x"})
            assert decided.status_code in (403, 404, 422)


def test_nobody_reads_it_and_no_verb_opens_it(cast):
    bid = secret_bid(cast)
    for who in everybody(cast, bid):
        for one in bid.offers.all():
            with pytest.raises(PermissionDenied):
                sealing.read(one, who, SECOND_BEFORE)
        with pytest.raises(PermissionDenied):
            sealing.read_all(bid, who, SECOND_BEFORE)
    for one in bid.offers.all():
        for way in (lambda one=one: sealing.promised(one), lambda one=one: sealing.asked_figures(one, SECOND_BEFORE)):
            with pytest.raises(PermissionDenied):
                way()
    with pytest.raises(PermissionDenied):
        sealing.name_of(bid.offers.get(team=None))


def test_an_administrator_who_changes_the_row_opens_nothing(cast):
    """Closed by hand in the database, with an earlier moment: the sealed text knows better."""
    bid = secret_bid(cast)
    Bid.objects.filter(pk=bid.pk).update(state="sealed_closed", closes_at=NOW - DAY, closed_at=NOW)
    for who in (bid.owner, cast.eve, *scorers()):
        with pytest.raises(PermissionDenied):
            sealing.read_all(again(bid), who, NOW)
    assert len(sealing.read_all(again(bid), bid.owner, CLOSES)) == 2


def test_the_moment_is_never_moved_closer(cast):
    bid = secret_bid(cast)
    for who, moment, kind in (
        (bid.owner, CLOSES - DAY, ValidationError),
        (cast.max, NOW + timedelta(minutes=1), ValidationError),
        (cast.eve, NOW + DAY, PermissionDenied),
    ):
        with pytest.raises(kind):
            actions.move_closing(bid, closes_at=moment, by=who, now=NOW)


def test_the_text_of_another_offer_in_its_place_is_lost(cast):
    """Whoever copies a sealed text into a row that they may read does not read it."""
    bid = secret_bid(cast)
    [ours, theirs] = bid.offers.order_by("pk")
    Offer.objects.filter(pk=ours.pk).update(locked=theirs.locked)
    assert sealing.read(Offer.objects.get(pk=ours.pk), cast.cleo, NOW) == {"lost": True}
    assert unlock(theirs.locked) == {"lost": True}


def test_no_program_and_no_export_tells_it(cast, monkeypatch):
    bid = secret_bid(cast)
    clock(monkeypatch, NOW)
    for who in everybody(cast, bid):
        browser = program(who)
        for way in ("bids", "bid-offers"):
            text = json.dumps(browser.get(f"/api/v1/{way}").json(), default=str)
            assert SECRET not in text
            assert "7777700" not in text
        assert browser.get("/api/v1/bid-offers").json()["items"] == []
        assert SECRET not in json.dumps(export_of(who), default=str)
        assert "bids.Offer" not in export_of(who)["tables"]
    assert "locked" in export_of(buyer())["tables"]["bids.Offer"][0]["locked"]


def test_no_event_no_notice_and_no_search_tells_it(cast):
    bid = secret_bid(cast)
    for event in Event.objects.filter(subject_kind__in=("bid", "bid_offer")):
        assert SECRET not in json.dumps(event.facts) + event.occurrence().sentence("X") + event.occurrence().in_full()
    on_bid = Event.objects.filter(subject_kind="bid", subject_id=bid.pk).values_list("kind", flat=True)
    assert not {kind for kind in on_bid if "offer" in kind}
    audience = set()
    for one in Event.objects.filter(kind="bid_offer.sent"):
        ours = Offer.objects.get(pk=one.subject_id)
        audience |= {pk for ask in BID_RULES[one.kind] for pk in ask(ours, one)}
    assert audience - {None} == {cast.cleo.pk, buyer().pk}


def test_after_the_moment_those_who_compare_read_it_and_others_still_do_not(cast):
    bid = secret_bid(cast)
    bid = actions.close_bid(bid, now=CLOSES)
    assert SECRET in str(sealing.read_all(bid, bid.owner, CLOSES))
    for who in (cast.max, cast.eve, cast.cleo, buyer(), workshop(cast).lead, cast.ana, *scorers()):
        with pytest.raises(PermissionDenied):
            sealing.read_all(bid, who, CLOSES)


def test_one_side_never_reads_the_other(cast, sign_in, monkeypatch):
    bid = closed(cast)
    clock(monkeypatch, CLOSES + DAY)
    page = told(sign_in(cast.cleo).get(f"/bids/{bid.pk}/"))
    assert "EUR 12,800" in page
    assert "EUR 9,800" not in page


def test_one_module_alone_opens_offers():
    """The lock of offers is named in one file, and nothing else reads what is sealed."""
    root = Path(footpath.__file__).parent
    naming = {path.name for path in root.rglob("*.py") if '"bid_offer"' in path.read_text()} - {"models.py"}
    assert naming == {"sealing.py"}
    for path in (root / "bids").rglob("*.py"):
        if path.name in {"sealing.py", "models.py"}:
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Attribute) and node.attr == "_unlocked":
                raise AssertionError(path)
