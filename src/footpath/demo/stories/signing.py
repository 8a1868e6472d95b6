"""What waits for somebody's yes, and what went on once it was given?"""

from footpath.demo.stage import Stage, Story
from footpath.requests import actions


def drills(stage: Stage) -> Story:
    """Ben needs something that costs money: it waits for Cleo, who owns the budget."""
    now = yield stage.ago(days=1, hours=3)
    stage.ask(
        "buy", "ben", "Three cordless drills", now, needed=stage.ahead(20), what="Cordless drills", how_many="3",
        must="Drill into the concrete of building C without a cable, and last a morning.", cost_center="4310",
        most="870",
    )  # fmt: skip


def new_lights(stage: Stage) -> Story:
    """Cleo wants to move money; Max has to agree."""
    now = yield stage.ago(hours=6)
    stage.ask(
        "budget", "cleo", "8,400 euros for the new lights in building B", now, needed=stage.ahead(9),
        from_center="4310", to_center="4330", amount="8400",
        reason="The lights cost more than was planned in spring, and use half the power.",
    )  # fmt: skip


def floor_mats(stage: Stage) -> Story:
    """Agreed, compared, ordered: every step can be seen."""
    now = yield stage.ago(days=9, hours=5)
    request = stage.ask(
        "buy", "lena", "Floor mats for the staff entrance", now, needed=stage.ahead(8), what="Floor mats",
        how_many="6", must="Take up snow and salt, and stay where they are.", cost_center="4310", most="1480",
    )  # fmt: skip
    now = yield stage.ago(days=9, hours=2)
    actions.agree(request, by=stage.who("cleo"), now=now)
    now = yield stage.ago(days=8, hours=6)
    davide = stage.who("davide")
    actions.promise(request, by_day=stage.ahead(6), by=davide, now=now)
    now = yield stage.ago(days=7, hours=4)
    actions.take(request, by=davide, now=now)
    now = yield stage.ago(days=4, hours=3)
    actions.move_step(request, step="order", by=davide, now=now)
    now = yield stage.ago(days=2, hours=5)
    actions.move_step(request, step="comes", by=davide, now=now)
    now = yield stage.ago(days=2, hours=4.9)
    actions.write(
        request, text="Ordered with rubber edges, which were the same price. They come by truck.", by=davide, now=now
    )  # fmt: skip


def first_aid(stage: Stage) -> Story:
    """Dov's training: his lead has agreed, and a place is being looked for."""
    dov, anke = stage.who("dov"), stage.who("anke")
    now = yield stage.ago(days=5, hours=4)
    request = stage.ask(
        "training", "dov", "Difficult talks, the next course with a place", now, course="Difficult talks",
        who={"id": dov.pk, "name": dov.name}, why="Two airlines want to talk about prices in January.",
    )  # fmt: skip
    now = yield stage.ago(days=4, hours=6)
    actions.agree(request, by=stage.who("caroline"), now=now)
    now = yield stage.ago(days=3, hours=6)
    actions.take(request, by=anke, now=now)
    now = yield stage.ago(days=3, hours=5)
    actions.promise(request, by_day=stage.ahead(4), by=anke, now=now)


def while_away(stage: Stage) -> Story:
    """Matteo has to agree and is at the fair: Max, who stands in for him, is asked in his place."""
    caroline = stage.who("caroline")
    now = yield stage.ago(hours=0.8)
    stage.ask(
        "training", "caroline", "Leading people one seldom sees, in January", now, course="Leading from afar",
        who={"id": caroline.pk, "name": caroline.name}, why="Three of nine work from Lisbon now.",
    )  # fmt: skip


STORIES = [drills, new_lights, floor_mats, first_aid, while_away]
