"""What does somebody type into a coaching talk?"""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from footpath.growth.coaching.seen import Fact
from footpath.growth.models import LookOutcome

SHORT, LONG = 280, 2000


def _day(label: Any, **more: Any) -> forms.DateField:
    return forms.DateField(label=label, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **more)


def _text(label: Any, rows: int = 2, **more: Any) -> forms.CharField:
    return forms.CharField(label=label, max_length=LONG, widget=forms.Textarea({"rows": rows}), **more)


class SheetForm(forms.Form):
    """The sheet: one purpose, a few facts, what one saw oneself, the effect, a question, what could be agreed on."""

    purpose = forms.CharField(
        label=_("What is the talk for?"), required=False, max_length=SHORT,
        help_text=_("One line. It is the first thing that they read."),
    )  # fmt: skip
    facts = forms.MultipleChoiceField(label=_("Facts"), required=False, widget=forms.CheckboxSelectMultiple)
    good = _text(_("What you saw yourself that was good"), required=False, help_text=_("When, where, and what it was."))
    hard = _text(
        _("What you saw yourself that is hard"), required=False,
        help_text=_("As a camera would have seen it. It needs none."),
    )  # fmt: skip
    effect = _text(_("What it changed, and for whom"), required=False)
    question = _text(
        _("What you want to ask"), required=False, help_text=_("A question to which you do not know the answer.")
    )
    proposal = _text(
        _("What you could both do"), required=False, help_text=_("Only a beginning. What holds, you word together.")
    )
    talk_on = _day(_("On which day?"), required=False)

    def __init__(self, *args: Any, facts: Sequence[Fact], **more: Any) -> None:
        super().__init__(*args, **more)
        box = self.fields["facts"]
        assert isinstance(box, forms.MultipleChoiceField)
        box.choices = [(one.key, one.text) for one in facts]


class PickForm(forms.Form):
    """Which facts go on a new sheet; what does not count any more is left out by the verb."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.picked: list[str] = []

    def clean(self) -> dict[str, Any]:
        """As they were ticked."""
        given = self.data.getlist("facts") if hasattr(self.data, "getlist") else []
        self.picked = [str(one)[:40] for one in given][:50]
        return super().clean() or {}


class DayForm(forms.Form):
    """Another day for the talk."""

    talk_on = _day(_("On which day?"))


class HeldForm(forms.Form):
    """When they talked."""

    held_on = _day(_("When did you talk?"), required=False)


class AnswerForm(forms.Form):
    """Yes or not now, with how they see it."""

    view = _text(
        _("How you see it"), rows=3, required=False,
        help_text=_("Only if you like: what is not right, what is missing, which day would suit better."),
    )  # fmt: skip
    yes = forms.ChoiceField(choices=[("yes", "yes"), ("no", "no")])


class ViewForm(forms.Form):
    """How they see it."""

    view = _text(_("How you see it"), rows=3, required=False)


class WordingForm(forms.Form):
    """What both agree on."""

    wording = _text(
        _("Who does what, by when, and how do you both see it?"), rows=4,
        help_text=_("Two sentences are enough, and half of it may be yours."),
    )  # fmt: skip
    seen = forms.IntegerField(min_value=0, max_value=10**6, widget=forms.HiddenInput)


class SeenForm(forms.Form):
    """The number of the words that somebody says yes to."""

    seen = forms.IntegerField(min_value=0, max_value=10**6, widget=forms.HiddenInput)


class LookForm(forms.Form):
    """What became of it."""

    outcome = forms.ChoiceField(label=_("What became of it?"), choices=LookOutcome.choices, widget=forms.RadioSelect)
    note = _text(_("What changed?"), required=False)
    weeks = forms.IntegerField(min_value=0, max_value=100, widget=forms.HiddenInput)


class NothingForm(forms.Form):
    """A button alone."""


class LessonForm(forms.Form):
    """The answer to one question."""

    answer = forms.CharField(label=_("Your answer"), max_length=LONG)
