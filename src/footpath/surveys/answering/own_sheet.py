"""What does somebody write down for themself alone, and what moves from there with one tap?"""

from collections.abc import Callable

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from footpath.people.middleware import reader
from footpath.people.models import Person, Team
from footpath.people.refusals import Refused
from footpath.surveys import actions
from footpath.surveys.mine import LISTS, mine_of, obstacles_of
from footpath.surveys.models import MineLine, MinePart, Obstacle
from footpath.surveys.ready import SURVEY, ready_instrument
from footpath.ui.page import render_page
from footpath.ui.panels import beside


class MineForm(forms.Form):
    """One box for each part of the sheet; what is too long is said by the verb, with all of it kept."""

    def __init__(self, data: object = None, **more: object) -> None:
        super().__init__(data, **more)  # type: ignore[arg-type]  # as a form takes them
        asked = {one.key: one for one in ready_instrument(SURVEY).questions}
        for part in MinePart:
            question = asked.get(part.value)
            self.fields[part.value] = forms.CharField(
                label=question.text if question else str(part.label),
                help_text=question.help if question else "",
                required=False,
                widget=forms.Textarea({"rows": 4 if part in LISTS else 3}),
            )


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def mine(request: HttpRequest) -> HttpResponse:
    """The sheet, for whoever reads it alone."""
    me = reader(request)
    if request.method != "POST":
        return _page(request, me, MineForm(initial=mine_of(me).texts))
    form = MineForm(request.POST)
    texts = {part: request.POST.get(part, "") for part in MinePart.values if part in request.POST}
    try:
        actions.keep_mine(me, texts=texts, by=me, now=timezone.now())
    except ValidationError as error:
        form.is_valid()
        form.add_error(None, error)
        return _page(request, me, form, status=422)
    messages.success(request, _("Your sheet is kept, for you alone."))
    return redirect("mine")


@require_POST
def forget(request: HttpRequest) -> HttpResponse:
    """All of it goes for good."""
    me = reader(request)
    actions.forget_mine(me, by=me, now=timezone.now())
    messages.success(request, _("Your sheet is gone for good."))
    return redirect("mine")


@require_POST
def move(request: HttpRequest, pk: int) -> HttpResponse:
    """One line to the list of its kind: customers to “My customers”, obstacles to the own list."""
    me = reader(request)
    line = get_object_or_404(MineLine, pk=pk, person=me)
    if line.part != MinePart.CUSTOMERS:
        words, now = _("It is on your list."), timezone.now()
        return _done(request, lambda: actions.move_obstacle(line, by=me, now=now), words, "obstacles")
    team = Team.objects.filter(pk=_number(request.POST.get("team"))).first()
    if team is None:
        messages.error(request, _("Choose the team that is meant. Nothing was moved."))
        return redirect("mine")
    words = _("%(team)s is among your customers now. What you wrote stays here, for you alone.") % {"team": team.name}
    return _done(request, lambda: actions.move_customer(line, team=team, by=me, now=timezone.now()), words, "customers")


@require_POST
def obstacle(request: HttpRequest, pk: int) -> HttpResponse:
    """It does not stand in the way any more, it does again, or it is forgotten."""
    me = reader(request)
    row = get_object_or_404(Obstacle, pk=pk, person=me)
    is_gone = {"gone": True, "back": False}.get(request.POST.get("do", ""))
    if is_gone is None and request.POST.get("do") != "forget":
        messages.error(request, _("Say what became of it. Nothing was changed."))
        return redirect("mine")
    return _done(
        request,
        lambda: actions.settle_obstacle(row, is_gone=is_gone, by=me, now=timezone.now()),
        _("Your list is kept."),
        "obstacles",
    )


def _done(request: HttpRequest, act: Callable[[], object], words: str, place: str) -> HttpResponse:
    # Back to the list in which it was tapped, far down the page; what went wrong is said at its head.
    try:
        act()
    except Refused as refused:
        messages.error(request, str(refused))
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    else:
        messages.success(request, words)
        return redirect(f"{reverse('mine')}#{place}")
    return redirect("mine")


def _number(typed: str | None) -> int:
    return int(typed) if typed and typed.isascii() and typed.isdigit() and len(typed) < 10 else 0


def _page(request: HttpRequest, me: Person, form: MineForm, status: int = 200) -> HttpResponse:
    sheet, obstacles = mine_of(me), obstacles_of(me)
    ways = beside("own_obstacles", obstacles, me, timezone.now())
    facts = {
        "form": form,
        "sheet": sheet,
        "customers": sheet.lines.get(MinePart.CUSTOMERS, []),
        "in_the_way": [one for one in sheet.lines.get(MinePart.OBSTACLES, []) if not one.is_moved],
        "obstacles": [(one, ways.get(one.row.pk)) for one in obstacles],
        "teams": Team.objects.order_by("name") if sheet.lines.get(MinePart.CUSTOMERS) else [],
    }
    return render_page(request, "surveys/mine.html", facts, status=status)
