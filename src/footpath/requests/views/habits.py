"""Which page prepares the talk of two teams when the exception has become the habit?"""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext_lazy as _said
from django.views.decorators.http import require_POST, require_safe

from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.requests import actions, habit_words
from footpath.requests.forms.habits import AgreedForm, TalkDayForm
from footpath.requests.habits import holds_now, may_end, visible_habits
from footpath.requests.models import Habit
from footpath.requests.refusals import Refused, Unclear
from footpath.ui.page import render_page

ACTS: dict[
    str, tuple[Callable[..., object], type[forms.Form], Any]
] = {  # what the two leads do, with what is typed for it and what is said afterwards
    "talk": (actions.set_habit_talk, TalkDayForm, _said("Both of you know the day now.")),
    "end": (actions.end_habit, AgreedForm, _said("Written down for both of you. Thank you for talking.")),
}


@require_safe
def habit_page(request: HttpRequest, pk: int) -> HttpResponse:
    """The facts both ways, questions, the day, and what was agreed; for both leads and those above either."""
    me, now = reader(request), timezone.now()
    return _show(request, get_object_or_404(visible_habits(me, now.date()), pk=pk), me, now)


@require_POST
def act(request: HttpRequest, pk: int, verb: str) -> HttpResponse:
    """Set the day, or end the talk; what was typed stays whatever stands in the way."""
    me, now = reader(request), timezone.now()
    habit = get_object_or_404(visible_habits(me, now.date()), pk=pk)
    do, typed, said = ACTS[verb]
    form, status = typed(request.POST), 422
    if form.is_valid():
        try:
            do(habit, **form.cleaned_data, by=me, now=now)
            messages.success(request, said)
            return redirect(habit)
        except Unclear as error:
            form.add_error(error.field, str(error))
        except Refused as error:
            form.add_error(None, str(error))
            status = 409
    habit.refresh_from_db()
    return _show(request, habit, me, now, bound={verb: form}, status=status)


def _show(
    request: HttpRequest,
    habit: Habit,
    me: Person,
    now: datetime,
    *,
    bound: dict[str, forms.Form] | None = None,
    status: int = 200,
) -> HttpResponse:
    names, facts = habit_words.Names(habit.team.name, habit.customer_team.name), habit.facts
    pair = None if habit.ended_at else holds_now(habit, now)
    bound = bound or {}
    context = {
        "habit": habit,
        "facts": habit_words.own_side(facts, names),
        "other_side": habit_words.other_side(facts, names),
        "why": habit_words.why(facts),
        "rule": habit_words.rule(),
        "questions": habit_words.questions(facts, names),
        "holds": pair is not None and bool(pair.seen.why),
        "may": may_end(habit, me) and habit.ended_at is None,
        "talk_form": bound.get("talk") or TalkDayForm(initial={"talk_on": habit.talk_on}),
        "end_form": bound.get("end") or AgreedForm(),
        "left_over": bound.get("end") if habit.ended_at else None,
    }
    return render_page(request, "requests/habit.html", context, status=status)
