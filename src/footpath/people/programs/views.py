"""Which pages show the programs that come in for somebody, and how these get in?"""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _now_
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from footpath.people.actions import make_token, revoke_tokens
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.programs.models import Scope
from footpath.people.programs.tokens import holding
from footpath.ui.page import render_page

NEVER = "never"
SCOPES = [(Scope.READ, _("Read: it sees what I see")), (Scope.WRITE, _("Read and write: it also acts in my name"))]
DAYS = [("30", _("30 days")), ("90", _("90 days")), ("365", _("a year")), (NEVER, _("until I revoke it"))]


class TokenForm(forms.Form):
    """A token that somebody wants."""

    name = forms.CharField(
        label=_("What is it for?"), max_length=80, help_text=_("So that you know later whether it is still needed.")
    )
    scope = forms.ChoiceField(label=_("What may it do?"), choices=SCOPES, initial=Scope.READ, widget=forms.RadioSelect)
    days = forms.TypedChoiceField(
        label=_("How long does it hold?"),
        choices=DAYS,
        coerce=lambda days: None if days == NEVER else int(days),
        initial="90",
    )


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def tokens(request: HttpRequest) -> HttpResponse:
    """The tokens of the reader; a new one is shown in the answer to its form alone, so that no address has it."""
    person = reader(request)
    form = TokenForm(request.POST if request.method == "POST" else None)
    if not (form.is_bound and form.is_valid()):
        return _page(request, person, form, status=422 if form.is_bound else 200)
    try:
        made = make_token(person, by=person, now=timezone.now(), **form.cleaned_data)
    except ValidationError as refused:
        form.add_error(None, refused)
        return _page(request, person, form, status=422)
    return _page(request, person, TokenForm(), made=made)


def _page(request: HttpRequest, person: Person, form: TokenForm, status: int = 200, **more: Any) -> HttpResponse:
    held = holding(timezone.now()).filter(person=person).order_by("-pk")
    return render_page(request, "people/tokens.html", {"form": form, "tokens": held, **more}, status=status)


@require_POST
def revoke(request: HttpRequest, token: int) -> HttpResponse:
    """Keep a program out."""
    person = reader(request)
    found = person.tokens.filter(pk=token).first()
    if found is None:
        raise Http404
    revoke_tokens(person, by=person, now=timezone.now(), only=found.pk)
    messages.success(request, _now_("%(name)s: this token lets no program in any more.") % {"name": found.name})
    return redirect("tokens")
