"""On which pages does a small team decide whether it talks its survey through?"""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from footpath.people.middleware import reader
from footpath.surveys import actions
from footpath.surveys.actions.note_talk import LONGEST
from footpath.surveys.checking import asked_items
from footpath.surveys.models import Consent, Talk, TalkState, WaveState
from footpath.surveys.permissions import visible_waves
from footpath.surveys.refusals import Refused
from footpath.surveys.talks import visible_talks
from footpath.ui.page import render_page


class OutcomeForm(forms.Form):
    """What a team takes from its talk."""

    outcome = forms.CharField(
        label=gettext_lazy("What we take from it"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=gettext_lazy("Only those who talked read this."),
    )
    edits = forms.IntegerField(min_value=0, max_value=10**9, widget=forms.HiddenInput)


@require_POST
def offer(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask one's team, or those whom one would ask; to whoever can do neither there is no such wave."""
    me = reader(request)
    wave = get_object_or_404(visible_waves(me), pk=pk)
    try:
        talk = actions.offer_talk(wave, by=me, now=timezone.now())
    except PermissionDenied as error:
        raise Http404 from error
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect("wave", pk=pk) if wave.state == WaveState.PLANNED else redirect("surveys")
    if not Consent.objects.filter(talk=talk, person=me).exists():  # whoever runs it reads no word of their talk
        messages.success(request, _("They are asked. It comes about if all of them want to; the rest is theirs alone."))
        return redirect("wave", pk=pk)
    messages.success(request, _("Your team is asked. It comes about if everybody wants to."))
    return redirect("survey-talk", pk=talk.pk)


@require_safe
def talk(request: HttpRequest, pk: int) -> HttpResponse:
    """Say whether one wants to; then the questions, and what the team takes from the talk."""
    found = _own(request, pk)
    return _page(request, found)


@require_POST
def say(request: HttpRequest, pk: int) -> HttpResponse:
    """Yes or no."""
    found = _own(request, pk)
    try:
        actions.say_to_talk(found, wants=request.POST.get("wants") == "yes", by=reader(request), now=timezone.now())
    except Refused as refused:
        messages.error(request, str(refused))
        return _page(request, _own(request, pk), status=409)
    return redirect("survey-talk", pk=pk)


@require_POST
def note(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep what the team takes from it."""
    found = _own(request, pk)
    form = OutcomeForm(request.POST)
    if not form.is_valid():
        return _page(request, found, form, status=422)
    try:
        actions.note_talk(found, **form.cleaned_data, by=reader(request), now=timezone.now())
    except Refused as refused:
        messages.error(request, str(refused))
        return _page(request, _own(request, pk), form, status=409)
    messages.success(request, _("Kept, for those who talked."))
    return redirect("survey-talk", pk=pk)


def _own(request: HttpRequest, pk: int) -> Talk:
    talks = visible_talks(reader(request)).select_related("wave__instrument", "wave__version", "team", "asked_by")
    return get_object_or_404(talks, pk=pk)


def _page(request: HttpRequest, found: Talk, form: OutcomeForm | None = None, status: int = 200) -> HttpResponse:
    consents = list(Consent.objects.filter(talk=found).select_related("person").order_by("person__name"))
    me = reader(request)
    facts = {
        "talk": found,
        "people": [one.person for one in consents],
        "mine": next((one.wants for one in consents if one.person_id == me.pk), None),
        "items": asked_items(found.wave.version) if found.state == TalkState.AGREED else [],
        "form": form or OutcomeForm(initial={"outcome": found.outcome, "edits": found.edits}),
    }
    return render_page(request, "surveys/talk.html", facts, status=status)
