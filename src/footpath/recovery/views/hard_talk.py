"""Which page is at hand when a talk gets hard, and what is said before hot words are sent?"""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from footpath.people.middleware import reader
from footpath.people.permissions import reach, visible_teams
from footpath.people.refusals import Refused
from footpath.pure.hot_words import hot_words
from footpath.recovery import actions, heat
from footpath.recovery.models import Guideline
from footpath.requests.forms.texts import LongText, area
from footpath.requests.forms.verbs import MessageForm
from footpath.requests.queries import visible_request
from footpath.ui.page import render_page


class GuidelineForm(forms.Form):
    """What helps this team."""

    text = LongText(
        label=gettext_lazy("What helps us when words get hot"),
        help_text=gettext_lazy("In your own words: whom to bring in, what you never do, where it is quiet."),
        max_length=4000,
        required=False,
        widget=area(8),
    )
    edits = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0, max_value=2**31)


@require_safe
def hard_talk(request: HttpRequest, pk: int) -> HttpResponse:
    """Five steps, the team's own guideline, and a draft to confirm it in writing; for whoever sees the request."""
    me, now = reader(request), timezone.now()
    it = visible_request(me, pk, now)
    team, kept = heat.guideline_of(me, now)
    context = {
        "it": it,
        "steps": heat.steps(),
        "team": team,
        "guideline": kept,
        "may_write": team is not None and team.pk in reach(me, now.date()).leads,
        "form": MessageForm(prefix="write", initial={"text": heat.confirmation(it, me)}).after(it),
    }
    return render_page(request, "recovery/hard_talk.html", context)


@require_POST
def before_sending(request: HttpRequest, pk: int) -> HttpResponse:
    """Which words of what is being written are hot, for its writer alone; nothing of it is kept, and it can be sent."""
    it = visible_request(reader(request), pk, timezone.now())
    found = [(one.words, heat.why(one)) for one in hot_words(request.POST.get("write-text", ""))]
    return render_page(request, "recovery/hot_words.html", {"it": it, "hot": found})


@require_http_methods(["GET", "HEAD", "POST"])
def guideline(request: HttpRequest, pk: int) -> HttpResponse:
    """What a team has written down for hard talks; its lead changes it."""
    me, now = reader(request), timezone.now()
    team = get_object_or_404(visible_teams(me), pk=pk)
    mine = reach(me, now.date())
    if pk not in mine.member_of | mine.leads:
        raise PermissionDenied
    kept, may, status = Guideline.objects.filter(team=team).select_related("changed_by").first(), pk in mine.leads, 200
    form = GuidelineForm(initial={"text": kept.text if kept else "", "edits": kept.edits if kept else 0})
    if request.method == "POST":
        form, status = GuidelineForm(request.POST), 422
        if not may:
            raise PermissionDenied
        if form.is_valid():
            try:
                facts = form.cleaned_data
                actions.keep_guideline(team, text=facts["text"], edits=facts["edits"] or 0, by=me, now=now)
            except ValidationError as error:
                form.add_error(None, error)
            except Refused as error:
                form.add_error(None, str(error))
                status = 409
            else:
                messages.success(request, _("Kept. Your team reads it beside the steps."))
                return redirect("guideline", pk=pk)
    context = {"team": team, "kept": kept, "form": form, "may": may}
    return render_page(request, "recovery/guideline.html", context, status=status)
