"""Which page has one moment: to sort it, to do something about it, to see the other side's view?"""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from footpath.conversations import actions, states
from footpath.conversations.both_sides import other_view
from footpath.conversations.exits import ways
from footpath.conversations.forms import ShownForm, SortForm, as_typed
from footpath.conversations.models import ContactPoint
from footpath.conversations.permissions import visible_points
from footpath.conversations.standards.judged import judging_in
from footpath.people.middleware import reader
from footpath.people.refusals import Refused
from footpath.pure.name_linter import several_acts
from footpath.ui.page import render_page


def own_point(request: HttpRequest, pk: int, point: int) -> ContactPoint:
    """One's own; of others there is none."""
    found: ContactPoint = get_object_or_404(visible_points(reader(request)), pk=point, log=pk)
    return found


@require_http_methods(["GET", "POST"])
def point_page(request: HttpRequest, pk: int, point: int) -> HttpResponse:
    """Sort a moment, or write it anew; then on to the next one that is not sorted."""
    it, me = own_point(request, pk, point), reader(request)
    form = SortForm(request.POST or None, initial=as_typed(it), is_sheet=bool(it.log.role))
    if request.method == "GET":
        return _show(request, it, form)
    if not form.is_valid():
        return _show(request, it, form, 422)
    form.cleaned_data.pop("client_id", None)
    try:
        actions.change_point(it, facts=form.cleaned_data, by=me, now=timezone.now())
    except ValidationError as error:
        form.add_error(None, error)
        return _show(request, it, form, 422)
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return _show(request, it, form, 409)
    following = visible_points(me).filter(log=pk, happened="").exclude(pk=it.pk).order_by("on", "id").first()
    if "next" in request.POST and following is not None:
        return redirect(following)
    messages.success(request, _("Kept."))
    return redirect(it.log)


def _show(request: HttpRequest, it: ContactPoint, form: SortForm, status: int = 200) -> HttpResponse:
    told = " ".join(str(it.texts.get(name) or "") for name in ("moment", "why"))
    unsorted = visible_points(reader(request)).filter(log=it.log_id, happened="").exclude(pk=it.pk).count()
    context = {
        "it": it,
        "form": form,
        "ways": ways(it, reader(request)),
        "judging": list(dict.fromkeys(one.word.casefold() for one in judging_in(told))),
        "several": several_acts(str(it.texts.get("moment") or "")),
        "other": other_view(it),
        "left": unsorted,
        "open": it.log.state in states.OPEN,
    }
    return render_page(request, "conversations/point.html", context, status=status)


@require_POST
def drop(request: HttpRequest, pk: int, point: int) -> HttpResponse:
    """Throw a moment away."""
    it = own_point(request, pk, point)
    actions.drop_point(it, by=reader(request), now=timezone.now())
    messages.success(request, _("It is gone."))
    return redirect(it.log)


@require_POST
def show(request: HttpRequest, pk: int, point: int) -> HttpResponse:
    """Let the other side of the request read it as soon as they show theirs, or take that back."""
    it, form = own_point(request, pk, point), ShownForm(request.POST)
    form.is_valid()
    try:
        actions.show_point(it, shown=form.cleaned_data["shown"], by=reader(request), now=timezone.now())
    except Refused as refusal:
        messages.error(request, str(refusal))
        return _show(request, it, SortForm(initial=as_typed(it), is_sheet=bool(it.log.role)), 409)
    return redirect(it)
