"""What does somebody type into an action plan?"""

from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.utils import formats
from django.utils.translation import gettext_lazy as _

from footpath.growth.figures import by_side, choices
from footpath.growth.models import Going, Origin, Plan, Step
from footpath.people.forms import PersonInput
from footpath.people.models import Person, Team
from footpath.people.permissions import reach, visible_people
from footpath.people.queries import person_named
from footpath.ui.measures import Kind, measures

SHORT, LONG = 280, 2000


def _day(label: Any, **more: Any) -> forms.DateField:
    return forms.DateField(label=label, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **more)


class WellForm(forms.Form):
    """What goes well already: three lines at most."""

    well_1 = forms.CharField(label=_("What goes well already?"), required=False, max_length=SHORT)
    well_2 = forms.CharField(label=_("And what else?"), required=False, max_length=SHORT)
    well_3 = forms.CharField(label=_("A third one"), required=False, max_length=SHORT)

    @property
    def well(self) -> list[str]:
        """The lines, as the verbs take them."""
        return [self.cleaned_data[f"well_{n}"] for n in (1, 2, 3)]


class BeginForm(WellForm):
    """What is to get better, and whose plan it is."""

    area = forms.CharField(
        label=_("What is to get better?"), max_length=SHORT,
        help_text=_("One thing that others would notice. Two more can follow."),
    )  # fmt: skip
    team = forms.ModelChoiceField(
        Team.objects.none(), label=_("Whose plan is it?"), required=False, empty_label=_("Mine, for me alone")
    )
    origin = forms.ChoiceField(choices=[("", ""), *Origin.choices], required=False, widget=forms.HiddenInput)
    field_order = ("area", "team", "well_1", "well_2", "well_3")

    def __init__(self, *args: Any, person: Person, now: datetime, **more: Any) -> None:
        super().__init__(*args, **more)
        team = self.fields["team"]
        assert isinstance(team, forms.ModelChoiceField)
        team.queryset = Team.objects.filter(pk__in=reach(person, now.date()).leads)
        if not team.queryset.exists():
            del self.fields["team"]


class AppraisedForm(forms.Form):
    """Which behaviors of a 360° report."""

    items = forms.MultipleChoiceField(
        label=_("What is to get better?"), widget=forms.CheckboxSelectMultiple,
        help_text=_("One to three. Beside each stands where others see it now, between never (1) and very often (5)."),
    )  # fmt: skip

    def __init__(self, *args: Any, told: list[tuple[str, str, float]], **more: Any) -> None:
        super().__init__(*args, **more)
        items = self.fields["items"]
        assert isinstance(items, forms.MultipleChoiceField)
        items.choices = [(key, f"{text} ({formats.number_format(place, 1)})") for key, text, place in told if place < 5]


class WordsForm(WellForm):
    """The head of a plan."""

    help = forms.CharField(
        label=_("Which help do you need, and from whom?"), required=False, max_length=LONG,
        widget=forms.Textarea({"rows": 2}),
    )  # fmt: skip
    field_order = ("well_1", "well_2", "well_3", "help")


class AreaForm(forms.Form):
    """What is to get better."""

    text = forms.CharField(label=_("What is to get better?"), max_length=SHORT)


class StepForm(forms.Form):
    """Who does what until when, and on which cue."""

    what = forms.CharField(label=_("What will be done?"), max_length=SHORT)
    until = _day(_("Until when?"))
    who = forms.CharField(label=_("Who does it?"), required=False, max_length=SHORT)
    cue = forms.CharField(
        label=_("If ... then"), required=False, max_length=SHORT,
        help_text=_("Such as: if it is Monday at nine, then I write to all who wait."),
    )  # fmt: skip


class FigureForm(forms.Form):
    """By which figure one will know."""

    about = forms.ChoiceField(label=_("Whose figure?"))
    figure = forms.ChoiceField(label=_("Which figure?"))
    target = forms.FloatField(
        label=_("Where is it to be?"), widget=forms.NumberInput({"step": "any", "inputmode": "decimal"}),
        help_text=_("In percent; of satisfaction and 360° feedback from 1 to 5, of “they and I” in steps."),
    )  # fmt: skip
    recheck_on = _day(
        _("When do you look for the last time?"), help_text=_("In three months there is usually enough to see.")
    )

    def __init__(self, *args: Any, plan: Plan, person: Person, now: datetime, **more: Any) -> None:
        super().__init__(*args, **more)
        about, figure = self.fields["about"], self.fields["figure"]
        assert isinstance(about, forms.ChoiceField)
        assert isinstance(figure, forms.ChoiceField)
        offered = choices(plan, person, now)
        about.choices = [(code, label) for code, (_about, label) in offered.items()]
        figure.choices = by_side(person, offered)
        self.fields["recheck_on"].initial = now.date() + timedelta(weeks=12)

    def clean(self) -> dict[str, Any]:
        """A percentage as a share."""
        typed = super().clean() or {}
        measure = measures().get(typed.get("figure", "").partition("|")[0])
        if measure is not None and measure.kind is Kind.SHARE and typed.get("target") is not None:
            typed["target"] = typed["target"] / 100
        return typed


class CheckInForm(forms.Form):
    """How it goes."""

    going = forms.ChoiceField(label=_("How does it go?"), choices=Going.choices, widget=forms.RadioSelect)
    note = forms.CharField(
        label=_("What happened, and what comes next?"), required=False, max_length=LONG,
        widget=forms.Textarea({"rows": 3}),
    )  # fmt: skip


class AgainForm(forms.Form):
    """Until when it goes on."""

    recheck_on = _day(_("When do you look again?"))


class ReasonForm(forms.Form):
    """Why it is given up."""

    reason = forms.CharField(label=_("Why?"), max_length=LONG, widget=forms.Textarea({"rows": 2}))


class LearnedForm(forms.Form):
    """What is taken from it."""

    learned = forms.CharField(
        label=_("What helped, and what did not?"), required=False, max_length=LONG, widget=forms.Textarea({"rows": 3})
    )


class PartnerForm(forms.Form):
    """Who comes along; empty: nobody any more."""

    partner = forms.CharField(label=_("Who comes along?"), required=False, widget=PersonInput())

    def clean_partner(self) -> Person | None:
        """Somebody who works here."""
        text = self.cleaned_data["partner"].strip()
        if not text:
            return None
        found = person_named(text, visible_people(Person()))
        if found is None:
            raise forms.ValidationError(_("Nobody here is called that, or more than one. Type their whole name."))
        return found


class ShareForm(forms.Form):
    """Which of those who lead one reads it; empty: nobody any more."""

    supervisor = forms.ModelChoiceField(
        Person.objects.none(), label=_("Who leads you?"), required=False, empty_label=_("Nobody")
    )

    def __init__(self, *args: Any, leads: list[Person], **more: Any) -> None:
        super().__init__(*args, **more)
        box = self.fields["supervisor"]
        assert isinstance(box, forms.ModelChoiceField)
        box.queryset = Person.objects.filter(pk__in=[one.pk for one in leads])


class TickForm(forms.Form):
    """Whether a step is done."""

    done = forms.BooleanField(required=False)


class NothingForm(forms.Form):
    """A button alone."""


def as_typed(step: Step) -> dict[str, Any]:
    """A step as its form shows it."""
    return {"until": step.by, **{name: step.texts.get(name, "") for name in ("what", "who", "cue")}}


def words_of(plan: Plan) -> dict[str, Any]:
    """The head of a plan as its form shows it."""
    lines = plan.texts.get("strengths") or []
    return {f"well_{n}": line for n, line in enumerate(lines, start=1)} | {"help": plan.texts.get("help", "")}
