"""What is typed when work is announced?"""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from footpath.catalog.models import Service
from footpath.requests.actions.announce import MOST_PIECES
from footpath.requests.forms.texts import LongText, area


def _day(label: Any, help_text: Any = "") -> forms.DateField:
    return forms.DateField(
        label=label, help_text=help_text, input_formats=["%Y-%m-%d"],
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": _("There is no such day. Write it as year-month-day, such as 2027-02-28.")},
    )  # fmt: skip


class ChangeHeadsUpForm(forms.Form):
    """What is coming, when about, and how much of it."""

    what = forms.CharField(
        label=_("What is coming?"), help_text=_("In one line; it need not be exact yet."), max_length=200,
        widget=forms.TextInput({"autocomplete": "off"}),
    )  # fmt: skip
    first = _day(_("From about"))
    last = _day(_("Until at the latest"))
    pieces = forms.IntegerField(
        label=_("How many?"), help_text=_("How many requests of this kind, roughly."), min_value=1,
        max_value=MOST_PIECES, initial=1,
    )  # fmt: skip
    edits = forms.IntegerField(required=False, widget=forms.HiddenInput)


class AnnounceForm(ChangeHeadsUpForm):
    """The same, and of which service."""

    service = forms.ModelChoiceField(
        Service.objects.none(), label=_("Which service will you need?"), empty_label=_("Choose a service"),
        error_messages={"invalid_choice": _("Choose a service from the list.")},
    )  # fmt: skip
    field_order = ("service", "what", "first", "last", "pieces")

    def __init__(self, *args: Any, services: QuerySet[Service], **more: Any) -> None:
        super().__init__(*args, **more)
        field = self.fields["service"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = services
        field.label_from_instance = lambda obj: f"{obj.team.name}: {obj.name}"  # type: ignore[method-assign]
        del self.fields["edits"]


class SeenForm(forms.Form):
    """A word to what is coming."""

    note = LongText(
        label=_("A word to them"),
        help_text=_("What suits you, or what they should bring. It is no promise."),
        max_length=500,
        required=False,
        widget=area(2),
    )


class DropForm(forms.Form):
    """It is not needed after all."""

    reason = LongText(label=_("Why is it not needed?"), max_length=500, required=False, widget=area(2))
