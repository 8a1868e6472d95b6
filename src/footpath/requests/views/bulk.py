"""Which pages do one act to many requests?"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.forms import Form
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from footpath.people.middleware import reader
from footpath.people.models import Person, Team
from footpath.requests import actions
from footpath.requests.actions.choose_rows import Seen
from footpath.requests.board import board, part_of
from footpath.requests.bulk import AT_ONCE, bulk_of, progress, requests_of, rows_of, run, titles
from footpath.requests.bulk_acts import ACTS, MOST
from footpath.requests.bulk_doors import asks, form_for
from footpath.requests.forms.narrow import narrowing_in
from footpath.requests.models import Bulk
from footpath.requests.queries import served_team
from footpath.requests.refusals import Unclear
from footpath.ui.page import render_page

ROWS = 50
HIGHEST = 2**63 - 1


@require_POST
def choose(request: HttpRequest, pk: int) -> HttpResponse:
    """Choose rows of a board for an act. One that needs no words is begun at once; where more is meant than what one
    sees, it is asked first.
    """
    me, now = reader(request), timezone.now()
    team = served_team(me, pk, now)
    query = QueryDict(request.POST.get("query", ""))
    back, act = f"{reverse('team-board', args=[team.pk])}?{query.urlencode()}", request.POST.get("act", "")
    everything = "everything" in request.POST
    rows, more = _everything(team, query, me, now) if everything else (list(_ticked(request.POST.getlist("row"))), 0)
    try:
        key = request.POST.get("key", "")[:64]
        bulk = actions.choose_rows(act, rows, key=key, by=me, now=now, back=back, more=more)
    except Unclear as error:
        messages.error(request, str(error))
        return redirect(back)
    if asks(act) or everything or bulk.begun_at:
        return redirect(bulk)
    return _begun(request, bulk, {}, now)


def _ticked(given: Iterable[str]) -> Iterable[Seen]:
    """The rows that were ticked, as they were seen; what is none is passed over."""
    for one in given:
        number, _dot, rest = one.partition(".")
        state, _dot, assignee = rest.partition(".")
        if number.isdecimal() and number.isascii() and int(number[:20]) <= HIGHEST:
            had = int(assignee) if assignee.isdecimal() and assignee.isascii() and len(assignee) < 19 else None
            yield Seen(int(number), state[:12], had)


def _everything(team: Team, query: QueryDict, me: Person, now: datetime) -> tuple[list[Seen], int]:
    """All of a part of the board in its order, as many as fit, and how many more there are."""
    found = part_of(board(team, me, now), narrowing_in(query), me, now)
    rows = [Seen(*one) for one in found.values_list("pk", "state", "assignee_id")[:MOST]]
    return rows, found.count() - len(rows)


@require_safe
def bulk_page(request: HttpRequest, pk: int) -> HttpResponse:
    """What is typed for the act; once it is begun, how far it is, and what became of each row."""
    me, now = reader(request), timezone.now()
    bulk = bulk_of(me, pk)
    if bulk.begun_at is None:
        return _ask(request, bulk, form_for(bulk.act, requests_of(bulk, me, now), me, now), now)
    how_far = progress(bulk)
    page = Paginator(rows_of(bulk), ROWS).get_page(request.GET.get("page"))
    rows = list(page.object_list)
    called = titles(rows, me, now)
    context: dict[str, Any] = {
        "bulk": bulk,
        "act": ACTS[bulk.act],
        "progress": how_far,
        "page": page,
        "rows": [(row, called.get(row.request_id)) for row in rows],
        "lead": _lead(how_far.done, how_far.not_done, how_far.left),
    }
    return render_page(request, "requests/bulk.html", context, parts=("progress",))


@require_POST
def begin(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin what was chosen, with what was typed for it."""
    me, now = reader(request), timezone.now()
    bulk = bulk_of(me, pk)
    if bulk.begun_at is not None:
        return redirect(bulk)
    form = form_for(bulk.act, requests_of(bulk, me, now), me, now, request.POST)
    if not form.is_valid():
        return _ask(request, bulk, form, now, status=422)
    return _begun(request, bulk, form.cleaned_data, now)


def _ask(request: HttpRequest, bulk: Bulk, form: Form, now: datetime, *, status: int = 200) -> HttpResponse:
    rows = list(bulk.rows.order_by("pk")[:ROWS])
    called = titles(rows, reader(request), now)
    context = {
        "bulk": bulk,
        "act": ACTS[bulk.act],
        "form": form,
        "count": bulk.rows.count(),
        "rows": [(row, called.get(row.request_id)) for row in rows],
    }
    return render_page(request, "requests/bulk_ask.html", context, status=status)


def _begun(request: HttpRequest, bulk: Bulk, facts: dict[str, Any], now: datetime) -> HttpResponse:
    """Few are done while one waits; of many one sees how far they are. Where all went well, one is back at once."""
    begun = actions.begin_bulk(bulk, facts=facts, by=reader(request), now=now)
    if not begun or bulk.rows.count() > AT_ONCE:
        return redirect(bulk)
    run(bulk, clock=timezone.now)
    how_far = progress(bulk)
    if how_far.done != how_far.all or not bulk.back:
        return redirect(bulk)
    messages.success(request, _("%(act)s: %(done)s") % {"act": _plain(bulk), "done": _lead(how_far.done, 0, 0)})
    return redirect(bulk.back)


def _plain(bulk: Bulk) -> str:
    return str(ACTS[bulk.act].label).rstrip("…")


def _lead(done: int, not_done: int, left: int) -> str:
    """What became of them, in one line."""
    found = [ngettext("%(n)d request is done", "%(n)d requests are done", done) % {"n": done}]
    if not_done:
        found.append(ngettext("%(n)d is not", "%(n)d are not", not_done) % {"n": not_done})
    if left:
        found.append(ngettext("%(n)d is still to come", "%(n)d are still to come", left) % {"n": left})
    return " · ".join(found)
