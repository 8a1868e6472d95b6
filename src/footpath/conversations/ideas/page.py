"""Which page does one idea have, and what can be done there?"""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from footpath.conversations.ideas.acting import acted
from footpath.conversations.ideas.door import laid_out
from footpath.conversations.ideas.doors import IDEA_DOORS, STRONG, offered
from footpath.conversations.ideas.rights import shown_service, visible_ideas
from footpath.conversations.ideas.shown import happened, is_late, stones, where_it_is
from footpath.conversations.models import Credit, Idea, IdeaSupport
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.ui.page import render_page


@require_safe
def idea(request: HttpRequest, pk: int) -> HttpResponse:
    """One idea: where it is, what comes next, who wants it, who is credited."""
    return _show(request, get_object_or_404(visible_ideas(reader(request)), pk=pk))


@require_POST
def act(request: HttpRequest, pk: int, door: str) -> HttpResponse:
    """One of the things that can be done to it."""
    it: Idea = get_object_or_404(visible_ideas(reader(request)), pk=pk)
    status, bound = acted(request, it, IDEA_DOORS, door)
    if status == 302:
        return redirect(it)
    return _show(request, get_object_or_404(visible_ideas(reader(request)), pk=pk), status=status, bound=bound)


def _show(
    request: HttpRequest, it: Idea, *, status: int = 200, bound: Mapping[str, forms.Form] | None = None
) -> HttpResponse:
    me, now = reader(request), timezone.now()
    supporters = [one.person for one in IdeaSupport.objects.filter(idea=it).select_related("person")]
    credits = [one.person for one in Credit.objects.filter(idea=it).select_related("person")]
    is_open = offered(it, me, now, supports=me in supporters, named=me in credits)
    context = {
        "it": it,
        "says": where_it_is(it, now.date()),
        "is_late": is_late(it, now.date()),
        "stones": stones(it),
        "service": shown_service(me, it.service, now.date()),
        "supporters": supporters,
        "credits": credits,
        "doors": laid_out(
            IDEA_DOORS, is_open, prefix="idea", pk=it.pk, strong=STRONG, first=_first(it, me), bound=bound or {}
        ),
        "happened": happened(it),
    }
    return render_page(request, "conversations/idea.html", context, status=status)


def _first(it: Idea, me: Person) -> dict[str, dict[str, Any]]:
    """What stands in the boxes at first: nobody has to type what is known."""
    advisers = [one.adviser for one in it.advice.select_related("adviser") if one.state == "credited"]
    likely = {one.pk: one for one in [*([it.owner] if it.owner else []), *advisers] if one.pk != it.offered_by_id}
    return {
        "agree": {"owner": (it.owner or me).email, "due": it.due},
        "set-aside": {"reason": it.reason if it.answered_at else ""},
        "credit": {"people": ", ".join(one.email for one in likely.values())},
    }
