"""What do those who lead ask for, and what is asked of them?"""

from footpath.demo.stage import Stage, Story
from footpath.requests import actions


def night_work(stage: Stage) -> Story:
    """Max asks Legal, and has an answer coming."""
    now = yield stage.ago(days=4, hours=5)
    request = stage.ask(
        "question", "max", "May the night shift be planned three months ahead?", now, needed=stage.ahead(7),
        question="The works council wants to know before it agrees to the winter schedule.",
        decides="The winter schedule",
    )  # fmt: skip
    now = yield stage.ago(days=4, hours=2)
    actions.promise(request, by_day=stage.ahead(6), by=stage.who("henrik"), now=now)
    now = yield stage.ago(days=2, hours=3)
    actions.take(request, by=stage.who("henrik"), now=now)
    now = yield stage.ago(days=1, hours=1)
    actions.write(
        request, by=stage.who("henrik"), now=now,
        text="The short answer is yes. What still needs care is how duties are swapped; that part comes next.",
    )  # fmt: skip


def delegation(stage: Stage) -> Story:
    """A room for visitors that Max needs; Facilities has it in hand."""
    now = yield stage.ago(days=2, hours=2)
    request = stage.ask(
        "event", "max", "Visit of the airport council", now, needed=stage.ahead(11), room="C 3.01",
        day=stage.ahead(11).isoformat(), people="18", seating="Around a table", extras=["Screen", "Coffee"],
    )  # fmt: skip
    now = yield stage.ago(days=1, hours=7)
    actions.promise(request, by_day=stage.ahead(10), by=stage.who("cleo"), now=now)
    now = yield stage.ago(days=1, hours=6)
    actions.assign(request, to=stage.who("lena"), by=stage.who("cleo"), now=now)


def signature(stage: Stage) -> Story:
    """One line that waits for Max."""
    now = yield stage.ago(hours=3)
    actions.say_word(
        "Do you want to see the Northair contract before it is signed?", to=stage.who("max"), by=stage.who("henrik"),
        now=now, wanted_by=stage.ahead(4),
    )  # fmt: skip


def tablet(stage: Stage) -> Story:
    """Cleo is a customer, too."""
    now = yield stage.ago(days=3, hours=3)
    request = stage.ask(
        "device", "cleo", "A tablet for the workshop", now, what="Something else", cost_center="5200",
        why="To look up plans on the ladder instead of carrying paper.",
    )  # fmt: skip
    now = yield stage.ago(days=3, hours=1)
    actions.promise(request, by_day=stage.ahead(5), by=stage.who("jonas"), now=now)
    now = yield stage.ago(days=1, hours=4)
    actions.take(request, by=stage.who("jonas"), now=now)
    now = yield stage.ago(hours=5.5)
    actions.ask_question(
        request, text="With a case that survives a fall, or a light one?", by=stage.who("jonas"), now=now
    )  # fmt: skip


def van(stage: Stage) -> Story:
    """Ben, too: delivered, and waiting for his word."""
    now = yield stage.ago(days=4, hours=3)
    request = stage.ask(
        "computer", "ben", "The plan viewer on the workshop computer closes by itself", now, device="Program",
        where="Workshop, D 0.01", happened="As soon as I open a plan of building C.", stopped="no",
    )  # fmt: skip
    now = yield stage.ago(days=4, hours=1)
    stage.promise(request, "sami", now)
    now = yield stage.ago(days=2, hours=4)
    actions.take(request, by=stage.who("sami"), now=now)
    now = yield stage.ago(hours=6.5)
    actions.deliver(
        request, text="It needs more memory for building C, and has it now.", by=stage.who("sami"), now=now
    )  # fmt: skip


STORIES = [night_work, delegation, signature, tablet, van]
