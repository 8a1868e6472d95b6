"""What does somebody type into an appraisal?"""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from footpath.appraisals import states
from footpath.appraisals.actions._held import LONG, SHORT
from footpath.appraisals.items import suggested
from footpath.appraisals.models import Outcome, Purpose
from footpath.people.forms import PersonInput
from footpath.people.models import Membership, Person
from footpath.people.permissions import reach, visible_people
from footpath.people.queries import person_named
from footpath.surveys.behaviors import library


class BeginForm(forms.Form):
    """Of whom, what for, and which behaviors."""

    subject = forms.ModelChoiceField(Person.objects.none(), label=_("Whose is it?"), empty_label=None)
    purpose = forms.ChoiceField(
        label=_("What is it for?"), choices=Purpose.choices, widget=forms.RadioSelect, initial=Purpose.DEVELOPMENT,
        help_text=_("It cannot be changed later: everybody is told before they answer."),
    )  # fmt: skip
    days = forms.IntegerField(label=_("How many days are there to answer?"), initial=states.USUAL_DAYS)
    items = forms.MultipleChoiceField(
        label=_("Which behaviors are asked about?"), widget=forms.CheckboxSelectMultiple,
        help_text=_("Eight to twelve. Everybody rates the same ones, and can say that they have not seen one."),
    )  # fmt: skip

    def __init__(self, *args: Any, person: Person, on: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        led = Membership.objects.on(on).filter(team__in=reach(person, on).leads, person__is_active=True)
        people = Person.objects.filter(pk__in=[person.pk, *led.values_list("person_id", flat=True)]).order_by("name")
        subject, items = self.fields["subject"], self.fields["items"]
        assert isinstance(subject, forms.ModelChoiceField)
        assert isinstance(items, forms.MultipleChoiceField)
        subject.queryset, subject.initial = people, person.pk
        items.choices, items.initial = [(one.key, one.name) for one in library()], suggested()


class NothingForm(forms.Form):
    """A button alone."""


class DrawForm(forms.Form):
    """Whether to go on without customers."""

    without_customers = forms.BooleanField(label=_("Go on without internal customers"), required=False)


class NamedForm(forms.Form):
    """Somebody who works here, by name."""

    person = forms.CharField(label=_("A coworker who knows your work"), widget=PersonInput())

    def clean_person(self) -> Person:
        """Whom the name means."""
        return _somebody(self.cleaned_data["person"])


class CoachForm(forms.Form):
    """One person, or nobody."""

    coach = forms.CharField(
        label=_("Somebody to look at it with you"), required=False, widget=PersonInput(),
        help_text=_("They read the report, too. Leave it empty for nobody."),
    )  # fmt: skip

    def clean_coach(self) -> Person | None:
        """Whom the name means."""
        text = self.cleaned_data["coach"].strip()
        return _somebody(text) if text else None


def _somebody(text: str) -> Person:
    found = person_named(text, visible_people(Person()))
    if found is None:
        raise forms.ValidationError(_("Nobody, or more than one, is called that. Choose a name from the list."))
    return found


class StrikeForm(forms.Form):
    """Why a customer is not asked."""

    reason = forms.CharField(label=_("Why should they not be asked?"), max_length=SHORT)


class ReasonForm(forms.Form):
    """Why it is called off."""

    reason = forms.CharField(label=_("Why is it called off?"), max_length=SHORT)


class AgreeForm(forms.Form):
    """What follows."""

    outcome = forms.ChoiceField(label=_("What follows from it?"), choices=Outcome.choices, widget=forms.RadioSelect)
    text = forms.CharField(
        label=_("What was agreed"), max_length=LONG, widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("One or two behaviors, and what will be done. In half a year the same behaviors are asked again."),
    )  # fmt: skip
