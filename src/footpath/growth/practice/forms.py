"""What does somebody type in the practice room?"""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from footpath.growth.models import Card
from footpath.growth.practice.situations import SITUATIONS
from footpath.people.forms import PersonInput
from footpath.people.models import Person, Team
from footpath.people.permissions import visible_people
from footpath.people.queries import person_named

SHORT, LONG = 280, 2000


def _area(rows: int) -> forms.Textarea:
    return forms.Textarea({"rows": rows})


class AnswerForm(forms.Form):
    """How somebody would say it; empty is fine, they may only want to read."""

    text = forms.CharField(label=_("How would you say it?"), required=False, max_length=LONG, widget=_area(4))


class CardForm(forms.Form):
    """One card, in the order in which it is thought through."""

    says = forms.CharField(
        label=_("What I say now"), max_length=SHORT, help_text=_("As it slips out, such as: I can’t do that today.")
    )
    situation = forms.ChoiceField(label=_("In which situation?"), required=False)
    when = forms.CharField(
        label=_("When, and to whom?"), required=False, max_length=SHORT,
        help_text=_("Such as: Friday afternoons, when the last flight is late."),
    )  # fmt: skip
    limit = forms.CharField(
        label=_("What is the true limit behind it?"), required=False, max_length=LONG, widget=_area(2),
        help_text=_("Time, a rule, a key that somebody else has. Only you read this."),
    )  # fmt: skip
    can = forms.CharField(label=_("What can I do?"), required=False, max_length=LONG, widget=_area(2))
    by_when = forms.CharField(label=_("By when?"), required=False, max_length=SHORT)
    alternatives = forms.CharField(
        label=_("What else would help them?"), required=False, max_length=LONG, widget=_area(2)
    )
    who = forms.CharField(
        label=_("Who can, if not me?"), required=False, max_length=SHORT, help_text=_("A name, not a department.")
    )
    rewritten = forms.CharField(
        label=_("What I say from now on"), required=False, max_length=LONG, widget=_area(3),
        help_text=_("What, by when, by whom. An honest limit belongs in it."),
    )  # fmt: skip
    edits = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0, max_value=2**31)

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        box = self.fields["situation"]
        assert isinstance(box, forms.ChoiceField)
        box.choices = [("", _("None of the eight")), *((one.key, _(one.title)) for one in SITUATIONS)]

    @property
    def texts(self) -> dict[str, str]:
        """What is written on it, as the verb takes it."""
        return {name: text for name, text in self.cleaned_data.items() if name not in ("situation", "edits")}


class HelperForm(forms.Form):
    """Who is asked to polish the line."""

    helper = forms.CharField(label=_("Whom do you ask?"), widget=PersonInput())

    def clean_helper(self) -> Person:
        """Somebody who works here."""
        found = person_named(self.cleaned_data["helper"].strip(), visible_people(Person()))
        if found is None:
            raise forms.ValidationError(_("Nobody here is called that, or more than one. Type their whole name."))
        return found


class SuggestForm(forms.Form):
    """A better line."""

    line = forms.CharField(label=_("How would you say it?"), max_length=LONG, widget=_area(3))
    note = forms.CharField(label=_("Why, if you like"), required=False, max_length=LONG, widget=_area(2))


class GiveForm(forms.Form):
    """In which words a line goes to which team, and whether with a name."""

    team = forms.ModelChoiceField(Team.objects.none(), label=_("To which team?"), empty_label=None)
    text = forms.CharField(
        label=_("In these words"), max_length=LONG, widget=_area(3),
        help_text=_("Take out names and what only fits this once."),
    )  # fmt: skip
    named = forms.BooleanField(label=_("Say that it is from me"), required=False)

    def __init__(self, *args: Any, teams: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        box = self.fields["team"]
        assert isinstance(box, forms.ModelChoiceField)
        box.queryset = teams


def as_typed(card: Card) -> dict[str, Any]:
    """A card as its form shows it."""
    return {**card.texts, "situation": card.situation, "edits": card.edits}
