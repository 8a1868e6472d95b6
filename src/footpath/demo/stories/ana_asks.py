"""What has Ana asked for that is still on its way?"""

from footpath.demo.stage import Stage, Story
from footpath.requests import actions
from footpath.requests.models.promised import Wish


def six_places(stage: Stage) -> Story:
    """In work, and well: the move that everything in the airport seems to wait for."""
    ana, ben, cleo = stage.who("ana"), stage.who("ben"), stage.who("cleo")
    now = yield stage.ago(days=4, hours=6)
    request = stage.ask(
        "move", "ana", "Six places from B 2.14 to C 1.03", now, needed=stage.ahead(8),
        details="The night shift needs them for the winter schedule. Two of the six screens are on arms.",
        from_room="B 2.14", to_room="C 1.03", places="6",
    )  # fmt: skip
    now = yield stage.ago(days=4, hours=5)
    question = actions.ask_question(
        request, text="Who signs off the floor plan? The landlord asks us for a name.", requirement="signs_off",
        by=ben, now=now,
    )  # fmt: skip
    now = yield stage.ago(days=3, hours=6)
    actions.answer(question, text="Max Adler", by=ana, now=now)
    request.refresh_from_db()
    actions.watch(request, person=stage.who("paul"), by=ana, now=now)
    now = yield stage.ago(days=3, hours=2)
    actions.take(request, by=ben, now=now)
    now = yield stage.ago(days=2, hours=7)
    actions.write(
        request, text="Could the name plates come later, if the desks are there in time?", by=ana, now=now
    )  # fmt: skip
    now = yield stage.ago(days=2, hours=5)
    actions.promise(
        request, by_day=stage.ahead(7), by=cleo, now=now,
        reason="A day before you need it: the name plates can follow on the day after.",
    )  # fmt: skip
    now = yield stage.ago(days=1, hours=6)
    actions.note(request, text="The trolley is booked for both mornings. Lena helps with the arms.", by=ben, now=now)
    now = yield stage.ago(hours=2.2)
    actions.write(
        request, by=ben, now=now,
        text="Cabinets are out. I found two broken feet and swapped them, so nothing wobbles in C 1.03. "
        "Next come the cables.",
    )  # fmt: skip


def sockets(stage: Stage) -> Story:
    """Waits for Ana: one small question stands between her and her sockets."""
    ben = stage.who("ben")
    now = yield stage.ago(days=3, hours=4)
    request = stage.ask(
        "repair", "ana", "Power for the crew desk in C 1.03", now, details="Two more sockets on the window side.",
        room="C 1.03", what="Light or power", danger="no",
    )  # fmt: skip
    now = yield stage.ago(days=3, hours=2)
    stage.promise(request, "cleo", now)
    now = yield stage.ago(days=1, hours=4)
    actions.take(request, by=ben, now=now)
    now = yield stage.ago(hours=3.4)
    actions.ask_question(
        request, text="Which socket type in C 1.03? I can bring both, but the plate has room for one.", by=ben, now=now
    )  # fmt: skip


def contract(stage: Stage) -> Story:
    """Incomplete: Legal can only read what is there."""
    now = yield stage.ago(days=2, hours=5)
    request = stage.ask(
        "contract", "ana", "Ground support contract with Northair", now, needed=stage.ahead(12),
        details="They want to start with the winter schedule.",
        partner="Northair", value="84000", sign_by=stage.ahead(15).isoformat(),
    )  # fmt: skip
    now = yield stage.ago(days=1, hours=7)
    actions.write(
        request, by=stage.who("mei"), now=now,
        text="Good that you come early. As soon as the draft is here I can start; a scan from the phone will do.",
    )  # fmt: skip


def badges(stage: Stage) -> Story:
    """A promise that had to be moved, said early and with its reason."""
    piet = stage.who("piet")
    now = yield stage.ago(days=5, hours=3)
    request = stage.ask(
        "badge", "ana", "Night-shift badge rights for two dispatchers", now, on_behalf="paul", needed=stage.ahead(4),
        who="Paul Richter and Ines Duarte", kind="More doors", doors="C 1.03 and the tower stairs, from 22:00",
    )  # fmt: skip
    now = yield stage.ago(days=5, hours=1)
    first = actions.promise(request, by_day=stage.ahead(2), by=stage.who("ruth"), now=now)
    now = yield stage.ago(days=2, hours=6)
    actions.take(request, by=piet, now=now)
    now = yield stage.ago(days=1, hours=3)
    actions.promise(
        request, by_day=stage.ahead(5), by=piet, now=now, instead_of=first, wish=Wish.PROVIDER,
        reason="The reader at the tower stairs gets new software first; without it the night rule would not hold.",
    )  # fmt: skip
    now = yield stage.ago(days=1, hours=1)
    actions.write(
        request, text="Thank you for saying so now. Ines can use the front door until then.", by=stage.who("ana"),
        now=now,
    )  # fmt: skip


def cooling(stage: Stage) -> Story:
    """Delivered, sent back, and in work again with the same clock."""
    ana, tomas = stage.who("ana"), stage.who("tomas")
    now = yield stage.ago(days=7, hours=2)
    request = stage.ask(
        "repair", "ana", "Cooling in dispatch blows on one desk", now,
        room="Dispatch, B 2.11", what="Heating or cooling", danger="no",
    )  # fmt: skip
    now = yield stage.ago(days=6, hours=6)
    actions.promise(request, by_day=stage.ahead(5), by=tomas, now=now)
    now = yield stage.ago(days=4, hours=7)
    actions.take(request, by=tomas, now=now)
    now = yield stage.ago(days=2, hours=7)
    actions.deliver(request, text="The flap is turned to the wall now.", by=tomas, now=now)
    now = yield stage.ago(days=1, hours=5)
    actions.send_back(
        request, text="Better, but at night, when the speed goes up, it turns back by itself.", by=ana, now=now
    )  # fmt: skip
    now = yield stage.ago(hours=5)
    actions.write(request, text="Then it is the motor of the flap. I bring another one tomorrow.", by=tomas, now=now)


def blind(stage: Stage) -> Story:
    """Waits for somebody outside; the clock runs on, and everybody can see for what."""
    now = yield stage.ago(days=5, hours=6)
    request = stage.ask(
        "repair", "ana", "Blind in B 2.10 does not come down", now, room="B 2.10", what="Door or window", danger="no"
    )
    now = yield stage.ago(days=5, hours=2)
    actions.promise(request, by_day=stage.ahead(7), by=stage.who("lena"), now=now)
    now = yield stage.ago(days=3, hours=3)
    actions.take(request, by=stage.who("lena"), now=now)
    now = yield stage.ago(days=3, hours=1)
    actions.wait_for(
        request, waits_for="outside", note="the cord from the maker, announced for next week",
        by=stage.who("lena"), now=now,
    )  # fmt: skip


STORIES = [six_places, sockets, contract, badges, cooling, blind]
