"""What is typed when a call or a visit is written down?"""

from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from footpath.people.forms import PersonInput
from footpath.requests.forms.moments import MomentField

Choice = tuple[str, str]


class CallForm(forms.Form):
    """Who called, about what, one line, and whether somebody wants a call back."""

    caller = forms.CharField(
        label=_("Who called or came by?"), max_length=254, widget=PersonInput(autofocus=True, placeholder=_("A name"))
    )
    visit = forms.ChoiceField(
        label=_("How?"),
        choices=[("", _("on the phone")), ("yes", _("in person"))],
        required=False,
        widget=forms.RadioSelect,
    )
    text = forms.CharField(
        label=_("What was said, in a line"), max_length=280, widget=forms.TextInput(attrs={"autocomplete": "off"})
    )
    about = forms.ChoiceField(label=_("What is it about?"), widget=forms.RadioSelect, initial="word")
    call_back = forms.ChoiceField(label=_("Call back?"), required=False)
    call_back_by = MomentField(label=_("Or call back by"), required=False)

    def __init__(
        self, sent: Any, *, about: list[Choice], call_back: list[Choice], moments: dict[str, datetime], **rest: Any
    ) -> None:
        super().__init__(sent, **rest)
        self.moments = moments
        for name, choices in (("about", about), ("call_back", call_back)):
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = choices

    def facts(self) -> dict[str, Any]:
        """How it came in, what was said, and the moment by which a call is promised."""
        typed = self.cleaned_data
        by = typed["call_back_by"] or self.moments.get(typed["call_back"])
        return {"text": typed["text"], "visit": bool(typed["visit"]), "call_back_by": by}


class CalledBackForm(forms.Form):
    """What came of a call back."""

    text = forms.CharField(
        label=_("What came of it?"),
        max_length=280,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
