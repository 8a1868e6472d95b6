"""Which pages say whom somebody serves, and who serves them?"""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from footpath.people import actions
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.pairs import End, column, said_of
from footpath.people.permissions import can_speak_for, visible_people, visible_teams
from footpath.people.profile_forms import complain
from footpath.people.refusals import Refused
from footpath.people.team_forms import PairForm
from footpath.people.views.answers import somebody
from footpath.ui.page import render_page
from footpath.ui.panels import panels


@require_http_methods(["GET", "HEAD", "POST"])
def of_team(request: HttpRequest, pk: int) -> HttpResponse:
    """Whom a team serves, and who serves it."""
    me, now = reader(request), timezone.now()
    team = get_object_or_404(visible_teams(me), pk=pk)
    if not can_speak_for(me, team):
        raise PermissionDenied
    form, status = said(request, team, me)
    if form is None:
        return redirect("team-pairs", pk=pk)
    context = {"end": team, "form": form, "panels": panels("pairs", team, me, now)}
    return render_page(request, "people/pairs.html", context, status=status)


def said(request: HttpRequest, end: End, me: Person) -> tuple[PairForm | None, int]:
    """Do what one of the buttons says about `end`; no form where it is done, else the form and the status to show."""
    form, status = PairForm(), 200
    if request.method == "POST":
        form, status = PairForm(request.POST if "other" in request.POST else None), 422
        try:
            other = _told(request, end, form, me)
            if other is not None:
                messages.success(request, _("Kept: %(who)s.") % {"who": other.name})
                return None, 302
        except ValidationError as error:
            if form.is_bound:
                complain(form, error, customer="other", provider="other", provider_goal="goal", customer_goal="goal")
            else:
                messages.error(request, " ".join(error.messages))
        except Refused as error:
            messages.error(request, str(error))
            status = 409
    return form, status


def place_of(sent: QueryDict) -> str:
    """Where on the page the line stands about which a button said something, as the end of an address."""
    side = "provider" if sent.get("side") == "provider" else "customer"
    for kind in ("team", "person"):
        number = sent.get(kind, "")
        if number.isascii() and number.isdigit() and len(number) < 18:
            return f"#{side}-{kind}-{number}"
    return ""


def _told(request: HttpRequest, end: End, form: PairForm, me: Person) -> End | None:
    """Do what one of the buttons says, and about whom; None where the form is not filled in well."""
    now, serves = timezone.now(), request.POST.get("side") != "provider"
    if form.is_bound:
        if not form.is_valid():
            return None
        other = _named(form.cleaned_data["other"], me)
        provider, customer = (end, other) if serves else (other, end)
        mine = form.cleaned_data["goal"]
        ours, theirs = (mine, None) if serves else (None, mine)
        facts: dict[str, Any] = {"provider": provider, "customer": customer, "holds": True}
        actions.state_pair(**facts, provider_goal=ours, customer_goal=theirs, by=me, now=now)
        return other
    other, act = _chosen(request, me), request.POST.get("act")
    provider, customer = (end, other) if serves else (other, end)
    if act in ("first", "not-first"):
        seen = request.POST.get("seen", "")
        number = int(seen) if seen.isascii() and seen.isdigit() and len(seen) < 18 else None
        chosen = other if act == "first" else None
        actions.prefer_customer(provider=end, customer=chosen, seen=number, by=me, now=now)
    elif act in ("holds", "not"):
        actions.state_pair(provider=provider, customer=customer, holds=act == "holds", by=me, now=now)
    elif act == "forget":
        pair = get_object_or_404(said_of("provider", provider), **column("customer", customer))
        actions.forget_pair(pair, by=me, now=now)
    else:
        raise ValidationError({"other": _("Choose what to do.")})
    return other


def _chosen(request: HttpRequest, me: Person) -> End:
    """The end that a button names: team=7 or person=7. ValidationError where it is not there."""
    typed = {name: request.POST.get(name, "") for name in ("team", "person")}
    numbers = {name: int(text) for name, text in typed.items() if text.isascii() and text.isdigit() and len(text) < 18}
    if "team" in numbers:
        return get_object_or_404(visible_teams(me), pk=numbers["team"])
    if "person" in numbers:
        return get_object_or_404(visible_people(me), pk=numbers["person"])
    raise ValidationError({"other": _("Choose a person or a team.")})


def _named(text: str, me: Person) -> End:
    """A team or a person by name. ValidationError naming the field."""
    team = visible_teams(me).filter(name__iexact=text.strip()).first() if "\x00" not in text else None
    end = team or somebody(text, "other", me)
    if end is None:
        raise ValidationError({"other": _("Name a person or a team.")})
    return end
