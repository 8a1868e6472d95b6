"""Which pages list ideas, and take a new one?"""

from datetime import datetime, timedelta
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from footpath.catalog.permissions import visible_services
from footpath.conversations import actions
from footpath.conversations.ideas.findable import ideas_like
from footpath.conversations.ideas.forms import OfferForm
from footpath.conversations.ideas.measures import ideas_answered
from footpath.conversations.ideas.rights import visible_advice, visible_ideas
from footpath.conversations.ideas.shown import late
from footpath.conversations.models import Advice, Idea, IdeaState
from footpath.people.middleware import reader
from footpath.people.models import Organization, Person, Team
from footpath.people.permissions import reach
from footpath.ui.measures import Scope
from footpath.ui.page import FilterChip, render_page
from footpath.ui.wording import day, percent

PER_PAGE, LATE_SHOWN, ENOUGH = 30, 5, 5
HALF_YEAR = timedelta(days=182)


@require_safe
def ideas(request: HttpRequest) -> HttpResponse:
    """All ideas, those that are late in the open above them; chips for one's own, one's teams, and where they stand."""
    me, now = reader(request), timezone.now()
    found = visible_ideas(me).annotate(supporters=Count("supports"))
    kinds = _kinds(found, me, now)
    chosen = request.GET.get("show", "")
    chosen = chosen if chosen in kinds else ""
    team = Team.objects.filter(pk=number).first() if (number := number_in(request, "team")) else None
    rows = kinds[chosen][1].filter(team=team) if team else kinds[chosen][1]
    more = f"&team={team.pk}" if team else ""
    context = {
        "page": Paginator(rows.order_by("-pk"), PER_PAGE).get_page(request.GET.get("page")),
        "chips": [FilterChip(label, f"?show={key}{more}", here=key == chosen) for key, (label, _rows) in kinds.items()],
        "late": list(late(found, now).order_by("answer_by", "pk")[:LATE_SHOWN]) if not chosen and not team else [],
        "team": team,
        "chosen": kinds[chosen][0],
        "today": now.date(),
        "answered": _answered(team, now),
    }
    return render_page(request, "conversations/ideas.html", context)


def _answered(team: Team | None, now: datetime) -> str:
    """How many ideas of the last half-year were answered by their day, of a team or of all; "" of fewer than five."""
    scope = Scope(teams=frozenset({team.pk})) if team else Scope()
    figure = ideas_answered.measure(scope, now.date() - HALF_YEAR, now.date() + HALF_YEAR, now)
    if figure.n < ENOUGH or figure.value is None or figure.low is None or figure.high is None:
        return ""
    words = _(
        "%(k)d of %(n)d ideas of the last half-year were answered by their day; of all such, likely %(low)s to "
        "%(high)s."
    )
    low, high = (percent(share) for share in (figure.low, figure.high))
    return words % {"k": round(figure.value * figure.n), "n": figure.n, "low": low, "high": high}


def _kinds(found: QuerySet[Idea], me: Person, now: datetime) -> dict[str, tuple[str, QuerySet[Idea]]]:
    """By the word in the address: what the chip says, and which ideas it shows."""
    mine = reach(me, now.date())
    done = (IdeaState.DONE, IdeaState.CREDITED)
    return {
        "": (_("All"), found.exclude(state=IdeaState.TAKEN_BACK)),
        "team": (_("To my teams"), found.filter(team__in=mine.member_of | mine.leads)),
        "mine": (_("Mine"), found.filter(offered_by=me)),
        "late": (_("Late"), late(found, now)),
        "waiting": (_("Wait for an answer"), found.filter(state=IdeaState.OFFERED)),
        "agreed": (_("Yes"), found.filter(state=IdeaState.AGREED)),
        "aside": (_("Not now"), found.filter(state=IdeaState.SET_ASIDE)),
        "done": (_("Done"), found.filter(state__in=done)),
    }


def number_in(request: HttpRequest, name: str) -> int | None:
    """A number in the address, if one stands there."""
    given = request.GET.get(name, "")
    return int(given) if given.isascii() and given.isdecimal() and len(given) < 19 else None


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Offer an idea; `?team=` or `?service=` where one comes from there, `?advice=` where it grew out of advice. Where
    one like it is there already, that is shown once before this one goes.
    """
    me, now = reader(request), timezone.now()
    advice = visible_advice(me).filter(asked_by=me, pk=number_in(request, "advice") or 0).first()
    services = visible_services(me, now.date())
    filled = "filled" in request.POST  # of a page that fills it in, without an address
    typed = None if filled else request.POST or None
    form = OfferForm(typed, services=services, initial=_initial(request, me, advice, now))
    if request.method == "GET" or filled:
        return _ask(request, form)
    if not form.is_valid():
        return _ask(request, form, status=422)
    facts = dict(form.cleaned_data)
    looked = facts.pop("looked")
    alike = ideas_like(facts["what"], me, facts["team"]) if looked != facts["what"] else []
    if alike:
        shown = request.POST.copy()
        shown["looked"] = facts["what"]
        return _ask(request, OfferForm(shown, services=services), alike, status=422)
    try:
        idea = actions.offer_idea(**facts, advice=advice, by=me, now=now)
    except ValidationError as error:
        form.add_error(None, error)
        return _ask(request, form, status=422)
    words = _("Offered. %(team)s answers by %(day)s.")
    messages.success(request, words % {"team": idea.team.name, "day": day(idea.answer_by)})
    return redirect(idea)


def _initial(request: HttpRequest, me: Person, advice: Advice | None, now: datetime) -> dict[str, Any]:
    found: dict[str, Any] = {}
    service = visible_services(me, now.date()).filter(pk=number_in(request, "service") or 0).first()
    if service is not None:
        found = {"service": service.pk, "team": service.team_id}
    elif team := number_in(request, "team"):
        found = {"team": team}
    if "filled" in request.POST:
        found |= {"what": request.POST.get("what", "")[:200], "team": request.POST.get("team", "")[:18]}
    if advice is not None:
        found |= {"what": " ".join(str(advice.texts.get("draft", "")).split())[:200]}
    return found


def _ask(request: HttpRequest, form: OfferForm, alike: list[Idea] | None = None, *, status: int = 200) -> HttpResponse:
    context = {"form": form, "alike": alike or [], "days": Organization.here().answer_days}
    return render_page(request, "conversations/idea_new.html", context, status=status)
