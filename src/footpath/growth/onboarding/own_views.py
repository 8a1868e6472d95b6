"""Which pages are for whoever is new: their log, their notes; and which prove that all is done?"""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from footpath.conversations.actions import start_log
from footpath.growth import actions
from footpath.growth.models import Onboarding, Surprise
from footpath.growth.onboarding import newer, states
from footpath.growth.onboarding.days import today_of
from footpath.growth.onboarding.doors import ON_IT, Place
from footpath.growth.onboarding.forms import GiveForm
from footpath.growth.onboarding.permissions import can_guide
from footpath.growth.onboarding.printed import certificate_of
from footpath.growth.onboarding.views import onboarding_for, show, through
from footpath.people.middleware import reader
from footpath.people.refusals import Refused
from footpath.ui.page import render_page
from footpath.ui.pdf import pdf_response


def own(request: HttpRequest, pk: int) -> Onboarding:
    """The reader's own; of all others there is nothing here, whoever asks."""
    found = onboarding_for(request, pk)
    if found.hire_id != reader(request).pk:
        raise Http404
    return found


@require_POST
def log(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin the two-week log today; it lies where all logs lie, for its owner alone."""
    it, now = own(request, pk), timezone.now()
    try:
        started = start_log(first=today_of(it, now), prompts=True, by=reader(request), now=now)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect(it)
    messages.success(request, _("Begun. Two weeks, a minute a day; nobody but you reads it."))
    return redirect(started)


@require_http_methods(["GET", "POST"])
def give(request: HttpRequest, pk: int, note: int) -> HttpResponse:
    """Give a note to a team, as an idea or as an obstacle, in the words that are typed here."""
    it = own(request, pk)
    surprise = get_object_or_404(Surprise.objects.select_related("onboarding"), pk=note, onboarding=it)
    form = GiveForm(request.POST or None, initial={"what": " ".join(str(surprise).split())[:200], "team": it.team_id})
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                given = actions.give_surprise(surprise, **form.cleaned_data, by=reader(request), now=timezone.now())
                messages.success(request, _("Given. It stands there with your name."))
                return redirect(given)
            except ValidationError as error:
                for name, problems in error.error_dict.items():
                    form.add_error(name if name in form.fields else None, problems)
            except Refused as refusal:
                form.add_error(None, str(refusal))
                status = 409
    context = {"it": it, "note": surprise, "form": form}
    return render_page(request, "growth/onboarding/give.html", context, status=status)


@require_POST
def drop(request: HttpRequest, pk: int, note: int) -> HttpResponse:
    """Throw a note away."""
    it = own(request, pk)
    surprise = get_object_or_404(Surprise.objects.select_related("onboarding"), pk=note, onboarding=it)
    actions.drop_surprise(surprise, by=reader(request), now=timezone.now())
    messages.success(request, _("It is gone."))
    return redirect(it)


@require_http_methods(["GET", "POST"])
def newer_page(request: HttpRequest, pk: int) -> HttpResponse:
    """What a newer plan would change for them, and the act of moving them to it."""
    it, me, now = onboarding_for(request, pk), reader(request), timezone.now()
    if not can_guide(me, it, now.date()):
        raise PermissionDenied
    if request.method == "POST":
        form, status = through(ON_IT["newer"], Place(it, None, me, now), request.POST)
        if status == 200:
            messages.success(request, str(ON_IT["newer"].said))
            return redirect(it)
        return show(request, onboarding_for(request, pk), typed=("newer", form), status=status)
    context = {"it": it, "sides": newer.sides(it) if it.state == states.UNDER_WAY else []}
    return render_page(request, "growth/onboarding/newer.html", context)


@require_safe
def certificate(request: HttpRequest, pk: int) -> HttpResponse:
    """On one page: what was done, who confirmed it, and what was waived, with the reason."""
    it, now = onboarding_for(request, pk), timezone.now()
    if it.state != states.COMPLETE:
        raise Http404
    return pdf_response(request, _("Certificate"), "growth/onboarding/certificate.typ", certificate_of(it), now=now)
