"""Which pages show how work reaches an outside customer, and where a lateness was born?"""

from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from footpath.insight.maps import chain_words as words
from footpath.insight.maps.born import MOST, failures, trace
from footpath.insight.maps.chain import Net, Tie, net
from footpath.insight.maps.chain_drawn import drawn, wanted
from footpath.insight.maps.handed import choices, handed
from footpath.insight.maps.lines import DENSE
from footpath.insight.maps.views.silo import team_in
from footpath.insight.maps.ways import ways_down, ways_up
from footpath.insight.printed import as_list
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.permissions import once_a_page
from footpath.requests.commitments import visible_commitments
from footpath.ui.page import FilterChip, render_page
from footpath.ui.pdf import pdf_response
from footpath.ui.tables import csv_response

ROWS = 25
WAYS = 12  # to outside customers that stand open; more are folded
SHOWN = ("strongest", "all")


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """The map, its table, what it shows; of one team, whose outside customer feels its work."""
    me, now = reader(request), timezone.now()
    with once_a_page():
        found, which, team, ties = _asked(request, me, now)
        table = Paginator(words.in_order(ties), ROWS).get_page(request.GET.get("page"))
        rows = _rows(found, list(table), team, me, now)
    keep = {"show": which} if which != SHOWN[0] else {}
    others = {"vendor": _("other vendors"), "outside": _("others outside")}
    ways = [words.way_row(found, way) for way in ways_down(found, team)] if team else []
    late = failures(me, now)
    context = {
        "found": found,
        "lead": words.lead(found),
        "drawn": drawn(found, ties, team, keep, others) if ties else None,
        "dense": len(ties) > DENSE,
        "summary": words.summary(found, ties),
        "rows": rows,
        "page": table,
        "team": team,
        "is_ours": team in found.facts.open,
        "team_name": found.facts.teams[team].name if team else "",
        "ways": ways[:WAYS],
        "more_ways": ways[WAYS:],
        "chips": [] if team else _chips(found, which),
        "query": _query(which, team),
        "circles": [words.circle(one) for one in found.circles],
        "single": [words.between(found, tie) for tie in found.single],
        "one_sided": len(found.one_sided),
        "late": [] if team else list(late[:MOST]),
        "tab": "chain",
    }
    return render_page(request, "insight/chain_map.html", context)


@require_safe
def as_csv(request: HttpRequest) -> StreamingHttpResponse:
    """The links that were asked for."""
    _found, rows = _all_rows(request, timezone.now())
    return csv_response(words.title(), words.header(), words.cells(rows))


@require_safe
def as_pdf(request: HttpRequest) -> HttpResponse:
    """The same, printed."""
    now = timezone.now()
    found, rows = _all_rows(request, now)
    lines = words.cells(rows)
    told = as_list(
        words.title(), words.lead(found), words.header(), lines, widths=(2, 2, 3, 3, 3, 2), eyebrow=_("Maps")
    )
    return pdf_response(request, words.title(), "insight/list.typ", told, now=now)


@require_safe
def late(request: HttpRequest, pk: int) -> HttpResponse:
    """Up from a failure: where the lateness of an outside commitment was born, hop by hop."""
    me, now = reader(request), timezone.now()
    one = get_object_or_404(visible_commitments(me).select_related("team", "added_by"), pk=pk)
    with once_a_page():
        found = trace(one, me, now)
        whole = net(me, now)
    ways = [
        words.way_row(whole, way, first=True)
        for way in ways_up(whole, f"o{one.customer.strip().casefold()}", found.starts)
    ]
    context = {
        "trace": found,
        "commitment": one,
        "born": found.born,
        "chain": found.chain,
        "ways": ways,
        "tab": "chain",
    }
    return render_page(request, "insight/chain_late.html", context)


def _asked(request: HttpRequest, me: Person, now: datetime) -> tuple[Net, str, int | None, list[Tie]]:
    found = net(me, now)
    which = request.GET.get("show", "")
    which = which if which in SHOWN else SHOWN[0]
    team = team_in(request, found.facts.teams)
    return found, which, team, wanted(found, team, which)


def _rows(found: Net, ties: list[Tie], team: int | None, me: Person, now: datetime) -> list[words.Row]:
    """In words; of one team also which services, and whether those who get them would choose them again."""
    services = handed(team, me, now) if team else {}
    chosen = choices(ties, found.facts.open - found.facts.withheld, me, now) if team else {}
    return words.rows(found, ties, services, chosen)


def _all_rows(request: HttpRequest, now: datetime) -> tuple[Net, list[words.Row]]:
    me = reader(request)
    with once_a_page():
        found, _which, team, ties = _asked(request, me, now)
        return found, _rows(found, words.in_order(ties), team, me, now)


def _query(which: str, team: int | None) -> str:
    kept: dict[str, Any] = {"show": which if which != SHOWN[0] else "", "team": team or ""}
    found = urlencode({name: value for name, value in kept.items() if value})
    return f"?{found}" if found else ""


def _chips(found: Net, which: str) -> list[FilterChip]:
    labels = {"strongest": _("On the way outside"), "all": _("All")}
    counts = {one: len(wanted(found, None, one)) for one in SHOWN}
    return [FilterChip(labels[one], _query(one, None) or "?", counts[one], here=one == which) for one in SHOWN]
