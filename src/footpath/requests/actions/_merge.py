"""What goes along when one request goes on for another one, and what comes back when that is undone?"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from footpath.requests.models import (
    Attachment,
    Merge,
    Message,
    Need,
    Promise,
    Question,
    Referral,
    ServiceRequest,
    Serving,
    SignOff,
    Span,
    VendorOrder,
    Watcher,
)
from footpath.requests.models.negotiated import OfferState
from footpath.requests.models.overtaking import EmergencyState
from footpath.requests.models.promised import PromiseKind
from footpath.requests.models.referred import ReferralState
from footpath.requests.states import State

Along = dict[str, list[Any]]


def ends_with(it: ServiceRequest) -> tuple[str, ...]:
    """What is open on a request and ends when it does: whoever waits for an answer is told."""
    found = {
        "offer": it.offers.filter(state=OfferState.OPEN),
        "emergency": it.emergencies.filter(state=EmergencyState.ASKED),
        "referral": Referral.objects.filter(request=it, state=ReferralState.ASKED),
        "sign_off": SignOff.objects.filter(request=it, decided_at=None),
        "question": it.questions.filter(answered_at=None).exclude(requirement=""),
    }
    return tuple(name for name, rows in found.items() if rows.exists())


def carry(it: ServiceRequest, into: ServiceRequest, followers: Iterable[int], *, now: datetime) -> Along:
    """Give the other request what the one has and both need: who follows it, files, open questions but those about
    facts that were missing, what it serves, needs and is needed for, open orders and calls that were promised. Says
    which rows.
    """
    new = Watcher.objects.bulk_create(Watcher(request=into, person_id=person) for person in followers)
    questions = list(Question.objects.filter(request=it, answered_at=None, requirement=""))
    Message.objects.filter(question__in=questions).update(request=into)
    files = list(Attachment.objects.filter(request=it).values_list("pk", "requirement"))
    Attachment.objects.filter(request=it).update(request=into, requirement="")  # the questions of the form are its own
    return {
        "watchers": [one.pk for one in new],
        "questions": _give(Question.objects.filter(pk__in=[one.pk for one in questions]), into),
        "files": [list(one) for one in files],
        "orders": _give(VendorOrder.objects.filter(request=it, came_on=None, canceled_at=None), into),
        "calls": _give(Promise.objects.filter(request=it, kind=PromiseKind.CALL_BACK, verdict=None), into),
        "servings": _serve(it, into, now),
        **_needs(it, into, now),
    }


def _give(rows: QuerySet[Any], into: ServiceRequest) -> list[int]:
    """Let these rows be of the other request; their keys."""
    keys = list(rows.values_list("pk", flat=True))
    rows.model._default_manager.filter(pk__in=keys).update(request=into)
    return keys


def _serve(it: ServiceRequest, into: ServiceRequest, now: datetime) -> list[int]:
    """Outside customers who wait for the one wait for the other; what that serves already it serves once."""
    known = Serving.objects.filter(request=into).values("commitment")
    new = Serving.objects.filter(request=it).exclude(commitment__in=known)
    made = Serving.objects.bulk_create(
        Serving(request=into, commitment_id=one.commitment_id, added_by_id=one.added_by_id, added_at=now) for one in new
    )
    return [one.pk for one in made]


def _needs(it: ServiceRequest, into: ServiceRequest, now: datetime) -> Along:
    """What the one needs the other needs, and what waits for the one waits for the other: each once."""
    moved: list[list[Any]] = []
    ended: list[int] = []
    for end, far in (("parent", "child"), ("child", "parent")):
        known = set(Need.objects.filter(**{end: into}, ended_at=None).values_list(f"{far}_id", flat=True))
        for need in Need.objects.filter(**{end: it}, ended_at=None):
            if getattr(need, f"{far}_id") in known:
                ended.append(need.pk)
            else:
                moved.append([need.pk, end])
                Need.objects.filter(pk=need.pk).update(**{end: into})
    Need.objects.filter(pk__in=ended).update(ended_at=now)
    waits = list(Span.objects.filter(awaited=it, until=None).values_list("pk", flat=True))
    Span.objects.filter(pk__in=waits).update(awaited=into)
    return {"needs": moved, "needs_ended": ended, "awaited": waits}


def bring_back(merge: Merge) -> None:
    """Give back what went along."""
    it, along = merge.request, merge.came_along
    Watcher.objects.filter(pk__in=along["watchers"]).delete()
    Serving.objects.filter(pk__in=along["servings"]).delete()
    Message.objects.filter(question__in=along["questions"]).update(request=it)
    for model, name in ((Question, "questions"), (VendorOrder, "orders"), (Promise, "calls")):
        model.objects.filter(pk__in=along[name]).update(request=it)
    for pk, requirement in along["files"]:
        Attachment.objects.filter(pk=pk).update(request=it, requirement=requirement)
    for pk, end in along["needs"]:
        Need.objects.filter(pk=pk).update(**{end: it})
    Need.objects.filter(pk__in=along["needs_ended"]).update(ended_at=None)
    Span.objects.filter(pk__in=along["awaited"]).update(awaited=it)


def end_at_last(it: ServiceRequest, into: ServiceRequest) -> None:
    """Whatever was merged into the one goes on in the other: nobody has to follow it twice."""
    ServiceRequest.objects.filter(survivor=it).update(survivor=into)


def end_here_again(it: ServiceRequest) -> None:
    """The same undone: what was merged into it, and into that, goes on in it again."""
    found: set[int] = set()
    ahead = {it.pk}
    while ahead:
        rows = Merge.objects.filter(into__in=ahead, undone_at=None).values_list("request", flat=True)
        ahead = set(rows) - found
        found |= ahead
    ServiceRequest.objects.filter(pk__in=found).update(survivor=it)


def stood(it: ServiceRequest) -> dict[str, Any]:
    """How it stands, so that it can stand there again."""
    open_ones = SignOff.objects.filter(request=it, decided_at=None).values_list("pk", flat=True)
    return {"state": State(it.state).value, "waits_for": it.waits_for, "sign_offs": list(open_ones)}
