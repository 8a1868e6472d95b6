"""What else is on the boards of Facilities and IT?"""

from footpath.demo.stage import Stage, Story
from footpath.requests import actions


def badge_reader(stage: Stage) -> Story:
    """At risk: promised for the next working day, and not begun."""
    now = yield stage.ago(days=3, hours=6)
    request = stage.ask(
        "repair", "ruth", "Badge reader at door 4 hangs loose", now, needed=stage.ahead(2),
        details="It still works, when one holds it.", room="Door 4, staff entrance", what="Door or window", danger="no",
    )  # fmt: skip
    now = yield stage.ago(days=3, hours=3)
    actions.promise(request, by_day=stage.ahead(1), by=stage.who("cleo"), now=now)
    now = yield stage.ago(days=1, hours=2)
    actions.assign(request, to=stage.who("ben"), by=stage.who("cleo"), now=now)
    now = yield stage.ago(hours=6)
    actions.note(
        request, text="The reader itself belongs to Security; I only need ten minutes with it.", by=stage.who("ben"),
        now=now,
    )  # fmt: skip


def door_closer(stage: Stage) -> Story:
    """In the queue with a promise, and nobody has it yet."""
    now = yield stage.ago(days=1, hours=6)
    request = stage.ask(
        "repair", "viktor", "Door closer at gate 12 slams", now, room="Gate 12", what="Door or window", danger="no",
        depends=("many", "days"),
    )  # fmt: skip
    now = yield stage.ago(days=1, hours=4)
    stage.promise(request, "cleo", now)


def shelves(stage: Stage) -> Story:
    """In work with Lena."""
    now = yield stage.ago(days=4, hours=7)
    request = stage.ask(
        "move", "hanna", "Shelves for the winter store", now, details="Four meters, as far up as one can reach.",
        from_room="Old fire station", to_room="Winter store", places="1", signs_off="Viktor Kral",
        depends=("team", "weeks"),
    )  # fmt: skip
    now = yield stage.ago(days=4, hours=3)
    stage.promise(request, "lena", now)
    now = yield stage.ago(days=2, hours=2)
    actions.take(request, by=stage.who("lena"), now=now)
    now = yield stage.ago(hours=4)
    actions.write(
        request, text="The uprights are in the wall. Boards come tomorrow.", by=stage.who("lena"), now=now
    )  # fmt: skip


def ceiling(stage: Stage) -> Story:
    """Dov asks; the answer lies with somebody else."""
    now = yield stage.ago(days=2, hours=7)
    request = stage.ask(
        "event", "dov", "Airline breakfast in the north hall", now, needed=stage.ahead(9),
        room="The north hall", day=stage.ahead(9).isoformat(), people="60", seating="In small groups",
        extras=["Screen", "Microphone", "Coffee"],
    )  # fmt: skip
    now = yield stage.ago(days=2, hours=5)
    actions.promise(request, by_day=stage.ahead(8), by=stage.who("cleo"), now=now)
    now = yield stage.ago(days=1, hours=5)
    actions.ask_question(
        request, text="Is the network in the north hall strong enough for sixty phones and a screen?",
        by=stage.who("ben"), asked_of=stage.who("priya"), now=now,
    )  # fmt: skip


def printer_labels(stage: Stage) -> Story:
    """A call written down in ten seconds, with a promise to call back."""
    now = yield stage.ago(days=1, hours=5)
    request = stage.ask(
        "computer", "yusuf", "Label printer at belt 2 prints blank labels", now, device="Printer", where="Belt 2",
        happened="Blank since this morning, after the roll was changed.", stopped="yes",
    )  # fmt: skip
    now = yield stage.ago(days=1, hours=4.5)
    actions.log_call(
        request, by=stage.who("jonas"), now=now, call_back_by=stage.ago(days=1, hours=2.5),
        text="Yusuf called: they write the labels by hand. I told him how to turn the roll around.",
    )  # fmt: skip
    now = yield stage.ago(days=1, hours=3)
    call = request.promises.get(kind="call_back")
    actions.called_back(
        call, text="The roll is right now, but faint. I bring a new head.", by=stage.who("jonas"), now=now
    )
    actions.take(request, by=stage.who("jonas"), now=now)
    stage.promise(request, "jonas", now)


def new_planner(stage: Stage) -> Story:
    """Somebody starts: everything is there, and nobody has begun."""
    now = yield stage.ago(hours=1.2)
    stage.ask(
        "access", "greta", "A new planner starts next month", now, needed=stage.ahead(12),
        who="Noor Aziz, crew planning", what="They start", systems=["E-mail", "Roster", "Shared folders"],
    )  # fmt: skip


def leaver(stage: Stage) -> Story:
    """Incomplete: the last day is missing, and Sami asks for it."""
    now = yield stage.ago(days=1, hours=6)
    request = stage.ask(
        "access", "nadia", "A colleague in finance leaves", now, who="Jan Malik", what="They leave",
        systems=["E-mail", "Finance"],
    )  # fmt: skip
    now = yield stage.ago(days=1, hours=4)
    actions.ask_question(
        request, text="What is the last day? Then we set it up to end by itself.", requirement="last_day",
        by=stage.who("sami"), now=now,
    )  # fmt: skip


STORIES = [badge_reader, door_closer, shelves, ceiling, printer_labels, new_planner, leaver]
