"""Where does somebody practice, and hear the coach while they write?"""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from footpath.growth import actions
from footpath.growth.models import CoachQuiet, Phrase
from footpath.growth.practice.forms import AnswerForm
from footpath.growth.practice.heard import HINTS, heard_in, hints_in
from footpath.growth.practice.permissions import teams_of, visible_cards, visible_polishes
from footpath.growth.practice.situations import SITUATIONS, situation
from footpath.people.middleware import reader
from footpath.ui.page import render_page

FIELDS = ("text", "rewritten", "line", "write-text", "decline-alternative", "decline-reason")  # in which texts come


@require_safe
def room(request: HttpRequest) -> HttpResponse:
    """The eight situations, one's cards, and lines that wait for one's polish."""
    me, now = reader(request), timezone.now()
    teams = list(teams_of(me, now.date()))
    offered = Phrase.objects.filter(team__in=teams, retired_at=None).values_list("team_id", flat=True)
    counts = {team.pk: 0 for team in teams}
    for pk in offered:
        counts[pk] += 1
    context = {
        "situations": SITUATIONS,
        "cards": list(visible_cards(me).prefetch_related("polishes")),
        "asked": list(visible_polishes(me).filter(helper=me, accepted_at=None)),
        "teams": [(team, counts[team.pk]) for team in teams],
        "hushed": CoachQuiet.objects.filter(person=me).exists(),
    }
    return render_page(request, "growth/practice/room.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def situation_page(request: HttpRequest, key: str) -> HttpResponse:
    """One statement at a time: say it differently, hear the coach, then read one good way."""
    found = situation(key)
    if found is None:
        raise Http404
    number = _number(request.GET.get("n", ""), len(found.statements))
    form = AnswerForm(request.POST if request.method == "POST" else None)
    valid = form.is_valid()
    context = {
        "it": found,
        "statement": found.statements[number - 1],
        "number": number,
        "next": number + 1 if number < len(found.statements) else None,
        "others": [one for one in SITUATIONS if one.key != key],
        "form": form,
        "heard": heard_in(form.cleaned_data["text"]) if valid else None,
        "shows": valid and "show" in request.POST,
    }
    status = 422 if request.method == "POST" and not valid else 200
    return render_page(request, "growth/practice/situation.html", context, status=status)


def _number(typed: str, most: int) -> int:
    """Which statement an address asks for; the first where it says none."""
    number = int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 4 else 1
    return number if 1 <= number <= most else 1


@require_POST
def heard(request: HttpRequest) -> HttpResponse:
    """What the coach says in the practice room, as one writes; nothing of it is kept."""
    return render_page(request, "growth/practice/heard.html", {"heard": heard_in(_typed(request))})


@require_POST
def coach(request: HttpRequest) -> HttpResponse:
    """Two quiet hints at most on a reply that is being written, for its writer alone; nothing of it is kept."""
    me = reader(request)
    hints = () if CoachQuiet.objects.filter(person=me).exists() else hints_in(_typed(request), HINTS)
    return render_page(request, "growth/practice/hints.html", {"hints": hints})


def _typed(request: HttpRequest) -> str:
    """What is being written; of a decline its two boxes belong together."""
    return "\n\n".join(text for name in reversed(FIELDS) if (text := request.POST.get(name, "")).strip())


@require_POST
def hush(request: HttpRequest) -> HttpResponse:
    """Hear the coach while one writes, or not."""
    me = reader(request)
    hushed = request.POST.get("hushed") == "1"
    actions.hush_coach(me, hushed=hushed, by=me, now=timezone.now())
    if request.headers.get("HX-Request"):
        return render_page(request, "growth/practice/hushed.html", {})
    messages.success(request, _("The coach is silent.") if hushed else _("The coach speaks again while you write."))
    back = request.POST.get("back", "")
    return redirect(back if url_has_allowed_host_and_scheme(back, allowed_hosts=None) else "practice")
