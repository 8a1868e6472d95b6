"""What is typed about a person: profile, photo, absence, role, leaving?"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any
from zoneinfo import available_timezones

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from footpath.people.forms import PersonInput
from footpath.people.models import Person, Team

LISTS = ("good_at", "languages")


@lru_cache(maxsize=1)
def zones() -> list[tuple[str, str]]:
    """Every time zone that a person may choose."""
    named = sorted(zone for zone in available_timezones() if "/" in zone and not zone.startswith(("Etc/", "SystemV/")))
    return [(zone, zone.replace("_", " ")) for zone in ["UTC", *named]]


def complain(form: forms.Form, error: ValidationError, **other: str) -> None:
    """Put what a verb refuses beside the field that it names; `other` says which field of the form is meant."""
    known = error.message_dict if hasattr(error, "error_dict") else {"": error.messages}
    for field, texts in known.items():
        name = other.get(field, field)
        form.add_error(name if name in form.fields else None, texts)


class ProfileForm(forms.Form):
    """What is said of a person; the fields that the reader may not change are not there."""

    name = forms.CharField(label=_("Name"), max_length=200)
    email = forms.CharField(label=_("E-mail address"), max_length=254, widget=forms.EmailInput)
    company = forms.CharField(
        label=_("Works here for"),
        required=False,
        max_length=200,
        help_text=_("Whose people they are, for somebody who is contracted."),
    )
    says_name = forms.CharField(
        label=_("How to say the name"), required=False, max_length=200, help_text=_("As you would spell it: SHEE-van.")
    )
    pronouns = forms.CharField(label=_("Pronouns"), required=False, max_length=80)
    job = forms.CharField(label=_("Job"), required=False, max_length=200)
    does = forms.CharField(
        label=_("What I do"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Two or three lines, so that coworkers know whether you are the one to ask."),
    )
    good_at = forms.CharField(
        label=_("Good at"),
        required=False,
        max_length=1000,
        help_text=_("A few words, with commas: cables, Excel, first aid."),
    )
    languages = forms.CharField(
        label=_("Languages"), required=False, max_length=500, help_text=_("With commas: English, Português.")
    )
    phone = forms.CharField(
        label=_("Phone"), required=False, max_length=80, widget=forms.TextInput(attrs={"autocomplete": "tel"})
    )
    reach_me = forms.CharField(
        label=_("How I like to be reached"),
        required=False,
        max_length=300,
        help_text=_("Such as: call before ten, then write."),
    )
    place = forms.CharField(label=_("Where I work"), required=False, max_length=120)
    zone = forms.ChoiceField(label=_("Time zone"), choices=zones)

    def __init__(self, sent: Any, *, person: Person, allowed: set[str]) -> None:
        initial = {name: getattr(person, name) for name in self.base_fields}
        initial |= {name: ", ".join(initial[name]) for name in LISTS}
        super().__init__(sent, initial=initial)
        for name in set(self.fields) - allowed:
            del self.fields[name]


class PhotoForm(forms.Form):
    """A picture."""

    photo = forms.FileField(
        label=_("Photo"),
        help_text=_("JPEG, PNG or WebP. It is made small, and where it was taken is removed."),
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp"}),
    )


class PersonForm(forms.Form):
    """Somebody new."""

    name = forms.CharField(label=_("Name"), max_length=200)
    email = forms.CharField(label=_("E-mail address"), max_length=254, widget=forms.EmailInput)
    job = forms.CharField(label=_("Job"), required=False, max_length=200)
    company = forms.CharField(
        label=_("Works here for"),
        required=False,
        max_length=200,
        help_text=_("Whose people they are, for somebody who is contracted."),
    )
    phone = forms.CharField(label=_("Phone"), required=False, max_length=80)
    zone = forms.ChoiceField(label=_("Time zone"), choices=zones, initial="UTC")


class AwayForm(forms.Form):
    """Days on which somebody is away."""

    first = forms.DateField(label=_("First day away"), widget=forms.DateInput(attrs={"type": "date"}))
    last = forms.DateField(label=_("Last day away"), widget=forms.DateInput(attrs={"type": "date"}))
    delegate = forms.CharField(
        label=_("Who stands in"),
        required=False,
        max_length=254,
        widget=PersonInput(),
        help_text=_("A name. Coworkers see it beside yours on these days."),
    )


class LeavingForm(forms.Form):
    """Who takes over from somebody who leaves."""

    successor = forms.CharField(
        label=_("Who takes over their teams?"),
        required=False,
        max_length=254,
        widget=PersonInput(),
        help_text=_("A name; empty, and whoever leads the team above decides."),
    )


class ErasingForm(LeavingForm):
    """Who is erased, typed out because it cannot be undone, and who leads their teams."""

    address = forms.CharField(
        label=_("Their e-mail address, to be sure"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )

    def __init__(self, person: Person, leads: Sequence[Team], *args: Any) -> None:
        super().__init__(*args)
        self.person = person
        if leads:
            self.fields["successor"].required = True
            self.fields["successor"].help_text = ", ".join(team.name for team in leads)
        else:
            del self.fields["successor"]

    def clean_address(self) -> str:
        """The address of nobody else."""
        typed = str(self.cleaned_data["address"]).strip()
        if typed.casefold() != self.person.email.casefold():
            raise forms.ValidationError(_("This is not their address."))
        return typed
