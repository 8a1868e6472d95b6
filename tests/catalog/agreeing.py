"""How far have two teams come in a test: Facilities, which Cleo leads, and Flight operations, for which Ana speaks?"""

from datetime import date, datetime, timedelta
from typing import Any

from tests.cast import MONDAY

from footpath.catalog import actions
from footpath.catalog.actions.save_draft_agreement import Draft
from footpath.catalog.agreed import AgreedTarget, Alone, Content, Duty
from footpath.catalog.models import AgreementVersion
from footpath.demo.cast import Cast
from footpath.history.models import Event
from footpath.people.models import Team

HOUR = timedelta(hours=1)
REVIEW = date(2027, 5, 24)


def with_lead(cast: Cast) -> Cast:
    """Flight operations gets a lead: Ana."""
    Team.objects.filter(pk=cast.flight_operations.pk).update(lead=cast.ana)
    cast.flight_operations.refresh_from_db()
    return cast


def content(cast: Cast, **parts: Any) -> Content:
    """What the two agree."""
    ours, theirs = cast.facilities.pk, cast.flight_operations.pk
    return Content(
        **{
            "expects": {theirs: ("Every desk works on Monday",), ours: ("Plans a week before the move",)},
            "brings": {ours: ("One person who answers",)},
            "priorities": ("What keeps aircraft on time", "What a customer sees"),
            "rules": ("We say early when we will be late",),
            "duties": (Duty(what="Floor plans", responsible="Facilities", decides="Cleo Marin"),),
            "alone": (Alone(team=ours, role="Whoever serves", days=2, hours=4),),
            "targets": (AgreedTarget(service=cast.move.pk, kind="delivery", amount=5, unit="days"),),
            **parts,
        }
    )


def drafted(cast: Cast, now: datetime = MONDAY, **parts: Any) -> AgreementVersion:
    """Ana and Cleo have talked; what they said stands in a draft."""
    with_lead(cast)
    draft = actions.begin_agreement(cast.flight_operations, cast.facilities, by=cast.ana, now=now)
    said = content(cast, **parts)
    return actions.save_draft_agreement(draft, lambda _was: Draft(said, REVIEW), by=cast.ana, now=now)


def proposed(cast: Cast, now: datetime = MONDAY, **parts: Any) -> AgreementVersion:
    """Ana has proposed and signed it."""
    draft = drafted(cast, now, **parts)
    return actions.propose_agreement(draft, edits=draft.edits, by=cast.ana, now=now)


def signed(cast: Cast, now: datetime = MONDAY, **parts: Any) -> AgreementVersion:
    """Cleo has signed it, too: it is in force."""
    version = proposed(cast, now, **parts)
    return actions.sign_agreement(version, hash=version.hash, by=cast.cleo, now=now)


def kinds() -> list[str]:
    """What has happened to agreements, in order."""
    return list(Event.objects.filter(subject_kind="agreement").order_by("id").values_list("kind", flat=True))
