"""What is typed about a round table?"""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from footpath.conversations.ideas.forms import PeopleField, SomebodyField, day_field, long_text, one_line
from footpath.conversations.models import RoundTable
from footpath.people.models import Team
from footpath.requests.forms.texts import area
from footpath.ui.chosen import SeveralField


def chair_field(*, required: bool) -> Any:
    """A customer team of the series."""
    return forms.ModelChoiceField(
        Team.objects.all(), label=gettext_lazy("Which team takes the chair?"), required=required,
        empty_label=gettext_lazy("Whose turn it is"),
        error_messages={"invalid_choice": gettext_lazy("Choose a team from the list.")},
    )  # fmt: skip


class SeriesForm(forms.Form):
    """What for, how often, and who takes the chair in turn."""

    purpose = long_text(gettext_lazy("What is it for?"), required=False, rows=2)
    weeks = forms.IntegerField(
        label=gettext_lazy("Weeks from one date to the next"), min_value=1, max_value=52, initial=8
    )
    sides = SeveralField(
        Team.objects.all(), label=gettext_lazy("Which customer teams take the chair in turn?"),
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("At most twelve. Those that ask most are proposed."),
        error_messages={"invalid_choice": gettext_lazy("Choose among the teams of the list.")},
    )  # fmt: skip

    def __init__(self, *args: Any, without: Iterable[int], **more: Any) -> None:
        super().__init__(*args, **more)
        field = self.fields["sides"]
        assert isinstance(field, forms.ModelMultipleChoiceField)
        field.queryset = Team.objects.exclude(pk__in=list(without))


class TeamForm(forms.Form):
    """About whose service it is."""

    team = forms.ModelChoiceField(
        Team.objects.none(), label=gettext_lazy("About whose service?"), empty_label=gettext_lazy("Choose a team"),
        error_messages={"invalid_choice": gettext_lazy("Choose a team from the list.")},
    )  # fmt: skip

    def __init__(self, *args: Any, among: Iterable[int], **more: Any) -> None:
        super().__init__(*args, **more)
        field = self.fields["team"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = Team.objects.filter(pk__in=list(among))


class DateForm(forms.Form):
    """When, where, and who takes the chair."""

    on = day_field(gettext_lazy("Day"))
    chair = chair_field(required=False)
    place = one_line(gettext_lazy("Where?"), required=False)


def among_sides(form: forms.Form, table: RoundTable) -> None:
    """Only customer teams of the series can be chosen for the chair."""
    field = form.fields.get("chair")
    if isinstance(field, forms.ModelChoiceField):
        field.queryset = Team.objects.filter(pk__in=table.sides.values("team")).order_by("name")


class HeldForm(forms.Form):
    """Who was there."""

    people = PeopleField(
        label=gettext_lazy("Who was there?"), max_length=3000, widget=area(3),
        help_text=gettext_lazy("Names, with commas between them: people of the teams at this table."),
    )  # fmt: skip


class RaiseForm(forms.Form):
    """What somebody puts on the table."""

    what = one_line(gettext_lazy("What do you put on the table?"), help_text=gettext_lazy("In one line."))
    example = long_text(
        gettext_lazy("An example"), required=False, help_text=gettext_lazy("Everybody reads this. No names.")
    )


class AcceptForm(forms.Form):
    """Who does it, by when."""

    owner = SomebodyField(label=gettext_lazy("Who does it?"), help_text=gettext_lazy("Their name, or e-mail address."))
    due = day_field(gettext_lazy("By when?"))


class DeclineForm(forms.Form):
    """Why not."""

    reason = long_text(gettext_lazy("Why not?"), help_text=gettext_lazy("Everybody reads this."))


class FinishForm(forms.Form):
    """What is different now."""

    result = long_text(gettext_lazy("What is different now?"))


class MissingForm(forms.Form):
    """What is still missing."""

    missing = long_text(gettext_lazy("What is still missing?"))
