"""What is typed about what a request needs from others, and about what was ordered for it?"""

from collections.abc import Collection
from typing import Self

from django import forms
from django.utils.translation import gettext_lazy as _

from footpath.requests.forms.texts import VerbForm
from footpath.requests.links import links_of
from footpath.requests.models import ServiceRequest
from footpath.requests.states import WaitsFor
from footpath.requests.wording import which_word


def _day_box() -> forms.DateInput:
    return forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class WaitForm(VerbForm):
    """What it waits for: something that it needs, or somebody else."""

    what = forms.ChoiceField(label=_("What are you waiting for?"), required=False)
    waits_for = forms.ChoiceField(
        label=_("Who has to act?"),
        choices=[(WaitsFor.TEAM, _("another team")), (WaitsFor.OUTSIDE, _("somebody outside"))],
        required=False,
    )
    who = forms.CharField(
        label=_("Which team, or which vendor?"),
        max_length=120,
        required=False,
        help_text=_("With a name, the time it takes can be told apart later."),
    )
    note = forms.CharField(label=_("What for?"), help_text=_("In a few words."), max_length=200, required=False)

    def about(self, service_request: ServiceRequest) -> Self:
        """What it needs and is not there, and what was ordered; no box where there is nothing of the kind."""
        links = links_of(service_request)
        found = [(f"request-{one.pk}", which_word(one)) for one in links.lacking]
        found += [(f"order-{order.pk}", str(order)) for order in links.on_order]
        field = self.fields["what"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [*found, ("", _("something else"))]
        if found:
            field.initial = found[0][0]
        else:
            field.widget = forms.HiddenInput()
        return self


class NeedForm(VerbForm):
    """Which request it needs."""

    number = forms.CharField(
        label=_("Which request does it need?"),
        max_length=30,
        help_text=_("Its number, such as FP-12. It cannot be delivered before that one is."),
    )


class TheNeedForm(VerbForm):
    """The need that somebody saw."""

    need = forms.IntegerField(widget=forms.HiddenInput)


class VendorForm(VerbForm):
    """What was ordered outside."""

    vendor = forms.CharField(label=_("From whom?"), max_length=120)
    what = forms.CharField(label=_("What was ordered?"), max_length=200)
    reference = forms.CharField(label=_("Their order number"), max_length=80, required=False)
    day = forms.DateField(
        label=_("Which day did they give?"), required=False, widget=_day_box(), help_text=_("The first one counts.")
    )


class TheOrderForm(VerbForm):
    """The order that is meant."""

    order = forms.IntegerField(label=_("Which order?"), widget=forms.Select)

    def about(self, service_request: ServiceRequest) -> Self:
        """Those that have not come; a choice only where there are several."""
        found = [(order.pk, f"{order}: {order.what}") for order in links_of(service_request).on_order]
        widget = self.fields["order"].widget
        if len(found) > 1 and isinstance(widget, forms.Select):
            widget.choices = found
        elif found:
            self.fields["order"].widget = forms.HiddenInput()
            self.initial["order"] = found[0][0]
        return self


class VendorDateForm(TheOrderForm):
    """The day that they gave."""

    day = forms.DateField(label=_("Which day did they give?"), widget=_day_box())
    note = forms.CharField(label=_("What did they say?"), max_length=300, required=False)


class ArrivalForm(TheOrderForm):
    """When it came."""

    came_on = forms.DateField(
        label=_("When did it come?"), required=False, widget=_day_box(), help_text=_("Leave it empty for today.")
    )


def chain_forms(it: ServiceRequest, may: Collection[str]) -> dict[str, forms.Form]:
    """The forms about what a request needs on its page, of those verbs that its reader may do."""
    found: dict[str, forms.Form] = {}
    if "need" in may:
        found["need"] = NeedForm(prefix="need")
    if "order_from_vendor" in may:
        found["order-from-vendor"] = VendorForm(prefix="order-from-vendor")
    if "note_arrival" in may and links_of(it).on_order:
        kinds = {"note-vendor-date": VendorDateForm, "note-arrival": ArrivalForm, "cancel-order": TheOrderForm}
        found |= {name: kind(prefix=name).about(it) for name, kind in kinds.items()}
    if "wait" in may:
        found["wait"] = WaitForm(prefix="wait").about(it)
    return found
