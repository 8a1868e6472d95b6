"""What is typed when two requests are the same, or one is several?"""

from typing import Self
from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from footpath.requests.forms.texts import LongText, VerbForm, area
from footpath.requests.models import ServiceRequest


class MergeForm(VerbForm):
    """Which request goes on."""

    into = forms.CharField(
        label=_("The number of the other one"), max_length=30, help_text=_("Such as FP-12. It goes on for both.")
    )


class SameForm(forms.Form):
    """Which two are the same, and which of them goes on."""

    other = forms.CharField(max_length=30)
    keeps = forms.CharField(max_length=30, error_messages={"required": _("Say which of the two goes on.")})


class SplitForm(VerbForm):
    """The parts that go on by themselves."""

    titles = LongText(
        label=_("Which parts go on by themselves?"),
        help_text=_("Each on a line. What you do not name stays here, with what was promised for it."),
        max_length=2100,
        widget=area(4),
    )
    form_key = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def about(self, service_request: ServiceRequest) -> Self:
        """A key of its own for each page that is shown: sent twice, it is split once."""
        if not self.is_bound:
            self.initial["form_key"] = uuid4()
        return self
