"""On which page does somebody play a talk, and look at what came of it?"""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from footpath.growth import actions
from footpath.growth.cooperation.forms import BeginForm, ChoiceForm, NoteForm
from footpath.growth.cooperation.library import find, print_of, seats_played
from footpath.growth.cooperation.permissions import visible_rehearsals
from footpath.growth.cooperation.playing import talk_of
from footpath.growth.cooperation.views import shelf_for
from footpath.growth.cooperation.words import TIMES, rules
from footpath.growth.models import Rehearsal, Seat
from footpath.people.middleware import reader
from footpath.people.refusals import Refused
from footpath.ui.page import render_page


@require_POST
def begin(request: HttpRequest, key: str) -> HttpResponse:
    """Begin a play, or try again from a fork of an earlier one."""
    shelf_for(request, key)
    me, form = reader(request), BeginForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Choose a side."))
        return redirect("role-play", key=key)
    typed = form.cleaned_data
    earlier = visible_rehearsals(me).filter(pk=typed["play"] or 0, scenario=key, seat=typed["seat"]).first()
    path = earlier.path[: max(0, (typed["step"] or 1) - 1)] if earlier else []
    try:
        play = actions.begin_play(key, seat=typed["seat"], path=path, by=me, now=timezone.now())
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return redirect("role-play", key=key)
    return redirect(play)


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, pk: int) -> HttpResponse:
    """Where the talk stands, and what can be said; at the end the way, the temperature and the rules."""
    play, form, status = _own(request, pk), None, 200
    if request.method == "POST":
        form = ChoiceForm(request.POST)
        status = _choose(request, play, form)
        if status == 200:
            return redirect(play)
    return _show(request, _own(request, pk), form, status=status)


def _own(request: HttpRequest, pk: int) -> Rehearsal:
    return get_object_or_404(visible_rehearsals(reader(request)), pk=pk)


def _choose(request: HttpRequest, play: Rehearsal, form: ChoiceForm) -> int:
    if not form.is_valid():
        return 422
    try:
        actions.make_choice(play, **form.cleaned_data, by=reader(request), now=timezone.now())
    except ValidationError as error:
        form.add_error(None, " ".join(error.messages))
        return 422
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return 409
    return 200


def _show(
    request: HttpRequest, play: Rehearsal, form: ChoiceForm | None = None, note: NoteForm | None = None, *,
    status: int = 200,
) -> HttpResponse:  # fmt: skip
    me, now = reader(request), timezone.now()
    found = find(me, play.scenario, now.date())
    context: dict[str, Any] = {"it": play, "form": form, "key": play.scenario}
    if found is None or print_of(found.scenario) != play.print or play.texts.get("lost"):
        return render_page(request, "growth/cooperation/changed.html", context, status=status)
    talk = talk_of(found.scenario, play.path, play.seat)
    seats = seats_played(me, [play.scenario])[play.scenario]
    given = int(play.texts.get("given", 0))
    context |= {
        "talk": talk,
        "scenario": found.scenario,
        "rules": rules(found.scenario.rules),
        "given": given,
        "left": Seat.OTHER if play.seat == Seat.OWN else Seat.OWN,
        "both": len(seats) == len(Seat),
        "note_form": note or NoteForm(initial={"text": play.texts.get("needed", "")}),
        "times": [(number, TIMES[band]) for number, band in enumerate(play.bands, given + 1)],
    }
    return render_page(request, "growth/cooperation/play.html", context, status=status)


@require_POST
def note(request: HttpRequest, pk: int) -> HttpResponse:
    """A line for oneself about a play."""
    play, form, status = _own(request, pk), NoteForm(request.POST), 422
    if form.is_valid():
        try:
            actions.note_play(play, text=form.cleaned_data["text"], by=reader(request), now=timezone.now())
            messages.success(request, _("Kept, for you alone."))
            return redirect(play)
        except ValidationError as error:
            form.add_error(None, " ".join(error.messages))
        except Refused as refusal:
            form.add_error(None, str(refusal))
            status = 409
    return _show(request, play, note=form, status=status)


@require_POST
def throw_away(request: HttpRequest, pk: int) -> HttpResponse:
    """It goes, with all that was chosen in it."""
    play = _own(request, pk)
    try:
        actions.throw_play_away(play, by=reader(request), now=timezone.now())
    except (Refused, PermissionDenied) as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("It is gone, with all that you chose in it."))
    return redirect("role-plays")
