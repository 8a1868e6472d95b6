"""How does a life go through the verbs, and which rows does it leave there?"""

from typing import Any

from django.db import models

from footpath.demo.life import Life, Step
from footpath.history.models import Event
from footpath.requests import actions
from footpath.requests.models import ServiceRequest, Verdict
from footpath.requests.outcomes import note_outcomes
from footpath.requests.promise import latest_promise

# Of the forecast of that moment, and of the page on which it was typed.
OWN = {"odds", "quote", "quote_id", "chance_kept", "forecast_at", "board_rank", "form_key"}


def replay(life: Life) -> ServiceRequest:
    """Let it happen, each step at its moment."""
    request = None
    for step in life.steps:
        if request is None:
            assert step.verb == "submit"
            plan = life.plan
            request = actions.save_draft(
                None, service=plan.service, by=plan.asker, now=plan.asked_at, title=plan.asked.title,
                answers=life.answers, needed_by=life.needed_by,
            )  # fmt: skip
            actions.submit(request, by=plan.asker, now=step.at)
        else:
            _take(request, step)
        request = ServiceRequest.objects.with_names().get(pk=request.pk)
    assert request is not None
    return request


def _take(request: ServiceRequest, step: Step) -> None:
    facts = dict(step.facts)
    if step.verb in {"close", "accept_silence"}:
        assert getattr(actions, step.verb)(request, now=step.at)
        return
    if step.verb == "answer":
        question = request.questions.get(answered_at=None)
        actions.answer(question, by=step.by, now=step.at, **facts)
        return
    if step.verb == "promise":
        del facts["odds"]
        facts["instead_of"] = latest_promise(request)
    if step.verb == "move_step":
        facts["step"] = facts.pop("key")
    getattr(actions, step.verb)(request, by=step.by, now=step.at, **facts)


def trace(request: ServiceRequest) -> dict[str, Any]:
    """Everything that is kept of a request, without the numbers of rows."""
    request = ServiceRequest.objects.get(pk=request.pk)
    kept = {"request": _row(request)}
    for name in ("spans", "step_spans", "targets", "messages", "questions", "sign_offs", "promises"):
        kept[name] = [_row(one) for one in getattr(request, name).order_by("pk")]
    kept["verdicts"] = [_row(one) for one in Verdict.objects.filter(promise__request=request).order_by("promise_id")]
    note_outcomes(ServiceRequest.objects.filter(pk=request.pk))
    kept["outcome"] = [_row(request.outcome)]
    kept["ratings"] = [_row(request.rating)] if hasattr(request, "rating") else []
    kept["events"] = [
        (event.kind, event.at, event.actor_id, {name: fact for name, fact in event.facts.items() if name[-3:] != "_id"})
        for event in Event.objects.filter(subject_kind="request", subject_id=request.pk).order_by("id")
    ]
    return kept


def _row(one: models.Model) -> dict[str, Any]:
    people = {"asker_id", "assignee_id", "asked_by_id", "asked_of_id", "author_id", "made_by_id", "by_id", "team_id"}
    people |= {"approver_id", "decided_by_id", "provider_id", "customer_id"}
    keep = people | {"service_id", "version_id", "customer_team_id"}
    return {
        field.attname: getattr(one, field.attname)
        for field in one._meta.concrete_fields
        if field.attname not in OWN and (not field.attname.endswith("_id") or field.attname in keep)
        if not field.primary_key
    }
