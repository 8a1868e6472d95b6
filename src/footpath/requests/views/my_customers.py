"""Which pages show somebody whom they serve, and who serves them?"""

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from footpath.people import actions
from footpath.people.looks import HALF_A_YEAR, due
from footpath.people.middleware import reader
from footpath.people.models import ListLook, Often, Pair, PairNote
from footpath.people.pairs import customer_of, provider_of, said_of
from footpath.people.profile_forms import complain
from footpath.people.refusals import SomebodyWasFaster
from footpath.people.views.answers import only, seen_edits
from footpath.people.views.pairs import place_of, said
from footpath.requests.my_customers import columns
from footpath.ui.page import render_page

_IMPORTANCE = [
    ("", gettext_lazy("Not said")),
    ("5", gettext_lazy("5 – everything else waits for it")),
    ("4", "4"),
    ("3", "3"),
    ("2", "2"),
    ("1", gettext_lazy("1 – nice to have")),
]


class NoteForm(forms.Form):
    """What somebody writes down for themself about a customer, or a provider."""

    service = forms.CharField(required=False, max_length=400)
    needs = forms.CharField(label=gettext_lazy("What I need from them"), required=False, max_length=400)
    if_late = forms.CharField(required=False, max_length=400)
    importance = forms.TypedChoiceField(
        label=gettext_lazy("How important it is"), choices=_IMPORTANCE, coerce=int, empty_value=None, required=False
    )
    often = forms.ChoiceField(
        label=gettext_lazy("How often"), choices=[("", gettext_lazy("Not said")), *Often.choices], required=False
    )


def note_form(*given: object, serves: bool, **more: object) -> NoteForm:
    """The form in the words of the direction: what I do for them, or what they do for me."""
    form = NoteForm(*given, **more)  # type: ignore[arg-type]
    form.fields["service"].label = _("What I do for them, in my words") if serves else _("What they do for me")
    form.fields["if_late"].label = (
        _("What happens to them when I am late") if serves else _("What happens when it is late")
    )
    return form


@require_http_methods(["GET", "HEAD", "POST"])
def my_customers(request: HttpRequest) -> HttpResponse:
    """Whom the reader serves, and who serves them: proposed from requests, corrected by hand."""
    me, now = reader(request), timezone.now()
    form, status = said(request, me, me)
    if form is None:
        return redirect(reverse("my-customers") + place_of(request.POST))
    look = ListLook.objects.filter(person=me).first()
    looked_on = look.looked_on if look else None
    context = {
        "form": form,
        "columns": columns(me, now),
        "due": due(me, now),
        "looked_on": looked_on,
        "again_on": looked_on + HALF_A_YEAR if looked_on else None,
    }
    return render_page(request, "requests/my_customers.html", context, status=status)


@require_POST
def looked_through(request: HttpRequest) -> HttpResponse:
    """The reader has looked through the list."""
    only(request, ())
    actions.look_through(reader(request), now=timezone.now())
    messages.success(request, _("Thank you. You are asked again in half a year, or when you change teams."))
    return redirect("my-customers")


@require_http_methods(["GET", "HEAD", "POST"])
def note(request: HttpRequest, pk: int) -> HttpResponse:
    """What the reader writes down about one of them; for their eyes alone."""
    me, status = reader(request), 200
    pair = get_object_or_404((said_of("provider", me) | said_of("customer", me)).filter(holds=True), pk=pk)
    serves = provider_of(pair) == me
    kept = PairNote.objects.filter(pair=pair, owner=me).first()
    initial = {name: getattr(kept, name) for name in NoteForm.base_fields} if kept else {}
    form = note_form(initial=initial, serves=serves)
    if request.method == "POST":
        only(request, form.fields)
        form, status = note_form(request.POST, serves=serves), 422
        try:
            if form.is_valid():
                edits = seen_edits(request) or 0
                actions.note_pair(pair, facts=form.cleaned_data, by=me, now=timezone.now(), edits=edits)
                messages.success(request, _("Kept, for your eyes alone."))
                return redirect("my-customers")
        except ValidationError as error:
            complain(form, error)
        except SomebodyWasFaster as error:
            form.add_error(None, str(error))
            status, kept = 409, PairNote.objects.filter(pair=pair, owner=me).first()
    return _note_page(request, pair, form, status, kept, serves=serves)


def _note_page(
    request: HttpRequest, pair: Pair, form: NoteForm, status: int, kept: PairNote | None, *, serves: bool
) -> HttpResponse:
    other = customer_of(pair) if serves else provider_of(pair)
    context = {"form": form, "other": other, "serves": serves, "edits": kept.edits if kept else 0}
    return render_page(request, "requests/my_customers_note.html", context, status=status)
