"""Which pages has the lesson for those who lead others?"""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from footpath.growth import actions
from footpath.growth.coaching.forms import LessonForm
from footpath.growth.coaching.lesson import lesson
from footpath.growth.coaching.training import parts
from footpath.growth.coaching.views import must_lead
from footpath.growth.models import CoachTraining
from footpath.ui.page import render_page


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """All screens with what is done; it goes on where somebody stopped."""
    me = must_lead(request)
    answers = _answers(me.pk)
    found = lesson()
    context = {
        "lesson": found,
        "screens": [(number, one, one.key in answers) for number, one in enumerate(found.screens, 1)],
        "next": next((n for n, one in enumerate(found.screens, 1) if one.key not in answers), None),
        "begun": bool(answers),
        "parts": parts(me),
    }
    return render_page(request, "growth/coaching/lesson.html", context)


@require_http_methods(["GET", "POST"])
def screen(request: HttpRequest, number: int) -> HttpResponse:
    """One screen with its question; once answered, what is said to the answer."""
    me = must_lead(request)
    found = lesson()
    if not 1 <= number <= len(found.screens):
        raise Http404
    it = found.screens[number - 1]
    form, status = LessonForm(request.POST if request.method == "POST" else None), 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                actions.answer_lesson(it.key, answer=form.cleaned_data["answer"], by=me, now=timezone.now())
            except ValidationError as error:
                form.add_error("answer", error.error_dict["answer"])
            else:
                return _answered(request, number)
    given = _answers(me.pk).get(it.key, "")
    context = {
        "it": it,
        "number": number,
        "of": len(found.screens),
        "before": number - 1 or None,
        "after": number + 1 if number < len(found.screens) else None,
        "given": it.answer(given),
        "typed": form.data.get("answer", "") if form.is_bound else given,
        "form": form,
    }
    return render_page(request, "growth/coaching/screen.html", context, status=status)


def _answered(request: HttpRequest, number: int) -> HttpResponse:
    """What is said to a choice stands on the same screen; one's own words need none."""
    found = lesson()
    if not found.screens[number - 1].is_open:
        return redirect("coaching-lesson-screen", number=number)
    messages.success(request, _("Kept, for you alone."))
    return redirect("coaching-lesson")


def _answers(person: int) -> dict[str, str]:
    training = CoachTraining.objects.filter(person=person).first()
    return training.answers if training else {}
