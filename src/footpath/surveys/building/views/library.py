"""Which pages show the library of behaviors, and let champions word it?"""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from footpath.people.middleware import reader
from footpath.people.profile_forms import complain
from footpath.people.refusals import SomebodyWasFaster
from footpath.surveys import actions
from footpath.surveys.behaviors import (
    LONGEST,
    Behavior,
    behavior,
    can_edit_library,
    lead,
    themes,
    whole_library,
    wordings_of,
)
from footpath.surveys.building.changes import free_key, key_from
from footpath.ui.page import render_page


class BehaviorForm(forms.Form):
    """A behavior in all its words."""

    name = forms.CharField(label=gettext_lazy("Its name"), max_length=LONGEST["name"])
    theme = forms.ChoiceField(label=gettext_lazy("Theme"))
    asking = forms.CharField(label="", max_length=LONGEST["asking"])
    asked = forms.CharField(label="", max_length=LONGEST["asked"])
    praise = forms.CharField(
        label=gettext_lazy("Said as praise"), max_length=LONGEST["praise"],
        help_text=gettext_lazy("To somebody who did it."),
    )  # fmt: skip
    is_shown = forms.BooleanField(
        label=gettext_lazy("Offer it"), required=False, initial=True,
        help_text=gettext_lazy("What was made from it stays in any case."),
    )  # fmt: skip
    number = forms.IntegerField(widget=forms.HiddenInput, min_value=0, initial=0)

    def __init__(self, sent: object, initial: Behavior | None) -> None:
        super().__init__(sent, initial=vars(initial) if initial else None)  # type: ignore[arg-type]
        self.fields["asking"].label, self.fields["asked"].label = lead("asking"), lead("asked")
        theme = self.fields["theme"]
        assert isinstance(theme, forms.ChoiceField)
        theme.choices = list(themes().items())


@require_safe
def behaviors(request: HttpRequest) -> HttpResponse:
    """The library, for everybody to read."""
    edits = can_edit_library(reader(request))
    found = [one for one in whole_library() if one.is_shown or edits]
    groups = [(words, [one for one in found if one.theme == theme]) for theme, words in themes().items()]
    facts = {"groups": groups, "edits": edits, "asking": lead("asking"), "asked": lead("asked"), "count": len(found)}
    return render_page(request, "surveys/behaviors.html", facts)


@require_http_methods(["GET", "HEAD", "POST"])
def behavior_page(request: HttpRequest, key: str = "") -> HttpResponse:
    """Word a behavior anew, or add one; its earlier wordings stand beside it."""
    me = reader(request)
    if not can_edit_library(me):
        raise PermissionDenied(_("Champions word the library."))
    before = behavior(key) if key else None
    if key and before is None:
        raise Http404
    form, status, theirs = BehaviorForm(request.POST if request.method == "POST" else None, before), 200, None
    if request.method == "POST":
        status = 422
        if form.is_valid():
            facts = dict(form.cleaned_data)
            new = key or free_key(key_from(facts["name"]), (one.key for one in whole_library()))
            try:
                actions.word_behavior(new, **facts, by=me, now=timezone.now())
                messages.success(request, _("Kept. Questions that exist already stay as they were worded."))
                return redirect("survey-behaviors")
            except ValidationError as error:
                complain(form, error)
            except SomebodyWasFaster as error:
                form.add_error(None, str(error))
                status, theirs = 409, behavior(key)
    number = theirs.number if theirs else form["number"].value()
    facts = {"form": form, "before": before, "theirs": theirs, "number": number, "earlier": wordings_of(key)[1:]}
    return render_page(request, "surveys/behavior.html", facts, status=status)
