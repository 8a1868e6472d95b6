"""Which page sets the clocks and limits of putting things right?"""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from footpath.people.middleware import reader
from footpath.people.permissions import can_administer
from footpath.people.refusals import Refused
from footpath.recovery import actions
from footpath.recovery.models import RecoveryRules
from footpath.ui.page import render_page

_LABELS = {
    "own_minutes": gettext_lazy("Somebody owns it within (working minutes)"),
    "acknowledge_minutes": gettext_lazy("Those whom it touches hear “sorry” within (working minutes)"),
    "plan_days": gettext_lazy("There is a plan within (working days)"),
    "present_days": gettext_lazy("The plan is presented within (working days)"),
    "alone_minutes": gettext_lazy("An owner offers alone up to (minutes)"),
    "lead_minutes": gettext_lazy("Whoever leads agrees to up to (minutes)"),
}


class RulesForm(forms.Form):
    """All of them, with the number of edits that its reader saw."""

    makes_good = forms.BooleanField(
        label=gettext_lazy("Mistakes can be made good with time"),
        required=False,
        help_text=gettext_lazy("Inside working time, unless whoever leads agrees to more."),
    )
    edits = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=2**31)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, (least, most) in actions.RANGES.items():
            self.fields[name] = forms.IntegerField(label=_LABELS[name], min_value=least, max_value=most)


@require_http_methods(["GET", "HEAD", "POST"])
def rules(request: HttpRequest) -> HttpResponse:
    """The clocks and limits; for administrators."""
    me, now, kept, status = reader(request), timezone.now(), RecoveryRules.here(), 200
    if not can_administer(me):
        raise PermissionDenied
    form = RulesForm(initial={name: getattr(kept, name) for name in (*actions.RANGES, "makes_good", "edits")})
    if request.method == "POST":
        form, status = RulesForm(request.POST), 422
        if form.is_valid():
            facts = dict(form.cleaned_data)
            try:
                actions.keep_rules(edits=facts.pop("edits"), facts=facts, by=me, now=now)
            except ValidationError as error:
                form.add_error(None, error)
            except Refused as error:
                form.add_error(None, str(error))
                status = 409
            else:
                messages.success(request, _("Kept. They hold from now on."))
                return redirect("recovery-rules")
    return render_page(request, "recovery/rules.html", {"form": form}, status=status)
