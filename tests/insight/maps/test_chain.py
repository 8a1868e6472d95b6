"""Does the map lead from vendors to outside customers, and back from what was late?"""

from datetime import timedelta

import pytest
from tests.cast import MONDAY
from tests.insight.maps.went import join, went
from tests.programs import program

from footpath.catalog.models import Service
from footpath.insight.maps import silo_drawn
from footpath.insight.maps.between import Goes
from footpath.insight.maps.born import failures, trace
from footpath.insight.maps.chain import Tie, net
from footpath.insight.maps.chain_drawn import around, drawn, strongest, wanted
from footpath.insight.maps.chain_words import in_order, lead, rows, way_row
from footpath.insight.maps.ways import ways_down, ways_up
from footpath.people.models import Team
from footpath.pure.links import Link
from footpath.requests.models import Commitment, Serving, VendorDate, VendorOrder

OTHERS = {"vendor": "other vendors", "outside": "others outside"}


def commitment(cast, n, *, customer="Northair", late=False, team=None):
    due = MONDAY - timedelta(days=20 + n)
    return Commitment.objects.create(
        kind="flight", reference=f"NA {customer} {n}", customer=customer, due_at=due, team=team, added_at=due,
        met_at=due + timedelta(days=2 if late else -1),
    )  # fmt: skip


@pytest.fixture
def whole(cast):
    """Boltwerk → Facilities → Flight operations → Northair; Sales gets something and hands nothing on."""
    join(cast.flight_operations, cast.eve)
    join(cast.sales, cast.eve)
    done = went(cast, cast.facilities, cast.flight_operations, 20, kept=18, by=[cast.ben, cast.cleo])
    went(cast, cast.facilities, cast.sales, 6, by=[cast.ben])
    for n in range(10):
        owed = commitment(cast, n, late=n == 0, team=cast.flight_operations)
        Serving.objects.create(commitment=owed, request=done[n], added_at=MONDAY)
    for n in range(5):
        order = VendorOrder.objects.create(
            request=done[n], vendor="Boltwerk" if n else " BOLTWERK", what="Bolts", ordered_by=cast.ben,
            ordered_at=MONDAY - timedelta(days=40), came_on=MONDAY.date() - timedelta(days=10 if n else 5),
        )  # fmt: skip
        day = MONDAY.date() - timedelta(days=10)
        VendorDate.objects.create(order=order, day=day, noted_by=cast.ben, noted_at=MONDAY)
    return cast


def test_from_the_vendor_to_the_outside_customer(whole):
    found = net(whole.max, MONDAY)
    assert [node.kind for node in found.nodes.values()] == ["vendor", "team", "team", "team", "outside"]
    assert ways_up(found, "onobody", {"vboltwerk"}) == []
    (up,) = ways_up(found, "onorthair", {"vboltwerk"})
    assert [node.name for node in up.nodes] == ["Boltwerk", "Facilities", "Flight operations", "Northair"]
    assert [(tie.link.good, tie.link.n) for tie in up.ties] == [(4, 5), (18, 20), (9, 10)]
    assert up.whole.rate == pytest.approx(0.8 * 0.9 * 0.9)
    assert up.weakest is up.ties[0]
    row = way_row(found, up, first=True)
    assert row.rate.startswith("65% in time from end to end, likely ")
    assert row.weakest == "Boltwerk → Facilities: one point more there brings 0.81 points at the end"
    assert row.known == ""


def test_whose_outside_customer_feels_it(whole):
    found = net(whole.max, MONDAY)
    (down,) = ways_down(found, whole.facilities.pk)
    assert [node.name for node in down.nodes] == ["Facilities", "Flight operations", "Northair"]
    assert ways_down(found, whole.sales.pk) == ways_down(found, 999999) == []
    assert [node.name for node in found.nowhere] == ["Sales"]
    assert "from 1 team no way there is known" in lead(found)


def test_one_person_alone_is_said_without_a_name_and_only_to_those_concerned(whole):
    assert [tie.ends for tie in net(whole.max, MONDAY).single] == [(f"t{whole.facilities.pk}", f"t{whole.sales.pk}")]
    assert net(whole.ana, MONDAY).single == []


