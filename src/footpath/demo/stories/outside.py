"""For what do outside customers of the airport wait, and how did it go?"""

from datetime import date, datetime
from typing import Any

from footpath.demo.stage import Stage, Story
from footpath.requests import actions
from footpath.requests.actions.note_arrival import note_arrival
from footpath.requests.actions.wait_for import Awaited
from footpath.requests.models import Commitment, ServiceRequest, SignOff


def cargo_charter(stage: Stage) -> Story:
    """Late, and traced: the charter waited for the high loader, that for its pump, and the pump for the maker."""
    viktor, ansgar, zoltan = stage.who("viktor"), stage.who("ansgar"), stage.who("zoltan")
    now = yield stage.ago(days=9.7)
    charter = _note(
        stage, now, "viktor", what=("flight", "NA 912", "Northair"), due=_day_end(stage, 5.5), team="Ground handling",
        note="Cargo charter with two engines; they are too heavy for the small loader.",
    )  # fmt: skip
    now = yield stage.ago(days=9.5)
    loader = stage.ask(
        "vehicle", "viktor", "High loader 3 does not lift", now, vehicle="HL 3",
        what="It stops half way, and sinks when nobody touches it.", stands="no", where="Stand 14",
    )  # fmt: skip
    actions.serve(loader, commitment=charter, by=viktor, now=now)
    now = yield stage.ago(days=9.3)
    actions.take(loader, by=zoltan, now=now)
    actions.promise(
        loader, by_day=_day(stage, 6), by=ansgar, now=now, reason="The pump is worn: with a new one, one day of work."
    )
    pump = stage.ask(
        "buy", "ansgar", "Hydraulic pump for high loader 3", now, what="Pump, type HP 40", how_many="1",
        must="Fits the loader of 2017; with seals.", cost_center="7300", most="4000",
    )  # fmt: skip
    actions.need(loader, child=pump, by=ansgar, now=now)
    now = yield stage.ago(days=9.1)
    _agree_all(pump, now)
    yield from _pump_comes(stage, loader, pump)
    now = yield stage.ago(days=2.6)
    loader.refresh_from_db()
    actions.deliver(loader, text="It lifts, and it stays up. Tested with four tons.", by=zoltan, now=now)
    now = yield stage.ago(days=2.4)
    actions.accept(loader, by=viktor, now=now)
    now = yield stage.ago(days=2.1)
    charter.refresh_from_db()
    actions.meet_commitment(charter, by=viktor, now=now)


def _pump_comes(stage: Stage, loader: ServiceRequest, pump: ServiceRequest) -> Story:
    """The maker gives a day, then a later one."""
    agnes, zoltan = stage.who("agnes"), stage.who("zoltan")
    now = yield stage.ago(days=8.8)
    actions.take(pump, by=agnes, now=now)
    actions.promise(pump, by_day=_day(stage, 7), by=agnes, now=now, reason="They have it in stock, they say.")
    order = actions.order_from_vendor(
        pump, vendor="Hydrotek", what="Pump HP 40 with seals", reference="HT 88213", day=_day(stage, 7), by=agnes,
        now=now,
    )  # fmt: skip
    actions.wait_for(pump, on=Awaited(order=order), by=agnes, now=now)
    loader.refresh_from_db()
    actions.wait_for(loader, on=Awaited(child=pump), by=zoltan, now=now)
    now = yield stage.ago(days=7.1)
    actions.note_vendor_date(
        order, day=_day(stage, 4), note="The stock was somebody else's; they build one.", by=agnes, now=now
    )
    now = yield stage.ago(days=4.4)
    note_arrival(order, came_on=_day(stage, 4.4), by=agnes, now=now)
    pump.refresh_from_db()
    actions.deliver(pump, text="It is here, with seals, and in the workshop by noon.", by=agnes, now=now)
    now = yield stage.ago(days=4.1)
    actions.accept(pump, by=stage.who("ansgar"), now=now)
    loader.refresh_from_db()
    actions.resume(loader, by=zoltan, now=now)


def customs(stage: Stage) -> Story:
    """Late, and not there yet."""
    now = yield stage.ago(days=6.2)
    freight = _note(
        stage, now, "manfred", what=("shipment", "MF 20417", "Meridian Freight"), due=_day_end(stage, 1.2),
        team="Shipping", note="Test equipment to Zurich; their engineers wait for it.",
    )  # fmt: skip
    papers = stage.ask(
        "customs", "erik", "Papers for test equipment to Zurich", now, goods="Measuring instruments, four crates",
        country="Switzerland", value="61000", back="yes",
    )  # fmt: skip
    actions.serve(papers, commitment=freight, by=stage.who("erik"), now=now)
    now = yield stage.ago(days=5.6)
    actions.promise(papers, by_day=_day(stage, 2.2), by=stage.who("alina"), now=now)
    now = yield stage.ago(days=5)
    actions.take(papers, by=stage.who("alina"), now=now)
    now = yield stage.ago(hours=5)
    actions.write(
        papers, by=stage.who("alina"), now=now,
        text="One crate has another number than its list. As soon as the maker confirms it, everything goes out.",
    )  # fmt: skip


