"""How is what somebody types kept before they ask?"""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any
from uuid import NAMESPACE_OID, UUID, uuid5

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import TextChoices
from django.utils.translation import gettext as _

from footpath.catalog.models import Service
from footpath.people.models import Person
from footpath.people.permissions import reach
from footpath.requests.actions._chain import draft_need
from footpath.requests.actions._move import hold
from footpath.requests.actions._offered import fitting, fitting_level, require_offered
from footpath.requests.actions._say import usable
from footpath.requests.links import parent_of_draft
from footpath.requests.models import ServiceRequest
from footpath.requests.models.asked import Channel, Impact, Urgency
from footpath.requests.refusals import Unclear
from footpath.requests.states import State

FURTHEST = timedelta(days=3660)


@transaction.atomic
def save_draft(
    draft: ServiceRequest | None,
    *,
    service: Service,
    by: Person,
    now: datetime,
    title: str = "",
    details: str = "",
    answers: Mapping[str, Any] | None = None,
    needed_by: date | None = None,
    asked_for: Person | None = None,
    level: str = "",
    impact: str = "",
    urgency: str = "",
    channel: Channel = Channel.WEB,
    form_key: UUID | None = None,
    needed_for: ServiceRequest | None = None,
) -> ServiceRequest:
    """Keep what was typed so far as a draft that its author alone sees; nothing has to be complete.

    A draft is nobody's business yet, so it leaves no event. `level` is one of the service's qualities, else the first;
    `form_key` names the page on which a new one is typed; `needed_for` is the request of the writer's team that cannot
    be delivered before this one is: its team asks then.
    Raises Unclear naming the field that cannot be kept, Refused when the service is not offered or the draft was sent
    meanwhile, PermissionDenied for somebody else's draft.
    """
    is_new = draft is None
    draft = _held(draft, by) or ServiceRequest(service=service, asker=by, drafted_at=now, form_key=form_key)
    require_offered(service, by=by, now=now)
    draft.service, draft.team, draft.channel = service, service.team, channel
    _write(draft, title=title, details=details, needed_by=_possible(needed_by, now), impact=impact, urgency=urgency)
    draft.asked_for = asked_for if asked_for and asked_for.pk != by.pk else None
    parent = needed_for or parent_of_draft(draft)
    draft.customer_team_id = parent.team_id if parent else reach(draft.asked_for or by, now.date()).home
    draft.level = fitting_level(service, level)
    draft.answers = fitting(service, answers or {})
    _save(draft)
    if is_new and needed_for is not None:
        draft_need(needed_for, draft, by=by, now=now)
    return draft


def _held(draft: ServiceRequest | None, by: Person) -> ServiceRequest | None:
    """One's own draft, which an older page of it must not change once it was asked."""
    if draft is not None and draft.asker_id != by.pk:
        raise PermissionDenied
    if draft is not None:
        hold(draft, State.DRAFT)
    return draft


def _save(draft: ServiceRequest) -> None:
    """Save it, under a key by which its page finds it again, also where it was begun elsewhere."""
    draft.save()
    if draft.form_key is None:
        draft.form_key = uuid5(NAMESPACE_OID, f"footpath draft {draft.pk}")
        draft.save(update_fields=["form_key"])


def _write(
    draft: ServiceRequest, *, title: str, details: str, needed_by: date | None, impact: str, urgency: str
) -> None:
    """What they say in their own words, by when they need it and what depends on it."""
    draft.title = usable(title, "title", longest=200, needed=False)
    draft.details = usable(details, "details", needed=False)
    draft.needed_by = needed_by
    draft.impact = _one_of(Impact, impact, "impact")
    draft.urgency = _one_of(Urgency, urgency, "urgency")


def _one_of(choices: type[TextChoices], said: str, field: str) -> str:
    if said and said not in choices.values:
        raise Unclear(field, _("Choose one of the three, or leave it open."))
    return said


def _possible(needed_by: date | None, now: datetime) -> date | None:
    if needed_by is None:
        return None
    if needed_by < now.date() - timedelta(days=1):  # a day's grace: it may still be yesterday where they are
        raise Unclear("needed_by", _("That day has passed. Choose today or a later day, or leave it open."))
    if needed_by > now.date() + FURTHEST:
        raise Unclear("needed_by", _("That is more than ten years ahead. Choose an earlier day, or leave it open."))
    return needed_by
