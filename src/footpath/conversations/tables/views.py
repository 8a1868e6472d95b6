"""Which pages have round tables: all series, the board of one, its dates and its issues?"""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from footpath.conversations.ideas.acting import acted
from footpath.conversations.ideas.door import Door, laid_out
from footpath.conversations.ideas.views import number_in
from footpath.conversations.models import IssueState, RoundTable
from footpath.conversations.tables import states, verbs
from footpath.conversations.tables.chairs import next_chair, who_asks_most
from footpath.conversations.tables.doors import (
    DATE_DOORS,
    ISSUE_DOORS,
    STRONG,
    TABLE_DOORS,
    at_date,
    at_issue,
    at_table,
)
from footpath.conversations.tables.forms import SeriesForm, TeamForm, among_sides
from footpath.conversations.tables.permissions import (
    keeps_table,
    visible_dates,
    visible_issues,
    visible_tables,
)
from footpath.conversations.tables.shown import board, carried_over, following, next_day, side_lines
from footpath.people.middleware import reader
from footpath.people.models import Person, Team
from footpath.people.permissions import below, reach, tree
from footpath.people.refusals import Refused
from footpath.ui.page import render_page

Bound = Mapping[str, forms.Form] | None
DATES = 12


@require_safe
def tables(request: HttpRequest) -> HttpResponse:
    """All series; those that go on first."""
    me = reader(request)
    rows = sorted(visible_tables(me), key=lambda one: (one.state == states.ENDED, one.team.name, one.pk))
    context = {"rows": rows, "can_found": bool(_founds(me))}
    return render_page(request, "conversations/tables/tables.html", context)


def _founds(me: Person) -> frozenset[int]:
    """For which teams somebody may found one: those they lead; champions for all."""
    today = timezone.now().date()
    return frozenset(tree()) if me.champions and me.is_active else reach(me, today).leads


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """First about whose service, then who takes the chair in turn; those who ask most are proposed."""
    me, now = reader(request), timezone.now()
    among = _founds(me)
    if not among:
        raise PermissionDenied(_("Those who lead a team found its round table, and champions."))
    team = Team.objects.filter(pk=number_in(request, "team") or 0, pk__in=among).first()
    if team is None:
        return render_page(request, "conversations/tables/which.html", {"form": TeamForm(among=among)})
    most = who_asks_most(team, now)
    form = SeriesForm(
        request.POST or None, without=_parts(team), initial={"weeks": 8, "sides": [one.pk for one, _n in most]}
    )
    status = 422 if form.is_bound else 200
    if form.is_valid():
        try:
            table = verbs.found_table(team=team, **_facts(form), by=me, now=now)
        except ValidationError as error:
            form.add_error(None, error)
        except Refused as refused:
            form.add_error(None, str(refused))
            status = 409
        else:
            messages.success(request, _("Founded. Plan the first date: whose turn it is, is proposed."))
            return redirect(table)
    context = {"form": form, "team": team, "most": most}
    return render_page(request, "conversations/tables/new.html", context, status=status)


def _parts(team: Team) -> frozenset[int]:
    return below([team.pk], {one.pk: one.parent_id for one in tree().values()})


def _facts(form: forms.Form) -> dict[str, Any]:
    return {**form.cleaned_data, "sides": list(form.cleaned_data["sides"])}


@require_http_methods(["GET", "POST"])
def change(request: HttpRequest, pk: int) -> HttpResponse:
    """What for, how often, and who takes the chair in turn."""
    me, now = reader(request), timezone.now()
    table: RoundTable = get_object_or_404(visible_tables(me), pk=pk)
    if not keeps_table(me, table, now.date()):
        raise PermissionDenied(_("Those who look after the series do that."))
    first = {
        "purpose": table.purpose,
        "weeks": table.weeks,
        "sides": list(table.sides.values_list("team_id", flat=True)),
    }
    form = SeriesForm(request.POST or None, without=_parts(table.team), initial=first)
    status = 422 if form.is_bound else 200
    if form.is_valid():
        try:
            verbs.change_table(table, **_facts(form), by=me, now=now)
        except ValidationError as error:
            form.add_error(None, error)
        except Refused as refused:
            form.add_error(None, str(refused))
            status = 409
        else:
            messages.success(request, _("Changed. Dates that are planned stay as they are."))
            return redirect(table)
    context = {"form": form, "team": table.team, "it": table, "most": who_asks_most(table.team, now)}
    return render_page(request, "conversations/tables/new.html", context, status=status)


