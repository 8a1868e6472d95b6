"""What is typed on a service worksheet?"""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from footpath.catalog.models import Service
from footpath.conversations.sheets.questions import questions, rating_question
from footpath.people.models import Person
from footpath.people.permissions import visible_people
from footpath.people.queries import person_named

LONG = 2000
TEN = [(n, str(n)) for n in range(1, 11)]


def _rating(label: Any, help_text: Any = "") -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=label, help_text=help_text, choices=TEN, coerce=int, widget=forms.RadioSelect(attrs={"class": "ten"})
    )


def _text(label: Any, rows: int = 3, **more: Any) -> forms.CharField:
    return forms.CharField(label=label, max_length=LONG, widget=forms.Textarea(attrs={"rows": rows}), **more)


class CustomersForm(forms.Form):
    """Whom somebody asks: of those proposed, and others by name."""

    customers = forms.MultipleChoiceField(
        label=_("Whom do you ask?"), required=False, widget=forms.CheckboxSelectMultiple
    )
    others = forms.CharField(
        label=_("Somebody else"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Their name or address, one a line."),
    )

    def __init__(self, data: Any = None, *, reader: Person, proposed: Iterable[tuple[Person, str]] = ()) -> None:
        super().__init__(data)
        self.reader = reader
        field = self.fields["customers"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = [(str(one.pk), f"{one.name}: {why}") for one, why in proposed]
        self.found: list[Person] = []
        if not field.choices:
            self.fields["others"].label = _t("Whom do you ask?")

    def clean(self) -> dict[str, Any]:
        """Find everybody who is named."""
        facts: dict[str, Any] = super().clean() or {}
        people = visible_people(self.reader)
        self.found = list(people.filter(pk__in=facts.get("customers") or []))
        for line in (facts.get("others") or "").splitlines():
            if not line.strip():
                continue
            one = person_named(line, people)
            if one is None:
                words = _t("Nobody here is called “%(name)s”, or more than one is. Their address is sure.")
                self.add_error("others", words % {"name": line.strip()[:80]})
            else:
                self.found.append(one)
        return facts


class SealForm(forms.Form):
    """What the provider thinks, before anybody answers."""

    own = _rating(_("How good is the service that you give?"), _("1 is poor, 10 could not be better."))
    reason = _text(_("Why this number?"))
    predicted = _rating(_("Which number will they give?"))

    def __init__(self, data: Any = None, *, customer: str) -> None:
        super().__init__(data)
        self.fields["own"].label = _t("How good is the service that you give %(name)s?") % {"name": customer}
        self.fields["predicted"].label = _t("Which number will %(name)s give?") % {"name": customer}


class TogetherForm(CustomersForm):
    """Whom somebody asks together, and what they think themself."""

    own = _rating(_("How good is the service that you give, all in all?"), _("1 is poor, 10 could not be better."))
    reason = _text(_("Why this number?"))
    predicted = _rating(_("Which number will most of them give?"))

    @property
    def sealed(self) -> dict[str, Any]:
        """What is sealed."""
        return {name: self.cleaned_data[name] for name in ("own", "reason", "predicted")}


class AnswerForm(forms.Form):
    """The seven questions in their order, then the number."""

    def __init__(self, data: Any = None, *, provider: str) -> None:
        super().__init__(data)
        for n, one in enumerate(questions(provider), 1):
            self.fields[one.key] = _text(f"{n}. {one.text}", required=not one.can_be_left, help_text=one.hint)
        self.fields["rating"] = _rating(rating_question(provider), _("1 is poor, 10 could not be better."))

    @property
    def answers(self) -> dict[str, str]:
        """What was answered, by key."""
        return {name: text for name, text in self.cleaned_data.items() if name != "rating"}


class AgainForm(forms.Form):
    """One number, sixty days later."""

    rating = _rating(_("And today, all in all?"), _("Sealed until both of you have rated."))


class StopForm(forms.Form):
    """What is stopped then and there."""

    what = forms.CharField(label=_("What do you stop?"), max_length=500, widget=forms.Textarea(attrs={"rows": 2}))
    minutes_a_week = forms.IntegerField(
        label=_("Minutes a week that it took"), help_text=_("As near as you can say. Once a month, an hour: 15.")
    )
    service = forms.ModelChoiceField(
        Service.objects.none(), label=_("Is it one of your services, as a whole?"), required=False,
        empty_label=_("No, only this"),
        help_text=_("Then nobody can ask for it any more. What was asked goes on."),
    )  # fmt: skip

    def __init__(self, data: Any = None, *, services: Any = None, **more: Any) -> None:
        super().__init__(data, **more)
        field = self.fields["service"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = services if services is not None else Service.objects.none()
        if not field.queryset.exists():
            del self.fields["service"]


class TellForm(forms.Form):
    """Whether those who lead may know that there is one."""

    tells = forms.BooleanField(required=False)
