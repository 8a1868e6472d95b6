"""What have teams agreed with each other: one talked through twice, one that waits, one to be looked at again?"""

from datetime import date, datetime, timedelta

from footpath.catalog import actions
from footpath.catalog.actions.save_draft_agreement import Draft
from footpath.catalog.agreed import AgreedTarget, Alone, Content, Duty
from footpath.catalog.models import AgreementVersion
from footpath.demo.stage import Stage, Story

SPEAKS = {
    "Facilities": "cleo", "Flight operations": "sofia", "Ground handling": "viktor", "Security": "ruth",
}  # fmt: skip


def flights_and_rooms(stage: Stage) -> Story:
    """Facilities and Flight operations: agreed in spring, made better in autumn, after a summer with many moves."""
    now = yield stage.ago(days=176)
    first, day = _in_spring(stage), now.date() + timedelta(days=189)
    version = _written(stage, ("Flight operations", "Facilities"), first, now, review_on=day)
    now = yield stage.ago(days=174)
    _signed(stage, version, "Facilities", now)
    now = yield stage.ago(days=31)
    second, day = _in_autumn(stage, first), now.date() + timedelta(days=182)
    note = "The summer taught us: an hour of air before a shift, and fewer surprises on both sides."
    version = _written(stage, ("Facilities", "Flight operations"), second, now, review_on=day, note=note)
    now = yield stage.ago(days=29, hours=3)
    _signed(stage, version, "Flight operations", now)


def _in_spring(stage: Stage) -> Content:
    ours, theirs = (stage.northfield.teams[name].pk for name in ("Facilities", "Flight operations"))
    return Content(
        expects={
            theirs: ("A room that is needed for a shift is ready when the shift begins", "One person who answers"),
            ours: ("Plans come a week ahead", "Somebody on the spot who may decide"),
        },
        brings={
            ours: ("A new date as soon as the old one does not hold",),
            theirs: ("Floor plans that are signed off",),
        },
        priorities=("What is about safety", "What keeps a crew from working", "Everything else, as it comes"),
        rules=("We say early when we will be late, with a new date.", "When it is hard, we call before we write."),
        duties=(Duty("Floor plans", "Flight operations", "Cleo Marin", "Security", "IT"),),
        alone=(Alone(ours, "Whoever serves", days=1),),
        targets=(_target(stage, "move", "delivery", 8),),
    )


def _in_autumn(stage: Stage, first: Content) -> Content:
    ours, theirs = (stage.northfield.teams[name].pk for name in ("Facilities", "Flight operations"))
    shift = "A room that is needed for a shift is ready an hour before the shift begins"
    moves = Duty("Moves while flights are on", "Facilities", "The duty manager", "Crew planning", "Ground handling")
    return Content(
        expects={
            theirs: (shift, "One person who answers, by name, until it is done"),
            ours: ("Plans come ten days ahead, or as a heads-up", "Somebody on the spot who may decide"),
        },
        brings={
            ours: ("A new date as soon as the old one does not hold", "A look at the room together before a big move"),
            theirs: ("Floor plans that are signed off", "The roster of the week, every Thursday"),
        },
        priorities=(
            "What is about safety", "What an aircraft waits for", "What keeps a crew from working",
            "What was promised, in the order of its dates",
        ),
        rules=(
            *first.rules, "An emergency is asked for as one, with its reason, and stays the exception.",
            "We thank by name, and name who did the work.",
        ),
        duties=(*first.duties, moves),
        alone=(Alone(ours, "Whoever serves", days=2, hours=4), Alone(theirs, "The duty manager", days=1)),
        targets=(
            _target(stage, "move", "first_response", 2, "hours"), _target(stage, "move", "delivery", 7),
            _target(stage, "repair", "delivery", 5),
        ),
    )  # fmt: skip


def scanners_at_the_gates(stage: Stage) -> Story:
    """Viktor has proposed; Eve has not signed yet."""
    now = yield stage.ago(days=1, hours=5)
    ours, theirs = (stage.northfield.teams[name].pk for name in ("IT", "Ground handling"))
    said = Content(
        expects={
            theirs: (
                "A scanner that fails at a gate is looked at within the hour",
                "Updates never in the morning wave",
            ),
            ours: ("Say which gate and which device", "Tell us of new devices before they are bought"),
        },
        brings={ours: ("Somebody reachable from five in the morning",), theirs: ("Two spare scanners in each pier",)},
        priorities=("What stops boarding", "What stops baggage", "What was promised, in the order of its dates"),
        rules=("What is missing is asked for in one go, and answered within a day.",),
        alone=(Alone(theirs, "The shift lead", what="swaps a device for a spare one"),),
        targets=(_target(stage, "computer", "first_response", 1, "hours"),),
    )
    _written(stage, ("Ground handling", "IT"), said, now, review_on=now.date() + timedelta(days=180))


def doors(stage: Stage) -> Story:
    """Facilities and Security wanted to look at theirs again by now."""
    now = yield stage.ago(days=122)
    ours, theirs = (stage.northfield.teams[name].pk for name in ("Facilities", "Security"))
    said = Content(
        expects={
            ours: ("An escort is there when the fitters are",),
            theirs: ("No door stands open without a call", "Keys come back on the same day"),
        },
        priorities=("What is about safety", "Doors that do not close", "Everything else, as it comes"),
        rules=("What goes wrong between us we tell each other first.",),
        duties=(Duty("Keys of the security line", "Security", "Ruth Achieng", told="Facilities"),),
        targets=(_target(stage, "keys", "delivery", 4),),
    )
    version = _written(stage, ("Security", "Facilities"), said, now, review_on=stage.now.date() - timedelta(days=1))
    now = yield stage.ago(days=121)
    _signed(stage, version, "Facilities", now)
    now = yield stage.ago(days=2)
    version.refresh_from_db()
    actions.remind_of_review(version, now=now)


def _target(stage: Stage, service: str, kind: str, amount: int, unit: str = "days") -> AgreedTarget:
    return AgreedTarget(stage.northfield.services[service].pk, kind, amount, unit)


def _written(
    stage: Stage, sides: tuple[str, str], said: Content, now: datetime, *, review_on: date, note: str = ""
) -> AgreementVersion:
    """The first of the two sides writes it down, proposes and signs it."""
    one, other = (stage.northfield.teams[name] for name in sides)
    by = stage.who(SPEAKS[sides[0]])
    draft = actions.begin_agreement(one, other, by=by, now=now)
    actions.save_draft_agreement(draft, lambda _was: Draft(said, review_on), by=by, now=now)
    return actions.propose_agreement(
        draft, edits=draft.edits, side=one, note=note, by=by, now=now + timedelta(minutes=40)
    )


def _signed(stage: Stage, version: AgreementVersion, side: str, now: datetime) -> None:
    """And the other side signs it."""
    actions.sign_agreement(version, hash=version.hash, by=stage.who(SPEAKS[side]), now=now)


STORIES = [flights_and_rooms, scanners_at_the_gates, doors]