@require_safe
def table_page(request: HttpRequest, pk: int) -> HttpResponse:
    """The board of one series, open to everybody."""
    return _table(request, get_object_or_404(visible_tables(reader(request)), pk=pk))


def _table(request: HttpRequest, it: RoundTable, *, status: int = 200, bound: Bound = None) -> HttpResponse:
    me, now = reader(request), timezone.now()
    today = me.today(now)
    doors = at_table(it, me, today)
    turn = next_chair(it, now) if it.state == states.RUNNING else None
    dates = list(it.dates.exclude(state=states.CANCELED).select_related("chair")[:DATES])
    first = {"plan": {"on": next_day(it, dates, today), "chair": turn.pk if turn else None}}
    context: dict[str, Any] = {
        "it": it,
        "columns": board(it, today),
        "ahead": [one for one in reversed(dates) if one.state == states.PLANNED],
        "held": [one for one in dates if one.state == states.HELD],
        "sides": side_lines(it, now),
        "turn": turn,
        "today": today,
        "keeps": "end" in doors,
        "doors": laid_out(
            TABLE_DOORS, doors, prefix="round-table", pk=it.pk, strong=STRONG, first=first, bound=bound or {}
        ),
    }
    for one in context["doors"]:
        among_sides(one.form, it)
    return render_page(request, "conversations/tables/table.html", context, status=status)


def _date(request: HttpRequest, it: Any, *, status: int = 200, bound: Bound = None) -> HttpResponse:
    me, now = reader(request), timezone.now()
    today = me.today(now)
    first = {"move": {"on": it.on, "place": it.place, "chair": it.chair_id}}
    context: dict[str, Any] = {
        "it": it,
        "presences": list(it.presences.select_related("person", "team").order_by("team__name", "person__name", "pk")),
        "raised": list(it.table.issues.filter(state=IssueState.RAISED).select_related("raised_for")),
        "carried": carried_over(it.table, today) if it.state == states.PLANNED else [],
        "following": following(it) if it.state == states.HELD else None,
        "today": today,
        "doors": laid_out(
            DATE_DOORS, at_date(it, me, today), prefix="round-table-date", pk=it.pk, strong=STRONG, first=first,
            bound=bound or {},
        ),
    }  # fmt: skip
    for one in context["doors"]:
        among_sides(one.form, it.table)
    return render_page(request, "conversations/tables/date.html", context, status=status)


def _issue(request: HttpRequest, it: Any, *, status: int = 200, bound: Bound = None) -> HttpResponse:
    me, today = reader(request), timezone.now().date()
    first = {"hand-on": {"owner": it.owner.email if it.owner else "", "due": it.due}, "accept": {"owner": me.email}}
    context = {
        "it": it,
        "is_late": it.is_late(today),
        "doors": laid_out(
            ISSUE_DOORS, at_issue(it, me, today), prefix="table-issue", pk=it.pk, strong=STRONG, first=first,
            bound=bound or {},
        ),
    }  # fmt: skip
    return render_page(request, "conversations/tables/issue.html", context, status=status)


KINDS: dict[str, tuple[Any, Mapping[str, Door], Any]] = {
    "table": (visible_tables, TABLE_DOORS, _table),
    "date": (visible_dates, DATE_DOORS, _date),
    "issue": (visible_issues, ISSUE_DOORS, _issue),
}


@require_safe
def thing(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """A date, or an issue."""
    visible, _doors, show = KINDS[kind]
    answer: HttpResponse = show(request, get_object_or_404(visible(reader(request)), pk=pk))
    return answer


@require_POST
def act(request: HttpRequest, pk: int, kind: str, door: str) -> HttpResponse:
    """One of the things that can be done to it."""
    visible, doors, show = KINDS[kind]
    me = reader(request)
    status, bound = acted(request, get_object_or_404(visible(me), pk=pk), doors, door)
    again = get_object_or_404(visible(me), pk=pk)
    if status == 302:
        return redirect(again)
    answer: HttpResponse = show(request, again, status=status, bound=bound)
    return answer
