"""What is typed around the workbook: to begin one, to come in, to lead it?"""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from footpath.growth.models import Participant, Workshop
from footpath.growth.workshops.exercises.objectives import OBJECTIVES
from footpath.growth.workshops.exercises.parts import SURE
from footpath.growth.workshops.objectives import BEHAVIORS


class StartForm(forms.Form):
    """With a group: what it is called."""

    title = forms.CharField(
        label=_("What is it called?"), required=False, max_length=80,
        help_text=_("Guests read it. Such as: Monday group, Facilities and IT."),
    )  # fmt: skip


class JoinForm(forms.Form):
    """Which workshop, and under which name."""

    code = forms.CharField(
        label=_("The code on the screen"), max_length=20,
        widget=forms.TextInput({"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
    )  # fmt: skip
    name = forms.CharField(
        label=_("A name of your choice"), max_length=200,
        help_text=_("The facilitator reads it, and those in your group. A first name is enough."),
        widget=forms.TextInput({"autocomplete": "given-name"}),
    )  # fmt: skip


class PaperForm(forms.Form):
    """Somebody with a pen."""

    name = forms.CharField(label=_("Who works with a pen?"), max_length=200)


class TitleForm(forms.Form):
    """What a workshop is called, and from how many on the screen shows anything."""

    title = forms.CharField(label=_("What is it called?"), required=False, max_length=80)
    threshold = forms.IntegerField(
        label=_("From how many people on does the screen show a result?"), required=False, min_value=3, max_value=20,
        help_text=_("Five is usual. Say it to the group; once it has begun the number can become larger only."),
    )  # fmt: skip


class BreakoutForm(forms.Form):
    """How large small groups are."""

    size = forms.TypedChoiceField(
        label=_("How many in a group?"), coerce=int, initial=3,
        choices=[("2", "2"), ("3", "3"), ("4", "4"), ("5", "5"), ("6", "6"), ("0", _("No groups"))],
    )  # fmt: skip


class GuestForm(forms.Form):
    """About whom something is done: somebody of this very workshop."""

    guest = forms.ModelChoiceField(Participant.objects.none())

    def __init__(self, *args: Any, workshop: Workshop, **more: Any) -> None:
        super().__init__(*args, **more)
        box = self.fields["guest"]
        assert isinstance(box, forms.ModelChoiceField)
        box.queryset = Participant.objects.filter(workshop=workshop)


class RenameForm(GuestForm):
    """What they are called from now on."""

    name = forms.CharField(label=_("Name"), max_length=200)


class GroupForm(GuestForm):
    """Into which small group they go; 0: none."""

    breakout = forms.IntegerField(label=_("Group"), min_value=0, max_value=30)


class LookBackForm(forms.Form):
    """How sure somebody is of the four objectives sixty days later, and what they have done since."""

    did = forms.MultipleChoiceField(
        label=_("What have you done since?"), choices=list(BEHAVIORS.items()), required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        for key, words in OBJECTIVES:
            self.fields[key] = forms.TypedChoiceField(
                label=str(words), choices=SURE, widget=forms.RadioSelect({"class": "five"}), required=False, coerce=int,
                empty_value=None,
            )  # fmt: skip
        self.order_fields([*(key for key, _words in OBJECTIVES), "did"])


class NothingForm(forms.Form):
    """A button alone."""
