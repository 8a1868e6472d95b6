"""What is typed to say where a mail belongs, and which address leads where?"""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from footpath.catalog.models import Service
from footpath.mailroom.waiting import offered_services
from footpath.people.forms import PersonInput


class ServiceChoice(forms.ModelChoiceField):  # type: ignore[type-arg]  # Django has none at run time
    """A service, named with its team."""

    def label_from_instance(self, service: Service) -> str:
        """Team, then service."""
        return f"{service.team.name}: {service.name}"


class PutForm(forms.Form):
    """To which request."""

    number = forms.CharField(
        label=_("To which request?"),
        help_text=_("Its number, like FP-12."),
        max_length=30,
        widget=forms.TextInput({"autocomplete": "off"}),
    )


class AskForm(forms.Form):
    """As whose new request, to whom."""

    person = forms.CharField(
        label=_("Who wrote it?"),
        help_text=_("Somebody who works here. It becomes their request, and they get a mail about it."),
        max_length=254,
        widget=PersonInput(),
    )
    service = ServiceChoice(
        label=_("For which service?"), queryset=offered_services(), empty_label=_("Choose a service")
    )

    def __init__(self, *given: Any, guessed: bool = False, **named: Any) -> None:
        super().__init__(*given, **named)
        if guessed:
            self.fields["person"].help_text = _(
                "Somebody here has the name that stands in the mail, which anybody can write: make sure that it is "
                "theirs. It becomes their request, and they get a mail about it."
            )


class GiveForm(forms.Form):
    """To which service."""

    service = ServiceChoice(
        label=_("For which service is it?"), queryset=offered_services(), empty_label=_("Choose a service")
    )


class AddressForm(GiveForm):
    """Which address leads to which service."""

    address = forms.CharField(
        label=_("Address"),
        max_length=254,
        widget=forms.EmailInput({"autocomplete": "off", "placeholder": "desk@example.org"}),
    )
    field_order = ["address", "service"]
