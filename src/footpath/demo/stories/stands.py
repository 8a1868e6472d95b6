"""What do Ground handling and those around it hold each other to, and what cannot be held?"""

from datetime import timedelta

from footpath.catalog import actions
from footpath.catalog.actions.save_draft_agreement import Draft
from footpath.catalog.agreed import AgreedTarget, Alone, Content, Duty
from footpath.demo.stage import Stage, Story
from footpath.requests import actions as requests


def stands(stage: Stage) -> Story:
    """Agreed a quarter of a year ago: there is enough by now to see how it goes."""
    now = yield stage.ago(days=96)
    ground, flights = (stage.northfield.teams[name] for name in ("Ground handling", "Flight operations"))
    services = stage.northfield.services
    said = Content(
        expects={
            flights.pk: ("Steps and belts stand there before the doors open", "A bag that is missing is named by noon"),
            ground.pk: ("A special flight is announced two days ahead", "One number that is answered round the clock"),
        },
        brings={
            ground.pk: ("Two people on call in every wave",),
            flights.pk: ("The stand plan of the week, every Friday",),
        },
        priorities=("What an aircraft waits for", "What a passenger waits for", "Everything else, as it comes"),
        rules=("Who sees first that it will be late calls first.",),
        duties=(Duty("A change of stands after the plan", "Flight operations", "The duty manager", told="Viktor"),),
        alone=(Alone(ground.pk, "The shift lead", days=1, what="swaps two stands of the same size"),),
        targets=(
            AgreedTarget(services["gear"].pk, "first_response", 2, "hours"),
            AgreedTarget(services["gear"].pk, "delivery", 7, "days"),
            AgreedTarget(services["bags"].pk, "delivery", 13, "days"),
            AgreedTarget(services["stand"].pk, "delivery", 6, "days"),
        ),
    )  # fmt: skip
    viktor = stage.who("viktor")
    draft = actions.begin_agreement(ground, flights, by=viktor, now=now)
    review = now.date() + timedelta(days=175)
    actions.save_draft_agreement(draft, lambda _was: Draft(said, review), by=viktor, now=now)
    version = actions.propose_agreement(draft, edits=draft.edits, side=ground, by=viktor, now=now)
    now = yield stage.ago(days=94, hours=3)
    actions.sign_agreement(version, hash=version.hash, by=stage.who("sofia"), now=now)


def tractors(stage: Stage) -> Story:
    """Ansgar begins to write down fifteen days for a vehicle; the parts alone take longer, and the page says so."""
    now = yield stage.ago(days=6, hours=2)
    tractor = stage.ask(
        "vehicle", "viktor", "Tractor 12 loses oil", now, vehicle="T 12", stands="yes",
        what="A puddle under it every morning; the gearbox, we think.",
    )  # fmt: skip
    now = yield stage.ago(days=6)
    requests.take(tractor, by=stage.who("zoltan"), now=now)
    seals = stage.ask(
        "buy", "ansgar", "Gearbox seals for tractor 12", now, what="Set of seals, gearbox of 2015", how_many="2",
        must="For the tractors of 2015; the maker no longer has them.", cost_center="7300", most="900",
    )  # fmt: skip
    requests.need(tractor, child=seals, by=stage.who("ansgar"), now=now)
    now = yield stage.ago(days=1, hours=2)
    workshop, ground = (stage.northfield.teams[name] for name in ("Maintenance", "Ground handling"))
    said = Content(
        expects={ground.pk: ("What stands is looked at within the hour",), workshop.pk: ("Say what you heard",)},
        priorities=("What stops a flight", "What stops a gate", "Everything else, as it comes"),
        targets=(AgreedTarget(stage.northfield.services["vehicle"].pk, "delivery", 15, "days"),),
    )  # fmt: skip
    draft = actions.begin_agreement(workshop, ground, by=stage.who("ansgar"), now=now)
    review = now.date() + timedelta(days=182)
    actions.save_draft_agreement(draft, lambda _was: Draft(said, review), by=stage.who("ansgar"), now=now)


STORIES = [stands, tractors]
