"""Which pages show people and teams, and let them in?"""

from django.contrib import auth
from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, resolve_url
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from footpath.people.forms import SignInForm
from footpath.people.middleware import reader
from footpath.people.permissions import line_of, visible_people, visible_teams
from footpath.people.queries import members_of, teams_of
from footpath.ui.page import render_page
from footpath.ui.panels import panels

NAMES = 12  # offered under a field while somebody types


@login_not_required
@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """Let somebody in who has an address and a password here."""
    form = SignInForm(request.POST or None)
    onward = request.POST.get("next") or request.GET.get("next") or ""
    if not url_has_allowed_host_and_scheme(onward, {request.get_host()}, require_https=request.is_secure()):
        onward = resolve_url("home")
    if request.method == "POST" and form.is_valid():
        person = auth.authenticate(request, **form.cleaned_data)
        if person is not None:
            auth.login(request, person)
            return redirect(onward)
        form.add_error(None, _("This address and password do not belong together. Check both and try again."))
    status = 400 if form.is_bound else 200
    context = {"form": form, "next": onward, "panels": panels("sign_in", None, None, timezone.now())}
    return render_page(request, "people/sign_in.html", context, status=status)


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """Let somebody out."""
    auth.logout(request)
    return redirect("sign-in")


@require_safe
def directory(request: HttpRequest) -> HttpResponse:
    """Everybody who works here, and every team; one search over both."""
    person, now = reader(request), timezone.now()
    words = request.GET.get("q", "").replace("\x00", "").strip()[:100]
    people = visible_people(person).prefetch_related("memberships__team")
    teams = visible_teams(person).select_related("lead")
    for word in words.split()[:8]:
        people = people.filter(
            Q(name__icontains=word) | Q(job__icontains=word) | Q(memberships__team__name__icontains=word)
        ).distinct()
        teams = teams.filter(Q(name__icontains=word) | Q(purpose__icontains=word))
    page = Paginator(people, 50).get_page(request.GET.get("page"))
    context = {"page": page, "teams": teams, "words": words, "now": now}
    return render_page(request, "people/directory.html", context, parts=("found",))


@require_safe
def names(request: HttpRequest) -> HttpResponse:
    """Whom somebody may mean who has begun to type a name, for the list under the field, whatever it is called; with
    `teams`, which team, too.
    """
    words = str(next(iter(request.GET.values()), "")).replace("\x00", "")[:100].split()[:4]
    found, teams = visible_people(reader(request)), visible_teams(reader(request))
    for word in words:
        found = found.filter(Q(name__icontains=word) | Q(email__istartswith=word))
        teams = teams.filter(name__icontains=word)
    wanted = teams[:NAMES] if words and "teams" in request.GET else []
    return render_page(request, "people/names.html", {"found": found[:NAMES] if words else [], "teams": wanted})


@require_safe
def person_page(request: HttpRequest, pk: int) -> HttpResponse:
    """What somebody does, how to reach them, and what one can do with them."""
    me, now = reader(request), timezone.now()
    person = get_object_or_404(visible_people(me), pk=pk)
    context = {
        "person": person,
        "teams": teams_of(person, now.date()),
        "leads": person.leads.all(),
        "panels": panels("person", person, me, now),
    }
    return render_page(request, "people/person.html", context)


@require_safe
def team_page(request: HttpRequest, pk: int) -> HttpResponse:
    """What a team is for, who is in it, and what one can do with it."""
    me, now = reader(request), timezone.now()
    team = get_object_or_404(visible_teams(me).select_related("lead", "parent", "hours"), pk=pk)
    context = {
        "team": team,
        "above": line_of(team)[1:],
        "members": members_of(team, now.date()),
        "panels": panels("team", team, me, now),
    }
    return render_page(request, "people/team.html", context)
