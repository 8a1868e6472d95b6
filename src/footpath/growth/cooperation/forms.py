"""What is typed while one plays, for the week, and on a team's board?"""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from footpath.growth.models import GuidelineBoard, GuidelineLine, Seat
from footpath.requests.forms.texts import LongText, area


class BeginForm(forms.Form):
    """From which side, and from which step of an earlier play on."""

    seat = forms.ChoiceField(choices=Seat.choices)
    play = forms.IntegerField(required=False, min_value=1)
    step = forms.IntegerField(required=False, min_value=1, max_value=12)


class ChoiceForm(forms.Form):
    """What one says, at which step."""

    choice = forms.CharField(max_length=40, error_messages={"required": _("Choose one of them.")})
    step = forms.IntegerField(min_value=0, max_value=12)


class NoteForm(forms.Form):
    """What a play has shown."""

    text = LongText(label=_("What would you have needed to hear at the beginning?"), required=False, widget=area(3))


class GoalForm(forms.Form):
    """What one tries this week."""

    text = LongText(
        label=_("My goal for the week"), required=False, widget=forms.TextInput({"autocomplete": "off"}),
        help_text=_("For example: when somebody presses me, my first sentence is a question. Empty: no goal."),
    )  # fmt: skip


class LineForm(forms.Form):
    """A guideline."""

    text = LongText(
        label=_("What helps to win somebody over?"), widget=forms.TextInput({"autocomplete": "off"}),
        help_text=_("One thing that one can do, in one line. Nobody reads who wrote it."),
    )  # fmt: skip


class OfBoard(forms.Form):
    """About a line of a board."""

    line = forms.ModelChoiceField(
        GuidelineLine.objects.none(), error_messages={"invalid_choice": _("This line is not on the board any more.")}
    )

    def __init__(self, *args: Any, board: GuidelineBoard | None, **more: Any) -> None:
        super().__init__(*args, **more)
        for field in self.fields.values():
            if isinstance(field, forms.ModelChoiceField):
                field.queryset = GuidelineLine.objects.filter(board=board)


class MergeForm(OfBoard):
    """Which line goes into which; into none: it stands for itself again."""

    into = forms.ModelChoiceField(GuidelineLine.objects.none(), required=False)


class VoteForm(OfBoard):
    """Whether one wants it."""

    wants = forms.BooleanField(required=False)


class MoveForm(forms.Form):
    """To the list, or to the vote."""

    to = forms.CharField(max_length=8)


class KeepForm(forms.Form):
    """The guideline, as it will stand there."""

    text = LongText(label=_("The guideline of the team"), widget=area(8))
    edits = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
