"""On which pages do two officers open a sealed link, and where does whoever wrote the answer read that they did?"""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from footpath.people.middleware import reader
from footpath.surveys import actions
from footpath.surveys.models import Mode, Unsealing, Wave
from footpath.surveys.permissions import visible_unsealings, visible_waves
from footpath.surveys.refusals import Refused, SomebodyWasFaster, Unclear
from footpath.ui.page import render_page


class AskForm(forms.Form):
    """Which answer, and why."""

    words = forms.CharField(
        label=gettext_lazy("What the answer says"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Exactly as it stands in the results."),
    )
    reason = forms.CharField(
        label=gettext_lazy("Why does its link have to be opened?"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy(
            "A threat of harm, or a law. The other officer reads this, and so does whoever wrote it."
        ),
    )


class AgreeForm(forms.Form):
    """Whether whoever wrote it may be told."""

    barred = forms.CharField(
        label=gettext_lazy("Which law forbids to tell them?"),
        max_length=1000,
        required=False,
        help_text=gettext_lazy("Leave it empty, and they are told at once."),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask the other officer; of an anonymous survey the page says that it is impossible."""
    me = reader(request)
    wave = get_object_or_404(visible_waves(me).select_related("instrument"), pk=pk)
    if me.pk not in wave.officers and not (wave.mode == Mode.ANONYMOUS and (me.champions or me.administers)):
        raise Http404
    form = AskForm(request.POST or None)
    if request.method != "POST" or wave.mode == Mode.ANONYMOUS:
        return _asking(request, wave, AskForm(), status=409 if request.method == "POST" else 200)
    if not form.is_valid():
        return _asking(request, wave, form, status=422)
    try:
        made = actions.ask_to_unseal(wave, **form.cleaned_data, by=me, now=timezone.now())
    except Unclear as unclear:
        form.add_error(unclear.field, str(unclear))
        return _asking(request, wave, form, status=422)
    except Refused as refused:
        messages.error(request, str(refused))
        return _asking(request, wave, form, status=409)
    messages.success(request, _("The other officer is asked. Nothing is looked up before they agree."))
    return redirect("survey-unsealing", pk=made.pk)


@require_http_methods(["GET", "HEAD", "POST"])
def one(request: HttpRequest, pk: int) -> HttpResponse:
    """What was asked, and the other officer's yes; for whoever wrote the answer, that it was opened."""
    me = reader(request)
    found = _found(request, pk)
    if request.method != "POST":
        return _one(request, found, AgreeForm())
    form = AgreeForm(request.POST)
    if not form.is_valid():
        return _one(request, found, form, status=422)
    try:
        actions.agree_to_unseal(found, **form.cleaned_data, by=me, now=timezone.now())
    except PermissionDenied as error:
        raise Http404 from error
    except (SomebodyWasFaster, Refused) as refused:
        messages.error(request, str(refused))
        return _one(request, _found(request, pk), form, status=409)
    messages.success(request, _("The link is open, and it is written down who opened it."))
    return redirect("survey-unsealing", pk=pk)


def _found(request: HttpRequest, pk: int) -> Unsealing:
    rows = visible_unsealings(reader(request)).select_related("wave__instrument", "asked_by", "agreed_by", "person")
    return get_object_or_404(rows, pk=pk)


def _asking(request: HttpRequest, wave: Wave, form: AskForm, status: int = 200) -> HttpResponse:
    rows = visible_unsealings(reader(request)).filter(wave=wave).select_related("asked_by", "agreed_by")
    facts = {"wave": wave, "form": form, "rows": rows, "impossible": wave.mode == Mode.ANONYMOUS}
    return render_page(request, "surveys/unsealing_ask.html", facts, status=status)


def _one(request: HttpRequest, found: Unsealing, form: AgreeForm, status: int = 200) -> HttpResponse:
    me = reader(request)
    is_officer = me.pk in found.wave.officers
    facts = {
        "it": found,
        "form": form,
        "is_officer": is_officer,
        "may_agree": is_officer and found.agreed_by_id is None and found.asked_by_id != me.pk,
    }
    return render_page(request, "surveys/unsealing.html", facts, status=status)
