"""What is typed when somebody does something to a request?"""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from footpath.people.forms import PersonInput
from footpath.requests.models.promised import Wish
from footpath.requests.states import WaitsFor


def _area(rows: int = 3, **attrs: Any) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows, **attrs})


class NothingForm(forms.Form):
    """A verb that needs no words."""


class TextForm(forms.Form):
    """A verb with a text."""

    text = forms.CharField(label=_("Your words"), max_length=8000, widget=_area(4))


class MessageForm(TextForm):
    """A message to everybody who sees the request."""

    text = forms.CharField(label=_("Write a message"), max_length=8000, widget=_area(3))


class NoteForm(TextForm):
    """A note inside the team."""

    text = forms.CharField(
        label=_("Note for your team"), help_text=_("The customer never sees it."), max_length=8000, widget=_area()
    )


class DeliverForm(TextForm):
    """The delivery."""

    text = forms.CharField(
        label=_("What was done?"),
        help_text=_("One or two sentences. They decide whether everything is there."),
        max_length=8000,
        widget=_area(4),
    )


class SendBackForm(TextForm):
    """What is missing."""

    text = forms.CharField(
        label=_("What is missing?"), help_text=_("As you would tell a colleague."), max_length=8000, widget=_area(4)
    )


class ReopenForm(TextForm):
    """Why it is not done after all."""

    text = forms.CharField(label=_("What is not right yet?"), max_length=8000, widget=_area(4))


class PromiseForm(forms.Form):
    """A date that somebody gives their word on."""

    by_day = forms.DateField(
        label=_("Ready by the end of"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    wish = forms.ChoiceField(
        label=_("Whose wish is the new date?"),
        choices=[("", "—"), (Wish.CUSTOMER, _("the customer's")), (Wish.PROVIDER, _("ours"))],
        required=False,
    )
    reason = forms.CharField(
        label=_("Why?"), max_length=500, required=False, widget=_area(2), help_text=_("Both sides read this.")
    )
    instead_of = forms.IntegerField(required=False, widget=forms.HiddenInput)


class QuestionForm(forms.Form):
    """A question to the customer or to whoever has the answer."""

    text = forms.CharField(label=_("What do you need to know?"), max_length=8000, widget=_area())
    asked_of = forms.CharField(
        label=_("Who has the answer?"),
        max_length=254,
        required=False,
        help_text=_("Leave it empty to ask the customer."),
        widget=PersonInput(),
    )


class AnswerForm(TextForm):
    """The answer to a question."""

    question = forms.IntegerField(widget=forms.HiddenInput)
    text = forms.CharField(label=_("Your answer"), max_length=8000, widget=_area())


class AcceptForm(forms.Form):
    """Yes, with a word on how it was if one likes."""

    stars = forms.TypedChoiceField(
        label=_("How was it?"),
        choices=[(5, _("5 · great")), (4, _("4 · good")), (3, _("3 · fine")), (2, _("2 · poor")), (1, _("1 · bad"))],
        coerce=int,
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
    )
    comment = forms.CharField(label=_("Anything to add?"), max_length=2000, required=False, widget=_area(2))
    beyond = forms.BooleanField(label=_("They did more than was agreed"), required=False)


class RateForm(AcceptForm):
    """How it was, after the fact."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["stars"].required = True


class DeclineForm(forms.Form):
    """No, with a way on."""

    reason = forms.CharField(label=_("Why can you not do it?"), max_length=3000, widget=_area())
    alternative = forms.CharField(
        label=_("What can be done instead?"),
        help_text=_("Another time, another team, another way. A no always comes with one."),
        max_length=3000,
        widget=_area(),
    )


class WithdrawForm(forms.Form):
    """Not needed any more."""

    reason = forms.CharField(
        label=_("Why is it not needed any more?"), max_length=3000, required=False, widget=_area(2)
    )


class AssignForm(forms.Form):
    """Who gets it."""

    to = forms.IntegerField(label=_("Give it to"), widget=forms.Select)


class WaitForm(forms.Form):
    """What it waits for."""

    waits_for = forms.ChoiceField(
        label=_("Who has to act?"),
        choices=[(WaitsFor.TEAM, _("another team")), (WaitsFor.OUTSIDE, _("somebody outside"))],
    )
    note = forms.CharField(label=_("What are you waiting for?"), max_length=200)


class WatchForm(forms.Form):
    """Who follows it."""

    person = forms.CharField(
        label=_("Who should follow this?"),
        max_length=254,
        widget=PersonInput(),
    )


class AttachForm(forms.Form):
    """A file."""

    file = forms.FileField(label=_("File"), max_length=255, allow_empty_file=True)
