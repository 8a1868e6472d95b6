"""What do teams have with each other in the scene?"""

from datetime import datetime, timedelta
from typing import Any

from django.test import override_settings
from tests.cast import Cast, ask

from footpath.catalog import actions as catalog
from footpath.catalog.actions.save_draft_agreement import Draft
from footpath.catalog.agreed import Content
from footpath.catalog.models import AgreementVersion
from footpath.notifications.actions import add_webhook
from footpath.notifications.models import Webhook
from footpath.requests import actions
from footpath.requests.models import Commitment, Emergency, Habit


def between_teams(cast: Cast, now: datetime, soon: datetime) -> dict[str, Any]:
    """All of it but the program."""
    return {
        "agreement": agreed(cast, now),
        "commitment": flight(cast, now, soon),
        "emergency": inspector(cast, now),
        "habit": talk_due(cast, now),
    }


@override_settings(WEBHOOK_HOSTS=["127.0.0.1:9"])
def told_outside(cast: Cast, now: datetime) -> Webhook:
    """Cleo has a program told what happens in Facilities; it is not there, and nobody calls it."""
    facts = {"name": "Desk bot", "url": "http://127.0.0.1:9/hook", "style": "signed", "topics": ["asked", "talk"]}
    return add_webhook(cast.facilities, **facts, by=cast.cleo, now=now)


def talk_due(cast: Cast, now: datetime) -> Habit:
    """Flight operations has asked Facilities too often to come first."""
    facts = {
        "why": "close", "lately": [3, 4], "year": [4, 20], "usual": 0.05, "all": [5, 100], "approved": 3,
        "cost": {"requests": 4, "teams": 2, "days": 2.5, "broken": 1}, "foreseen": [2, 3], "announced": 0,
    }  # fmt: skip
    raised = actions.raise_habit(cast.facilities, customer_team=cast.flight_operations, facts=facts, now=now)
    assert raised is not None
    return raised


def flight(cast: Cast, now: datetime, soon: datetime) -> Commitment:
    """What an outside customer waits for, and Ana's team owes."""
    return actions.add_commitment(
        kind="flight",
        reference="NA 912",
        customer="Northair",
        due_at=soon,
        team=cast.flight_operations,
        by=cast.ana,
        now=now,
    )


def inspector(cast: Cast, now: datetime) -> Emergency:
    """Ana asks to let something overtake."""
    asked = ask(cast, now, title="A desk for the inspector")
    why = {"unforeseen": "He comes today.", "protects": "The license."}
    return actions.ask_emergency(asked, **why, by=cast.ana, now=now)


def agreed(cast: Cast, now: datetime) -> AgreementVersion:
    """The teams of Ben and Ana have agreed what they expect of each other, and Cleo writes the next version."""
    ours, theirs, review_on = cast.facilities, cast.flight_operations, now.date() + timedelta(days=182)
    draft = catalog.begin_agreement(ours, theirs, by=cast.cleo, now=now)
    said = Draft(Content(expects={theirs.pk: ("Desks that work",)}), review_on)
    catalog.save_draft_agreement(draft, lambda _was: said, by=cast.cleo, now=now)
    version = catalog.propose_agreement(draft, edits=draft.edits, by=cast.cleo, now=now)
    catalog.sign_agreement(version, hash=version.hash, side=theirs, by=cast.max, now=now)
    catalog.begin_agreement(ours, theirs, by=cast.cleo, now=now)
    return version
