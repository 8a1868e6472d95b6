"""Which forms stand on the page of a request?"""

from collections.abc import Collection, Mapping
from datetime import date, datetime

from django import forms

from footpath.people.models import Absence
from footpath.people.queries import members_of
from footpath.requests.forms import verbs as typed
from footpath.requests.forms.chain import chain_forms
from footpath.requests.forms.merging import SplitForm
from footpath.requests.forms.offers import offer_forms
from footpath.requests.models import ServiceRequest
from footpath.requests.promise import latest_promise


def forms_of(
    service_request: ServiceRequest,
    may: Collection[str],
    now: datetime,
    *,
    likely: date | None,
    bound: Mapping[str, forms.Form],
) -> dict[str, forms.Form]:
    """A fresh form for every verb, in place of which a refused one stands with what was typed. Whom it could be given
    to is looked up for those who `may` assign it. `likely` is the day that keeps 17 of 20, as the page shows it.
    """
    it, promise = service_request, latest_promise(service_request)
    fresh: dict[str, forms.Form] = {
        "write": typed.MessageForm(prefix="write").after(it),
        "split": SplitForm(prefix="split").about(it),
        "note": typed.NoteForm(prefix="note"),
        "deliver": typed.DeliverForm(prefix="deliver").about(it),
        **chain_forms(it, may),
        "send-back": typed.SendBackForm(prefix="send-back").about(it),
        "reopen": typed.ReopenForm(prefix="reopen"),
        "promise": typed.PromiseForm(
            prefix="promise", initial={"instead_of": promise.pk if promise else None, "by_day": likely}
        ),
        "ask-question": typed.QuestionForm(prefix="ask-question"),
        "answer": typed.AnswerForm(prefix="answer"),
        "accept": typed.AcceptForm(prefix="accept"),
        "rate": typed.RateForm(prefix="rate"),
        "decline": typed.DeclineForm(prefix="decline"),
        "withdraw": typed.WithdrawForm(prefix="withdraw"),
        "assign": typed.AssignForm(prefix="assign"),
        "watch": typed.WatchForm(prefix="watch"),
        "refuse-sign-off": typed.RefuseForm(prefix="refuse-sign-off"),
        "move-step": typed.StepForm(prefix="move-step").about(it),
        "attach": typed.AttachForm(prefix="attach"),
    }
    forms_now = {**fresh, **offer_forms(it, may, likely=likely), **_as_it_is(bound, it)}
    widget = forms_now["assign"].fields["to"].widget
    assert isinstance(widget, forms.Select)
    widget.choices = _there(it, now) if "assign" in may or "assign" in bound else []
    return forms_now


def _as_it_is(bound: Mapping[str, forms.Form], it: ServiceRequest) -> dict[str, forms.Form]:
    """What was refused, with what its page shows by now."""
    return {name: form.after(it) if isinstance(form, typed.MessageForm) else form for name, form in bound.items()}


def _there(it: ServiceRequest, now: datetime) -> list[tuple[int, str]]:
    """Who of the team could get it: not who has it, nor who is away."""
    away = Absence.objects.on(now.date()).values("person")
    there = members_of(it.team, now.date()).exclude(pk__in=away)
    return [(pk, name) for pk, name in there.values_list("pk", "name") if pk != it.assignee_id]
