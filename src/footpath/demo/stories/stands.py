"""What do Ground handling and Flight operations hold each other to, since late summer?"""

from datetime import timedelta

from footpath.catalog import actions
from footpath.catalog.actions.save_draft_agreement import Draft
from footpath.catalog.agreed import AgreedTarget, Alone, Content, Duty
from footpath.demo.stage import Stage, Story


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


STORIES = [stands]