def test_a_stranger_sees_no_vendor_and_no_figure_of_others(whole):
    found = net(whole.dov, MONDAY)
    assert all(node.kind != "vendor" for node in found.nodes.values())
    tie = found.by_ends[f"t{whole.facilities.pk}", f"t{whole.flight_operations.pk}"]
    assert (tie.is_open, tie.link, tie.agreement) == (False, None, None)
    (row,) = rows(found, [tie], {}, {})
    assert (row.handed, row.standard, row.health, row.url) == ("requests", "for the two teams to see", [], "")
    (down,) = ways_down(found, whole.facilities.pk)
    assert [tie.target for tie in down.known] == ["onorthair"]
    told = way_row(found, down)
    assert told.rate.startswith("the known links alone: 90% in time")
    assert told.known.startswith("known: 1 of 2 links")


def test_what_is_asked_in_confidence_is_nowhere(whole):
    Service.objects.update(confidential=True)
    found = net(whole.max, MONDAY)
    assert {node.name for node in found.nodes.values()} == {
        "Flight operations",
        "Northair",
    }  # it owes; nobody is known to serve


def test_circles_of_three_are_found_and_drawn_as_leading_back(whole):
    went(whole, whole.flight_operations, whole.sales, 6)
    went(whole, whole.sales, whole.facilities, 6)
    found = net(whole.max, MONDAY)
    assert [[node.name for node in nodes] for nodes in found.circles] == [["Facilities", "Flight operations", "Sales"]]
    assert found.nowhere == []
    pic = drawn(found, wanted(found, None, "all"), None, {}, OTHERS)
    assert pic.back > 0
    assert pic == drawn(found, wanted(found, None, "all"), None, {}, OTHERS)
    assert {box.kind for box in pic.boxes} == {"vendor", "team", "outside"}
    xs = {box.kind: {one.x for one in pic.boxes if one.kind == box.kind} for box in pic.boxes}
    assert max(xs["vendor"]) < min(xs["team"]) <= max(xs["team"]) < min(xs["outside"])


def test_many_outside_stand_together(whole):
    for n in range(30):
        commitment(whole, n, customer=f"Customer {n}", team=whole.sales)
    found = net(whole.max, MONDAY)
    pic = drawn(found, strongest(found), whole.sales.pk, {"show": "all"}, OTHERS)
    assert sum(box.kind == "outside" for box in pic.boxes) == 11
    assert [box.name for box in pic.boxes if box.key == "o+"] == ["others outside"]
    assert next(box for box in pic.boxes if box.team == whole.sales.pk).href == "?show=all"
    assert len(around(found, whole.sales.pk)) == 31


def test_back_from_what_was_late(whole):
    (one,) = failures(whole.ana, MONDAY)
    found = trace(one, whole.max, MONDAY)
    assert found.born is not None
    assert sum(seconds for _key, seconds in found.born.shares) == 2 * 86400
    assert trace(Commitment.objects.get(reference="NA Northair 5"), whole.max, MONDAY).born is None


def test_the_pages_their_files_and_what_is_not_there(whole, sign_in):
    client = sign_in(whole.max)
    assert "Boltwerk" in client.get("/maps/chain/").content.decode()
    page = client.get("/maps/chain/", {"team": whole.facilities.pk}).content.decode()
    assert "Whose outside customer feels the work of Facilities?" in page
    assert f"/people/{whole.max.pk}/ends/" in page
    assert f"/teams/{whole.facilities.pk}/ends/" in page
    theirs = sign_in(whole.dov).get("/maps/chain/", {"team": whole.facilities.pk}).content.decode()
    assert f"/teams/{whole.facilities.pk}/ends/" not in theirs
    for wrong in ("999999", "x", "\x00", "1" * 40):
        assert client.get("/maps/chain/", {"team": wrong}).status_code == 404
    late = Commitment.objects.get(reference="NA Northair 0")
    assert "Where the lateness was born" in client.get(f"/maps/chain/late/{late.pk}/").content.decode()
    assert client.get("/maps/chain/late/999999/").status_code == 404
    assert "Boltwerk" in client.get("/maps/chain/figures.csv", {"show": "all"}).getvalue().decode()
    assert client.get("/maps/chain/page.pdf")["Content-Type"] == "application/pdf"


