"""How does a lesson reach a team, and where are they read?"""

from datetime import datetime

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.forms import ModelChoiceField
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from footpath.conversations import actions
from footpath.conversations.forms import LessonForm
from footpath.conversations.lessons import K, counted, worth_a_look
from footpath.conversations.models import ContactLog, Lesson
from footpath.conversations.permissions import visible_lessons
from footpath.conversations.views.log import own_log
from footpath.people.middleware import reader
from footpath.people.models import Person, Team
from footpath.people.permissions import reach
from footpath.ui.page import render_page


@require_safe
def lessons(request: HttpRequest) -> HttpResponse:
    """The lessons of one's teams."""
    me, now = reader(request), timezone.now()
    found = list(visible_lessons(me, now.date()))
    by_team: dict[Team, list[Lesson]] = {}
    for one in found:
        by_team.setdefault(one.team, []).append(one)
    teams = [(team, told, counted(team)) for team, told in sorted(by_team.items(), key=lambda pair: pair[0].name)]
    return render_page(request, "conversations/lessons.html", {"teams": teams, "me": me, "k": K})


@require_http_methods(["GET", "POST"])
def share(request: HttpRequest, pk: int) -> HttpResponse:
    """Write a lesson. Where a text could tell of whom it speaks, it is shown once more before it goes."""
    log, me, now = own_log(request, pk), reader(request), timezone.now()
    form = _form(request, me, now)
    if request.method == "GET":
        return _show(request, log, form, [])
    if not form.is_valid():
        return _show(request, log, form, [], 422)
    text = form.cleaned_data["text"]
    worth = worth_a_look(text)
    if worth and form.cleaned_data.pop("looked", "") != text.replace("\r\n", "\n"):
        shown_again = _form(request, me, now, looked=text)
        return _show(request, log, shown_again, worth, 422)
    form.cleaned_data.pop("looked", None)
    try:
        actions.share_lesson(**form.cleaned_data, log=log, by=me, now=now)
    except ValidationError as error:
        form.add_error(None, error)
        return _show(request, log, form, worth, 422)
    messages.success(request, _("Shared. Your team reads these words, and nothing else of what you noted."))
    return redirect("contact-lessons")


def _form(request: HttpRequest, me: Person, now: datetime, looked: str = "") -> LessonForm:
    data = request.POST.copy() if request.method == "POST" else None
    if data is not None and looked:
        data["looked"] = looked
    form = LessonForm(data)
    mine = reach(me, now.date())
    team = form.fields["team"]
    assert isinstance(team, ModelChoiceField)
    team.queryset = Team.objects.filter(pk__in=mine.member_of | mine.leads)
    team.initial = mine.home
    return form


def _show(request: HttpRequest, log: ContactLog, form: LessonForm, worth: list[str], status: int = 200) -> HttpResponse:
    context = {"it": log, "form": form, "worth": worth, "k": K}
    return render_page(request, "conversations/lesson.html", context, status=status)


@require_POST
def take_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a lesson back; it is gone."""
    me, now = reader(request), timezone.now()
    lesson = get_object_or_404(visible_lessons(me, now.date()), pk=pk)
    if lesson.author_id != me.pk:
        raise PermissionDenied
    actions.take_back_lesson(lesson, by=me, now=now)
    messages.success(request, _("It is gone."))
    return redirect("contact-lessons")
