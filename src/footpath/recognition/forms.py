"""What is typed about thanks and credit?"""

import uuid
from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from footpath.conversations.ideas.forms import SomebodyField, named
from footpath.people.forms import PersonInput
from footpath.people.models import Person, Team
from footpath.recognition.models import WhoReads
from footpath.requests.forms.texts import LongText, area
from footpath.requests.models import ServiceRequest, Word

LONG = 1200


class PeopleField(forms.CharField):
    """Names or addresses of people who work here, with commas between them; names are offered while one types."""

    def __init__(self, **more: Any) -> None:
        super().__init__(widget=PersonInput(maxlength=2000), max_length=2000, **more)

    def clean(self, value: Any) -> list[Person]:
        """Whom they mean."""
        parts = super().clean(value).replace("\n", ",").split(",")
        return [named(part) for part in parts if part.strip()]


class ThanksForm(forms.Form):
    """Whom one thanks, what they did, what it changed, and who may read it."""

    of = forms.MultipleChoiceField(
        label=_("Who had a part in it"), required=False, widget=forms.CheckboxSelectMultiple,
        help_text=_("All of them get the same note. Take out whom you do not mean."),
    )  # fmt: skip
    to = PeopleField(
        label=_("Whom do you thank?"), required=False, help_text=_("A name, or several with commas between them.")
    )
    team = forms.ModelChoiceField(
        Team.objects.all(), label=_("A whole team"), required=False, empty_label=_("Nobody by team")
    )
    did = LongText(
        label=_("What did they do?"), max_length=LONG, widget=area(3),
        help_text=_("The one thing that you saw or heard of. Plain words are best."),
    )  # fmt: skip
    effect = LongText(
        label=_("What did it change for you?"), max_length=LONG, required=False, widget=area(2),
        help_text=_("A sentence is enough: this is what people remember."),
    )  # fmt: skip
    seen = forms.ChoiceField(
        label=_("Who may read it?"), choices=WhoReads.choices, initial=WhoReads.PRIVATE, widget=forms.RadioSelect,
        help_text=_("Whoever gets it can keep it to themself at any time."),
    )  # fmt: skip
    request = forms.IntegerField(required=False, widget=forms.HiddenInput)
    word = forms.IntegerField(required=False, widget=forms.HiddenInput)
    form_key = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, about: ServiceRequest | None = None, word: Word | None = None,
        people: Sequence[Person] = (), **more: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, **more)
        self.fields["form_key"].initial = uuid.uuid4
        self.people = {str(one.pk): one for one in people}
        of, to, seen = self.fields["of"], self.fields["to"], self.fields["seen"]
        assert isinstance(of, forms.MultipleChoiceField)
        assert isinstance(seen, forms.ChoiceField)
        if self.people:
            of.choices = [(key, one.name) for key, one in self.people.items()]
            of.initial = list(self.people)
            to.label = _("Somebody else, too")
        else:
            del self.fields["of"]
        if about is not None and about.confidential:
            seen.choices = [(WhoReads.PRIVATE.value, WhoReads.PRIVATE.label)]
            seen.help_text = _("This request is confidential: only those you thank can read the note.")
        if word is not None:
            del self.fields["team"]

    def facts(self) -> dict[str, Any]:
        """What was typed, as the verb takes it."""
        typed = self.cleaned_data
        picked = [self.people[key] for key in typed.get("of", ()) if key in self.people]
        return {
            "to": [*picked, *typed["to"]],
            "team": typed.get("team"),
            "form_key": typed["form_key"],
            **{name: typed[name] for name in ("did", "effect", "seen")},
        }


class CopiesForm(forms.Form):
    """Whether whoever leads them gets copies."""

    copies = forms.BooleanField(label=_("Whoever leads me gets a copy"), required=False)


class PartForm(forms.Form):
    """Who was missing, and for what."""

    person = SomebodyField(label=_("Who was it?"))
    words = forms.CharField(
        label=_("What for, in a few words?"), max_length=120, widget=forms.TextInput({"autocomplete": "off"}),
        help_text=_("Such as: found the keys, measured the room."),
    )  # fmt: skip
