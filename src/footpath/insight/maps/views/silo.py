"""Which page shows who depends on whom and who meets, and how is it taken along?"""

from collections.abc import Collection
from datetime import datetime
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from footpath.insight.maps import silo_words as words
from footpath.insight.maps.lines import DENSE
from footpath.insight.maps.silo import SHOWN, Pair, Silo, shown, silo
from footpath.insight.maps.silo_drawn import drawn
from footpath.insight.printed import as_list
from footpath.people.middleware import reader
from footpath.people.permissions import once_a_page
from footpath.ui.page import FilterChip, render_page
from footpath.ui.pdf import pdf_response
from footpath.ui.tables import csv_response

ROWS = 25


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """The map and its table; for everybody, as far as each may see."""
    found, which, team = _asked(request, timezone.now())
    pairs = shown(found, which, team)
    keep = {"show": which} if which != SHOWN[0] else {}
    table = Paginator(pairs, ROWS).get_page(request.GET.get("page"))
    context = {
        "found": found,
        "lead": words.lead(found),
        "drawn": drawn(found, pairs, team, keep) if found.pairs else None,
        "dense": len(pairs) > DENSE,
        "rows": words.rows(found, table),
        "page": table,
        "team": team,
        "team_name": found.name(team) if team else "",
        "chips": [_chip(found, one, which, team) for one in SHOWN],
        "query": _query(which, team),
        "summary": words.summary(found, pairs),
        "tab": "silo",
    }
    return render_page(request, "insight/silo.html", context)


@require_safe
def as_csv(request: HttpRequest) -> StreamingHttpResponse:
    """The pairs that were asked for."""
    found, which, team = _asked(request, timezone.now())
    return csv_response(words.title(), words.header(), words.cells(found, shown(found, which, team)))


@require_safe
def as_pdf(request: HttpRequest) -> HttpResponse:
    """The same, printed."""
    now = timezone.now()
    found, which, team = _asked(request, now)
    pairs = shown(found, which, team)
    rows = words.cells(found, pairs)
    told = as_list(words.title(), words.lead(found), words.header(), rows, widths=(2, 3, 2, 3, 4), eyebrow=_("Maps"))
    return pdf_response(request, words.title(), "insight/list.typ", told, now=now)


def _asked(request: HttpRequest, now: datetime) -> tuple[Silo, str, int | None]:
    """The map, which pairs of it are wanted, and of which team; 404 for a team that is not there."""
    me = reader(request)
    with once_a_page():
        found = silo(me, now)
    which = request.GET.get("show", "")
    return found, which if which in SHOWN else SHOWN[0], team_in(request, found.facts.teams)


def team_in(request: HttpRequest, known: Collection[int]) -> int | None:
    """The team that an address asks for; None where it asks for none, 404 where there is none such."""
    given = request.GET.get("team", "")
    if not given:
        return None
    team = next((one for one in known if str(one) == given), None)
    if team is None:
        raise Http404
    return team


def _query(which: str, team: int | None) -> str:
    kept = {"show": which if which != SHOWN[0] else "", "team": str(team or "")}
    found = urlencode({name: value for name, value in kept.items() if value})
    return f"?{found}" if found else ""


def _chip(found: Silo, one: str, which: str, team: int | None) -> FilterChip:
    labels = {
        "strongest": _("All of this team") if team else _("The closest"),
        "apart": _("Do not meet"),
        "hurts": _("Where it hurts"),
        "all": _("All"),
    }
    pairs: list[Pair] = shown(found, one, team)
    tone = "clay" if one == "hurts" and pairs else "plain"
    return FilterChip(labels[one], _query(one, team) or "?", len(pairs), tone, one == which)
