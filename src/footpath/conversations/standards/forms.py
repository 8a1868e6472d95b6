"""What is typed when two people agree on something?"""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from footpath.conversations.standards.checked import EVERY
from footpath.conversations.standards.figures import figures
from footpath.conversations.standards.wording import Wording
from footpath.conversations.standards.wordings import every_words
from footpath.people.forms import PersonInput
from footpath.people.models import Person
from footpath.people.permissions import visible_people
from footpath.people.queries import person_named
from footpath.surveys.behaviors import library, themes

SEEN = 2  # lines for what a camera would have seen
TYPED = 5_000  # signs that a box takes; what of it can be kept is said beside it


def _text(label: Any, *, rows: int = 2, help_text: Any = "", required: bool = True) -> forms.CharField:
    box = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, required=required, max_length=TYPED, help_text=help_text, widget=box)


def _line(label: Any, *, help_text: Any = "", required: bool = False, hint: Any = "") -> forms.CharField:
    box = forms.TextInput(attrs={"placeholder": hint}) if hint else forms.TextInput()
    return forms.CharField(label=label, required=required, max_length=TYPED, help_text=help_text, widget=box)


def _day(label: Any, **more: Any) -> forms.DateField:
    return forms.DateField(label=label, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **more)


class WithForm(forms.Form):
    """With whom, and who serves whom."""

    other = forms.CharField(label=_("With whom?"), widget=PersonInput())
    serves = forms.ChoiceField(
        label=_("Who serves whom?"), initial="me", widget=forms.RadioSelect,
        choices=[("me", _("I serve them")), ("them", _("They serve me"))],
    )  # fmt: skip

    def clean_other(self) -> Person:
        """Somebody who works here."""
        found = person_named(self.cleaned_data["other"].strip(), visible_people(Person()))
        if found is None:
            raise forms.ValidationError(_("Nobody here is called that, or more than one. Type their whole name."))
        return found

    def sides(self, me: Person) -> dict[str, Person]:
        """Provider and customer."""
        other = self.cleaned_data["other"]
        return {"provider": me, "customer": other} if self.cleaned_data["serves"] == "me" else {
            "provider": other, "customer": me,
        }  # fmt: skip


class StandardForm(forms.Form):
    """From what was said to what can be seen, and how both know whether it is kept."""

    conclusion = _line(_("What was said first?"), help_text=_("As it was said, for example: “You are hard to reach.”"))
    behavior = _text(
        _("What is to be seen from now on?"),
        help_text=_("Who does or says what, and when or how often. A camera could film it."),
    )
    take = forms.ChoiceField(label=_("Or begin with one of these"), required=False)
    measure_key = forms.ChoiceField(
        label=_("How is it seen whether it is kept?"), required=False,
        help_text=_("What requests tell, nobody has to be asked."),
    )  # fmt: skip
    measure = _line(_("What do you count yourselves?"), hint=_("Calls that came back the same day"))
    unit = _line(_("Unit"), hint=_("of 10 calls"))
    current = _line(_("Now"))
    target = _line(_("Target"))
    at_most = forms.BooleanField(label=_("The target is not to be exceeded"), required=False)
    since = _day(_("From when?"), required=False)
    every_weeks = forms.TypedChoiceField(label=_("Looked at how often?"), coerce=int, initial=4)
    checker = forms.ChoiceField(label=_("Who checks?"), initial="customer")
    noticed = _line(_("How will the customer notice?"), required=True)
    in_register = forms.BooleanField(
        label=_("Both teams may read it, without names"), required=False, initial=True,
        help_text=_("It stands in the register on the page of your two teams, with how often it was kept."),
    )  # fmt: skip

    def __init__(self, *args: Any, sides: tuple[str, str] = ("", ""), **more: Any) -> None:
        super().__init__(*args, **more)
        for n in range(1, SEEN + 1):
            self.fields[f"who{n}"] = _line(_("Who?"))
            self.fields[f"did{n}"] = _line(_("Did or said what?"))
            self.fields[f"often{n}"] = _line(_("When, or how often?"))
        provider, customer = sides[0] or _("Who serves"), sides[1] or _("The customer")
        self._choices("checker", [("customer", customer), ("provider", provider)])
        self._choices("every_weeks", [(weeks, every_words(weeks)) for weeks in EVERY])
        counted = [(key, one.label()) for key, one in figures().items()]
        told = _("Requests between our teams tell it")
        self._choices("measure_key", [("", _("We count it ourselves")), (told, counted)])
        self._choices("take", [("", _("No, in our own words")), *_library()])

    def _choices(self, name: str, choices: list[Any]) -> None:
        box = self.fields[name]
        assert isinstance(box, forms.ChoiceField)
        box.choices = choices

    @property
    def seen(self) -> list[list[forms.BoundField]]:
        """The lines for what a camera would have seen."""
        return [[self[f"{part}{n}"] for part in ("who", "did", "often")] for n in range(1, SEEN + 1)]

    def said(self) -> dict[str, Any]:
        """What was typed, as standards/checked.py takes it."""
        found = dict(self.cleaned_data)
        found["observed"] = [
            {part: found.pop(f"{part}{n}") for part in ("who", "did", "often")} for n in range(1, SEEN + 1)
        ]
        found["measure"] = found["measure_key"] or found["measure"]
        del found["take"], found["measure_key"]
        return found


class RulesForm(forms.Form):
    """How two people work together."""

    provider_will = _text(_("Who serves will"), rows=3)
    customer_will = _text(_("The customer will"), rows=3)
    when_wrong = _text(_("When it goes wrong, we"), rows=3)
    review_on = _day(_("We look at it again on"))

    def __init__(self, *args: Any, sides: tuple[str, str] = ("", ""), **more: Any) -> None:
        super().__init__(*args, **more)
        for name, who in zip(("provider_will", "customer_will"), sides, strict=True):
            if who:
                self.fields[name].label = _("%(name)s will") % {"name": who}

    def said(self) -> dict[str, Any]:
        """What was typed."""
        return dict(self.cleaned_data)


class ReasonForm(forms.Form):
    """Why it ends."""

    reason = _text(_("Why does it end?"))


class HandOnForm(forms.Form):
    """With whom it goes on."""

    to = forms.CharField(label=_("With whom does it go on?"), widget=PersonInput())

    def clean_to(self) -> Person:
        """Somebody who works here."""
        found = person_named(self.cleaned_data["to"].strip(), visible_people(Person()))
        if found is None:
            raise forms.ValidationError(_("Nobody here is called that, or more than one. Type their whole name."))
        return found


class ValueForm(forms.Form):
    """Where it is by now."""

    value = _line(_("Where is it now?"), required=True)


class WordsForm(forms.Form):
    """The list of words that judge."""

    words = _text(_("Words that judge, with commas between them"), rows=12)


def as_typed(wording: Wording) -> dict[str, Any]:
    """A wording as the form shows it."""
    found = wording.as_json()
    for n, one in enumerate(wording.observed[:SEEN], 1):
        found |= {f"who{n}": one.who, f"did{n}": one.did, f"often{n}": one.often}
    if wording.measure_key:
        found["measure"] = found["unit"] = ""
    return found


def _library() -> list[tuple[str, list[tuple[str, str]]]]:
    by_theme: dict[str, list[tuple[str, str]]] = {}
    for one in library():
        by_theme.setdefault(one.theme, []).append((one.key, one.name))
    return [(name, by_theme[key]) for key, name in themes().items() if key in by_theme]