def breakfast(stage: Stage) -> Story:
    """What others asked for serves something outside, too: who works on it sees whom it reaches."""
    now = yield stage.ago(days=1.5)
    event = _note(
        stage, now, "dov", what=("event", "Airline breakfast", "Northair and four others"), due=_day_end(stage, -9),
        team="Sales", note="Sixty guests in the north hall.",
    )  # fmt: skip
    desk = _note(
        stage, now, "ana", what=("contract", "Night desk, winter", "Northair"), due=_day_end(stage, -9),
        team="Flight operations", note="From that day on somebody answers Northair at night.",
    )  # fmt: skip
    support = ("contract", "Ground support", "Northair")
    audit = _note(stage, now, "ana", what=support, due=_day_end(stage, -15), team="Legal")
    _link(stage, "Airline breakfast in the north hall", "dov", event, now)
    for title in ("Six places from B 2.14 to C 1.03", "Power for the crew desk in C 1.03"):
        _link(stage, title, "ana", desk, now)
    _link(stage, "Ground support contract with Northair", "ana", audit, now)


def winter_store(stage: Stage) -> Story:
    """At risk: what is promised comes after the day on which it is due."""
    now = yield stage.ago(hours=7)
    store = _note(
        stage, now, "hanna", what=("order", "De-icing, first fill", "Alpen Air"), due=_day_end(stage, -1),
        team="Ground handling", note="They park six machines here from that night on.",
    )  # fmt: skip
    _link(stage, "Shelves for the winter store", "hanna", store, now)


def over(stage: Stage) -> Story:
    """What is over: flights and orders that went out in time, and one of which nobody thinks any more."""
    now = yield stage.ago(days=9.9)
    notes = [
        _note(stage, now, by, what=what, due=_day_end(stage, due), team=team)
        for what, due, team, by in (
            (("flight", "NA 448", "Northair"), 7, "Ground handling", "viktor"),
            (("flight", "IB 3520", "Iberostar Charter"), 4, "Ground handling", "hanna"),
            (("shipment", "MF 20398", "Meridian Freight"), 3, "Shipping", "manfred"),
            (("case", "Lost bag 5512", "Mrs. Alvarez"), 6, "Ground handling", "yusuf"),
            (("order", "7731", "Duty free at A 3"), 2, "Shipping", "kofi"),
        )
    ]
    waits = dict(zip(("viktor", "hanna", "manfred", "yusuf", "kofi"), notes, strict=True))
    now = yield stage.ago(days=7.2)
    actions.meet_commitment(waits["viktor"], by=stage.who("viktor"), now=now)
    now = yield stage.ago(days=6.4)
    actions.meet_commitment(waits["yusuf"], by=stage.who("yusuf"), now=now)
    now = yield stage.ago(days=4.2)
    actions.meet_commitment(waits["hanna"], by=stage.who("hanna"), now=now)
    now = yield stage.ago(days=3.1)
    actions.meet_commitment(waits["manfred"], by=stage.who("manfred"), now=now)
    now = yield stage.ago(days=2.5)
    actions.drop_commitment(waits["kofi"], reason="They took it from another store.", by=stage.who("kofi"), now=now)


def _note(
    stage: Stage, now: datetime, by: str, *, what: tuple[str, str, str], due: datetime, team: str, note: str = ""
) -> Commitment:
    """what: kind, number or name, and who waits."""
    kind, reference, customer = what
    return actions.add_commitment(
        kind=kind, reference=reference, customer=customer, due_at=due, team=stage.northfield.teams[team], note=note,
        by=stage.who(by), now=now,
    )  # fmt: skip


def _link(stage: Stage, title: str, by: str, commitment: Commitment, now: datetime) -> None:
    request = ServiceRequest.objects.with_names().filter(title=title).latest("id")
    actions.serve(request, commitment=commitment, by=stage.who(by), now=now)


def _agree_all(request: ServiceRequest, now: datetime) -> None:
    """Whoever has to agree does."""
    for one in SignOff.objects.filter(request=request, decided_at=None).select_related("approver"):
        actions.agree(request, by=one.approver, now=now)


def _day(stage: Stage, ago: float) -> date:
    return stage.calendar.day_of(stage.ago(days=ago))


def _day_end(stage: Stage, ago: float) -> datetime:
    """The end of the working day so long ago, or ahead where it is below zero."""
    return stage.calendar.day_end(stage.ahead(int(-ago)) if ago < 0 else _day(stage, ago))


STORIES: list[Any] = [cargo_charter, customs, breakfast, winter_store, over]