def test_the_ways_there(whole, sign_in):
    late = Commitment.objects.get(reference="NA Northair 0")
    assert f"/maps/chain/late/{late.pk}/" in sign_in(whole.dov).get(f"/commitments/{late.pk}/").content.decode()
    in_time = Commitment.objects.get(reference="NA Northair 5")
    assert "/maps/chain/late/" not in sign_in(whole.dov).get(f"/commitments/{in_time.pk}/").content.decode()
    assert f"/maps/chain/?team={whole.sales.pk}" in sign_in(whole.ana).get(f"/teams/{whole.sales.pk}/").content.decode()


def test_a_dissolved_team_is_shown_as_former(whole):
    Team.objects.get(pk=whole.sales.pk).memberships.all().delete()
    found = net(whole.max, MONDAY)
    assert found.nodes[f"t{whole.sales.pk}"].gone
    assert found.nowhere == []
    pic = drawn(found, wanted(found, None, "all"), None, {}, OTHERS)
    assert next(box.mark for box in pic.boxes if box.team == whole.sales.pk) == "gone"


def test_programs_read_what_their_person_sees(whole):
    told = program(whole.max).get("/api/v1/insight/maps/chain").json()
    ends = {(tie["source"], tie["target"]): tie for tie in told["ties"]}
    tie = ends[f"t{whole.facilities.pk}", f"t{whole.flight_operations.pk}"]
    assert (tie["in_time"], tie["judged"], tie["said_by_both"]) == (18, 20, False)
    assert {"key": f"t{whole.sales.pk}", "name": "Sales", "reaches_outside": False} in told["nodes"]
    theirs = program(whole.dov).get("/api/v1/insight/maps/chain").json()
    assert not any(node["key"].startswith("v") for node in theirs["nodes"])
    pairs = program(whole.dov).get("/api/v1/insight/maps/teams").json()["pairs"]
    assert {pair["figures_open"] for pair in pairs} == {True, False}
    assert all(pair["hurts"] == [] for pair in pairs if not pair["figures_open"])


def test_what_is_being_put_right_and_what_hangs_on_one_person_stands_before_the_rest():
    ties = [
        Tie("v1", "t1", 9),
        Tie("t1", "o1", 9),
        Tie("t1", "t2", 9),
        Tie("t2", "t3", 9, goes=Goes(one_person=True)),
        Tie("t3", "t4", 9, goes=Goes(recoveries=2)),
        Tie("t4", "o1", 9, Link(2, 20)),
    ]
    assert in_order(ties) == ties[::-1]


def test_with_many_outside_customers_the_first_are_shown_and_the_others_are_folded(cast, whole, sign_in):
    for n in range(14):
        commitment(cast, 50 + n, customer=f"Airline {n:02}", team=cast.flight_operations)
    sign = sign_in(cast.ana)
    page = sign.get(f"/maps/chain/?team={cast.facilities.pk}").content.decode()
    assert "3 more outside customers" in page
    assert page.index("Airline 10") < page.index("more outside customers") < page.index("Airline 13")
    assert "Past the drawing" in page


def test_the_longest_name_fits_beside_the_ring():
    assert silo_drawn.BESIDE >= 12 + 7.3 * silo_drawn.SIGNS, "12.5 px letters are 7.3 px wide on average in bold"


def test_more_lines_than_anybody_can_tell_apart_are_faint_and_the_reader_is_told_to_choose(
    cast, whole, sign_in, monkeypatch
):
    ana = sign_in(cast.ana)
    for page, module in (("/maps/", "silo"), ("/maps/chain/", "chain")):
        assert "So many lines show little" not in ana.get(page).content.decode()
        monkeypatch.setattr(f"footpath.insight.maps.views.{module}.DENSE", 0)
        dense = ana.get(page).content.decode()
        assert "So many lines show little" in dense
        assert ' dense"' in dense
