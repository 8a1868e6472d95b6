"""What is typed when somebody does something to a request?"""

from typing import Any, Self, TypeVar

from django import forms
from django.utils.translation import gettext_lazy as _

from footpath.people.forms import PersonInput
from footpath.requests.acceptance import Criterion, acceptance_list
from footpath.requests.checklist import still_to_do
from footpath.requests.forms.texts import LongText, VerbForm, area
from footpath.requests.links import links_of
from footpath.requests.models import ServiceRequest
from footpath.requests.models.promised import Wish

Form = TypeVar("Form", bound=VerbForm)


class NothingForm(VerbForm):
    """A verb that needs no words."""


class TextForm(VerbForm):
    """A verb with a text."""

    text = LongText(label=_("Your words"), max_length=8000, widget=area(4))


class MessageForm(TextForm):
    """A message to everybody who sees the request."""

    text = LongText(label=_("Write a message"), max_length=8000, widget=area(3))
    seen = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput)  # the newest message on the page

    def after(self, service_request: ServiceRequest) -> Self:
        """The same form on a page that shows the messages of the request as they are now."""
        self.initial["seen"] = max((one.pk for one in service_request.messages.all() if not one.internal), default=0)
        if self.is_bound:
            self.data = {**{name: self.data[name] for name in self.data}, self.add_prefix("seen"): self.initial["seen"]}
        return self


class NoteForm(TextForm):
    """A note inside the team."""

    text = LongText(
        label=_("Note for your team"), help_text=_("The customer never sees it."), max_length=8000, widget=area()
    )


class DeliverForm(TextForm):
    """The delivery, with what of the acceptance list is there."""

    met = forms.MultipleChoiceField(
        label=_("What is there?"),
        help_text=_("What you leave open, they see as not there; say in your words why."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    text = LongText(
        label=_("What was done?"),
        help_text=_("One or two sentences. They decide whether everything is there."),
        max_length=8000,
        widget=area(4),
    )

    despite = LongText(
        label=_("Something that it needs is not there: why is it delivered all the same?"),
        help_text=_("Both sides read this. Without a reason it is not delivered."),
        max_length=500,
        required=False,  # the verb asks for it, and says what is not there
        widget=area(2),
    )

    still_to_do: list[str] = []  # of the checklist, before it can be delivered

    def about(self, service_request: ServiceRequest) -> Self:
        """A second delivery starts from what was there at the first; no reason where nothing is missing."""
        criteria = acceptance_list(service_request)
        self.still_to_do = still_to_do(service_request)
        links = links_of(service_request)
        if not (links.lacking or links.on_order):
            del self.fields["despite"]
        return _tick(self, "met", criteria, [one.text for one in criteria if one.met])


class SendBackForm(TextForm):
    """What is missing, also of the acceptance list."""

    missing = forms.MultipleChoiceField(
        label=_("What of this is not there?"), required=False, widget=forms.CheckboxSelectMultiple
    )

    text = LongText(
        label=_("What is missing?"), help_text=_("As you would tell a colleague."), max_length=8000, widget=area(4)
    )

    def about(self, service_request: ServiceRequest) -> Self:
        """What the team left open is ticked."""
        criteria = acceptance_list(service_request)
        return _tick(self, "missing", criteria, [one.text for one in criteria if one.met is False])


def _tick(form: Form, name: str, criteria: list[Criterion], ticked: list[str]) -> Form:
    """Offer the lines of the list; no box where there is no list."""
    if not criteria:
        del form.fields[name]
        return form
    field = form.fields[name]
    assert isinstance(field, forms.MultipleChoiceField)
    field.choices = [(one.text, one.text) for one in criteria]
    field.initial = ticked
    return form


class ReopenForm(TextForm):
    """Why it is not done after all."""

    text = LongText(label=_("What is not right yet?"), max_length=8000, widget=area(4))


class PromiseForm(VerbForm):
    """A date that somebody gives their word on."""

    by_day = forms.DateField(
        label=_("Ready by the end of"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    wish = forms.ChoiceField(
        label=_("Whose wish is the new date?"),
        choices=[("", "—"), (Wish.CUSTOMER, _("the customer's")), (Wish.PROVIDER, _("ours"))],
        required=False,
    )
    reason = LongText(
        label=_("Why?"), max_length=500, required=False, widget=area(2), help_text=_("Both sides read this.")
    )
    instead_of = forms.IntegerField(required=False, widget=forms.HiddenInput)


class QuestionForm(VerbForm):
    """A question to the customer or to whoever has the answer."""

    text = LongText(label=_("What do you need to know?"), max_length=8000, widget=area())
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
    text = LongText(label=_("Your answer"), max_length=8000, widget=area())


class AcceptForm(VerbForm):
    """Yes, with a word on how it was if one likes."""

    stars = forms.TypedChoiceField(
        label=_("How was it?"),
        choices=[(5, _("5 · great")), (4, _("4 · good")), (3, _("3 · fine")), (2, _("2 · poor")), (1, _("1 · bad"))],
        coerce=int,
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
    )
    comment = LongText(label=_("Anything to add?"), max_length=2000, required=False, widget=area(2))
    beyond = forms.BooleanField(label=_("They did more than was agreed"), required=False)


class RateForm(AcceptForm):
    """How it was, after the fact."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["stars"].required = True


class DeclineForm(VerbForm):
    """No, with a way on."""

    reason = LongText(label=_("Why can you not do it?"), max_length=3000, widget=area())
    alternative = LongText(
        label=_("What can be done instead?"),
        help_text=_("Another time, another team, another way. A no always comes with one."),
        max_length=3000,
        widget=area(),
    )


class RefuseForm(DeclineForm):
    """No before work starts, with a way on."""

    reason = LongText(label=_("Why should it not be done?"), max_length=3000, widget=area())


class CheckForm(VerbForm):
    """Which line of the checklist."""

    line = forms.CharField(max_length=200, strip=False, widget=forms.HiddenInput)


class StepForm(VerbForm):
    """To which step it goes on."""

    step = forms.ChoiceField(label=_("Go on to"))

    def about(self, service_request: ServiceRequest) -> Self:
        """The steps of the service; the next one is meant."""
        workflow = service_request.terms.workflow
        keys = [one.key for one in workflow]
        here = keys.index(service_request.step) if service_request.step in keys else -1
        field = self.fields["step"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(one.key, one.name) for one in workflow if one.key != service_request.step]
        field.initial = keys[min(here + 1, len(keys) - 1)] if keys else None
        return self


class WithdrawForm(VerbForm):
    """Not needed any more."""

    reason = LongText(label=_("Why is it not needed any more?"), max_length=3000, required=False, widget=area(2))


class AssignForm(VerbForm):
    """Who gets it."""

    to = forms.IntegerField(label=_("Give it to"), widget=forms.Select)


class WatchForm(VerbForm):
    """Who follows it."""

    person = forms.CharField(
        label=_("Who should follow this?"),
        max_length=254,
        widget=PersonInput(),
    )


class AttachForm(VerbForm):
    """A file."""

    file = forms.FileField(label=_("File"), max_length=255, allow_empty_file=True)
    requirement = forms.CharField(max_length=60, required=False, widget=forms.HiddenInput)
