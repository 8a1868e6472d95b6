"""On which page does a team list, merge and vote on what helps it, until it is its guideline?"""

from collections.abc import Callable
from typing import Any

from django import forms as django_forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from footpath.growth import actions
from footpath.growth.cooperation import forms
from footpath.growth.cooperation.boards import alike_on, lines_of, proposed, tally_of
from footpath.growth.cooperation.permissions import leads_board, works_on_board
from footpath.growth.models import BoardState, GuidelineBoard, GuidelineVote
from footpath.people.middleware import reader
from footpath.people.models import Team
from footpath.people.permissions import visible_teams
from footpath.people.refusals import Refused
from footpath.pure.guidelines import VOTES
from footpath.recovery.models import Guideline
from footpath.ui.page import render_page

FORMS: dict[str, type[django_forms.Form]] = {
    "add": forms.LineForm, "merge": forms.MergeForm, "drop": forms.OfBoard, "vote": forms.VoteForm,
    "move": forms.MoveForm, "keep": forms.KeepForm,
}  # fmt: skip
VERBS: dict[str, Callable[..., object]] = {
    "add": actions.add_guideline, "merge": actions.merge_guideline, "drop": actions.drop_guideline,
    "vote": actions.vote_for_guideline, "move": actions.move_board, "keep": actions.keep_board,
}  # fmt: skip
LEADS = ("drop", "move", "keep")


def team_for(request: HttpRequest, pk: int) -> Team:
    """A team on whose board the reader works; of all others they are told that there is none."""
    team: Team = get_object_or_404(visible_teams(reader(request)), pk=pk)
    if not works_on_board(reader(request), team, timezone.now().date()):
        raise Http404
    return team


@require_safe
def board(request: HttpRequest, pk: int) -> HttpResponse:
    """The list, the vote, or what came of it."""
    return _show(request, team_for(request, pk))


@require_POST
def act(request: HttpRequest, pk: int, door: str) -> HttpResponse:
    """A line, a merge, a vote, the next step, or the guideline."""
    team, me, now = team_for(request, pk), reader(request), timezone.now()
    if door in LEADS and not leads_board(me, team, now.date()):
        raise PermissionDenied
    kind = FORMS[door]
    more: dict[str, Any] = {"board": _board(team)} if issubclass(kind, forms.OfBoard) else {}
    form, status = kind(request.POST, **more), 422
    if form.is_valid():
        try:
            VERBS[door](team, **form.cleaned_data, by=me, now=now)
            if door == "keep":
                messages.success(
                    request, _("It is the guideline of the team. It stands beside the steps of hard talks.")
                )
            return redirect("guideline-board", pk=team.pk)
        except ValidationError as error:
            for name, problems in error.error_dict.items():
                form.add_error(name if name in form.fields else None, problems)
        except Refused as refusal:
            form.add_error(None, str(refusal))
            status = 409
    return _show(request, team, {door: form}, status=status)


def _board(team: Team) -> GuidelineBoard | None:
    return GuidelineBoard.objects.select_related("team").filter(team=team).first()


def _show(
    request: HttpRequest, team: Team, typed: dict[str, django_forms.Form] | None = None, *, status: int = 200
) -> HttpResponse:
    me, now = reader(request), timezone.now()
    found = _board(team) or GuidelineBoard(team=team, state=BoardState.LISTING)
    saved = found.begun_at is not None
    votes = GuidelineVote.objects.filter(line__board=found) if saved else GuidelineVote.objects.none()
    mine = set(votes.filter(voter=me).values_list("line_id", flat=True))
    kept = Guideline.objects.filter(team=team).first()
    keep = {"text": proposed(found) if saved else "", "edits": kept.edits if kept else 0}
    wrong = next(iter((typed or {}).values()), None)
    context = {
        "team": team,
        "it": found,
        "rows": lines_of(found) if saved else [],
        "alike": alike_on(found)[:5] if saved and found.state == BoardState.LISTING else [],
        "mine": mine,
        "left": VOTES - len(mine),
        "voted": votes.values("voter").distinct().count(),
        "tally": tally_of(found) if saved and found.state != BoardState.LISTING else [],
        "leads": leads_board(me, team, now.date()),
        "kept": kept,
        "wrong": wrong,
        "add_form": (typed or {}).get("add") or forms.LineForm(),
        "keep_form": (typed or {}).get("keep") or forms.KeepForm(initial=keep),
    }
    return render_page(request, "growth/cooperation/board.html", context, status=status)
