"""Which pages show what a team sends again and again, and let it write that down?"""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from footpath.people.middleware import reader
from footpath.people.models import Person, Team
from footpath.people.permissions import reach
from footpath.requests import actions
from footpath.requests.forms.replies import ReplyForm
from footpath.requests.models import Reply
from footpath.requests.refusals import Refused, SomebodyWasFaster, Unclear
from footpath.requests.replies import field_words, sample, teams_with_replies, visible_replies
from footpath.ui.page import render_page

LONGEST = 4000


@require_safe
def replies(request: HttpRequest) -> HttpResponse:
    """The replies of my teams, and where to write one."""
    me, today = reader(request), timezone.now().date()
    teams = teams_with_replies(me, today).order_by("name")
    found: dict[int, list[Reply]] = {}
    for one in visible_replies(me, today):
        found.setdefault(one.team_id, []).append(one)
    mine = reach(me, today).member_of
    groups = [(team, found.get(team.pk, [])) for team in teams if team.pk in mine or team.pk in found]
    return render_page(request, "requests/replies.html", {"groups": groups})


@require_safe
def preview(request: HttpRequest) -> HttpResponse:
    """How a text reads on a request that might be."""
    me = reader(request)
    text = request.GET.get("text", "").replace("\0", "")[:LONGEST]
    return render_page(request, "requests/reply_preview.html", _preview(text, me, request.GET.get("team", "")[:120]))


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest, pk: int) -> HttpResponse:
    """Write a reply for a team of mine."""
    me, now = reader(request), timezone.now()
    team = get_object_or_404(teams_with_replies(me, now.date()), pk=pk)
    form = ReplyForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            facts = {name: form.cleaned_data[name] for name in ("name", "text")}
            actions.write_reply(team, **facts, by=me, now=now)
        except Unclear as error:
            form.add_error(error.field, str(error))
        else:
            messages.success(request, _("Kept. Your team finds it at every message."))
            return redirect("replies")
    return _show(request, team, form, me, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Write it anew; whoever was slower sees the other text beside their own."""
    me, now = reader(request), timezone.now()
    it = get_object_or_404(visible_replies(me, now.date()), pk=pk)
    initial = {name: getattr(it, name) for name in ("name", "text", "edits")}
    form, status = ReplyForm(request.POST if request.method == "POST" else None, initial=initial), 200
    if form.is_bound:
        status = 422
        if form.is_valid():
            facts = form.cleaned_data | {"edits": form.cleaned_data["edits"] or 0}
            try:
                actions.change_reply(it, **facts, by=me, now=now)
            except SomebodyWasFaster as error:
                form.add_error(None, str(error))
                status = 409
            except Unclear as error:
                form.add_error(error.field, str(error))
            else:
                messages.success(request, _("Changed."))
                return redirect("replies")
    return _show(request, it.team, form, me, it=it, status=status)


@require_POST
def drop(request: HttpRequest, pk: int) -> HttpResponse:
    """Nobody needs it any more."""
    me, now = reader(request), timezone.now()
    it = get_object_or_404(visible_replies(me, now.date()), pk=pk)
    given = request.POST.get("edits", "")
    try:
        actions.drop_reply(it, edits=int(given) if given.isdecimal() and len(given) < 10 else -1, by=me, now=now)
        messages.success(request, _("Taken away."))
    except Refused as error:
        messages.error(request, str(error))
    return redirect("replies")


def _preview(text: str, me: Person, team: str) -> dict[str, Any]:
    told, left = sample(text, me, team)
    return {"told": told, "left": [f"{{{name}}}" for name in left]}


def _show(
    request: HttpRequest, team: Team, form: ReplyForm, me: Person, *, it: Reply | None = None, status: int
) -> HttpResponse:
    """The editor; of one that was changed meanwhile with the text as it is now, which the next save replaces."""
    context: dict[str, Any] = {"team": team, "form": form, "it": it, "seen": form["edits"].value() or 0}
    if it is not None and status == 409:
        it.refresh_from_db()
        context |= {"theirs": it, "seen": it.edits}
    context["fields"] = [(f"{{{name}}}", words) for name, words in field_words().items()]
    context |= _preview(str(form["text"].value() or ""), me, team.name)
    return render_page(request, "requests/reply.html", context, status=status)
