"""What is typed about obstacles?"""

from django import forms
from django.utils.translation import gettext_lazy

from footpath.conversations.actions.name_obstacle import MOST_MINUTES
from footpath.conversations.ideas.forms import SomebodyField, day_field, long_text, one_line
from footpath.conversations.models import HowOften, ObstacleKind
from footpath.people.models import Team
from footpath.requests.numbers import number_in

OUTCOMES = (
    ("changed", gettext_lazy("It is changed")),
    ("kept", gettext_lazy("It is kept, for a reason")),
    ("worked_around", gettext_lazy("There is a way around it")),
)


class CostForm(forms.Form):
    """How often it costs somebody time, and how much."""

    often = forms.ChoiceField(label=gettext_lazy("How often?"), choices=HowOften.choices)
    minutes = forms.IntegerField(
        label=gettext_lazy("Minutes lost each time, roughly"), required=False, min_value=0, max_value=MOST_MINUTES
    )


class NameForm(CostForm):
    """What stands in the way, and where it hurts."""

    kind = forms.ChoiceField(label=gettext_lazy("What is it?"), choices=ObstacleKind.choices, widget=forms.RadioSelect)
    what = one_line(
        gettext_lazy("What stands in the way?"),
        help_text=gettext_lazy("A system, a rule, a way of doing things; never a person."),
    )
    hurts = long_text(
        gettext_lazy("Where does it hurt?"), required=False, help_text=gettext_lazy("For whom, and what it leads to.")
    )
    team = forms.ModelChoiceField(
        Team.objects.all(), label=gettext_lazy("Whose is it?"), required=False,
        empty_label=gettext_lazy("I do not know"),
        error_messages={"invalid_choice": gettext_lazy("Choose a team from the list.")},
    )  # fmt: skip
    number = forms.CharField(
        label=gettext_lazy("A request in which it hurt"), required=False, max_length=20,
        help_text=gettext_lazy("Its number, such as FP-12."),
    )  # fmt: skip
    service = forms.IntegerField(required=False, widget=forms.HiddenInput)
    own = forms.IntegerField(required=False, widget=forms.HiddenInput)
    looked = forms.CharField(required=False, widget=forms.HiddenInput)
    field_order = ("kind", "what", "hurts", "team", "often", "minutes", "number")

    def clean_number(self) -> int | None:
        """The number of a request, however it is written."""
        text = self.cleaned_data["number"].strip()
        if not text:
            return None
        found = number_in(text)
        if found is None:
            raise forms.ValidationError(gettext_lazy("Write the number of a request, such as FP-12."))
        return found


class OwnForm(forms.Form):
    """Who looks at it, by when."""

    owner = SomebodyField(
        label=gettext_lazy("Who looks at it?"), help_text=gettext_lazy("Their name, or e-mail address.")
    )
    review_by = day_field(gettext_lazy("Decided by when?"))


class DecideForm(forms.Form):
    """What becomes of it."""

    outcome = forms.ChoiceField(label=gettext_lazy("What was decided?"), choices=OUTCOMES, widget=forms.RadioSelect)
    decision = long_text(
        gettext_lazy("In words"),
        help_text=gettext_lazy("What is different now; or why it is kept; or how the way around it goes."),
    )


class ReopenForm(forms.Form):
    """It still stands in the way."""

    why = long_text(gettext_lazy("What still stands in the way?"))
