"""What does somebody who takes part see, and what may they send?"""

from collections.abc import Mapping
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from footpath.growth import actions
from footpath.growth.models import Participant
from footpath.growth.workshops import answers, doors, shown, states
from footpath.growth.workshops.agenda import reached
from footpath.growth.workshops.exercises import Exercise, exercise_named
from footpath.growth.workshops.forms import LookBackForm
from footpath.growth.workshops.limits import too_often
from footpath.people.refusals import Refused, SomebodyWasFaster
from footpath.people.views.answers import seen_edits


@login_not_required
@require_safe
def page(request: HttpRequest, code: str) -> HttpResponse:
    """Where the group is: in the lobby, at an exercise, at the end."""
    found = doors.here(request, code)
    if found is None:
        return redirect(f"{reverse('workbook-join')}?code={code}")
    me = found.participant
    if me is None:
        return redirect("workbook-lead", code)
    if me.removed_at is not None:
        return _out(request, me)
    workshop = me.workshop
    actions.note_present(me, now=timezone.now())
    if workshop.kind == "group" and workshop.state == states.OPEN and workshop.exercise and "all" not in request.GET:
        return redirect("workbook-step", code, workshop.exercise)
    return _overview(request, me)


def _overview(request: HttpRequest, me: Participant, form: LookBackForm | None = None) -> HttpResponse:
    facts = shown.overview(me, form, timezone.now())
    return answers.page(request, "overview", facts, 422 if form and form.errors else 200)


def _out(request: HttpRequest, me: Participant) -> HttpResponse:
    said = _("The facilitator took you out of this workshop. What you wrote is not lost: ask them to let you back in.")
    return answers.page(
        request, "said", {"title": _("You are not in the workshop"), "said": said, "me": me}, status=403
    )


def _me(request: HttpRequest, code: str) -> Participant:
    """Whoever takes part and was not taken out; else Http404."""
    me = doors.taking_part(request, code)
    if me is None or me.removed_at is not None:
        raise Http404
    return me


@login_not_required
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def step(request: HttpRequest, code: str, key: str) -> HttpResponse:
    """One exercise: a page of one's own, kept by itself while one writes."""
    if request.method != "POST":
        found = doors.here(request, code)
        if found is None or found.participant is None or found.participant.removed_at is not None:
            return page(request, code)
        me = found.participant
        actions.note_present(me, at=key, now=timezone.now())
        return answers.page(request, "step", shown.step(me, _exercise(me, key), timezone.now()))
    me = _me(request, code)
    if too_often("post", me.key_hash):
        return answers.slow_down(request, "post")
    return _kept(request, me, _exercise(me, key))


def _exercise(me: Participant, key: str) -> Exercise:
    """One that the group has come to; else Http404."""
    found = exercise_named(key)
    if found is None or found.key not in [one.key for one in reached(me.workshop)]:
        raise Http404
    return found


def _kept(request: HttpRequest, me: Participant, exercise: Exercise) -> HttpResponse:
    now = timezone.now()
    try:
        entry = actions.keep_entry(me, exercise=exercise.key, answers=request.POST, edits=seen_edits(request), now=now)
    except ValidationError as error:
        return _wrong(request, me, exercise, error)
    except SomebodyWasFaster as told:
        return _not_kept(request, me, exercise, str(told), beside=True)
    except Refused as told:
        return _not_kept(request, me, exercise, str(told), beside=False)
    if answers.wants_json(request):
        return JsonResponse({"edits": entry.edits})
    if exercise.key == me.workshop.exercise:
        actions.note_present(me, done=request.POST.get("done") == "1", now=now)
    onward = shown.onward(me, exercise) if request.POST.get("done") == "1" else None
    return redirect(onward or reverse("workbook-step", args=[me.workshop.code, exercise.key]))


def _wrong(request: HttpRequest, me: Participant, exercise: Exercise, error: ValidationError) -> HttpResponse:
    said: Mapping[str, list[str]] = error.message_dict
    if answers.wants_json(request):
        return JsonResponse({"wrong": " ".join(next(iter(said.values())))}, status=422)
    form = exercise.form(request.POST, participant=me)
    form.is_valid()
    refused = " ".join(text for name, texts in said.items() if name not in form.fields for text in texts)
    facts = shown.step(me, exercise, timezone.now(), form=form, refused="" if form.errors else refused)
    return answers.page(request, "step", facts, status=422)


def _not_kept(request: HttpRequest, me: Participant, exercise: Exercise, said: str, *, beside: bool) -> HttpResponse:
    if answers.wants_json(request):
        return JsonResponse({"wrong": said, "beside": beside}, status=409)
    form = exercise.form(request.POST, participant=me)
    form.is_valid()
    facts: dict[str, Any] = shown.step(me, exercise, timezone.now(), form=form, refused=said, beside=beside)
    return answers.page(request, "step", facts, status=409)


@login_not_required
@require_safe
def pulse(request: HttpRequest, code: str) -> HttpResponse:
    """Whether anything has moved; asked every few seconds by every phone in the room."""
    found = doors.here(request, code)
    if found is None:
        raise Http404
    me = found.participant
    if me is not None and "lead" not in request.GET:
        if me.removed_at is None:
            actions.note_present(me, now=timezone.now())
        return answers.facts_or_unchanged(request, shown.moving(found.workshop, me))
    return answers.facts_or_unchanged(request, shown.moving(found.workshop, None))


@login_not_required
@require_POST
def later(request: HttpRequest, code: str) -> HttpResponse:
    """Sixty days later: how sure they are now, and what they have done since."""
    me = _me(request, code)
    if too_often("post", me.key_hash):
        return answers.slow_down(request, "post")
    form = LookBackForm(request.POST)
    if form.is_valid():
        values = {key: form.cleaned_data[key] for key in form.fields if key != "did"}
        try:
            actions.rate_objectives(me, values=values, did=form.cleaned_data["did"], now=timezone.now())
            return redirect(f"{reverse('workbook', args=[code])}?thanks")
        except (ValidationError, Refused) as error:
            form.add_error(None, error if isinstance(error, ValidationError) else str(error))
    return _overview(request, me, form)


@login_not_required
@require_POST
def leave(request: HttpRequest, code: str) -> HttpResponse:
    """Delete one's own workbook, now."""
    me = doors.taking_part(request, code)
    if me is None:
        raise Http404
    actions.leave_workshop(me, now=timezone.now())
    said = _("Your workbook is deleted, with all that you wrote in it.")
    response = answers.page(request, "said", {"title": _("It is gone"), "said": said})
    doors.forget(response, code)
    return response
